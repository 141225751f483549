import JenjangHost
import JenjangSQL
import JenjangTestSupport
import Testing

@Suite struct QueryTests {
  private static let path = pathOfFolder(of: #filePath) + "/Queries.md"

  /// Whole queries in every dialect; `RECORD_SNAPSHOTS=1` writes them anew.
  @Test func queriesArePinned() {
    var page = "# Queries\n"
    for (title, rules) in [("Certain", QueryModels.certain), ("With ranges", QueryModels.open)] {
      for dialect in SQLDialect.allCases {
        let columns =
          title == "Certain"
          ? "id,name,year,groups,dimensions,overall,phase,answered,advice:2" : nil
        guard case .text(let text) = QueryModels.compile(rules, dialect, columns: columns) else {
          Issue.record("\(title), \(dialect): no query")
          continue
        }
        page += "\n## \(title), \(dialect.rawValue)\n\n```sql\n\(text)```\n"
      }
    }
    if HostEnvironment.value("RECORD_SNAPSHOTS") == "1" { write(page, toFile: Self.path) }
    #expect(textOfFile(Self.path) == page)
  }

  /// A query gives each row of a table its verdict, whoever answered.
  @Test func respondentsAreRefused() {
    let text = """
      model m "M" { edition "1"  languages id  unanswered counts as lowest
        columns { community "id"  respondent "who" counts as lowest } }
      indicator a "A" { 0 "No"  1 "Yes" }
      """
    #expect(QueryModels.compile(text, columns: "id,overall") == .refused(code: "J1083"))
  }

  /// Rules that no query holds exactly are refused, each for its reason.
  @Test(arguments: [
    ("blocked", "id,blocked", "J1804", "unknown", "", "dimension d \"D\" { indicator a \"A\" }"),
    (
      "a class", "id,risk", "J1804", "lowest",
      "class risk of overall { low below 50%  high otherwise }",
      "dimension d \"D\" { indicator a \"A\" }"
    ),
    (
      "a table", "id,risk", "J1804", "lowest",
      "fact f \"F\" yes_no  table risk by f, f gives points { across no, yes  no: 1, 2  yes: 3, 4 }",
      "dimension d \"D\" { indicator a \"A\" }"
    ),
    (
      "reasons", "id,reasons:1", "J1804", "lowest", "",
      "dimension d \"D\" { indicator a \"A\" reason \"R1\" baseline 2 }"
    ),
    (
      "a target", "id,to_target:d", "J1804", "lowest", "",
      "dimension d \"D\" target 80% { indicator a \"A\" }"
    ),
    (
      "two conditions", "id,overall", "J1805", "unknown",
      "fact f \"F\" yes_no  fact g \"G\" yes_no",
      """
      dimension d "D" { indicator a "A"  indicator b "B" { applies when f }
        indicator c "C" { applies when g } }
      """
    ),
    (
      "a range in `min` that may be absent", "id,overall", "J1806", "unknown", "",
      "dimension d \"D\" { score min  indicator a \"A\" not applicable allowed  indicator b \"B\" }"
    ),
    (
      "root", "id,overall", "J1808", "lowest", "",
      "dimension d \"D\" { score root(mean, 2, 2, half up)  indicator a \"A\" }"
    ),
    (
      "the last of a path", "id,overall", "J1808", "lowest", "",
      """
      dimension d "D" { stop at the first negative  score last of points of 2
        indicator a "A"  indicator b "B" }
      """
    ),
    (
      "logarithm", "id,overall", "J1808", "lowest", "",
      "dimension d \"D\" { score ln(1 + points of a, 2) * 1%  indicator a \"A\" }"
    ),
    (
      "advice by gain", "id,advice:1", "J1809", "lowest", "",
      "dimension d \"D\" { indicator a \"A\" next \"Langkah\" }"
    ),
    (
      "columns that differ in capitals", "id,overall", "J1810", "lowest", "",
      "dimension d \"D\" { indicator a \"A\" column q1  indicator b \"B\" column Q1 }"
    ),
    (
      "a phase of some years", "id,phase", "J1808", "lowest", "",
      """
      dimension d "D" { indicator a "A" }
      phases { phase low "Low"  phase high "High" since 2026 from 50% }
      """
    ),
    (
      "a figure that is not answered", "id,overall", "J1812", "lowest",
      "fact f \"F\" number at least 0",
      """
      dimension d "D" { indicator a "A"
        indicator b "B" measures f unanswered counts as points 1 { bands { below 10: 0 points  otherwise: 2 points } } }
      """
    ),
    (
      "a figure of a fact", "id,overall", "J1812", "lowest",
      "fact f \"F\" number at least 0",
      """
      dimension d "D" { indicator a "A"
        indicator b "B" measures f { bands { below 10: 0  below 20: 1  otherwise: 2 } } }
      """
    ),
  ])
  func refusals(
    name: String, columns: String, code: String, unanswered: String, above: String, rules: String
  ) {
    let text = """
      model m "M" { edition "1"  languages id  unanswered counts as \(unanswered)
        columns { community "id" }  defaults { scale s } }
      scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" }
      \(above)
      \(rules)
      """
    #expect(
      QueryModels.compile(text, columns: columns) == .refused(code: code), "\(name)")
  }

  /// The widest number that a query meets decides its types; past the widest there is no query.
  @Test(arguments: [
    (weights: ["1", "2"], type: nil as String?),
    (weights: ["100_000", "99_999"], type: "BIGINT"),
    (weights: ["900_000_000_000_000_000", "899_999_999_999_999_999"], type: "HUGEINT"),
    (weights: [String(repeating: "9", count: 36), "1"], type: "J1807"),
  ])
  func widths(weights: [String], type: String?) {
    let rules = """
      model m "M" { edition "1"  languages id  unanswered counts as lowest
        columns { community "id" }  defaults { scale s } }
      scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" }
      dimension d "D" { indicator a "A" weight \(weights[0])  indicator b "B" weight \(weights[1]) }
      phases { phase p "P"  phase q "Q" from 33.33% }
      """
    switch QueryModels.compile(rules, columns: "id,overall,phase") {
    case .refused(let code): #expect(code == type)
    case .text(let text):
      #expect(text.contains("AS BIGINT") == (type == "BIGINT"))
      #expect(text.contains("AS HUGEINT") == (type == "HUGEINT"))
    case .unsound(let codes): Issue.record("\(codes)")
    }
  }

  @Test func namesAndTextsAreQuoted() {
    let rules = """
      model m "M" { edition "1"  languages id  unanswered counts as lowest
        columns { community "kode \\"asli\\"" } }
      scale s { 0 none "Bu Ani's"  1 some "naïve É" }
      dimension select "D" { indicator group "A" scale s column order }
      """
    guard
      case .text(let duck) = QueryModels.compile(
        rules, columns: "id,overall", { $0.table = "skema.tabel" }),
      case .text(let spark) = QueryModels.compile(rules, .spark, columns: "id,overall")
    else {
      Issue.record("no query")
      return
    }
    #expect(duck.contains("FROM \"skema\".\"tabel\" AS a"))
    #expect(duck.contains("a.\"kode \"\"asli\"\"\""))
    #expect(duck.contains("'bu ani''s'"))
    #expect(spark.contains("'bu ani\\'s'"))
    #expect(spark.contains("a.`order`"))
    // Letters beyond ASCII have their capitals listed; what has no capital of its own has none.
    #expect(duck.contains("YZÏÉ'") && duck.contains("yzïé'"))
  }

  @Test func theYearOfUndatedRows() {
    guard
      case .text(let text) = QueryModels.compile(
        QueryModels.certain, columns: "id,year", { $0.year = 2026 })
    else {
      Issue.record("no query")
      return
    }
    #expect(text.contains("THEN 2026 END AS \"year\""))
    #expect(text.hasSuffix("WHERE COALESCE(\"year\", 2026) = 2026\n"))
  }
}
