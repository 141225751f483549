import JenjangSource
import Testing

@testable import JenjangWorkbook

struct WorksheetReaderTests {
  @Test func readsCells() {
    let cases: [(cell: String, text: String)] = [
      ("<c r=\"A1\" t=\"inlineStr\"><is><t>desa</t></is></c>", "desa"),
      (
        "<c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>de</t></r><r><t>sa</t></r></is></c>",
        "desa"
      ),
      ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "satu & dua"),
      ("<c r=\"A1\" t=\"s\"><v> 1 </v></c>", "kanji"),
      ("<c r=\"A1\" t=\"s\"><v>2</v></c>", "a\u{1}b_x0041_😀\u{FFFD}"),
      ("<c r=\"A1\" t=\"str\"><f>A2</f><v>x</v></c>", "x"),
      ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE"), ("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSE"),
      ("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "#N/A"),
      ("<c r=\"A1\" t=\"d\"><v>2026-11-21T00:00:00</v></c>", "2026-11-21"),
      ("<c r=\"A1\" t=\"d\"><v>2026-11-21T10:20:30</v></c>", "2026-11-21T10:20:30"),
      ("<c r=\"A1\"><v>0.30000000000000004</v></c>", "0.3"), ("<c><v>7</v></c>", "7"),
      ("<c r=\"A1\" t=\"n\"><v>x</v></c>", "x"), ("<x:c r=\"A1\"><x:v>7</x:v></x:c>", "7"),
      ("<c r=\"A1\" s=\"1\"><v>46347</v></c>", "2026-11-21"),
      ("<c r=\"A1\" s=\"2\"><v>46347.5</v></c>", "2026-11-21T12:00:00"),
      ("<c r=\"A1\" s=\"3\"><v>0.8</v></c>", "80%"), ("<c r=\"A1\" s=\"4\"><v>7</v></c>", "007"),
      ("<c r=\"A1\" s=\"99\"><v>7</v></c>", "7"), ("<c r=\"A1\" s=\"1\"><v>-5</v></c>", "-5"),
      (
        "<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a&#10;b&lt;<![CDATA[<c>]]></t></is></c>",
        " a\nb<<c>"
      ),
      ("<c r=\"A1\" t=\"inlineStr\"><is><t>a\r\nb<!-- no -->c</t></is></c>", "a\nbc"),
    ]
    for (cell, text) in cases {
      let book = Book(
        "<row r=\"1\">\(cell)</row>",
        shared: [
          "<t>satu &amp; dua</t>",
          "<r><t>kan</t></r><rPh sb=\"0\" eb=\"1\"><t>KAN</t></rPh><r><t>ji</t></r><phoneticPr/>",
          "<t>a_x0001_b_x005F_x0041__xD83D__xDE00__xD83D_</t>",
        ],
        styles: "<numFmts><numFmt numFmtId=\"170\" formatCode=\"d&quot;x&quot;/m/yy\"/>"
          + "<numFmt numFmtId=\"171\" formatCode=\"000\"/></numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"14\"/>"
          + "<xf numFmtId=\"170\"><alignment/></xf><xf numFmtId=\"9\"/><xf numFmtId=\"171\"/></cellXfs>"
      )
      #expect(book.rows() == ["1: " + text], "\(cell)")
    }
  }

  @Test func placesCells() {
    let cases: [(rows: String, read: [String])] = [
      ("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>", ["2: |1||2"]),
      (
        "<row><c><v>1</v></c></row><row/><row><c><v>2</v></c><c><v>3</v></c></row>",
        ["1: 1", "3: 2|3"]
      ),
      ("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>", ["1: 1||3"]),
      ("<row r=\"5\"><c r=\"A5\"/><c r=\"B5\" s=\"1\"/></row>", []),
      ("<row r=\"9\"><c r=\"$A$9\"><v>1</v></c><c><v>2</v></c></row>", ["9: 1|2"]),
      (
        "<row r=\"1048576\"><c r=\"C1048576\"><v>1</v></c></row>",
        ["1048576: ||1"]
      ),
    ]
    for (rows, read) in cases {
      // The mark between cells is not written before the first.
      #expect(
        Book(rows).rows().map { $0.replacing(": ||", with: ": ").replacing(": |", with: ": ") }
          == read.map { $0.replacing(": ||", with: ": ").replacing(": |", with: ": ") }, "\(rows)")
    }
  }

  @Test func warnsOfWhatCannotBeSeen() {
    let formulas = (1...7).reduce("") { $0 + "<c><f>A\($1)</f><v>\($1)</v></c>" }
    let book = Book(
      whole: "<worksheet><sheetPr/><sheetData><row r=\"1\">\(formulas)</row><row r=\"2\">"
        + "<c r=\"A2\"><f>1+1</f></c><c r=\"B2\" t=\"str\"><f>A1</f><v></v></c></row></sheetData>"
        + "<mergeCells count=\"1\"><mergeCell ref=\"A4:A9\"/></mergeCells></worksheet>")
    #expect(book.rows() == ["1: 1|2|3|4|5|6|7"])
    #expect(
      book.findings() == [
        "J2431 A1, B1, C1, D1, E1, … 8", "J2432 A2 1", "J2433 A4:A9 1",
      ])
  }

  @Test func choosesASheet() {
    func part(_ value: Int) -> String {
      "<worksheet><sheetData><row><c><v>\(value)</v></c></row></sheetData></worksheet>"
    }
    let book = Book(sheets: [
      ("Petunjuk", "state=\"hidden\"", part(1)), ("Jawaban 2026", "", part(2)),
      ("Lain &amp; lain", "state=\"visible\"", part(3)), ("_", "state=\"veryHidden\"", part(4)),
    ])
    #expect(book.rows() == ["1: 2"])
    #expect(book.findings() == ["J2425 Jawaban 2026 2 Jawaban 2026, Lain & lain"])
    #expect(book.rows("Petunjuk") == ["1: 1"])
    #expect(book.rows("lain & LAIN") == ["1: 3"])
    #expect(book.findings("Petunjuk") == [])
    #expect(
      book.findings("Jawaban") == [
        "J2424 Jawaban Petunjuk, Jawaban 2026, Lain & lain, _"
      ])
    let hidden = Book(sheets: [("a", "state=\"hidden\"", part(1))])
    #expect(hidden.findings() == ["J2423"])
  }

  @Test func readsTheOtherSystemOfDays() {
    let cell = "<worksheet><sheetData><row><c s=\"0\"><v>1</v></c></row></sheetData></worksheet>"
    for (value, day) in [("1", "1904-01-02"), ("true", "1904-01-02"), ("0", "1900-01-01")] {
      var book = Book(
        sheets: [("S", "", cell)], properties: "<workbookPr date1904=\"\(value)\"/>")
      book.set(
        "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
      #expect(book.rows() == ["1: " + day])
    }
  }

  @Test func readsWhatIsWritten() {
    let rows: [[WorkbookCell]] = [
      [.heading("kode"), .heading("nama")], [.text("007"), .text("a\r\nb_x0041_\u{1}😀\u{FFFE} ")],
      [],
      [.number("12.50"), .number("007"), .empty, .entry("=1+1")], [.wrapped(" <&>\" ")],
    ]
    let bytes = Workbook(sheets: [WorkbookSheet(name: "S", rows: rows)]).bytes()
    #expect(
      Book.rows(bytes) == [
        "1: kode|nama", "2: 007|a\r\nb_x0041_\u{1}😀\u{FFFE} ", "4: 12.5|007||=1+1", "5:  <&>\" ",
      ])
    #expect(Book.findings(bytes) == [])
  }
}
