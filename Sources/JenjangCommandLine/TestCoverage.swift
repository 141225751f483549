import Jenjang
import JenjangCases
import JenjangCoverage
import JenjangReport
import JenjangSource

/// `jenjang test RULES --coverage`: what the tests have seen of the rules.
extension TestCommand {
  var wantsCoverage: Bool {
    let arguments = invocation.arguments
    return arguments.has(.coverage) || arguments.value(.coverageBelow) != nil
  }

  /// Refuses options that say nothing together.
  func refuseContradictions() throws(CommandFailure) {
    let arguments = invocation.arguments
    if arguments.has(.generate) {
      let others: [CommandOption] = [.coverage, .coverageBelow, .testFormat, .cases, .filter]
      let other = others.first { arguments.has($0) || arguments.value($0) != nil }
      if let other {
        throw .usage(UsageError(.generateAlone, [("option", .text(other.spelling))]))
      }
    }
    guard let form = TestOutput.form(invocation), form.isOfCoverage || wantsCoverage else { return }
    if !wantsCoverage {
      throw .usage(UsageError(.formatOfCoverage, [("found", .text(form.rawValue))]))
    }
    if form.isOfOutcomes {
      throw .usage(UsageError(.formatOfOutcomes, [("found", .text(form.rawValue))]))
    }
  }

  /// Coverage goes to standard output; tests that fail are told beside it, and count as findings.
  func tellCoverage(
    _ ruleSet: RuleSet, _ outcomes: [TestOutcome],
    cases: (file: String, bytes: [UInt8])?, _ rules: RulesOnDisk, _ files: [SourceFile]
  ) throws(CommandFailure) -> ExitStatus {
    let language = invocation.language(ruleSet.model.languages)
    let renderer = TestText(
      files: files, model: ruleSet.model, language: language,
      usesColor: invocation.usesColor(.error))
    let least: Int?
    do throws(UsageError) {
      least = try invocation.arguments.whole(.coverageBelow, from: 0, to: 100)
    } catch {
      throw .usage(error)
    }
    let coverage = ruleSet.coverage(cases: cases, load: rules.folder.load)
    switch TestOutput.form(invocation) {
    case .json: try invocation.emit(CoverageJSON(files: files).bytes(coverage))
    case .lcov: try invocation.emit(CoverageLines(files: files).tracefile(coverage))
    case .lines:
      try invocation.emit(CoverageLines(files: files).listing(coverage, in: language))
    default: try invocation.emit(CoverageText(files: files, language: language).text(coverage))
    }
    var status = ExitStatus.fine
    let failed = outcomes.filter { !$0.isPassed }
    if !failed.isEmpty {
      try invocation.say(failed.reduce("") { $0 + renderer.text($1) })
      status = .findings
    }
    if let least, coverage.isBelow(percent: least) {
      try invocation.say(
        CoverageText(files: files, language: language).below(coverage, percent: least))
      status = .findings
    }
    return status
  }
}
