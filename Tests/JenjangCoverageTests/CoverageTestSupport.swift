import Jenjang
import JenjangCases
import JenjangCoverage
import JenjangModel
import JenjangSource
import Testing

/// Two dimensions with gates, bands, conditions, steps, findings and an `if`; tests are added to it.
let village = """
  model village "Village" {
    languages en  unanswered counts as unknown
    columns { community "code" year "year" }
    not_applicable words "NA"
  }
  scale practice { 0 absent "Absent"  1 informal "Informal"  2 written "Written"  3 owned "Owned" }
  fact members "Members" number whole at least 1
  fact has_shop "Shop?" yes_no
  factor market "Market" scale -1 to 1 { -1 "Bad"  0 "None"  1 "Good" }
  measure extra = if has_shop then 10% else 0%
  dimension planning "Planning" {
    indicator programme "Programme" { scale practice  next "Write it down" }
    indicator size "Size" measures members { bands { below 10: 0  up to 20: 1  otherwise: 2 } }
  }
  dimension control "Control" {
    indicator audit "Audit" { scale practice  not applicable allowed }
    indicator stock "Stock list" { scale practice  applies when has_shop }
  }
  phases {
    phase fluid   "Fluid"
    phase ordered "Ordered" from 30% from 40% since 2026 { requires control + extra >= 40% }
    phase strong  "Strong" above 60% { requires book: audit is owned }
  }
  finding alone "Alone" threat when members < 5 and market < 0

  """

/// A rule set of one file; its text must be sound.
func ruleSet(_ text: String) throws -> RuleSet {
  let check = RuleSet.check(folder(text))
  try #require(check.diagnostics.isEmpty, "\(check.diagnostics.map { $0.rule.code })")
  return try #require(check.ruleSet)
}

func folder(_ text: String) -> RuleFolder {
  RuleFolder(path: "rules.jenjang", bytes: Array(text.utf8))
}

/// The coverage of a village's tests.
func coverage(_ tests: String) throws -> RuleCoverage {
  try ruleSet(village + tests).coverage { _ in .missing }
}

extension RuleCoverage {
  /// An item's outcomes with the sheets that showed them: `holds 2, blocks 0`; nil for no such item.
  func told(_ kind: CoverageKind, _ name: String) -> String? {
    guard let item = items.first(where: { $0.kind == kind && $0.name == name }) else { return nil }
    var text = ""
    for (outcome, sheets) in zip(item.outcomes, item.sheets) {
      text += (text.isEmpty ? "" : ", ") + "\(outcome.rawValue) \(sheets)"
    }
    return text
  }
}

/// A rule set of one file with tables beside it.
func ruleSet(
  _ text: String, _ tables: [String: String]
) throws -> (set: RuleSet, folder: RuleFolder) {
  let folder = RuleFolder(files: ["rules.jenjang"], root: "rules.jenjang") { path in
    if path == "rules.jenjang" { return .bytes(Array(text.utf8)) }
    return tables[path].map { .bytes(Array($0.utf8)) } ?? .missing
  }
  let check = RuleSet.check(folder)
  try #require(check.diagnostics.isEmpty, "\(check.diagnostics.map { $0.rule.code })")
  return (try #require(check.ruleSet), folder)
}
