import JenjangTestSupport
import Testing

@testable import JenjangCSV

/// Text that is cut reads as it does whole.
struct RecordCutTests {
  private static let alphabet: [UInt8] = [
    0x22, 0x22, 0x22, 0x2C, 0x2C, 0x3B, 0x0A, 0x0A, 0x0D, 0x20, 0x61, 0x61, 0x00, 0xC3,
  ]

  /// Records as text with line and problems, read in pieces of which each is cut out of a window of so
  /// many bytes; the window grows where it holds no whole record.
  private func piecewise(_ bytes: [UInt8], window: Int) -> (told: [String], pieces: Int) {
    var told: [String] = []
    var start = DelimitedText.start(of: bytes, before: bytes.count)
    var lines = 0
    var pieces = 0
    while start < bytes.count {
      var size = window
      var cut = start
      while cut == start {
        let end = min(start + size, bytes.count)
        cut =
          end == bytes.count
          ? end : RecordCut.last(in: Array(bytes[..<end]), start..<end, delimiter: .comma)
        size += window
      }
      told += self.told(
        DelimitedText(records: bytes, in: start..<cut, delimiter: .comma), below: lines)
      lines += LineEnds.count(in: bytes, start..<cut)
      start = cut
      pieces += 1
    }
    return (told, pieces)
  }

  private func told(_ text: DelimitedText, below lines: Int) -> [String] {
    var text = text
    var told: [String] = []
    var problems = 0
    while let record = text.next() {
      told.append("\(record.line + lines) \(record.cells.map { Array(text.bytes(of: $0)) })")
      for problem in text.problems[problems...] {
        told.append("\(problem.kind) \(problem.line + lines) \(problem.range)")
      }
      problems = text.problems.count
    }
    return told
  }

  @Test func piecesReadAsTheWhole() {
    for seed in 0..<6000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in
        Self.alphabet[Int(generator.next() % UInt64(Self.alphabet.count))]
      }
      let whole = told(DelimitedText(bytes, delimiter: .comma), below: 0)
      for window in [1, 2, 3, 7, 20] {
        let parts = piecewise(bytes, window: window).told
        if parts != whole {
          Issue.record("seed \(seed), window \(window): \(bytes) \(parts) \(whole)")
          return
        }
      }
    }
  }

  /// Where a text without its end is cut: at the `|`; each case is all that was read so far.
  @Test(arguments: [
    "a,b\n|c", "a,b\n|", "a,b\r\n|", "a\n|b\r", "a\r|b", "|a,\"b\nc", "a\n|\"b\n", "a\n|\"b\"",
    "a\n\"b\"\n|", "a\n\"b\"x\n|y", "a\n\"b\n\"\"c\"\n|", "\r|\"a", "a\"b\n|", "|", "\n\n|",
    " \"\n|a",
    "a\r\"b\",1\r|\"c",
    // A quote that a later line shows to be stray.
    "\"a\n|\"b\"c", "x,\"a\n\"b\"c\n|",
  ])
  func cutsBehindTheLastWholeRecord(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let bytes = Array(parts.joined().utf8)
    #expect(
      RecordCut.last(in: bytes, 0..<bytes.count, delimiter: .comma) == parts[0].utf8.count)
  }

  @Test func findsQuotesAnywhereInLongText() {
    for place in [0, 1, 15, 16, 63, 64, 65, 127, 200, 254] {
      var bytes = [UInt8](repeating: 0x61, count: 256)
      for line in stride(from: 9, to: 256, by: 10) { bytes[line] = 0x0A }
      if place > 0 { bytes[place - 1] = 0x0A }
      bytes[place] = 0x22
      // The quote is open, so the cut lies before it.
      #expect(RecordCut.last(in: bytes, 0..<256, delimiter: .comma) == place, "\(place)")
    }
  }

  @Test func aQuoteReachesSoFarAndNoFurther() {
    for (length, isStray) in [
      (QuotedScan.reach - 3, false), (QuotedScan.reach - 2, true), (3 * QuotedScan.reach, true),
    ] {
      let inner = [UInt8](repeating: 0x61, count: length)
      let bytes: [UInt8] = [0x22] + inner + [0x22, 0x0A, 0x62, 0x0A]
      var text = DelimitedText(bytes, delimiter: .comma)
      let record = text.next()
      #expect(text.problems.contains { $0.kind == .unterminatedQuote } == isStray, "\(length)")
      #expect(record?.cells.first?.isQuoted == !isStray, "\(length)")
      #expect(RecordCut.last(in: bytes, 0..<length, delimiter: .comma) == 0)
      #expect(RecordCut.last(in: bytes, 0..<bytes.count, delimiter: .comma) == bytes.count)
    }
  }

  @Test func countsLineEnds() {
    let alphabet: [UInt8] = [0x0A, 0x0D, 0x0D, 0x61, 0x22]
    for seed in 0..<300 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let count = Int.random(in: 0...(seed % 50 == 0 ? 20_000 : 90), using: &generator)
      let bytes = (0..<count).map { _ in alphabet[Int(generator.next() % 5)] }
      let start = Int.random(in: 0...count, using: &generator)
      let end = Int.random(in: start...count, using: &generator)
      #expect(
        LineEnds.count(in: bytes, start..<end)
          == Byte.countOfLineEnds(in: start..<end, of: bytes), "seed \(seed)")
    }
  }
}
