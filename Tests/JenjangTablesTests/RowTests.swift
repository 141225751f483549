import JenjangModel
import JenjangNumbers
import JenjangSource
import Testing

@testable import JenjangTables

struct RowTests {
  static let header = HeaderTests.all + "\n"
  static let tail = ",1,2,0,5,6,ya,shop\n"

  @Test func readsARow() {
    let sheet = Sheet(
      Self.header
        + "\n 01 ,\"Désa \"\"A\"\", 1\", 2026 ,X,Tertulis,NA,naik,12,\"1.000,5\",tidak,Tani\n")
    #expect(sheet.marks == [])
    let row = sheet.rows.first ?? AnswerRow()
    #expect(row.line == 3 && row.key == ["01"] && row.name == "Désa \"A\", 1" && row.year == 2026)
    #expect(row.groups == ["X"] && row.badCells == 0 && row.isIdentified)
    #expect(
      row.answers == [
        .level(2), .notApplicable, .level(2), .number(Rational(12)), .number(Rational(2001, 2)),
        .truth(false), .choice(1),
      ])
  }

  @Test func readsEmptyCellsAsUnanswered() {
    let sheet = Sheet(Self.header + "a,,2026,,, ,\"\",\" \",\u{A0},,\n")
    #expect(sheet.marks == [] && sheet.badCells == 0)
    #expect(sheet.rows.first?.answers == [Answer](repeating: .unanswered, count: 7))
    #expect(sheet.rows.first?.name == "" && sheet.rows.first?.groups == [""])
  }

  /// Rows below the full header, what is said of them, and the keys that come out.
  static let cases: [(rows: String, marks: [String], keys: [String])] = [
    ("a,A,2026,X" + tail + "b,B,2026,X" + tail, [], ["a", "b"]),
    ("a,A,2026,X,1\n", ["J1014 2 q02"], ["a"]),
    ("a\nb\n", ["J1014 2 nama", "J1014 3 nama"], ["a", "b"]),
    // A comma in a name without quotes, and a cell that is missing in front of the year.
    ("a,A, Barat,2026,X" + tail + "b,B,2026,X" + tail, ["J1037 2 tahun"], ["b"]),
    ("a,2026,X" + tail, ["J1037 2 tahun"], []),
    ("a,A,2026,X" + tail.dropLast() + ",extra\n", ["J1012 2 "], ["a"]),
    ("a,A,2026,X,1,2,0,5,6,ya,shop, ,\n", ["J1013 2 "], ["a"]),
    (",A,2026,X" + tail + " ,B,2026,X" + tail, ["J1015 2 kode", "J1015 3 kode"], ["", ""]),
    (
      "a,A,2026,X" + tail + "a,B,2026,X" + tail + "a,B,2025,X" + tail, ["J1016 3 kode"], ["a", "a"]
    ),
    ("a,A,,X" + tail + "a,B, ,X" + tail, ["J1016 3 kode"], ["a"]),
    ("a,A,26,X" + tail + "a,A,2O26,X" + tail, ["J1017 2 tahun", "J1017 3 tahun"], ["a", "a"]),
    (
      "a,A,1899,X" + tail + "b,A,2201,X" + tail + "c,A,2026.0,X" + tail,
      ["J1017 2 tahun", "J1017 3 tahun", "J1017 4 tahun"], ["a", "b", "c"]
    ),
    ("a,A,1900,X" + tail + "b,A,2200,X" + tail, [], ["a", "b"]),
    (header + "a,A,2026,X" + tail, ["J1035 2 "], ["a"]),
    (
      "a,A,2026,X,1,2,0,5,6,ya,\"shop\nb,B,2026,X" + tail, ["J1031 2 trade", "J1029 2 trade"],
      ["a", "b"]
    ),
    ("a,A,2026,X,1,2,0,5,6,ya,\"shop\"x\n", ["J1032 2 trade", "J1029 2 trade"], ["a"]),
    ("a,A\u{0},2026,X" + tail, ["J1033 2 nama"], ["a"]),
  ]

  @Test func tellsWhatIsWrongWithRows() {
    for (rows, marks, keys) in Self.cases {
      let sheet = Sheet(Self.header + rows)
      #expect(sheet.marks == marks, "\(rows)")
      #expect(sheet.rows.map { $0.key.joined() } == keys, "\(rows)")
    }
  }

  @Test func tellsTextThatIsNotUTF8() {
    var bytes = Array((Self.header + "a,A").utf8)
    bytes += [0xE9]
    bytes += Array((",2026,X" + Self.tail).utf8)
    let sheet = Sheet(bytes: bytes)
    #expect(sheet.marks == ["J1034 2 nama"])
    #expect(sheet.rows.first?.name == "A\u{FFFD}")
    #expect(Sheet(bytes: [0xFF, 0xFE, 0x6B, 0]).marks == ["J1003 file"])
  }

  @Test func asksForAYearWhereRulesGoByIt() {
    var model = sampleModel()
    model.needsYear = true
    let rows = Self.header + "a,A,,X" + Self.tail + "b,A,2024,X" + Self.tail
    let sheet = Sheet(rows, model)
    #expect(sheet.marks == ["J1018 2 tahun"])
    #expect(sheet.rows.map { $0.year } == [nil, 2024] && sheet.rows.map { $0.badCells } == [1, 0])
    var options = AnswerOptions()
    options.yearOfUndatedRows = 2026
    let dated = Sheet(rows + "c,A,x,X" + Self.tail, model, options: options)
    #expect(dated.rows.map { $0.year } == [2026, 2024, nil])
    #expect(dated.marks == ["J1017 4 tahun"])
    #expect(Sheet("kode,q01\na,1", model, options: options).rows.first?.year == 2026)
  }

  @Test func tellsACommunityThatStandsInTwoFiles() {
    let seen = SeenCommunities()
    let rows = Self.header + "a,A,2026,X" + Self.tail
    #expect(Sheet(rows, file: "satu.csv", seen: seen).marks == [])
    let second = Sheet(rows + "b,B,2026,X" + Self.tail, file: "dua.csv", seen: seen)
    #expect(second.marks == ["J1016 2 kode"] && second.rows.map { $0.key } == [["b"]])
    let told = second.findings.map { message($0) }.joined()
    #expect(told.contains("Community a of 2026 stands in satu.csv, line 2 already"), "\(told)")
  }

  @Test func knowsACommunityBySeveralColumns() {
    var model = sampleModel()
    model.columns.community = ["nama", "kabupaten"]
    model.columns.name = "nama"
    let source =
      "nama,kabupaten,tahun,q01\nA,X,2026,1\nA,Y,2026,1\nA,X,2026,2\nA,,2026,1\n,,2026,1\n"
    let sheet = Sheet(source, model)
    #expect(sheet.rows.map { $0.key } == [["A", "X"], ["A", "Y"], ["A", ""], ["", ""]])
    #expect(sheet.rows.map { $0.isIdentified } == [true, true, false, false])
    #expect(
      sheet.marks.filter { !$0.hasPrefix("J1009") } == [
        "J1016 4 nama", "J1015 5 kabupaten", "J1015 6 nama", "J1015 6 kabupaten",
      ])
  }

  @Test func countsWhatItDoesNotName() {
    var source = Self.header
    for row in 0..<60 { source += "k\(row),A,2026,X,?,x,0,5,6,ya,shop\n" }
    for row in 0..<150 { source += "k\(row)b,A,2026,X,1,2,0,5,6,ya\n" }
    let sheet = Sheet(source)
    #expect(sheet.badCells == 120)
    #expect(sheet.marks.filter { $0.hasPrefix("J1020") }.count == 100)
    #expect(sheet.marks.filter { $0.hasPrefix("J1014") }.count == 100)
    #expect(Array(sheet.marks.suffix(3)) == ["J1019 162 trade", "J1030 52 q01", "J1030 52 q02"])
    let told = sheet.findings.suffix(3).map { message($0) }
    #expect(
      told[0].contains("50 more findings like J1014") && told[1].contains("10 more bad cells"))
  }
}
