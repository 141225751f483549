import Jenjang
import JenjangHost
import JenjangReport
import JenjangSource

/// `jenjang check RULES`: what is wrong with a rule set; the findings are the output.
struct CheckCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    if let code = invocation.arguments.value(.explain) { return try explain(code) }
    let rules = try invocation.rules()
    try invocation.takesOnlyRules()
    let findings = try invocation.arguments.has(.fix) ? mend(rules) : CheckFindings(rules.check())
    let check = findings.check
    let language = invocation.language(check.languages)
    let found = findings.diagnostics
    let shown = invocation.isQuiet ? found.filter { $0.isError } : found
    let renderer = DiagnosticText(
      files: check.files, language: language, usesColor: invocation.usesColor(.output))
    var text = renderer.text(shown)
    if let proofs, !invocation.isQuiet {
      text += ProofText(files: check.files, language: language).text(proofs)
    }
    try invocation.emit(text)
    let failsOnWarnings = invocation.arguments.value(.failLevel) == "warning"
    let fails = found.contains { $0.isError || failsOnWarnings }
    return fails ? .findings : .fine
  }

  /// Writes the safe mends into the files, says which, and returns what is left.
  private func mend(_ rules: RulesOnDisk) throws(CommandFailure) -> CheckFindings {
    let mending = CheckMending { rules.check(changed: $0) }
    try mending.write()
    try invocation.say(
      mending.report(in: invocation.language(mending.findings.check.languages)))
    // What was mended stands before what is left.
    do throws(HostError) {
      try invocation.errors.flush()
    } catch {
      throw .host(error)
    }
    return mending.findings
  }

  /// Prints the page of a rule; a rule set that is named all the same is not read.
  private func explain(_ typed: String) throws(CommandFailure) -> ExitStatus {
    try invocation.takesOnlyRules()
    let code = typed.uppercased()
    guard let rule = allRules.first(where: { $0.code == code }) else {
      let codes = allRules.map { $0.code }.sorted()
      throw .usage(
        UsageError(
          .unknownRuleCode, [("found", .text(typed))],
          suggestion: nearestName(to: code, among: codes)))
    }
    let page = allPages.first { $0.code == code }
    try invocation.emit(RulePageText(language: invocation.language([])).text(rule, page))
    return .fine
  }
}
