import JenjangModel
import JenjangNumbers
import JenjangTables
import Testing

@testable import JenjangForms

@Suite struct AnswerFormTests {
  private static let answers = """
    kode,nama,tahun,kabupaten,anggota,loans,toko,usaha,q01,program,q03,x01
    K1,"Tani ""Maju"", besar",2025,Blitar,1204,1204.5,ya,craft,0,NA,1,1
    K2,B,2025,Ponorogo,,0.5,no,,3,2,,-1
    K3,C,2025,,0,,,Tidak ada,,,,0
    """

  /// What a draft holds is read back as the same answers, a year on, in every dialect and language.
  @Test(arguments: [(false, 0), (false, 1), (true, 0), (true, 1)])
  func draftsAreReadBack(_ isExcel: Bool, _ language: Int) throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let rows = FormModels.rows(ruleSet, Self.answers)
    #expect(rows.count == 3)
    let sheet = AnswerForm(
      ruleSet.model, Questionnaire(ruleSet.model), drafts: rows.map { DraftAnswers($0) },
      language: language)
    let bytes = sheet.csv(isExcel: isExcel).bytes
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) == isExcel)
    let again = FormModels.rows(ruleSet, String(decoding: bytes, as: UTF8.self))
    #expect(again.map { $0.key } == rows.map { $0.key })
    #expect(again.map { $0.name } == rows.map { $0.name })
    #expect(again.map { $0.groups } == rows.map { $0.groups })
    #expect(again.map { $0.year } == [2026, 2026, 2026])
    #expect(again.map { $0.answers } == rows.map { $0.answers })
    // Each year shows its own evidence.
    #expect(again.allSatisfy { $0.evidence.allSatisfy { $0 == .missing || $0 == .notAsked } })
  }

  /// Forms ask who answers where the rules read that; whoever answers next is not known.
  @Test func asksWhoAnswers() throws {
    let rules = """
      model m "M" { languages id, en  unanswered counts as unknown
        columns { community "kode"  year "tahun"  respondent "responden" counts as lowest } }
      indicator a "A" / "A" { 0 "Belum" / "No"  1 "Sudah" / "Yes" }
      """
    let ruleSet = try #require(FormModels.ruleSet(rules))
    let form = try #require(FormModels.form(rules))
    #expect(FormModels.cell(form, "responden", "type") == "text")
    #expect(FormModels.cell(form, "responden", "required") == "yes")
    let rows = FormModels.rows(ruleSet, "kode,tahun,responden,a\nK,2025,Ani,1\nK,2025,Budi,0\n")
    let sheet = AnswerForm(
      ruleSet.model, Questionnaire(ruleSet.model), drafts: rows.map { DraftAnswers($0) },
      language: 1)
    let text = String(decoding: sheet.csv(isExcel: false).bytes, as: UTF8.self)
    #expect(text == "kode,tahun,responden,a\nK,2026,,0\n")
  }

  /// An empty sheet has the columns that are read, none that is not.
  @Test func anEmptySheetIsRead() throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let sheet = AnswerForm(ruleSet.model, Questionnaire(ruleSet.model), language: 0)
    let header = String(decoding: sheet.csv(isExcel: false).bytes, as: UTF8.self)
    #expect(
      header
        == "kode,nama,kabupaten,tahun,anggota,loans,toko,usaha,q01,q01_evidence,q02,q02_evidence,q03,q03_evidence,x01\n"
    )
    var options = AnswerOptions()
    options.refusesUnreadColumns = true
    var reader = AnswerReader(
      model: ruleSet.model, bytes: Array((header + "K1\n").utf8), file: "sheet.csv",
      options: options)
    _ = reader.next()
    #expect(reader.diagnostics.filter { $0.isError && $0.rule.code != "J1008" }.count <= 1)
  }

  /// A figure with three decimals could be thousands: it gets a fourth.
  @Test(arguments: [("1204.5", "1204.5"), ("1.5", "1.5"), ("0.5", "0.5"), ("12", "12")])
  func figuresAreClear(_ typed: String, _ written: String) throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let questionnaire = Questionnaire(ruleSet.model)
    let question = try #require(questionnaire.questions.first { $0.column == "loans" })
    let cells = AnswerCells(
      model: ruleSet.model, language: 0, decimalSign: .point, notApplicable: "NA")
    let figure = try #require(Rational(decimal: typed))
    #expect(cells.text(.number(figure), to: question) == written)
    let doubtful = try #require(Rational(decimal: "1.204"))
    #expect(cells.text(.number(doubtful), to: question) == "1.2040")
  }

  @Test func theLatestYearOfACommunityIsTaken() throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let rows = FormModels.rows(
      ruleSet, "kode,tahun,anggota\nA,2024,1\nB,2025,2\nA,2026,3\nA,2025,4\n")
    let latest = DraftAnswers.latest(rows)
    #expect(latest.map { $0.key } == [["A"], ["B"]])
    #expect(latest.map { $0.year } == [2026, 2025])
  }

  /// The workbook offers what the sheet reads: a list for each question that has answers to choose.
  @Test func theWorkbookOffersAnswers() throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let rows = FormModels.rows(ruleSet, Self.answers)
    let workbook = AnswerForm(
      ruleSet.model, Questionnaire(ruleSet.model), drafts: rows.map { DraftAnswers($0) },
      language: 1
    ).workbook()
    #expect(workbook.sheets.map { $0.name } == ["Answers", "Questions"])
    let lists = workbook.sheets[0].validations.map { $0.source }
    #expect(
      lists == [
        .texts(["yes", "no"]), .texts(["None", "Craft"]),
        .texts(["0 - Not yet", "1 - Written", "2 - Practised", "3 - Owned"]),
        .texts(["0 - Not yet", "1 - Written", "2 - Practised", "3 - Owned", "NA"]),
        .texts(["0 - Not yet", "1 - Written", "2 - Practised", "3 - Owned"]),
        .texts(["[-1] Shrinking", "[0] Stable", "[+1] Growing"]),
      ])
    #expect(
      Array(workbook.sheets[0].rows[1].prefix(9)) == [
        .text("K1"), .text("Tani \"Maju\", besar"), .text("Blitar"), .number("2026"),
        .number("1204"),
        .number("1204.5"), .text("yes"), .text("Craft"), .text("0 - Not yet"),
      ])
    #expect(workbook.bytes() == workbook.bytes())
  }
}
