import Jenjang
import JenjangMachineReport
import JenjangSource

/// `jenjang check RULES`: what is wrong with rule sets; the findings are the output.
struct CheckCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    var checked: [CheckReport.Checked] = []
    var languages: [String] = []
    for rules in try invocation.ruleSets() {
      let check = rules.check()
      if languages.isEmpty { languages = check.languages }
      checked.append(
        CheckReport.Checked(
          name: rules.name, files: check.files, diagnostics: check.diagnostics))
    }
    let output = CheckOutput(invocation, language: invocation.language(languages))
    try output.emit(checked)
    return output.fails(checked) ? .findings : .fine
  }
}
