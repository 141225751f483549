import JenjangForms
import JenjangHost
import JenjangReport
import JenjangSource
import JenjangTables
import JenjangTestSupport
import Testing

/// What people read, whole, in both languages; `RECORD_SNAPSHOTS=1` writes the pages anew.
@Suite struct FormPageTests {
  private static let answers = """
    kode,nama,tahun,kabupaten,anggota,loans,toko,usaha,q01,q01_evidence,program,x01
    K1,Sinar <Tani>,2026,Blitar,41,2.5,ya,Kerajinan,3,,NA,-1
    K1,Sinar <Tani>,2025,Blitar,40,2,tidak,Kerajinan,1,,1,0
    """

  @Test func formAndSheetsArePinned() throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let questionnaire = Questionnaire(ruleSet.model)
    let rows = DraftAnswers.latest(FormModels.rows(ruleSet, Self.answers))
    let sheet = AnswerForm(
      ruleSet.model, questionnaire, drafts: rows.map { DraftAnswers($0) }, language: 0)
    var page = "# Forms of a small rule set\n\n## XLSForm in pyxform's CSV layout\n\n```csv\n"
    page += String(decoding: XLSForm(questionnaire).csv(), as: UTF8.self)
    page += "```\n\n## Last year's answers as a draft\n\n```csv\n"
    page += String(decoding: sheet.csv(isExcel: false).bytes, as: UTF8.self) + "```\n"
    try compare(page, "Forms.md")
  }

  @Test(arguments: [("Worksheet-id.md", MessageLanguage.indonesian), ("Worksheet-en.md", .english)])
  func worksheetsArePinned(_ name: String, _ language: MessageLanguage) throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let source = Array(FormModels.small.utf8)
    let paper = PaperSheet(ruleSet.model, Questionnaire(ruleSet.model), language: language) {
      String(decoding: source[$0.start..<$0.end], as: UTF8.self)
    }
    let empty = paper.markdown([])
    let filled = paper.markdown(FormModels.drafts(ruleSet, Self.answers))
    try compare(empty + "\n" + filled, name)
  }

  private func compare(_ text: String, _ name: String) throws {
    let path = pathOfFolder(of: #filePath) + "/" + name
    if HostEnvironment.value("RECORD_SNAPSHOTS") == "1" { write(text, toFile: path) }
    #expect(textOfFile(path) == text)
  }
}
