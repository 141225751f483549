import Jenjang
import JenjangReport
import JenjangSource

/// `jenjang check RULES`: what is wrong with a rule set; the findings are the output.
struct CheckCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    let rules = try invocation.rules()
    try invocation.takesOnlyRules()
    let check = rules.check()
    let language = invocation.language(check.languages)
    let shown = invocation.isQuiet ? check.diagnostics.filter { $0.isError } : check.diagnostics
    let renderer = DiagnosticText(
      files: check.files, language: language, usesColor: invocation.usesColor(.output))
    try invocation.emit(renderer.text(shown))
    let failsOnWarnings = invocation.arguments.value(.failLevel) == "warning"
    let fails = check.diagnostics.contains { $0.isError || failsOnWarnings }
    return fails ? .findings : .fine
  }
}
