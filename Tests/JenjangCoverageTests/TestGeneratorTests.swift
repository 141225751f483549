import Jenjang
import JenjangCases
import JenjangCoverage
import JenjangModel
import JenjangNumbers
import JenjangSource
import Testing

struct TestGeneratorTests {
  /// The names of the tests in a generated text.
  private func names(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.hasPrefix("test \"") ? String(line.dropFirst(6).prefix { $0 != "\"" }) : nil
    }
  }

  private func generated(_ text: String, in language: MessageLanguage = .english) throws -> String {
    try ruleSet(text).boundaryTests(of: folder(text), in: language)
  }

  @Test func namesEverySideOfEveryBoundary() throws {
    #expect(
      try names(generated(village)) == [
        "ordered: threshold at the boundary",
        "ordered: threshold just below the boundary",
        "ordered: threshold, audit not applicable",
        "ordered: threshold, audit unanswered",
        "ordered: threshold since 2026 at the boundary",
        "ordered: threshold since 2026 just below the boundary",
        "ordered: threshold since 2026, audit not applicable",
        "ordered: threshold since 2026, has_shop unanswered",
        "ordered: gate control+extra at the boundary",
        "ordered: gate control+extra just below the boundary",
        "ordered: gate control+extra, audit not applicable",
        "ordered: gate control+extra, has_shop unanswered",
        "strong: threshold at the boundary",
        "strong: threshold just below the boundary",
        "strong: threshold, audit not applicable",
        "strong: threshold, programme unanswered",
        "strong: gate book at the boundary",
        "strong: gate book just below the boundary",
        "strong: gate book, audit not applicable",
        "strong: gate book, audit unanswered",
        "size, members unanswered",
        "size: bands 1 and 2 at the boundary",
        "size: bands 1 and 2 on the other side of the boundary",
        "size: bands 2 and 3 at the boundary",
        "size: bands 2 and 3 on the other side of the boundary",
      ])
  }

  @Test(arguments: MessageLanguage.allCases)
  func passesAndLeavesNothingMissing(_ language: MessageLanguage) throws {
    let text = try village + generated(village, in: language)
    let rules = try ruleSet(text)
    #expect(rules.tests.count == 25)
    #expect(rules.test { _ in .missing }.allSatisfy { $0.isPassed })
    let coverage = rules.coverage { _ in .missing }
    #expect(!coverage.isBelow(percent: 100))
    #expect(try names(generated(text, in: language)).isEmpty)
  }

  /// A rule changed behind the tests' back is noticed by the test of its boundary.
  @Test(arguments: [
    ("from 30%", "from 34%"), ("from 40% since", "from 42% since"), ("above 60%", "above 55%"),
    (">= 40%", ">= 44%"), ("audit is owned", "audit at least written"), ("below 10", "below 11"),
    ("up to 20", "up to 21"), ("up to 20", "below 20"),
  ])
  func noticesWhatIsMoved(_ change: (from: String, to: String)) throws {
    let text = try village + generated(village)
    let parts = text.split(separator: change.from, maxSplits: 1)
    try #require(parts.count == 2)
    let moved = try ruleSet(parts[0] + change.to + parts[1])
    #expect(!moved.test { _ in .missing }.allSatisfy { $0.isPassed })
  }

  @Test func writesOnlyWhatIsMissing() throws {
    let tests = """
      test "just below" {
        given programme is owned, audit is written, members is 30, has_shop is no
        expect blocked strong only by book
      }
      test "open" {
        given programme is owned, audit is unanswered, members is 30, has_shop is yes, stock is owned
        expect blocked strong by book
      }
      test "left out" {
        given programme is owned, audit is not applicable, members is 30, has_shop is no
        expect phase is strong
      }
      """
    let names = try names(generated(village + tests)).filter { $0.contains("book") }
    #expect(names == ["strong: gate book at the boundary"])
  }

  /// A sheet far from a boundary does not show it, however it lies.
  @Test func isNotContentWithWhatIsFar() throws {
    let tests = """
      test "far above" {
        given every indicator is owned, members is 30, has_shop is yes
        expect phase is strong
      }
      test "far below" {
        given every indicator is absent, members is 3, has_shop is no
        expect phase is fluid
      }
      """
    let names = try names(generated(village + tests))
    for boundary in [
      "ordered: gate control+extra at the boundary", "ordered: threshold at the boundary",
      "ordered: threshold just below the boundary", "size: bands 1 and 2 at the boundary",
      "size: bands 1 and 2 on the other side of the boundary",
      "size: bands 2 and 3 at the boundary",
    ] {
      #expect(names.contains(boundary), "\(boundary)")
    }
    // One step down from all that is highest is below this one.
    #expect(!names.contains("strong: gate book at the boundary"))
  }

  @Test func saysWhatWasNotFound() throws {
    let text = """
      model m "M" { languages en  unanswered counts as unknown }
      scale s { 0 no "No"  1 yes "Yes" }
      indicator a "A" { scale s }
      indicator b "B" { scale s }
      phases {
        phase low  "Low"
        phase high "High" from 50% { requires a is yes  requires a is no or b is no  requires b is yes }
      }
      test "t" { expect phase at least low }
      """
    let said = try generated(text)
    #expect(
      said.contains(
        "// Not found within the bounds of the search: high: threshold at the boundary."))
    #expect(names(said).isEmpty)
  }

  @Test func doesNotTakeANameTwice() throws {
    let taken = """
      test "strong: gate book at the boundary" { expect phase at least fluid }
      """
    #expect(
      try names(generated(village + taken)).contains("strong: gate book at the boundary (2)"))
  }

  @Test func hasNothingToSayWhereNothingIsMissing() throws {
    let text = """
      model m "M" { languages en  unanswered counts as unknown }
      indicator a "A" { 0 "No"  1 "Yes" }
      test "t" { given a is 1  expect overall is 100% }
      """
    #expect(try generated(text) == "// No boundary test is missing.\n")
    #expect(try generated(text, in: .indonesian) == "// Tidak ada uji batas yang kurang.\n")
  }
}
