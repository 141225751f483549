import Testing

@testable import JenjangCSV

struct DelimitedTextTests {
  struct Case: Sendable {
    let source: String
    let rows: [[String]]
    var lines: [Int]?
  }

  static let wellFormed: [Case] = [
    Case(source: "", rows: []),
    Case(source: "\u{FEFF}", rows: []),
    Case(source: "a,b\n", rows: [["a", "b"]], lines: [1]),
    Case(source: "\u{FEFF}a,b\n1,2", rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(source: "\u{FEFF}\"a\",b", rows: [["a", "b"]]),
    Case(source: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(source: "a,b\r1,2\r", rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Case(source: "a\r\nb\nc\rd", rows: [["a"], ["b"], ["c"], ["d"]], lines: [1, 2, 3, 4]),
    Case(source: "a,", rows: [["a", ""]]),
    Case(source: ",\n,", rows: [["", ""], ["", ""]]),
    Case(source: "a,b\n1\n1,2,3\n", rows: [["a", "b"], ["1"], ["1", "2", "3"]]),
    // Quotes.
    Case(source: #""a,b",c"#, rows: [["a,b", "c"]]),
    Case(source: #""say ""hi""",c"#, rows: [[#"say "hi""#, "c"]]),
    Case(source: #""""#, rows: [[""]]),
    Case(source: #""""""#, rows: [["\""]]),
    Case(source: #"a,"",b"#, rows: [["a", "", "b"]]),
    Case(source: #"5" pipe,a"b"c,x"""#, rows: [[#"5" pipe"#, #"a"b"c"#, #"x"""#]]),
    Case(source: #"a, "b""#, rows: [["a", #" "b""#]]),
    Case(source: "\"a\" ,b", rows: [["a ", "b"]]),
    Case(source: "\"a\nb\",c\nd,e", rows: [["a\nb", "c"], ["d", "e"]], lines: [1, 3]),
    Case(source: "\"a\r\nb\rc\n\n\"\r\nd", rows: [["a\r\nb\rc\n\n"], ["d"]], lines: [1, 6]),
    // A quote on a later line that stands at a cell's start and ends the cell does close it.
    Case(source: "\"a\n\",b\n\"c,\n,\"", rows: [["a\n", "b"], ["c,\n,"]], lines: [1, 3]),
    // Blank lines.
    Case(source: "\n\r\n\ra,b\n \t\n\n1,2\n  ", rows: [["a", "b"], ["1", "2"]], lines: [4, 7]),
    Case(source: "a\n\"\"\n \"\"", rows: [["a"], [""], [" \"\""]], lines: [1, 2, 3]),
    Case(source: "a\tb\n\t\n \n", rows: [["a", "b"], ["", ""]], lines: [1, 2]),
    Case(source: "désa,村\n", rows: [["désa", "村"]]),
  ]

  @Test func readsWellFormedText() {
    for each in Self.wellFormed {
      let reading = Reading(each.source)
      #expect(reading.rows == each.rows, "\(each.source.debugDescription)")
      if let lines = each.lines {
        #expect(reading.lines == lines, "\(each.source.debugDescription)")
      }
      #expect(reading.problems == [], "\(each.source.debugDescription)")
    }
  }

  @Test func sniffsTheDelimiter() {
    let cases: [(source: String, delimiter: Delimiter)] = [
      ("", .comma),
      ("a", .comma),
      ("a,b", .comma),
      ("a;b", .semicolon),
      ("a\tb", .tab),
      ("a;b,c", .comma),
      ("a;b\tc", .comma),
      ("a;b;c,d", .semicolon),
      ("a\tb\tc;d,e", .tab),
      (#""a,b,c";d"#, .semicolon),
      (#"x;"b,c,d";e"#, .semicolon),
      (#""a"",b,"",c";d"#, .semicolon),
      ("\"a,\n,\";d\n1,2,3,4", .semicolon),
      ("a;b\n1,2,3,4", .semicolon),
      ("\u{FEFF}a;b", .semicolon),
      ("\n \t\n\ra;b", .semicolon),
      ("\tb;", .comma),
      (#"5" a,b;c;d"#, .semicolon),
      ("\"a;b;c,d\n1,2,3,4,5", .semicolon),
    ]
    for (source, delimiter) in cases {
      let text = DelimitedText(Array(source.utf8))
      #expect(text.delimiter == delimiter, "\(source.debugDescription)")
    }
    #expect(Reading("a;b,c", delimiter: .semicolon).rows == [["a", "b,c"]])
    #expect(Reading("a;b;c", delimiter: .tab).rows == [["a;b;c"]])
  }

  @Test func givesRangesAndForms() {
    let source = "ab, \"c\" ,\"d\",\"e\"\"f\",\"g\"h,\n"
    var text = DelimitedText(Array(source.utf8))
    let cells = text.next()?.cells ?? []
    #expect(cells.map { $0.range } == [0..<2, 3..<8, 9..<12, 13..<19, 20..<24, 25..<25])
    #expect(cells.map { $0.content } == [0..<2, 3..<8, 10..<11, 14..<18, 21..<24, 25..<25])
    #expect(cells.map { $0.isQuoted } == [false, false, true, true, true, false])
    #expect(cells.map { $0.needsUnescaping } == [false, false, false, true, true, false])
    #expect(cells.map { text.text(of: $0) } == ["ab", " \"c\" ", "d", "e\"f", "gh", ""])
    #expect(cells.map { text.trimmedText(of: $0) } == ["ab", "\"c\"", "d", "e\"f", "gh", ""])
  }

  @Test func trimsAndCompares() {
    var text = DelimitedText(Array("a , \t,\" b \"\"\t\",,\" \" ".utf8))
    let cells = text.next()?.cells ?? []
    #expect(cells.map { text.trimmedText(of: $0) } == ["a", "", "b \"", "", ""])
    #expect(cells.map { text.isBlank($0) } == [false, true, false, true, true])
    #expect(cells.map { text.matches($0, "a".utf8) } == [true, false, false, false, false])
    #expect(cells.map { text.matches($0, "b \"".utf8) } == [false, false, true, false, false])
  }

  @Test func reusesTheRecord() {
    var text = DelimitedText(Array("a,b,c\n\nd\n".utf8))
    var record = DelimitedRecord()
    #expect(text.next(into: &record) && record.cells.count == 3 && record.line == 1)
    #expect(text.next(into: &record) && record.cells.count == 1 && record.line == 3)
    #expect(!text.next(into: &record) && record.cells.isEmpty)
    #expect(text.next() == nil)
  }
}
