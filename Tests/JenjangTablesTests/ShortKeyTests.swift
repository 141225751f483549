import Testing

@testable import JenjangTables

/// Short keys are the keys that they stand for.
@Suite struct ShortKeyTests {
  private static let cells = [
    "k", "k1", "k2", "k10", "k0000001", "k0000002", "kopi-000", "kopi-0001", "kopi-00012",
    "a b c d e f",
    "elevenbytes", "fifteen bytes..", "z",
  ]

  private static func keys(_ year: Int?) -> [(short: ShortKey, long: CommunityKey)] {
    cells.compactMap { cell in
      let bytes = Array(("x," + cell).utf8)
      guard
        let short = bytes.withUnsafeBufferPointer({ ShortKey($0, 2..<bytes.count, year: year) })
      else { return nil }
      var long = CommunityKey()
      long.set([cell], year: year)
      return (short, long)
    }
  }

  @Test(arguments: [nil, 2018, 2026, 7])
  func areTheSameKeys(_ year: Int?) {
    let keys = Self.keys(year)
    #expect(keys.count == Self.cells.filter { $0.utf8.count + (year == nil ? 1 : 5) <= 16 }.count)
    for (short, long) in keys {
      #expect(CommunityKey(short).bytes == long.bytes)
      #expect(KeyPrint(short) == KeyPrint(plain: long.bytes))
      for other in keys {
        #expect(short.rise(above: other.short) == long.rise(above: other.long))
      }
    }
  }

  @Test func longOrForeignOnesAreNone() {
    for cell in ["twelve bytes", "kopí"] {
      let bytes = Array(cell.utf8)
      let short = bytes.withUnsafeBufferPointer { ShortKey($0, 0..<bytes.count, year: 2026) }
      #expect(short == nil)
    }
  }

  /// The rows up to the first long key are taken, whatever was taken before, as each by itself.
  @Test(arguments: [0, 2026, 10_000, -1] as [Int32])
  func areTakenTogether(_ year: Int32) {
    let texts = Self.cells + ["k1", "a cell that is too long", "k2"]
    var bytes: [UInt8] = []
    var cells: [Range<Int>] = []
    for text in texts {
      cells.append(bytes.count..<bytes.count + text.utf8.count)
      bytes += Array(text.utf8) + [0x2C]
    }
    let years = [Int32](repeating: year, count: cells.count)
    for start in [0, 3, 9] {
      var together = RowKeys()
      let end = bytes.withUnsafeBufferPointer { buffer in
        var end = start
        for middle in [start + 2, cells.count] where end <= middle {
          end = together.append(
            end..<middle, of: buffer, cells: cells.span, years: years.span, line: 7)
          if end < middle { break }
        }
        return end
      }
      var single = RowKeys()
      for row in start..<end {
        var own = AnswerRow()
        own.key = [texts[row]]
        own.year = year == 0 ? nil : Int(year)
        own.line = 7 + row
        single.append(own)
      }
      let isTaken = { (row: Int) in
        (0...9999).contains(year) && texts[row].utf8.count + (year == 0 ? 1 : 5) <= 16
      }
      #expect(end == (start..<cells.count).first { !isTaken($0) })
      #expect(together.prints == single.prints)
      #expect(together.lines == single.lines)
      #expect(together.orders == single.orders)
      #expect(end == start || together.last.bytes == single.last.bytes)
      #expect(end == start || together.first.bytes == single.first.bytes)
    }
  }
}
