import JenjangModel
import JenjangSource
import Testing

@testable import JenjangTables

struct HeadingTests {
  static func model() -> Model {
    var model = sampleModel()
    model.columns.headings = [ColumnHeadings(column: "nama", also: ["Nama KOPI", "Community"])]
    model.indicators[1].title = LocalizedText(["Rapat (AD/ART)", "Meetings"])
    model.questions[0].evidenceColumn = "q01_evidence"
    return model
  }

  static let kobo = ["_uuid"]

  /// Headings, and the columns that they mean.
  static let cases: [(headings: [String], columns: [String])] = [
    (["q01", "nama", "Q01", "x"], ["q01", "nama", "Q01", "x"]),
    (["planning/q01", "a/b/q02"], ["q01", "q02"]),
    (["Perencanaan/Q01. Visi", "q02. Rapat"], ["q01", "q02"]),
    (["Perencanaan/Q02. Rapat (AD/ART)", "x/Rapat (AD/ART)"], ["q02", "q02"]),
    (["meetings", "nama kopi", "Profil/COMMUNITY"], ["q02", "nama", "nama"]),
    (["P[q01]", "Grid [Q02. Rapat]", "q01[comment]"], ["q01", "q02", "q01_evidence"]),
    (["Q01 foto bukti", "planning/q01_bukti", "Q01 evidence photo"], ["q01_evidence"]),
    (["Q02 foto bukti", "Q01.x", "Q99. Visi"], ["Q02 foto bukti", "Q01.x", "Q99. Visi"]),
    // A hyphen parts groups in the files of one tool only.
    (["planning-q01", "non-members"], ["planning-q01", "non-members"]),
    (["planning-q01", "KEY", "SubmissionDate"], ["q01", "KEY", "SubmissionDate"]),
    // A column by its own name is meant by no other heading, its evidence may be.
    (["q01", "old/q01", "q01_evidence", "q01_bukti"], ["q01", "old/q01", "q01_evidence"]),
    // Of a question with several answers, the parts are no questions.
    (["trade", "services", "services/q01"], ["trade", "services", "services/q01"]),
    (["program", "Q02. x"], ["program", "q02"]),
  ]

  @Test func knowsWhatHeadingsMean() {
    let meanings = HeadingMeanings(Self.model())
    for (headings, columns) in Self.cases {
      var wanted = columns
      while wanted.count < headings.count { wanted.append(columns.last ?? "") }
      #expect(meanings.columns(of: headings) == wanted, "\(headings)")
    }
  }

  @Test func refusesHeadingsThatMeanOneColumn() {
    let sheet = Sheet("kode,a/q01,b/q01\nK,1,2\n", Self.model())
    #expect(sheet.marks.first == "J1006 1 q01" && sheet.rows.isEmpty)
  }

  @Test func aTextOfTwoQuestionsMeansNone() {
    var model = Self.model()
    model.indicators[2].title = LocalizedText(["Rapat (AD/ART)"])
    #expect(HeadingMeanings(model).column(of: "Rapat (AD/ART)") == nil)
    #expect(HeadingMeanings(model).column(of: "Q03. Rapat (AD/ART)") == "q03")
  }

  @Test func readsTheSheetOfATool() {
    let head = "start;kode;g/nama;tahun;kabupaten;g/Q01. a;Q01 foto bukti;q02;q03;members;savings;"
    let sheet = Sheet(
      "\u{FEFF}sep=;\r\n" + head + "office;trade;_id;_uuid;__version__;meta/rootUuid\r\n"
        + "#date;#loc+code;;;;;;;;;;;;;;;#x\r\n"
        + "x;K;A;2026;X;[3] Établi;1.jpg;2 - Tertulis;0.0;5;6;ya;shop;1;u\r\n\r\n", Self.model())
    #expect(sheet.marks == [])
    #expect(
      sheet.rows.first?.answers.prefix(3) == [.level(3), .level(2), .level(1)]
        && sheet.rows.first?.line == 4 && sheet.rows.count == 1)
    #expect(
      sheet.rows.first?.evidence.first == .given(length: 5, isLink: false, holdsLink: false))
  }

  @Test func evidenceIsATextOrAPhoto() {
    let sheet = Sheet(
      "kode,q01,q01_evidence,q01_bukti\nA,3,,1.jpg\nB,3,minutes,\nC,3,,\n", Self.model())
    #expect(
      sheet.rows.map { $0.evidence[0] } == [
        .given(length: 5, isLink: false, holdsLink: false),
        .given(length: 7, isLink: false, holdsLink: false), .missing,
      ])
    #expect(!sheet.marks.contains { $0.hasPrefix("J1006") || $0.hasPrefix("J1010") })
  }

  @Test func toolColumnsAreKnownOnlyWhereAToolWroteTheSheet() {
    #expect(Sheet("kode,q01,start,_id\nA,1,x,1\n").marks.last == "J1010 file")
    #expect(Sheet("kode,q01,start,_id,_uuid\nA,1,x,1,u\n").marks.allSatisfy { $0 != "J1010 file" })
  }

  @Test func knowsACommunityByAnotherKeyWhereItsCodeIsMissing() {
    var model = Self.model()
    model.columns.otherwise = ["nama", "kabupaten"]
    let rows = "\nA,X,2026,1\nA,Y,2026,1\nA,X,2026,2\n"
    let sheet = Sheet("nama,kabupaten,tahun,q01" + rows, model)
    #expect(sheet.rows.map { $0.key } == [["A", "X"], ["A", "Y"]])
    #expect(sheet.marks.first == "J1009 file" && sheet.marks.last == "J1016 4 nama")
    let coded = Sheet("kode,kabupaten,tahun,q01" + rows, model)
    #expect(coded.rows.map { $0.key } == [["A"]])
    #expect(Sheet("nama,tahun,q01\nA,2026,1\n", model).marks.first == "J1005 file")
  }

  @Test func takesTheYearOfADate() {
    let cases: [(cell: String, year: Int?)] = [
      ("2026-11-10", 2026), ("10/11/2026", 2026), ("2024-11-10T09:00:00.000+07:00", 2024),
      ("18/07/1905", nil), ("46023", nil), ("2026", 2026), ("2026a", nil),
    ]
    for (cell, year) in cases {
      let sheet = Sheet("kode,tahun,q01\nA,\(cell),1\n")
      #expect(sheet.rows.first?.year == year, "\(cell)")
      #expect(sheet.marks.contains("J1017 2 tahun") == (year == nil), "\(cell)")
    }
  }
}
