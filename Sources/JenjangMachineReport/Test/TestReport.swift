import JenjangCases
import JenjangModel
import JenjangReport
import JenjangSource

/// What came of the tests of rule sets, with texts and places: what all forms of `test` write down.
package struct TestReport: Sendable {
  /// A rule set as it was named, with the outcomes of its tests, or with why it could not be tried.
  package struct Tested: Sendable {
    package let name: String
    package let files: [SourceFile]
    /// The model; nil where the rules have errors.
    package let model: Model?
    package let outcomes: [TestOutcome]
    /// What was found in the rules where they have errors.
    package let diagnostics: [Diagnostic]

    package init(
      name: String, files: [SourceFile], model: Model?, outcomes: [TestOutcome],
      diagnostics: [Diagnostic] = []
    ) {
      self.name = name
      self.files = files
      self.model = model
      self.outcomes = outcomes
      self.diagnostics = diagnostics
    }
  }

  /// A rule set in the report.
  struct RuleSet: Sendable {
    let name: String
    let files: [String]
    let tests: [ReportedTest]
    /// Why the rule set could not be tried; empty where it was.
    let findings: [ReportedDiagnostic]
  }

  let tool: ReportTool
  let language: MessageLanguage
  let ruleSets: [RuleSet]

  package init(
    _ tested: [Tested], tool: ReportTool, paths: ReportPaths, language: MessageLanguage
  ) {
    self.tool = tool
    self.language = language
    var fingerprints = ReportFingerprints()
    var ruleSets: [RuleSet] = []
    for set in tested {
      let placement = ReportPlacement(
        ruleSet: set.name, files: set.files, paths: paths, language: language)
      var tests: [ReportedTest] = []
      if let model = set.model {
        let shown = set.files.map { SourceFile(path: paths.shown($0.path), bytes: $0.bytes) }
        let words = TestText(files: shown, model: model, language: language)
        for outcome in set.outcomes {
          tests.append(ReportedTest(outcome, words, placement, &fingerprints))
        }
      }
      var findings: [ReportedDiagnostic] = []
      for diagnostic in set.diagnostics {
        findings.append(placement.reported(diagnostic, &fingerprints))
      }
      ruleSets.append(
        RuleSet(
          name: set.name, files: set.files.map { paths.shown($0.path) }, tests: tests,
          findings: findings))
    }
    self.ruleSets = ruleSets
  }

  var tests: [ReportedTest] { ruleSets.flatMap { $0.tests } }
}
