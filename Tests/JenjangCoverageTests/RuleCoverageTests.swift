import JenjangCoverage
import Testing

struct RuleCoverageTests {
  struct Example: CustomTestStringConvertible {
    var given: String
    /// Kind, name, and what is seen.
    var seen: [(kind: CoverageKind, name: String, told: String)]
    var testDescription: String { given }
  }

  static let examples: [Example] = [
    // All that the next phase asks for is looked at; of the one above nothing is.
    Example(
      given: "every indicator is absent, members is 9, has_shop is yes, market is -1",
      seen: [
        (.gate, "ordered.control+extra", "holds 0, blocks 1"),
        (.gate, "strong.book", "holds 0, blocks 0"),
        (.threshold, "ordered", "met 0, missed 1"),
        (.threshold, "ordered since 2026", "met 0, missed 0"),
        (.threshold, "strong", "met 0, missed 0"), (.band, "size 1", "hit 1"),
        (.band, "size 2", "hit 0"), (.phase, "fluid", "reached 1"),
        (.phase, "ordered", "reached 0"),
        (.step, "programme", "offered 1, not_offered 0"),
        (.finding, "alone", "found 0, not_found 1"),
        (.finding, "weakness:audit", "found 1, not_found 0"),
        (.finding, "strength:audit", "found 0, not_found 1"),
        (.finding, "threat:market", "found 1, not_found 0"),
        (.finding, "opportunity:market", "found 0, not_found 1"),
        (.condition, "stock", "yes 1, no 0"),
        (.branch, "extra", "then 1, else 0"), (.level, "audit absent", "answered 1"),
        (.level, "audit owned", "answered 0"),
      ]),
    // A gate that does not apply holds.
    Example(
      given:
        "programme is owned, audit is not applicable, members is 30, has_shop is no, market is 0",
      seen: [
        (.gate, "ordered.control+extra", "holds 1, blocks 0"),
        (.gate, "strong.book", "holds 1, blocks 0"),
        (.threshold, "strong", "met 1, missed 0"), (.phase, "strong", "reached 1"),
        (.step, "programme", "offered 0, not_offered 1"), (.condition, "stock", "yes 0, no 1"),
        (.branch, "extra", "then 0, else 1"), (.finding, "weakness:audit", "found 0, not_found 0"),
        (.band, "size 3", "hit 1"),
      ]),
    // What is undecided is not seen, and a question that is open is not a step that is offered.
    Example(
      given: "programme is unanswered",
      seen: [
        (.gate, "ordered.control+extra", "holds 0, blocks 0"),
        (.threshold, "ordered", "met 0, missed 0"),
        (.band, "size 1", "hit 0"), (.phase, "fluid", "reached 1"),
        (.step, "programme", "offered 0, not_offered 1"), (.condition, "stock", "yes 0, no 0"),
        (.branch, "extra", "then 0, else 0"), (.finding, "alone", "found 0, not_found 0"),
        (.finding, "threat:market", "found 0, not_found 0"),
      ]),
    // Dated thresholds go by the year of the answers.
    Example(
      given:
        "every indicator is informal, members is 12, has_shop is no, market is 1, year is 2026",
      seen: [
        (.threshold, "ordered", "met 0, missed 0"),
        (.threshold, "ordered since 2026", "met 0, missed 1"),
        (.gate, "ordered.control+extra", "holds 0, blocks 1"), (.band, "size 2", "hit 1"),
        (.finding, "opportunity:market", "found 1, not_found 0"),
      ]),
  ]

  @Test(arguments: examples) func seesWhatTheSheetShows(_ example: Example) throws {
    let coverage = try coverage(
      "test \"t\" { given \(example.given)  expect phase at least fluid }")
    #expect(coverage.tests == 1 && coverage.sheets == 1)
    for (kind, name, told) in example.seen {
      #expect(coverage.told(kind, name) == told, "\(kind.rawValue) \(name)")
    }
  }

  @Test func takesInTheRowsOfTables() throws {
    let rules = try ruleSet(
      village + "test \"t\" cases \"rows.csv\" { expect column \"p\" is phase }",
      ["rows.csv": "code,year,programme,members,p\nA,2026,owned,10,\nB,2026,,20,\n,2026,owned,9,\n"]
    )
    let coverage = rules.set.coverage(load: rules.folder.load)
    #expect(coverage.tests == 1 && coverage.sheets == 2)
    #expect(coverage.told(.band, "size 2") == "hit 2")
    #expect(coverage.told(.band, "size 1") == "hit 0")
    // Another table stands in for the test's own.
    let other = Array("code,year,members\nC,2026,3\n".utf8)
    let replaced = rules.set.coverage(cases: ("other.csv", other), load: rules.folder.load)
    #expect(replaced.told(.band, "size 1") == "hit 1" && replaced.sheets == 1)
  }

  @Test func comparesWithADemand() throws {
    let none = try coverage("test \"t\" { expect phase at least fluid }")
    let count = none.count { $0.kind.isDecisive }
    #expect(count.seen == 0 && count.of == 13)
    #expect(!none.isBelow(percent: 0) && none.isBelow(percent: 1))
    let one = try coverage("test \"t\" { given members is 3  expect phase at least fluid }")
    // One of thirteen is 7.69 per cent.
    #expect(!one.isBelow(percent: 7) && one.isBelow(percent: 8))
    let nothing = try ruleSet(
      """
      model m "M" { languages en  unanswered counts as unknown }
      indicator a "A" { 0 "No"  1 "Yes" }
      test "t" { given a is 1  expect overall is 100% }
      """)
    #expect(!nothing.coverage { _ in .missing }.isBelow(percent: 100))
  }
}
