import Jenjang
import JenjangBatch
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangSource
import JenjangTables

/// `assess` by several models over the same answers: one after the other, in the order of their files.
///
/// People get a heading a model; a table for machines has the model in a column, and JSON in every object.
struct AssessModels {
  /// A model with what is asked of it.
  private struct Assessed {
    let ruleSet: RuleSet
    var request: AssessRequest
  }

  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run(_ models: [RulesOnDisk], _ paths: [String]) throws(CommandFailure) -> ExitStatus {
    let checks = models.map { $0.check() }
    let language = invocation.language(checks[0].languages)
    var said = SaidOnce()
    for check in checks {
      try invocation.say(
        said.new(check.diagnostics, check.files, language), files: check.files, language: language)
    }
    let ruleSets = checks.compactMap { $0.ruleSet }
    guard ruleSets.count == checks.count else { return .findings }
    let threads: Int?
    do throws(UsageError) {
      threads = try invocation.arguments.whole(.threads, from: 1, to: 64)
    } catch {
      throw .usage(error)
    }
    let assessed = try requests(ruleSets, language)
    if assessed[0].request.format == .xlsx { try invocation.refuseTerminal() }
    let hasFindings =
      assessed[0].request.batch(assessed[0].ruleSet) == nil
      ? try gather(assessed, paths, &said)
      : try stream(assessed, paths, threads ?? HostThreads.standardCount, &said)
    return hasFindings ? .findings : .fine
  }

  /// What is asked of each model; refuses what only some of them know.
  private func requests(
    _ ruleSets: [RuleSet], _ language: MessageLanguage
  ) throws(CommandFailure) -> [Assessed] {
    var result: [Assessed] = []
    var refused: [(model: String, error: UsageError)] = []
    for ruleSet in ruleSets {
      do throws(UsageError) {
        result.append(
          Assessed(
            ruleSet: ruleSet,
            request: try AssessRequest(
              invocation.arguments, ruleSet: ruleSet, language: language,
              usesColor: invocation.usesColor(.output))))
      } catch {
        refused.append((ruleSet.model.name, error))
      }
    }
    if let first = refused.first {
      // What no model knows is refused as it is of one alone.
      if result.isEmpty { throw .usage(first.error) }
      throw .usage(
        UsageError(
          .notInAllModels,
          [
            first.error.diagnostic.arguments.first { $0.name == "found" } ?? ("found", .text("")),
            ("models", .list(refused.map { $0.model })),
          ]))
    }
    let read = ruleSets.map { $0.model.columnsRead }
    let names = commonNames(ruleSets.map { $0.model })
    for index in result.indices {
      for (other, columns) in read.enumerated() where other != index {
        result[index].request.columnsReadByOthers.formUnion(columns)
      }
      guard result[index].request.format == .csv else { continue }
      var common: [ReportColumn]?
      if invocation.arguments.value(.columns) == nil {
        let model = ruleSets[index].model
        common = ReportColumn.defaults(for: model).filter { names.contains($0.header(in: model)) }
      }
      result[index].request.takeModelColumn(common: common)
    }
    return result
  }

  /// The headings of the columns that all models have where none are named.
  private func commonNames(_ models: [Model]) -> Set<String> {
    var names: Set<String>?
    for model in models {
      let own = Set(ReportColumn.defaults(for: model).map { $0.header(in: model) })
      names = names.map { $0.intersection(own) } ?? own
    }
    return names ?? []
  }

  private func stream(
    _ assessed: [Assessed], _ paths: [String], _ threads: Int, _ said: inout SaidOnce
  ) throws(CommandFailure) -> Bool {
    try AssessStream.checkReadable(paths)
    let isBook = assessed[0].request.format == .xlsx
    let target = try StreamTarget(invocation, isBook: isBook)
    var frame: BatchFrame?
    var outcomes: [AssessStream.Outcome] = []
    for one in assessed {
      guard let batch = one.request.batch(one.ruleSet) else { continue }
      // A sheet a model, each with its own headings; or one table of all.
      target.begin(one.ruleSet.model, one.request.columns)
      var own = (isBook ? nil : frame) ?? BatchFrame(batch, model: one.ruleSet.model)
      outcomes.append(
        try AssessStream(invocation, one.ruleSet, one.request, batch, threads: threads)
          .run(paths, target, &own))
      frame = own
    }
    try target.write(frame?.tail ?? [])
    try target.commit()
    for (one, outcome) in zip(assessed, outcomes) {
      try say(outcome.diagnostics, one, &said)
    }
    return outcomes.contains { $0.hasFindings }
  }

  private func gather(
    _ assessed: [Assessed], _ paths: [String], _ said: inout SaidOnce
  ) throws(CommandFailure) -> Bool {
    var output: [UInt8] = []
    var book = ReportBook()
    var results: [AssessResult] = []
    for (index, one) in assessed.enumerated() {
      var result = AssessResult(
        one.request, ruleSet: one.ruleSet, continues: index > 0,
        goesOn: index < assessed.count - 1)
      let seen = SeenCommunities()
      let command = AssessCommand(invocation)
      for path in paths { try command.read(path, one.ruleSet, one.request, seen, &result) }
      if one.request.format.isForPeople {
        output += heading(one, isFirst: index == 0)
      }
      if one.request.format == .xlsx {
        book.begin(one.ruleSet.model, one.request.columns)
        book.append(result.finish())
      } else {
        output += result.finish()
      }
      results.append(result)
    }
    if let only = assessed[0].request.only, !results.contains(where: { $0.hasShown }) {
      throw .usage(
        UsageError(
          .unknownCommunity,
          [
            ("found", .text(only)),
            ("year", .text(assessed[0].request.year.map { " (\($0))" } ?? "")),
          ], suggestion: nearestName(to: only, among: results[0].ids)))
    }
    if assessed[0].request.format == .xlsx {
      output = try book.bytes(file: invocation.outputName)
    }
    try invocation.emit(output)
    for (one, result) in zip(assessed, results) { try say(result.diagnostics, one, &said) }
    return results.contains { $0.hasFindings }
  }

  /// The model's title and name above its page.
  private func heading(_ one: Assessed, isFirst: Bool) -> [UInt8] {
    let model = one.ruleSet.model
    let title = model.title.text(model.textLanguage(for: one.request.language))
    let text = title.isEmpty ? model.name : "\(title) (\(model.name))"
    let shown = VisibleText.escaped(text)
    let line: String
    switch one.request.format {
    case .markdown: line = "# " + MarkdownText.escaped(shown)
    case .whatsapp: line = shown
    default: line = "== " + shown + " =="
    }
    return Array(((isFirst ? "" : "\n") + line + "\n\n").utf8)
  }

  private func say(
    _ diagnostics: [Diagnostic], _ one: Assessed, _ said: inout SaidOnce
  ) throws(CommandFailure) {
    try invocation.say(
      said.new(diagnostics, one.ruleSet.files, one.request.language), files: one.ruleSet.files,
      language: one.request.language)
  }
}

/// Findings by their texts, so that what several models find in the same place is said once.
struct SaidOnce {
  private var texts: Set<String> = []

  /// The findings that were not said yet; from here on they count as said.
  mutating func new(
    _ diagnostics: [Diagnostic], _ files: [SourceFile], _ language: MessageLanguage
  ) -> [Diagnostic] {
    let renderer = DiagnosticText(files: files, language: language)
    return diagnostics.filter { texts.insert(renderer.text($0)).inserted }
  }
}
