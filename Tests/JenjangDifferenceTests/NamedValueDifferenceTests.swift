import JenjangDifference
import JenjangModel
import JenjangTestSupport
import Testing

/// Changes of classes, tables, reasons and targets are told, and change the fingerprint.
@Suite struct NamedValueDifferenceTests {
  static let rules: [(from: String, to: String, told: [String])] = [
    (
      "small \"Small\" below 10", "small \"Small\" below 11",
      [
        "measure size bands: small below 10  medium up to 20  large otherwise → small below 11  medium up to 20  large otherwise"
      ]
    ),
    ("of members {", "of goal {", ["measure size formula: members → goal"]),
    (
      "shop: mid, low", "shop: mid, mid",
      [
        "measure danger table: none: low, low  shop: mid, low  mill: high, mid → none: low, low  shop: mid, mid  mill: high, mid"
      ]
    ),
    (
      "7, -8", "7, 8",
      [
        "measure fee table: low: 1, 1, 2.5  mid: 2, 3, 4  high: 6, 7, -8 → low: 1, 1, 2.5  mid: 2, 3, 4  high: 6, 7, 8"
      ]
    ),
    (
      "points below baseline", "points above baseline",
      ["model  reason_order: below baseline → above baseline"]
    ),
    ("\"R1\"", "\"R9\"", ["indicator work.books reason: R1 → R9"]),
    ("baseline 18", "baseline 17", ["indicator work.hands baseline: 18 → 17"]),
    (
      "\"R3\"", "\"R4\"",
      [
        "indicator work.hands bands: below 10: 0 reason R3  up to 20: 9  otherwise: 18 → below 10: 0 reason R4  up to 20: 9  otherwise: 18"
      ]
    ),
    ("\"G0\"", "\"G1\"", ["level grade.low reason: G0 → G1"]),
    (
      "target 80%", "target 81%",
      [
        "measure come follows formula `progress to date of work`",
        "dimension work target: 80% → 81%",
      ]
    ),
    (
      "baseline 10%", "baseline 11%",
      [
        "measure come follows formula `progress to date of work`",
        "dimension work target_baseline: 10% → 11%",
      ]
    ),
    ("target goal", "target members", ["dimension sums target: goal → members"]),
  ]

  static let original = CheckedText(NamedValues.rules)

  @Test(arguments: rules)
  func ruleIsTold(from: String, to: String, told: [String]) throws {
    let parts = NamedValues.rules.split(
      separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(from) is not in the model")
    let old = try #require(Self.original)
    let new = try #require(CheckedText(parts.joined(separator: to)))
    let difference = old.difference(to: new)
    #expect(difference.changes.map { $0.line } == told, "\(from) → \(to)")
    #expect(difference.changes.contains { $0.effect == .rules })
    #expect(old.model.fingerprint().verdict != new.model.fingerprint().verdict)
  }

  @Test func sameRulesAreTheSame() throws {
    let old = try #require(Self.original)
    #expect(old.changes(to: try #require(CheckedText(NamedValues.rules))).isEmpty)
  }
}
