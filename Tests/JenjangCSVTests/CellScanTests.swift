import JenjangTestSupport
import Testing

@testable import JenjangCSV

/// Scans of bytes where they stand find what the reader of whole texts finds.
struct CellScanTests {
  @Test func agreesWithDelimitedText() {
    var random = SplitMix64(seed: 11)
    let alphabet: [UInt8] = [
      0x2C, 0x2C, 0x22, 0x22, 0x0A, 0x0D, 0x61, 0x62, 0x20, 0x09, 0x3B, 0xC3, 0xA9, 0,
    ]
    var damaged = 0
    var quoted = 0
    for round in 0..<4000 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let delimiter = Delimiter.allCases[round % 3]
      let span = bytes.span
      var text = DelimitedText(bytes, delimiter: delimiter)
      var record = DelimitedRecord()
      var position = 0
      var problems = 0
      while text.next(into: &record) {
        let start = RecordScan.start(in: span, from: position, delimiter: delimiter.rawValue)
        #expect(start == record.cells[0].range.lowerBound, "\(bytes)")
        position = RecordScan.end(in: span, from: start, delimiter: delimiter.rawValue)
        var isDamaged = false
        for cell in record.cells {
          let scan = CellScan(span, from: cell.range.lowerBound, delimiter: delimiter.rawValue)
          #expect(scan.end == cell.range.upperBound, "\(bytes)")
          #expect(scan.isVerbatim == !cell.needsUnescaping, "\(bytes)")
          if scan.isVerbatim { #expect(scan.content == cell.content, "\(bytes)") }
          if scan.isDamaged { isDamaged = true }
          if cell.isQuoted { quoted += 1 }
        }
        #expect(isDamaged == (text.problems.count > problems), "\(bytes)")
        problems = text.problems.count
        if isDamaged { damaged += 1 }
      }
      let end = RecordScan.start(in: span, from: position, delimiter: delimiter.rawValue)
      #expect(end == bytes.count, "\(bytes)")
    }
    #expect(damaged > 500 && quoted > 500, "\(damaged) \(quoted)")
  }
}
