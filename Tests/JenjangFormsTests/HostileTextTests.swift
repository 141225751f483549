import JenjangModel
import JenjangReport
import Testing

@testable import JenjangForms

/// Texts of rules and answers change nothing but themselves.
@Suite struct HostileTextTests {
  private static let hostile = [
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\\\"a\\\" 'b' `c`", "${kode} ${x}",
    "a, b; c\\\\ | d", "</p><h1>*_#", "@SUM(A1)", "&amp;]]>",
  ]

  private static func rules(_ text: String) -> String {
    """
    model m "\(text)" { languages id  unanswered counts as unknown
      columns { community "kode"  name "nama" }
      ask "\(text)" }
    scale s { 0 a "\(text)"  1 b "B" asks evidence }
    fact c "\(text)" choice { x "\(text)"  y "Y" }
    dimension d "\(text)" { section part "\(text)" {
      indicator i "\(text)" scale s evidence "\(text)" } }
    """
  }

  @Test(arguments: hostile)
  func aFormKeepsItsShape(_ text: String) throws {
    let plain = try #require(FormModels.form(Self.rules("teks")))
    let form = try #require(FormModels.form(Self.rules(text)))
    #expect(form.diagnostics.isEmpty)
    for (sheet, other) in zip([form.survey, form.choices], [plain.survey, plain.choices]) {
      #expect(sheet.columns == other.columns)
      #expect(sheet.rows.count == other.rows.count)
      for (row, same) in zip(sheet.rows, other.rows) {
        for (place, column) in sheet.columns.enumerated()
        where !column.hasPrefix("label") && !column.hasPrefix("hint") {
          #expect(row[place] == same[place])
        }
        // Nothing but conditions refers to answers.
        for (place, column) in sheet.columns.enumerated() where column.hasPrefix("label") {
          #expect(!row[place].contains("${"))
        }
      }
    }
  }

  @Test(arguments: hostile)
  func aPageKeepsItsShape(_ text: String) throws {
    func shape(_ text: String) throws -> [String] {
      let ruleSet = try #require(FormModels.ruleSet(Self.rules(text)))
      let paper = PaperSheet(
        ruleSet.model, Questionnaire(ruleSet.model), language: .indonesian, sourceText: { _ in "" })
      let html = paper.html([])
      #expect(!html.contains("<script"))
      var tags: [String] = []
      for part in html.split(separator: "<").dropFirst() {
        tags.append(String(part.prefix { $0 != ">" }))
      }
      return tags
    }
    #expect(try shape(text) == shape("teks"))
  }

  /// A name that would run as a formula is written so that it does not, and that is told.
  @Test(arguments: [
    ("=1+1", true), ("@x", true), ("+62 812", true), ("-x", true), ("-5", false), ("a=b", false),
    ("\u{FF1D}1", true),
  ])
  func noCellStartsAFormula(_ name: String, _ isFormula: Bool) throws {
    let ruleSet = try #require(FormModels.ruleSet(Self.rules("teks")))
    let rows = FormModels.rows(ruleSet, "kode,nama,c,i\nK1,\(name),Y,1\n")
    let sheet = AnswerForm(
      ruleSet.model, Questionnaire(ruleSet.model), drafts: rows.map { DraftAnswers($0) },
      language: 0)
    let (bytes, diagnostics) = sheet.csv(isExcel: false)
    #expect(
      String(decoding: bytes, as: UTF8.self).hasSuffix(
        "K1,\(isFormula ? "'" : "")\(name),Y,1,\n"))
    #expect(diagnostics.map { $0.rule.code } == (isFormula ? ["J2509"] : []))
  }
}
