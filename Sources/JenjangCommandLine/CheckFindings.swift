import Jenjang
import JenjangLint
import JenjangSource

/// All that `check` finds in a rule set: errors, and of a sound one what is amiss all the same.
struct CheckFindings {
  let check: RuleSet.Check
  /// In the order of the files, without what the source keeps quiet.
  let diagnostics: [Diagnostic]

  init(_ check: RuleSet.Check) {
    self.check = check
    var found = check.diagnostics
    if let ruleSet = check.ruleSet {
      found += Linter.check(model: ruleSet.model, files: check.files)
    }
    // Of rules with an error not all was looked for.
    diagnostics = Suppressions(files: check.files).applied(
      to: found.inOrderOfFiles(), rules: checkedRules, wasLookedFor: { _ in check.ruleSet != nil })
  }
}
