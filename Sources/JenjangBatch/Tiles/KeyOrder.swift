/// Whether a sheet's communities and years rise from row to row, which shows that none is repeated.
///
/// Shorter cells come before longer ones, equally long ones go by their bytes, and years last. Cells
/// beyond ASCII prove nothing, as unequal bytes can be the same text.
struct KeyOrder: Sendable {
  /// The community and year of one row.
  struct Key: Equatable, Sendable {
    var cells: [[UInt8]] = []
    var year: Int32 = 0
  }

  /// Whether every row so far came behind the one before it.
  private(set) var isRising = true
  /// The first row's key, for the order of blocks among each other.
  private(set) var first: Key?
  /// The last row's key where the bytes that hold it are not at hand.
  private var kept: Key?
  /// Where the last row's cells stand among the bytes; empty where it is kept.
  private var ranges: [Range<Int>] = []
  private var year: Int32 = 0

  init() {}

  /// Adds a plain row of a tile; all tiles are of the same bytes.
  mutating func add(_ tile: Tile, row: Int, _ bytes: Span<UInt8>) {
    if !isRising { return }
    let count = tile.keys.count / Tile.width
    if ranges.count != count {
      let key = Self.key(tile, row, bytes)
      follow(key, kept)
      kept = nil
      ranges.removeAll(keepingCapacity: true)
      for cell in 0..<count { ranges.append(tile.keys[cell * Tile.width + row]) }
      year = tile.years[row]
      return
    }
    var order = 0
    for cell in 0..<count {
      let range = tile.keys[cell &* Tile.width &+ row]
      order = Self.order(order, ranges[cell], range, bytes)
      ranges[cell] = range
    }
    if order == 0 { order = year < tile.years[row] ? 1 : -1 }
    year = tile.years[row]
    if order < 0 { isRising = false }
  }

  /// Adds a row that was read by itself; the bytes are those of the tiles.
  mutating func add(_ key: [String], year: Int?, _ bytes: Span<UInt8>) {
    let key = Key(cells: key.map { Array($0.utf8) }, year: Int32(truncatingIfNeeded: year ?? 0))
    follow(key, last(bytes))
    kept = key
    ranges.removeAll(keepingCapacity: true)
  }

  /// The last row's key; the bytes are those of the tiles.
  func last(_ bytes: Span<UInt8>) -> Key? {
    if ranges.isEmpty { return kept }
    var cells: [[UInt8]] = []
    for range in ranges { cells.append(Array(AnswerTables.copy(bytes, range))) }
    return Key(cells: cells, year: year)
  }

  /// Whether `next` is above `last`, and both prove something.
  static func rises(from last: Key, to next: Key) -> Bool {
    var order = 0
    for (lower, upper) in zip(last.cells, next.cells) {
      let bytes = lower + upper
      order = Self.order(
        order, 0..<lower.count, lower.count..<bytes.count, bytes.span)
    }
    return order == 0 ? last.year < next.year : order > 0
  }

  private mutating func follow(_ key: Key, _ last: Key?) {
    if first == nil { first = key }
    // The first key must be in ASCII, no more.
    let last = last ?? Key(cells: key.cells, year: .min)
    if !Self.rises(from: last, to: key) { isRising = false }
  }

  /// 1 where `upper` comes behind `lower` or an earlier cell decided so; 0 where all are equal so far;
  /// else -1.
  @inline(__always)
  private static func order(
    _ earlier: Int, _ lower: Range<Int>, _ upper: Range<Int>, _ bytes: Span<UInt8>
  ) -> Int {
    if earlier < 0 { return -1 }
    var order = earlier
    if order == 0, lower.count != upper.count { order = lower.count < upper.count ? 1 : -1 }
    var place = 0
    while place < upper.count {
      var word = bytes.word(at: upper.lowerBound &+ place)
      let left = upper.count &- place
      if left < 8 { word = ByteWord.prefix(word, left) }
      if word & ByteWord.highBits != 0 { return -1 }
      if order == 0 {
        var other = bytes.word(at: lower.lowerBound &+ place)
        if left < 8 { other = ByteWord.prefix(other, left) }
        if word != other { order = other.byteSwapped < word.byteSwapped ? 1 : -1 }
      }
      place &+= 8
    }
    return order
  }

  private static func key(_ tile: Tile, _ row: Int, _ bytes: Span<UInt8>) -> Key {
    var cells: [[UInt8]] = []
    for cell in 0..<tile.keys.count / Tile.width {
      cells.append(Array(AnswerTables.copy(bytes, tile.keys[cell * Tile.width + row])))
    }
    return Key(cells: cells, year: tile.years[row])
  }
}
