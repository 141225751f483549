import Jenjang
import JenjangExplanation
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables

/// `jenjang explain RULES ANSWERS`: why one community stands where it stands.
struct ExplainCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  private var arguments: Arguments { invocation.arguments }

  func run() throws(CommandFailure) -> ExitStatus {
    let rules = try invocation.rules()
    let paths = try invocation.answerPaths()
    let (check, language) = try invocation.checked(rules)
    guard let ruleSet = check.ruleSet else { return .findings }
    let what: Explanation.Thing?
    let decimals: Int?
    var search: CommunitySearch
    do throws(UsageError) {
      what = try thing(ruleSet.model)
      decimals = try arguments.whole(.decimals, from: 0, to: 30)
      search = CommunitySearch(
        ruleSet: ruleSet, only: arguments.value(.only),
        year: try arguments.whole(.year, from: 1900, to: 2200))
    } catch {
      throw .usage(error)
    }
    for path in paths {
      let bytes = try invocation.read(path, for: ruleSet.model)
      do throws(UsageError) { try search.look(in: bytes, file: path) } catch { throw .usage(error) }
    }
    let record: CommunityRecord
    do throws(UsageError) {
      record = try search.found()
    } catch {
      // What was wrong with the sheet may be why nothing was found in it.
      try invocation.say(search.diagnostics, files: check.files, language: language)
      throw .usage(error)
    }
    try invocation.emit(
      output(record, ruleSet, what: what, decimals: decimals, language: language))
    try invocation.say(search.diagnostics, files: check.files, language: language)
    let isFine = record.assessment != nil && !search.diagnostics.contains { $0.isError }
    return isFine ? .fine : .findings
  }

  /// What `--what` names; nil where all is asked for.
  private func thing(_ model: Model) throws(UsageError) -> Explanation.Thing? {
    guard let name = arguments.value(.what) else { return nil }
    if let thing = Explanation.thing(named: name, in: model) { return thing }
    throw UsageError(
      .nothingToExplain, [("found", .text(name))],
      suggestion: nearestName(to: name, among: Explanation.names(in: model)))
  }

  private func output(
    _ record: CommunityRecord, _ ruleSet: RuleSet, what: Explanation.Thing?, decimals: Int?,
    language: MessageLanguage
  ) -> [UInt8] {
    let explanation =
      record.assessment.map { assessment in
        Explanation(Reckoning(plan: ruleSet.plan, assessment: assessment))
      } ?? Explanation.none
    let text = ExplanationText(
      model: ruleSet.model, files: ruleSet.files, decimals: decimals, language: language,
      usesColor: invocation.usesColor(.output))
    switch arguments.value(.explainFormat) {
    case "json":
      var json = JSONReport(
        model: ruleSet.model, form: .lines, decimals: decimals, language: language,
        fingerprint: ruleSet.model.fingerprint())
      json.append(record, explanation, what: what, files: ruleSet.files)
      return json.takeBytes()
    case "markdown": return Array(text.markdown(record, explanation, what: what).utf8)
    default: return Array(text.text(record, explanation, what: what).utf8)
    }
  }
}
