import JenjangDifference
import JenjangTestSupport
import Testing

/// Changes of paths, reasons, kinds, sections and ways to show are told by their names.
@Suite struct QuestionWordsTests {
  private static let base = """
    model m "M" {
      languages en  unanswered counts as unknown  not_applicable words "NA"
      kinds must, should
      show 0 decimals
    }
    fact f "F" yes_no
    dimension d "D" stop at the first negative score last of points of 3 {
      section s "S" { indicator a "A" kind must { 0 no_ "No" stops  1 mid "Mid"  2 yes_ "Yes" } }
      indicator b "B" not applicable allowed needs reason text 5 applies when f {
        0 no_ "No"  1 yes_ "Yes" needs evidence link within
      }
    }

    """

  @Test(arguments: [
    (
      "show 0 decimals", "show 0 decimals full when met",
      ["model  show: 0 decimals half up of 100 → 0 decimals half up of 100 full when met"]
    ),
    (
      "show 0 decimals", "show points 0 decimals",
      ["model  show: 0 decimals half up of 100 → 0 decimals half up of 100 points"]
    ),
    ("kind must", "kind should", ["indicator d.a kind: must → should"]),
    ("section s \"S\"", "section s \"T\"", ["indicator d.a section: S → T"]),
    ("mid \"Mid\"", "mid \"Mid\" stops", ["level d.a.mid stops: none → yes"]),
    (" stop at the first negative", "", ["dimension d stop_at: at the first negative → none"]),
    ("score last of points", "score points", ["dimension d score: last of points → sum of points"]),
    (
      "needs reason text 5", "needs reason",
      ["indicator d.b not_applicable_reason: a text of at least 5 → anything"]
    ),
    (
      "link within", "link",
      ["level d.b.yes_ evidence: needs evidence link within → needs evidence link"]
    ),
    ("applies when f", "applies when not f", ["indicator d.b applies_when: f → not f"]),
  ])
  func changesAreTold(_ from: String, _ to: String, _ told: [String]) throws {
    let old = try #require(CheckedText(Self.base))
    let text = Self.base.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(text.count == 2)
    let new = try #require(CheckedText(text.joined(separator: to)))
    #expect(old.changes(to: old).isEmpty)
    #expect(old.changes(to: new) == told)
  }
}
