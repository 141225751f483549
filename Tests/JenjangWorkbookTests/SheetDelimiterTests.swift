import JenjangSource
import Testing

@testable import JenjangWorkbook

struct SheetDelimiterTests {
  private func delimited(_ rows: [[WorkbookCell]], _ decimals: DecimalText = .certain) -> String {
    let bytes = Workbook(sheets: [WorkbookSheet(name: "S", rows: rows)]).bytes()
    guard
      let text = WorkbookReader.open(bytes, file: "a").0?.delimited(nil, decimals: decimals).text
    else { return "unreadable" }
    return String(decoding: text, as: UTF8.self)
  }

  @Test func keepsRowsOnTheirLines() {
    let cases: [(rows: [[WorkbookCell]], text: String)] = [
      ([[.text("id"), .text("q")], [.text("a"), .number("1")]], "\"id\",\"q\"\na,1\n"),
      ([[], [.text("id"), .empty, .text("q")], [], [.text("a")]], "\n\"id\",\"\",\"q\"\n\na,,\n"),
      ([[.text("a;b;c")], [.text("x")]], "\"a;b;c\"\nx\n"),
      ([[.text("sep=;")], [.text("x")]], "\"sep=;\"\nx\n"),
      ([[.text("i d")], [.text("a\nb\r\nc")]], "\"i d\"\n\"a b c\"\n"),
      ([[.text("i\n\"d\"")], [.text("a\"b,c")]], "\"i \"\"d\"\"\"\n\"a\"\"b,c\"\n"),
      ([[.text("id")], [.text(" a"), .text("b ")]], "\"id\"\n\" a\",\"b \"\n"),
      ([[.text("id")], [.number("1.234")]], "\"id\"\n1.2340\n"),
      ([], ""),
    ]
    for (rows, text) in cases { #expect(delimited(rows) == text) }
    #expect(delimited([[.text("id")], [.number("1.5")]], .comma) == "\"id\"\n\"1,5\"\n")
  }

  @Test func tellsHeadings() {
    let book = Workbook(sheets: [
      WorkbookSheet(name: "S", rows: [[], [.text("id"), .empty, .text("q")]])
    ])
    let reading = WorkbookReader.open(book.bytes(), file: "a").0?.delimited(nil, decimals: .point)
    #expect(reading?.headings == ["id", "", "q"])
  }
}
