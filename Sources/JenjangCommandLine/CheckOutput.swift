import JenjangAnalysis
import JenjangMachineReport
import JenjangReport
import JenjangSource

/// What `check` writes, in the form that was asked for.
struct CheckOutput {
  /// The forms by their names on the command line.
  enum Form: String, CaseIterable {
    case text
    case json
    case github
    case gitlab
    case sarif
    case junit
    case compiler
  }

  /// A rule set as it was named, and what was found in it.
  struct RuleSet {
    let name: String
    let findings: CheckFindings

    init(name: String, _ findings: CheckFindings) {
      self.name = name
      self.findings = findings
    }
  }

  private let invocation: Invocation
  private let language: MessageLanguage
  private let form: Form

  init(_ invocation: Invocation, language: MessageLanguage) {
    self.invocation = invocation
    self.language = language
    form = invocation.arguments.value(.checkFormat).flatMap { Form(rawValue: $0) } ?? .text
  }

  /// Writes what was found, without warnings and proofs where the user wants quiet.
  func emit(_ ruleSets: [RuleSet]) throws(CommandFailure) {
    let isQuiet = invocation.isQuiet
    let shown = ruleSets.map { set in
      CheckReport.Checked(
        name: set.name, files: set.findings.check.files,
        diagnostics: set.findings.diagnostics.filter { $0.isError || !isQuiet })
    }
    if form == .text {
      var text = text(shown)
      for set in ruleSets where !isQuiet {
        guard let proofs = set.findings.proofs else { continue }
        if ruleSets.count > 1 { text += set.name + ":\n" }
        text += ProofText(files: set.findings.check.files, language: language).text(proofs)
      }
      return try invocation.emit(text)
    }
    let report = CheckReport(
      shown, tool: .program, paths: form == .compiler ? .asTyped : .ofRepository,
      language: language)
    switch form {
    case .text: break
    case .json: try invocation.emit(CheckJSON.text(report))
    case .github: try invocation.emit(CheckGitHub.text(report))
    case .gitlab: try invocation.emit(CheckGitLab.text(report))
    case .sarif: try invocation.emit(CheckSARIF.text(report))
    case .junit:
      try invocation.emit(CheckJUnit.text(report, warningsFail: failLevel == "warning"))
    case .compiler: try invocation.emit(CheckCompiler.text(report))
    }
  }

  /// Whether what was found fails the run.
  func fails(_ ruleSets: [RuleSet]) -> Bool {
    if failLevel == "never" { return false }
    return ruleSets.contains { set in
      set.findings.diagnostics.contains { $0.isError || failLevel == "warning" }
    }
  }

  private var failLevel: String { invocation.arguments.value(.failLevel) ?? "error" }

  private func text(_ checked: [CheckReport.Checked]) -> String {
    var text = ""
    for set in checked {
      let renderer = DiagnosticText(
        files: set.files, language: language, usesColor: invocation.usesColor(.output))
      for diagnostic in set.diagnostics { text += renderer.text(diagnostic) + "\n" }
    }
    return text + DiagnosticText.summary(of: checked.flatMap { $0.diagnostics }, in: language)
      + "\n"
  }
}
