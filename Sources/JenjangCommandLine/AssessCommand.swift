import Jenjang
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangSource
import JenjangTables

/// `jenjang assess RULES ANSWERS`: every community's scores and phase.
struct AssessCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    guard let first = invocation.arguments.positionals.first else {
      throw .usage(invocation.missing("RULES"))
    }
    let models = try invocation.models(of: first)
    let paths = invocation.arguments.positionals.dropFirst()
    if paths.isEmpty { throw .usage(invocation.missing("ANSWERS")) }
    if models.count > 1 { return try AssessModels(invocation).run(models, Array(paths)) }
    let check = models[0].check()
    let language = invocation.language(check.languages)
    try invocation.say(check.diagnostics, files: check.files, language: language)
    guard let ruleSet = check.ruleSet else { return .findings }
    var request: AssessRequest
    do throws(UsageError) {
      request = try AssessRequest(
        invocation.arguments, ruleSet: ruleSet, language: language,
        usesColor: invocation.usesColor(.output))
    } catch {
      throw .usage(error)
    }
    if request.format == .xlsx { try invocation.refuseTerminal() }
    request.columnsReadByOthers = try invocation.columnsReadByOthers(than: models[0], in: first)
    let threads: Int?
    do throws(UsageError) {
      threads = try invocation.arguments.whole(.threads, from: 1, to: 64)
    } catch {
      throw .usage(error)
    }
    if let batch = request.batch(ruleSet) {
      let stream = AssessStream(
        invocation, ruleSet, request, batch, threads: threads ?? HostThreads.standardCount)
      let outcome = try stream.run(Array(paths))
      try invocation.say(outcome.diagnostics, files: check.files, language: language)
      return outcome.hasFindings ? .findings : .fine
    }
    var result = AssessResult(request, ruleSet: ruleSet)
    let seen = SeenCommunities()
    for path in paths { try read(path, ruleSet, request, seen, &result) }
    if let only = request.only, !result.hasShown {
      throw .usage(
        UsageError(
          .unknownCommunity,
          [("found", .text(only)), ("year", .text(request.year.map { " (\($0))" } ?? ""))],
          suggestion: nearestName(to: only, among: result.ids)))
    }
    if request.format == .xlsx {
      var book = ReportBook()
      book.begin(ruleSet.model, request.columns)
      book.append(result.finish())
      try invocation.emit(book.bytes(file: invocation.outputName))
    } else {
      try invocation.emit(result.finish())
    }
    try invocation.say(result.diagnostics, files: check.files, language: language)
    return result.hasFindings ? .findings : .fine
  }

  func read(
    _ path: String, _ ruleSet: RuleSet, _ request: AssessRequest, _ seen: SeenCommunities,
    _ result: inout AssessResult
  ) throws(CommandFailure) {
    let bytes = try invocation.read(path, for: ruleSet.model)
    var sheet = Sheet(
      ruleSet, bytes: bytes, file: path, options: request.answerOptions(invocation.arguments),
      seen: seen)
    if sheet.isReadable, ruleSet.model.needsYear, !sheet.hasYears, request.year == nil {
      throw .usage(UsageError(.yearNeeded, [("file", .text(path))]))
    }
    sheet.outlook = request.outlook(isFirst: !result.hasShown)
    sheet.only = request.only
    while let record = sheet.next() {
      result.add(record)
      sheet.outlook = request.outlook(isFirst: false)
    }
    result.close(sheet)
  }
}
