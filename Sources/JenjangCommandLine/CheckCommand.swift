import Jenjang
import JenjangAnalysis
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
    let rules = try invocation.rules()
    try invocation.takesOnlyRules()
    let check = rules.check()
    let language = invocation.language(check.languages)
    let proofs = try proofs(of: check.ruleSet)
    let found = check.diagnostics + (proofs?.diagnostics ?? [])
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

  /// What is proved of a sound rule set; nil where no proofs are wanted.
  private func proofs(of ruleSet: RuleSet?) throws(CommandFailure) -> ProofReport? {
    guard let ruleSet, !invocation.arguments.has(.noProofs) else { return nil }
    let seconds = try seconds()
    let deadline = Deadline(seconds: seconds)
    return Prover.report(on: ruleSet.plan, isOverdue: { deadline.isOver })
  }

  private func seconds() throws(CommandFailure) -> Int {
    do throws(UsageError) {
      return try invocation.arguments.whole(.proofSeconds, from: 0, to: 3_600) ?? 10
    } catch {
      throw .usage(error)
    }
  }
}
