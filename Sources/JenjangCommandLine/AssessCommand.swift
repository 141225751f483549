import Jenjang
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
    let rules = try invocation.rules()
    let paths = invocation.arguments.positionals.dropFirst()
    if paths.isEmpty { throw .usage(invocation.missing("ANSWERS")) }
    let check = rules.check()
    let language = invocation.language(check.languages)
    try invocation.say(check.diagnostics, files: check.files, language: language)
    guard let ruleSet = check.ruleSet else { return .findings }
    let request: AssessRequest
    do throws(UsageError) {
      request = try AssessRequest(
        invocation.arguments, ruleSet: ruleSet, language: language,
        usesColor: invocation.usesColor(.output))
    } catch {
      throw .usage(error)
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
    try invocation.emit(result.finish())
    try invocation.say(result.diagnostics, files: check.files, language: language)
    return result.hasFindings ? .findings : .fine
  }

  private func read(
    _ path: String, _ ruleSet: RuleSet, _ request: AssessRequest, _ seen: SeenCommunities,
    _ result: inout AssessResult
  ) throws(CommandFailure) {
    let bytes = try invocation.read(path)
    var options = AnswerOptions()
    options.refusesUnreadColumns = invocation.arguments.has(.strict)
    options.yearOfUndatedRows = request.year
    var sheet = Sheet(
      ruleSet, bytes: bytes, file: path, options: options, seen: seen)
    if sheet.isReadable, ruleSet.model.needsYear, !sheet.hasYears, request.year == nil {
      throw .usage(UsageError(.yearNeeded, [("file", .text(path))]))
    }
    sheet.outlook = request.outlook(isFirst: !result.hasShown)
    sheet.only = request.only
    let streams = invocation.arguments.value(.output) == nil
    while let record = sheet.next() {
      result.add(record)
      sheet.outlook = request.outlook(isFirst: false)
      if streams, let ready = result.ready() { try invocation.emit(ready) }
    }
    result.close(sheet)
  }
}
