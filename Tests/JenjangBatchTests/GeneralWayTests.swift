import Jenjang
import JenjangModel
import JenjangReport
import JenjangTestSupport
import Testing

@testable import JenjangBatch
@testable import JenjangTables

/// What tiles don't know takes the general way, and comes to the same.
@Suite struct GeneralWayTests {
  private struct Case: CustomTestStringConvertible {
    let testDescription: String
    let rules: String
    let heading: String
    let cells: [String]
    let isForTiles: Bool
    var show = ""
  }

  private static let path = """
    dimension d "D" stop at the first negative %SCORE% {
      indicator a "A" { 0 no_ "No" stops  1 some "Some"  2 full "Full" }
      indicator b "B" not applicable allowed { 0 no_ "No" stops  1 yes_ "Yes" points 3 }
      indicator c "C" { 0 no_ "No"  1 yes_ "Yes" points 4 }
    }
    """

  private static let cases = [
    Case(
      testDescription: "a path", rules: replaced(""), heading: "id,a,b,c",
      cells: ["0", "1", "NA", ""],
      isForTiles: true),
    Case(
      testDescription: "the last of a path", rules: replaced("score last of points of 4"),
      heading: "id,a,b,c", cells: ["0", "1", "NA", ""], isForTiles: false),
    Case(
      testDescription: "reasons",
      rules: """
        indicator a "A" not applicable allowed needs reason text 3 { 0 "No"  1 "Yes" }
        indicator b "B" { 0 "No"  1 "Yes" }
        """, heading: "id,a,a_evidence,b", cells: ["0", "1", "NA", "", "why not"],
      isForTiles: false),
    Case(
      testDescription: "reasons without a column for them",
      rules: """
        indicator a "A" not applicable allowed needs reason { 0 "No"  1 "Yes" }
        indicator b "B" { 0 "No"  1 "Yes" }
        """, heading: "id,a,b", cells: ["0", "1", "NA", ""], isForTiles: true),
    Case(
      testDescription: "a link within a text",
      rules: """
        indicator a "A" { 0 "No"  1 "Yes" needs evidence link within }
        indicator b "B" { 0 "No"  1 "Yes" }
        """, heading: "id,a,a_evidence,b", cells: ["0", "1", "", "at https://desa.id", "https://"],
      isForTiles: false),
    Case(
      testDescription: "full when met", rules: questions, heading: "id,a,b", cells: ["0", "1", ""],
      isForTiles: false, show: "show 0 decimals full when met"),
    Case(
      testDescription: "points", rules: questions, heading: "id,a,b", cells: ["0", "1", ""],
      isForTiles: false, show: "show points"),
    Case(
      testDescription: "sections", rules: "section s \"S\" { \(questions) }", heading: "id,a,b",
      cells: ["0", "1", ""], isForTiles: true),
  ]

  private static let questions = """
    indicator a "A" { 0 "No"  1 "Yes" }
    indicator b "B" weight 200 { 0 "No"  1 "Yes" }
    """

  private static func replaced(_ score: String) -> String {
    path.split(separator: "%", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 1 ? score : String($0.element) }.joined()
  }

  @Test(arguments: cases.indices)
  func comesToTheSame(_ index: Int) throws {
    let aCase = Self.cases[index]
    let text = """
      model m "M" { languages en  unanswered counts as unknown  not_applicable words "NA"  \(aCase.show) }
      \(aCase.rules)

      """
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(text.utf8)))
    let rules = try #require(check.ruleSet, "\(check.diagnostics.map { $0.rule.message.english })")
    var random = SplitMix64(seed: 7)
    var sheet = aCase.heading + "\n"
    let width = aCase.heading.split(separator: ",").count
    for row in 0..<200 {
      sheet += "K\(row)"
      for _ in 1..<width { sheet += "," + (aCase.cells.randomElement(using: &random) ?? "") }
      sheet += "\n"
    }
    let request = BatchRequest(
      form: .csv(.plain), columns: ReportColumn.defaults(for: rules.model), language: .english)
    var plain = 0
    var odd = 0
    let difference = TiledBlockTests.difference(
      rules, Array(sheet.utf8), request, AnswerOptions(), block: 1_000, plain: &plain, odd: &odd)
    #expect(difference == nil, "\(aCase.testDescription): \(difference ?? "")")
    #expect((plain + odd > 0) == aCase.isForTiles, "\(aCase.testDescription)")
  }
}
