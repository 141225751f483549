import JenjangSource
import Testing

@testable import JenjangWorkbook

struct WorkbookWriterTests {
  /// The XML of a part, found in an archive that holds its entries as they are.
  private func part(_ name: String, of workbook: Workbook) -> String {
    let bytes = workbook.bytes()
    let wanted = Array(name.utf8)
    var offset = 0
    while offset + 30 <= bytes.count, bytes[offset..<offset + 4] == [0x50, 0x4B, 3, 4] {
      let size = (0..<4).reduce(0) { $0 | Int(bytes[offset + 18 + $1]) << (8 * $1) }
      let nameLength = Int(bytes[offset + 26])
      let start = offset + 30 + nameLength
      if Array(bytes[offset + 30..<start]) == wanted {
        return String(decoding: bytes[start..<start + size], as: UTF8.self)
      }
      offset = start + size
    }
    return "no such part"
  }

  private func sheet(_ sheets: WorkbookSheet..., number: Int = 1) -> String {
    part("xl/worksheets/sheet\(number).xml", of: Workbook(sheets: sheets))
  }

  @Test func writesCells() {
    let cases: [(cell: WorkbookCell, xml: String)] = [
      (.text("desa"), "<c r=\"A1\" t=\"inlineStr\"><is><t>desa</t></is></c>"),
      (.text("a&b<c>\""), "<is><t>a&amp;b&lt;c&gt;\"</t></is>"),
      (.text(" x"), "<t xml:space=\"preserve\"> x</t>"),
      (.text("x\ny"), "<t xml:space=\"preserve\">x\ny</t>"),
      (.text("a\r\u{1}b"), "<t>a_x000D__x0001_b</t>"),
      (.text("_x0041_ _y"), "<t>_x005F_x0041_ _y</t>"),
      (.text("\u{FFFF}é"), "<t>_xFFFF_é</t>"),
      (.text("=1+1"), "<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>=1+1</t>"),
      (.text("-cmd|x"), "<c r=\"A1\" s=\"1\" t=\"inlineStr\">"),
      (.text("\u{FF1D}1"), "<c r=\"A1\" s=\"1\" t=\"inlineStr\">"),
      (.heading("@x"), "<c r=\"A1\" s=\"3\" t=\"inlineStr\">"),
      (.wrapped("x"), "<c r=\"A1\" s=\"4\" t=\"inlineStr\">"),
      (.entry(""), "<c r=\"A1\" s=\"6\"/>"),
      (.number("2026"), "<c r=\"A1\"><v>2026</v></c>"),
      (.number("-12.50"), "<c r=\"A1\" s=\"9\"><v>-12.50</v></c>"),
      (.number("007"), "<t>007</t>"),
      (.number("1234567890123456"), "<t>1234567890123456</t>"),
      (.number("29..31"), "<t>29..31</t>"),
      (.number("1."), "<t>1.</t>"),
      (.number("-5x"), "<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>-5x</t>"),
    ]
    for (cell, xml) in cases {
      let written = sheet(WorkbookSheet(name: "a", rows: [[cell]]))
      #expect(written.contains(xml), "\(cell): \(written)")
      #expect(!written.contains("<f"))
    }
  }

  @Test func ordersElements() {
    let written = sheet(
      WorkbookSheet(
        name: "a", rows: [[.text("h")], [], [.empty, .text("x")]], columnWidths: [0, 12],
        headingRows: 1, headingColumns: 2,
        validations: [
          ListValidation(
            CellRange(rows: 1...9, columns: 1...1), .texts(["0", "1"]), isStrict: false,
            refusal: "a\n\"b\"")
        ],
        printing: .portrait))
    let order = [
      "<sheetPr>", "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">",
      "<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\" "
        + "state=\"frozen\"/>",
      "<cols><col min=\"2\" max=\"2\" width=\"12\" customWidth=\"1\"/></cols>",
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"2\"", "<row r=\"3\"><c r=\"B3\"", "</sheetData>",
      "<dataValidations count=\"1\"><dataValidation type=\"list\" errorStyle=\"warning\"",
      "error=\"a&#10;&quot;b&quot;\" sqref=\"B2:B10\"><formula1>\"0,1\"</formula1>",
      "<pageMargins", "<pageSetup paperSize=\"9\"", "orientation=\"portrait\"/></worksheet>",
    ]
    var rest = written[...]
    for piece in order {
      guard let found = rest.firstRange(of: piece) else {
        Issue.record("no \(piece) in \(rest)")
        return
      }
      rest = rest[found.upperBound...]
    }
    #expect(rest.isEmpty)
  }

  @Test func placesLists() {
    let long = (0..<40).map { "jawaban \($0)" }
    let cells = CellRange(rows: 1...3, columns: 0...0)
    let lists: [(ListValidation.Source, String)] = [
      (.texts(["a", "b"]), "\"a,b\""),
      (.texts(["a, b", "c"]), "'_lists'!$A$1:$A$2"),
      (.texts(long), "'_lists'!$B$1:$B$40"),
      (.texts(["a, b", "c"]), "'_lists'!$A$1:$A$2"),
      (.texts(["=1"]), "'_lists'!$C$1"),
      (
        .cells(sheet: "O'Neil/x", CellRange(rows: 0...4, columns: 27...27)),
        "'O''Neil_x'!$AB$1:$AB$5"
      ),
    ]
    let workbook = Workbook(sheets: [
      WorkbookSheet(name: "a", validations: lists.map { ListValidation(cells, $0.0) }),
      WorkbookSheet(name: "O'Neil/x"),
    ])
    let written = part("xl/worksheets/sheet1.xml", of: workbook)
    var rest = written[...]
    for (_, formula) in lists {
      guard let found = rest.firstRange(of: "<formula1>\(formula)</formula1>") else {
        Issue.record("no \(formula) in \(rest)")
        continue
      }
      rest = rest[found.upperBound...]
    }
    let parts = part("xl/workbook.xml", of: workbook)
    #expect(parts.contains("<sheet name=\"_lists\" sheetId=\"3\" state=\"hidden\" r:id=\"rId3\"/>"))
  }

  @Test func namesSheets() {
    let cases: [(wanted: [String], names: [String])] = [
      (["Data", "data", "DATA"], ["Data", "data (2)", "DATA (3)"]),
      (["", "''"], ["Sheet1", "Sheet2"]),
      (["a/b\\c?d*e[f]g:h"], ["a_b_c_d_e_f_g_h"]),
      (["'x'", "History", "O'Neil"], ["x", "History_", "O'Neil"]),
      ([String(repeating: "é", count: 40)], [String(repeating: "é", count: 31)]),
      ([String(repeating: "😀", count: 20)], [String(repeating: "😀", count: 15)]),
      (
        [String(repeating: "a", count: 31), String(repeating: "A", count: 40)],
        [String(repeating: "a", count: 31), String(repeating: "A", count: 27) + " (2)"]
      ),
    ]
    for (wanted, names) in cases {
      #expect(SheetName.sound(wanted) == names)
      for name in names { #expect(SheetName.isSound(name), "\(name)") }
    }
    #expect(!SheetName.isSound("a:b"))
  }

  @Test func showsASheet() {
    let hidden = WorkbookSheet(name: "a", isHidden: true)
    let one = part("xl/workbook.xml", of: Workbook(sheets: [hidden, WorkbookSheet(name: "b")]))
    #expect(one.contains("<workbookView firstSheet=\"1\" activeTab=\"1\"/>"))
    let none = part("xl/workbook.xml", of: Workbook(sheets: [hidden]))
    #expect(!none.contains("hidden"))
    #expect(part("xl/workbook.xml", of: Workbook()).contains("name=\"Sheet1\""))
  }

  @Test func tellsWhatIsTooMuch() {
    let sheet = WorkbookSheet(
      name: "a", rows: [[.empty, .text(String(repeating: "x", count: 32_768))]])
    let problems = Workbook(sheets: [sheet]).problems(file: "a.xlsx")
    #expect(problems.map { $0.rule.code } == ["J2403"])
    #expect(problems[0].arguments.map { $0.value.text(in: .english) } == ["a", "B1", "32767"])
    let wide = WorkbookSheet(name: "a", rows: [Array(repeating: .empty, count: 16_385)])
    #expect(Workbook(sheets: [wide]).problems(file: "a").map { $0.rule.code } == ["J2402"])
  }

  @Test func sumsUp() {
    #expect(CheckSum.of([]) == 0)
    #expect(CheckSum.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func namesCells() {
    let cases: [(String, Int, Int)] = [
      ("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1", 0, 16_383),
    ]
    for (name, row, column) in cases {
      #expect(CellName.cell(row: row, column: column) == name)
      let place = CellName.place(of: Array(name.utf8)[...])
      #expect(place?.row == row && place?.column == column)
    }
    for name in ["", "A", "1", "A0", "A1x", "ABCDEFG1", "A1234567890"] {
      #expect(CellName.place(of: Array(name.utf8)[...]) == nil, "\(name)")
    }
  }
}
