import Jenjang
import JenjangHost
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
    if output.fails(checked) { return .findings }
    try stamp()
    return .fine
  }

  /// Sees that the file exists by which a build system knows that the check was passed.
  private func stamp() throws(CommandFailure) {
    guard let path = invocation.arguments.value(.stamp) else { return }
    // One that is there keeps its time, so that nothing is built anew because of it.
    if HostFile.kind(of: path) == .file { return }
    do throws(HostError) {
      try HostFile.writeWhole([UInt8](), to: path)
    } catch {
      throw .host(error)
    }
  }
}
