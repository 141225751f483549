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
}
