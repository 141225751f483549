import Jenjang
import JenjangAnalysis
import JenjangHost
import JenjangLint
import JenjangSource

/// All that `check` finds in a rule set: errors, and of a sound one what is amiss all the same.
struct CheckFindings {
  let check: RuleSet.Check
  /// In the order of the files, without what the source keeps quiet.
  private(set) var diagnostics: [Diagnostic]
  /// What was proved; nil where nothing was to be, or of rules with an error.
  let proofs: ProofReport?

  /// Proves nothing without a time for it.
  init(_ check: RuleSet.Check, proofSeconds: Int? = nil) {
    self.check = check
    var found = check.diagnostics
    var proofs: ProofReport?
    if let ruleSet = check.ruleSet {
      found += Linter.check(model: ruleSet.model, trees: check.trees)
      if let proofSeconds {
        let deadline = Deadline(seconds: proofSeconds)
        let report = Prover.report(on: ruleSet.plan, isOverdue: { deadline.isOver })
        found += report.diagnostics
        proofs = report
      }
    }
    self.proofs = proofs
    let decided = proofs?.statements.allSatisfy { $0.isDecided } ?? false
    // Of rules with an error not all was looked for, and what is not decided may still be so.
    diagnostics = Suppressions(trees: check.trees).applied(
      to: found.inOrderOfFiles(), rules: checkedRules,
      wasLookedFor: { rule in
        check.ruleSet != nil && (decided || !proofRules.contains { $0.code == rule })
      })
  }

  /// Leaves out findings that do not satisfy a condition.
  mutating func keep(_ isKept: (Diagnostic) -> Bool) { diagnostics = diagnostics.filter(isKept) }
}
