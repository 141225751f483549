import JenjangModel
import JenjangSource
import Testing

@testable import JenjangTables

struct HeaderTests {
  static let all = "kode,nama,tahun,kabupaten,q01,q02,q03,members,savings,office,trade"

  /// A sheet, what is said of it, how many rows come out, and what a message must hold.
  static let cases: [(sheet: String, marks: [String], rows: Int, told: String)] = [
    (all + "\na,A,2026,X,1,2,0,5,6,ya,shop\n", [], 1, ""),
    ("", ["J1001 file"], 0, "empty"), ("\u{FEFF}\n \n", ["J1001 file"], 0, "empty"),
    (all, ["J1002 file"], 0, "no community"),
    ("PK\u{3}\u{4}xyz", ["J1003 file"], 0, "workbook"),
    ("a1,3,4,5\nb,1,2,3", ["J1004 1 "], 0, "a1, 3, 4, 5"),
    ("KODE;nama\nb;1", ["J1005 file", "J1008 file", "J1009 file", "J1010 file"], 0, "kode"),
    (" kode ;\u{A0}q01\nb;1", ["J1008 file", "J1009 file"], 1, "nama, tahun, kabupaten"),
    (all + ",q01,q01\na,A", ["J1006 1 q01"], 0, "stands 3 times (as columns 5, 12, 13)"),
    (all + ",kode\na,A", ["J1006 1 kode"], 0, "as columns 1, 12"),
    (
      all + ",x,x,,\na,A,2026,X,1,2,0,5,6,ya,shop,,,,", ["J1010 file"], 1,
      "Columns that no rule reads (2): x, x"
    ),
    (all + ",program\na,A", ["J1007 1 program"], 0, "q02, program"),
    (
      all.replacing("q02", with: "program") + "\na,A,2026,X,1,2,0,5,6,ya,shop\n", [], 1, ""
    ),
    (
      all.replacing("q02", with: "program") + ",q02_lama\na", ["J1007 1 program"], 0,
      "q02_lama, program"
    ),
    (
      all.replacing("q02", with: "Q02") + "\na,A,2026,X,1,2,0,5,6,ya,shop\n",
      ["J1009 file", "J1010 file"], 1,
      "Question columns that this file lacks, which count as unanswered (1): q02 (Q02?)"
    ),
    ("kode,nama,tahun,kabupaten,q01\na,A,2026,X,1", ["J1009 file"], 1, "count as unanswered (6)"),
  ]

  @Test func mapsHeaders() {
    for (source, marks, rows, told) in Self.cases {
      let sheet = Sheet(source)
      #expect(sheet.marks == marks, "\(source)")
      #expect(sheet.rows.count == rows, "\(source)")
      let messages = sheet.findings.map { message($0) }.joined(separator: "\n")
      #expect(messages.contains(told) || told.isEmpty, "\(messages)")
    }
  }

  @Test func suggestsTheNearestColumn() {
    #expect(Sheet("KODE,nama,tahun,kabupaten\na,b").findings.first?.suggestion == "KODE")
    #expect(Sheet("kode,nama,tahunn,kabupaten,q01\na").findings.first?.suggestion == "tahunn")
    // A column that is read already is no suggestion.
    #expect(Sheet("nama,q01,q02\na,b,c").findings.first?.suggestion == nil)
  }

  @Test func strictnessMakesUnreadColumnsAnErrorAndReadsOn() {
    var options = AnswerOptions()
    options.refusesUnreadColumns = true
    let sheet = Sheet(Self.all + ",x\na,A,2026,X,1,2,0,5,6,ya,shop,\n", options: options)
    #expect(sheet.marks == ["J1011 file"] && sheet.rows.count == 1)
  }

  @Test func aFormerNameThatIsAnothersPresentNameIsNotTwoColumns() {
    var model = sampleModel()
    model.questions[2].formerColumns = ["q01", "kode"]
    let sheet = Sheet(Self.all + "\na,A,2026,X,1,2,0,5,6,ya,shop", model)
    #expect(sheet.marks == [])
    #expect(sheet.rows.first?.answers.prefix(3) == [.level(1), .level(2), .level(1)])
  }

  @Test func twoQuestionsMayReadOneColumn() {
    var model = sampleModel()
    model.questions[1].column = "q01"
    let header = Self.all.replacing("q02,", with: "")
    let sheet = Sheet(header + "\na,A,2026,X,2,0,5,6,ya,shop\nb,B,2026,X,?,0,5,6,ya,shop", model)
    #expect(sheet.rows.map { $0.answers[0] } == [.level(2), .unanswered])
    #expect(sheet.rows.map { $0.answers[1] } == [.level(2), .unanswered])
    #expect(sheet.marks == ["J1020 3 q01"] && sheet.badCells == 1)
  }

  @Test func rulesHaveOneCodeEachAndTheSamePlacesInBothLanguages() {
    #expect(Set(answerSheetRules.map { $0.code }).count == answerSheetRules.count)
    #expect(answerSheetRules.map { $0.code } == answerSheetRules.map { $0.code }.sorted())
    for rule in answerSheetRules {
      for wording in [rule.message, rule.help].compactMap({ $0 }) {
        #expect(
          Set(wording.places(in: .indonesian)) == Set(wording.places(in: .english)), "\(rule.code)")
      }
    }
  }
}
