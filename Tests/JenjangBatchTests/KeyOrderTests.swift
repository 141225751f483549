import JenjangCSV
import JenjangTestSupport
import Testing

@testable import JenjangBatch

@Suite struct KeyOrderTests {
  /// Rows of two cells and a year, and whether they rise.
  static let cases: [(rows: [(String, String, Int)], isRising: Bool)] = [
    ([], true), ([("a", "b", 0)], true), ([("é", "b", 0)], false), ([("a", "é", 0)], false),
    ([("a", "b", 2020), ("a", "b", 2021)], true), ([("a", "b", 2020), ("a", "b", 2020)], false),
    ([("a", "b", 2021), ("a", "b", 2020)], false), ([("a", "b", 0), ("a", "c", 0)], true),
    ([("a", "c", 0), ("a", "b", 2020)], false), ([("b", "", 0), ("aa", "", 0)], true),
    ([("aa", "", 0), ("b", "", 0)], false), ([("k9", "", 0), ("k10", "", 0)], true),
    ([("k00000010", "", 0), ("k00000009", "", 0)], false),
    ([("k00000009", "", 0), ("k00000010", "", 0)], true),
    ([("k19", "", 0), ("k21", "", 0)], true), ([("k21", "", 0), ("k19", "", 0)], false),
    ([("abcdefgh1", "", 0), ("abcdefgh2", "", 0)], true),
    ([("abcdefgh2", "", 0), ("abcdefgh1", "", 0)], false),
    ([("a", "b", 0), ("b", "é", 0)], false), ([("a", "z", 0), ("b", "a", 0)], true),
    ([("b", "a", 0), ("a", "zz", 0)], false),
    ([("a1", "x", 0), ("a2", "x", 0), ("a2", "x", 0)], false),
    ([("a", "", 0), ("b", "", 0), ("ab", "", 0), ("é", "", 0)], false),
  ]

  /// The order of rows, of which those in `apart` were read by themselves.
  static func order(_ rows: [(String, String, Int)], apart: (Int) -> Bool) -> (
    order: KeyOrder, bytes: [UInt8]
  ) {
    var order = KeyOrder()
    var bytes: [UInt8] = []
    var tile = Tile(questions: 0, numbers: 0, passed: 0, keys: 2)
    for row in rows { bytes += (row.0 + row.1).utf8 }
    var position = 0
    for (index, row) in rows.enumerated() {
      let place = index % Tile.width
      let middle = position + row.0.utf8.count
      let end = middle + row.1.utf8.count
      tile.keys[place] = position..<middle
      tile.keys[Tile.width + place] = middle..<end
      tile.years[place] = Int32(row.2)
      position = end
      if apart(index) {
        order.add([row.0, row.1], year: row.2 == 0 ? nil : row.2, bytes.span)
      } else {
        order.add(tile, row: place, bytes.span)
      }
    }
    return (order, bytes)
  }

  @Test func tellsWhetherKeysRise() {
    for (rows, isRising) in Self.cases {
      for mask in 0..<1 << rows.count {
        let (order, bytes) = Self.order(rows) { mask & (1 << $0) != 0 }
        #expect(order.isRising == isRising, "\(rows) \(mask)")
        guard isRising, let first = rows.first, let last = rows.last else { continue }
        #expect(
          order.first
            == KeyOrder.Key(
              cells: [Array(first.0.utf8), Array(first.1.utf8)], year: Int32(first.2))
        )
        #expect(
          order.last(bytes.span)
            == KeyOrder.Key(cells: [Array(last.0.utf8), Array(last.1.utf8)], year: Int32(last.2)))
      }
    }
  }

  /// Whatever is called rising holds no community and year twice.
  @Test func risingRowsAreDistinct() {
    var random = SplitMix64(seed: 5)
    var rising = 0
    for _ in 0..<5000 {
      var rows: [(String, String, Int)] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let first = ["a", "b", "ab", "e\u{301}", "é"].randomElement(using: &random) ?? ""
        let second = ["", "x", "y"].randomElement(using: &random) ?? ""
        rows.append((first, second, Int.random(in: 2020...2021, using: &random)))
      }
      if !Self.order(rows, apart: { _ in false }).order.isRising { continue }
      rising += 1
      #expect(Set(rows.map { "\($0.0)|\($0.1)|\($0.2)" }).count == rows.count, "\(rows)")
    }
    #expect(rising > 200, "\(rising)")
  }
}
