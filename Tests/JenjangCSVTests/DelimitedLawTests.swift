import JenjangTestSupport
import Testing

@testable import JenjangCSV

struct DelimitedLawTests {
  static let pieces = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "a", "Z9", "é", "村", "🏞️", "\u{FEFF}",
    "\u{0}",
  ]

  @Test func whatIsWrittenReadsBackEqual() {
    for seed in 0..<3000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            Self.pieces[Int(generator.next() % UInt64(Self.pieces.count))]
          }.joined()
        }
      }
      let delimiter = Delimiter.allCases[Int(seed % 3)]
      var writer = DelimitedWriter(
        delimiter: delimiter, lineEnd: seed % 2 == 0 ? .lineFeed : .carriageReturnLineFeed,
        byteOrderMark: seed % 5 == 0)
      for row in rows { writer.append(record: row) }
      let reading = Reading(writer.bytes, delimiter: delimiter)
      // Scalars, not characters: equality of strings would call CR LF forms and marks the same.
      let isEqual =
        reading.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }
      #expect(isEqual, "seed \(seed)")
      #expect(reading.problems.allSatisfy { $0.kind == .nulByte }, "seed \(seed)")
      if !isEqual { return }
    }
  }

  @Test func aCutLosesNothingBeforeIt() {
    let sample = Array(
      "\u{FEFF}kode,nama,\"catatan, singkat\"\r\n01,Désa 村,\"baris 1\nbaris \"\"2\"\"\"\r\n\n02,\"\",x\"y\n"
        .utf8)
    var whole = DelimitedText(sample, delimiter: .comma)
    var records: [DelimitedRecord] = []
    while let record = whole.next() { records.append(record) }
    #expect(records.count == 3)
    for cut in 0...sample.count {
      let head = Array(sample[..<cut])
      var text = DelimitedText(head, delimiter: .comma)
      var read: [DelimitedRecord] = []
      while let record = text.next() { read.append(record) }
      let complete = records.filter { ($0.cells.last?.range.upperBound ?? 0) < cut }
      #expect(Array(read.prefix(complete.count)) == complete, "cut at \(cut)")
      let marked = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
      let expected = marked.filter { !isShape($0, .comma) }
      #expect(substance(of: head, readWith: .comma) == expected, "cut at \(cut)")
    }
  }

  @Test func noBytesAreTooDamagedToRead() {
    let alphabet: [UInt8] = [
      0x22, 0x22, 0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x20, 0x61, 0x62, 0x00, 0xC3, 0xA9, 0xFF,
    ]
    for seed in 0..<20_000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let count = Int.random(in: 0...40, using: &generator)
      let bytes: [UInt8] = (0..<count).map { _ in
        seed % 4 == 0
          ? UInt8(truncatingIfNeeded: generator.next())
          : alphabet[Int(generator.next() % UInt64(alphabet.count))]
      }
      let delimiter = Delimiter.allCases[Int(seed % 3)]
      let kept = substance(of: bytes, readWith: delimiter)
      let expected = bytes.filter { !isShape($0, delimiter) }
      if kept != expected {
        Issue.record("seed \(seed): \(bytes)")
        return
      }
      let reading = Reading(bytes)
      #expect(zip(reading.lines, reading.lines.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
      #expect(
        reading.problems.allSatisfy { $0.range.upperBound <= count && !$0.range.isEmpty },
        "seed \(seed)")
    }
  }
}
