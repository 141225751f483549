import JenjangSource

/// What was found in rule sets, with every place worked out: what all forms of `check` write down.
package struct CheckReport: Sendable {
  /// A rule set as it was named, its files in the order of loading, and what was found in it.
  package struct Checked: Sendable {
    package let name: String
    package let files: [SourceFile]
    package let diagnostics: [Diagnostic]

    package init(name: String, files: [SourceFile], diagnostics: [Diagnostic]) {
      self.name = name
      self.files = files
      self.diagnostics = diagnostics
    }
  }

  /// A rule set in the report.
  struct RuleSet: Sendable {
    let name: String
    /// The paths of its files, as reports name them.
    let files: [String]
    let findings: [ReportedDiagnostic]
  }

  let tool: ReportTool
  let language: MessageLanguage
  let ruleSets: [RuleSet]

  package init(
    _ checked: [Checked], tool: ReportTool, paths: ReportPaths, language: MessageLanguage
  ) {
    self.tool = tool
    self.language = language
    var fingerprints = ReportFingerprints()
    var ruleSets: [RuleSet] = []
    for set in checked {
      let placement = ReportPlacement(
        ruleSet: set.name, files: set.files, paths: paths, language: language)
      var findings: [ReportedDiagnostic] = []
      for diagnostic in set.diagnostics {
        findings.append(placement.reported(diagnostic, &fingerprints))
      }
      ruleSets.append(
        RuleSet(
          name: set.name, files: set.files.map { paths.shown($0.path) }, findings: findings))
    }
    self.ruleSets = ruleSets
  }

  /// All findings in order.
  var findings: [ReportedDiagnostic] { ruleSets.flatMap { $0.findings } }

  var errors: Int { findings.count { $0.isError } }
  var warnings: Int { findings.count { !$0.isError } }
}
