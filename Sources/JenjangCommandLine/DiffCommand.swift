import Jenjang
import JenjangAnalysis
import JenjangDifference
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

/// `jenjang diff OLD NEW`: what changed in meaning, and who moves because of it.
struct DiffCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    let before = try invocation.rules(at: 0, named: "OLD")
    let after = try invocation.rules(at: 1, named: "NEW")
    let answers = try answers()
    let (old, new) = (before.check(), after.check())
    let language = invocation.language(new.languages)
    // Rules with an error have no meaning that could be compared; all errors of both are told.
    let isSound = old.ruleSet != nil && new.ruleSet != nil
    if !isSound {
      try say(old, Self.inOld, language)
      try say(new, Self.inNew, language)
    }
    guard let oldRules = old.ruleSet, let newRules = new.ruleSet else { return .usage }
    var whole = RuleDifference(
      old: ComparedRules(path: path(0), model: oldRules.model, files: old.files),
      new: ComparedRules(path: path(1), model: newRules.model, files: new.files))
    whole.strictness = strictness(oldRules.plan, newRules.plan, whole.difference)
    var isScored = true
    if !answers.isEmpty {
      let scoring = DiffScoring(
        invocation: invocation, old: oldRules, new: newRules, difference: whole.difference)
      let result = try scoring.run(answers)
      whole.migration = result.migration
      isScored = result.isReadable
      try invocation.say(result.diagnostics, files: new.files, language: language)
    }
    try invocation.emit(output(whole, language))
    if !isScored { return .usage }
    return whole.difference.changes.isEmpty ? .fine : .findings
  }

  private func path(_ place: Int) -> String { invocation.arguments.positionals[place] }

  /// Whether the new rules are stricter, within the time that proofs have elsewhere; nil where there
  /// is nothing to be proved.
  private func strictness(
    _ old: Plan, _ new: Plan, _ difference: ModelDifference
  ) -> StrictnessReport? {
    if old.model.ladder == nil || new.model.ladder == nil || difference.changes.isEmpty {
      return nil
    }
    guard difference.changes.contains(where: { $0.effect == .rules }) else {
      // The same rules in other words.
      var report = StrictnessReport()
      (report.lower, report.higher) = (.excluded, .excluded)
      return report
    }
    let deadline = Deadline(seconds: 60)
    var report = Strictness.report(old: old, new: new, isOverdue: { deadline.isOver })
    if difference.joinsRespondentsOtherwise {
      // Proofs begin with the answers that count, which are others here.
      if case .excluded = report.lower { report.lower = .undecided }
      if case .excluded = report.higher { report.higher = .undecided }
    }
    return report
  }

  private func answers() throws(CommandFailure) -> [String] {
    guard let first = invocation.arguments.value(.on) else {
      try invocation.takesOnlyRules(2)
      return []
    }
    return [first] + invocation.arguments.positionals.dropFirst(2)
  }

  private static let inOld = Wording(id: "Di OLD ({path}):", en: "In OLD ({path}):")
  private static let inNew = Wording(id: "Di NEW ({path}):", en: "In NEW ({path}):")

  private func say(
    _ check: RuleSet.Check, _ which: Wording, _ language: MessageLanguage
  ) throws(CommandFailure) {
    if check.ruleSet != nil { return }
    let place = which == Self.inOld ? 0 : 1
    try invocation.say(
      which.filled([("path", .text(path(place)))], in: language) + "\n")
    try invocation.say(check.diagnostics, files: check.files, language: language)
  }

  private func output(_ whole: RuleDifference, _ language: MessageLanguage) -> [UInt8] {
    let showsTexts = invocation.arguments.has(.texts)
    switch invocation.arguments.value(.differenceFormat) {
    case "json":
      var json = DifferenceJSON(language: language)
      return json.bytes(whole)
    case "markdown":
      return Array(DifferenceMarkdown(language: language, showsTexts: showsTexts).text(whole).utf8)
    default:
      return Array(DifferenceText(language: language, showsTexts: showsTexts).text(whole).utf8)
    }
  }
}
