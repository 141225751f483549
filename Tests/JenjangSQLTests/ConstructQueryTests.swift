import JenjangHost
import JenjangSQL
import JenjangTestSupport
import Testing

/// What a query holds of classes, tables, paths and bands, and what of them it refuses.
struct ConstructQueryTests {
  /// Classes and tables of certain answers are bands and choices, which a query holds.
  @Test func classesAndTablesAreCompiled() {
    let text = """
      model m "M" { edition "1"  languages id  unanswered counts as lowest
        columns { community "id" }  defaults { scale s } }
      scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" }
      indicator a "A"  indicator b "B"
      class risk of overall { low below 50%  high otherwise }
      table both by a, b gives s {
        across none, some, full  none: none, none, some  some: none, some, full
        full: some, full, full
      }
      phases { phase one "One"  phase two "Two" { requires risk is high and both at least some } }
      """
    guard case .text(let query) = QueryModels.compile(text, columns: "id,overall,phase") else {
      Issue.record("no query")
      return
    }
    #expect(query.contains("risk_band"))
  }

  /// A path whose answers are certain is a query; the reasons of "not applicable" are in none.
  @Test func pathsAndReasons() {
    let head = """
      model m "M" { edition "1"  languages id  unanswered counts as lowest
        not_applicable words "NA"  columns { community "id" }  defaults { scale s } }
      scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" }

      """
    let path =
      head + """
        dimension d "D" { stop at the first negative  indicator a "A"  indicator b "B" }
        """
    guard case .text(let text) = QueryModels.compile(path, columns: "id,overall") else {
      Issue.record("no query")
      return
    }
    #expect(text.contains("CASE"))
    let reasons = head + "indicator a \"A\" not applicable allowed needs reason"
    #expect(
      QueryModels.compile(reasons, columns: "id,overall", { $0.hasEvidence = true })
        == .refused(code: "J2212"))
    if case .text = QueryModels.compile(reasons, columns: "id,overall") {
    } else {
      Issue.record("no query without evidence")
    }
    let within = head + "indicator a \"A\" { 0 \"Belum\"  1 x \"Ada\" needs evidence link within }"
    let showing = """
      model m "M" { edition "1"  languages id  unanswered counts as lowest  show full when met
        columns { community "id" }  }
      indicator a "A" { 0 "Belum"  1 "Ada" }
      """
    #expect(QueryModels.compile(showing, columns: "id,overall") == .refused(code: "J2213"))
    guard
      case .text(let found) = QueryModels.compile(
        within, columns: "id,overall", { $0.hasEvidence = true })
    else {
      Issue.record("no query with evidence")
      return
    }
    #expect(found.contains("LIKE '%https://_%'"))
  }

  /// What queries hold exactly: points along a line, bands by year, and what open answers count as.
  @Test(arguments: [
    """
    dimension d "D" { indicator a "A" }
    dimension e "E" { indicator b "B" measures d {
      bands { below 20%: 0 points  from 20% to 50%: 1 to 4 points  otherwise: 4 points } } }
    """,
    """
    dimension d "D" { indicator a "A" }
    dimension e "E" { indicator b "B" measures d {
      bands { below 20%: 0 points  otherwise: 4 points }
      bands since 2026 { below 50%: 0 points  otherwise: 3 points } } }
    """,
    """
    fact g "G" choice { none "None" lowest  shop "Shop" }
    fact h "H" yes_no unanswered counts as no
    dimension d "D" { indicator a "A"
      indicator b "B" points if g is shop then 2 else 1 of 2
      indicator c "C" points if h then 2 else 1 of 2 unanswered counts as points 0 }
    """,
    """
    dimension d "D" { indicator a "A" }
    dimension e "E" { indicator b "B" measures d { bands of 4 {
      below 50%: (if a is none then 0 else 3) points  otherwise: 4 points } } }
    """,
  ])
  func figuresAreHeld(rules: String) {
    let text = """
      model m "M" { edition "1"  languages id  unanswered counts as lowest
        columns { community "id"  year "year" }  defaults { scale s } }
      scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" }
      \(rules)
      """
    guard case .text = QueryModels.compile(text, columns: "id,overall") else {
      Issue.record("\(QueryModels.compile(text, columns: "id,overall"))")
      return
    }
  }
}
