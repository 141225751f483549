import JenjangTestSupport
import Testing

@testable import JenjangCSV

struct DelimitedProblemTests {
  struct Case: Sendable {
    let source: [UInt8]
    let rows: [[String]]
    let problems: [DelimitedProblem]

    init(_ source: String, _ rows: [[String]], _ problems: [DelimitedProblem]) {
      self.init(bytes: Array(source.utf8), rows, problems)
    }

    init(bytes: [UInt8], _ rows: [[String]], _ problems: [DelimitedProblem]) {
      source = bytes
      self.rows = rows
      self.problems = problems
    }
  }

  static func problem(
    _ kind: DelimitedProblem.Kind, _ line: Int, _ column: Int, _ range: Range<Int>
  ) -> DelimitedProblem {
    DelimitedProblem(kind: kind, line: line, column: column, range: range)
  }

  static let quotes: [Case] = [
    Case("\"", [["\""]], [problem(.unterminatedQuote, 1, 1, 0..<1)]),
    Case(
      "a,\"b,c\nd,e\n", [["a", "\"b", "c"], ["d", "e"]],
      [problem(.unterminatedQuote, 1, 2, 2..<3)]),
    Case(
      "a\n\"\"\"b\"\",\"\"\nc", [["a"], ["\"\"\"b\"\"", ""], ["c"]],
      [problem(.unterminatedQuote, 2, 1, 2..<3)]),
    // The quote on line 3 opens a cell of its own.
    Case(
      "1,\"a\n2,b\n3,\"c\"\n", [["1", "\"a"], ["2", "b"], ["3", "c"]],
      [problem(.unterminatedQuote, 1, 2, 2..<3)]),
    Case(
      "\"a\n\"b\n\"c", [["\"a"], ["\"b"], ["\"c"]],
      [
        problem(.unterminatedQuote, 1, 1, 0..<1), problem(.unterminatedQuote, 2, 1, 3..<4),
        problem(.unterminatedQuote, 3, 1, 6..<7),
      ]),
    Case("\"a\"b,c", [["ab", "c"]], [problem(.textAfterQuote, 1, 1, 3..<4)]),
    Case(
      "x,\"a\"\"b\" \"c\",d\n", [["x", "a\"b \"c\"", "d"]],
      [problem(.textAfterQuote, 1, 2, 8..<12)]),
    Case("\"\"\"\"\"\"a", [["\"\"a"]], [problem(.textAfterQuote, 1, 1, 6..<7)]),
    Case("\"a\nb\" c\nd", [["a\nb c"], ["d"]], [problem(.textAfterQuote, 2, 1, 5..<7)]),
    Case("\"a,\"b", [["a,b"]], [problem(.textAfterQuote, 1, 1, 4..<5)]),
  ]

  static let encodings: [Case] = [
    Case(
      bytes: [0x61, 0x2C, 0x62, 0xFF, 0x63, 0x0A, 0x64], [["a", "b\u{FFFD}c"], ["d"]],
      [problem(.invalidUTF8, 1, 2, 3..<4)]),
    // A sequence broken off by the delimiter, and two faults in one cell reported once.
    Case(
      bytes: [0xE6, 0x9D, 0x2C, 0x80, 0x78, 0xC0], [["\u{FFFD}", "\u{FFFD}x\u{FFFD}"]],
      [problem(.invalidUTF8, 1, 1, 0..<2), problem(.invalidUTF8, 1, 2, 3..<4)]),
    Case(
      bytes: [0x22, 0x0D, 0x0A, 0x0A, 0x00, 0xF5, 0x22], [["\r\n\n\u{0}\u{FFFD}"]],
      [problem(.nulByte, 3, 1, 4..<5), problem(.invalidUTF8, 3, 1, 5..<6)]),
    Case(
      bytes: [0x0A, 0x61, 0x2C, 0x62, 0x00, 0x00], [["a", "b\u{0}\u{0}"]],
      [problem(.nulByte, 2, 2, 4..<5)]),
    Case(
      bytes: [0x22, 0x61, 0x22, 0xFF], [["a\u{FFFD}"]],
      [problem(.textAfterQuote, 1, 1, 3..<4), problem(.invalidUTF8, 1, 1, 3..<4)]),
  ]

  @Test func reportsAndRecovers() {
    for each in Self.quotes + Self.encodings {
      let reading = Reading(each.source, delimiter: .comma)
      #expect(reading.rows == each.rows, "\(each.source)")
      #expect(reading.problems == each.problems, "\(each.source)")
    }
  }

  @Test func tellsWellFormedUTF8AsTheStandardLibraryDoes() {
    var generator = SplitMix64(seed: 7)
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var disagreements: [[UInt8]] = []
    var wellFormed = 0
    for _ in 0..<50_000 {
      let count = Int.random(in: 1...4, using: &generator)
      let bytes = (0..<count).map { _ in edges[Int(generator.next() % UInt64(edges.count))] }
      let fault = WellFormedUTF8.firstFault(in: 0..<count, of: bytes.span)
      if fault == nil { wellFormed += 1 }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      if (fault == nil) != isValid { disagreements.append(bytes) }
    }
    #expect(disagreements == [])
    #expect(wellFormed > 1000)
  }

  @Test func unclosedQuotesInEveryLineStayLinear() {
    let count = 100_000
    // The quotes of the last kind do close each other, two lines at a time.
    let cases: [(line: String, recordsAndProblems: (Int, Int))] = [
      ("x,\"abc\n", (count, count)),
      ("\"a\"\"\n", (count, count)),
      ("\"\"\"\n", (count / 2, 0)),
    ]
    for (line, recordsAndProblems) in cases {
      var source: [UInt8] = []
      for _ in 0..<count { source += line.utf8 }
      var text = DelimitedText(source)
      var record = DelimitedRecord()
      var records = 0
      while text.next(into: &record) { records += 1 }
      #expect((records, text.problems.count) == recordsAndProblems, "\(line.debugDescription)")
    }
    // One stray quote, then nothing but runs that could be doubled quotes.
    var source = Array("\"x\n".utf8)
    for _ in 0..<count { source += "\"\",\"\"\n".utf8 }
    let reading = Reading(source)
    #expect(reading.rows.count == count + 1)
    #expect(reading.problems == [Self.problem(.unterminatedQuote, 1, 1, 0..<1)])
  }
}
