/// The key of a community of one short cell: at most sixteen bytes, the first one lowest in the first word.
///
/// It has the bytes that the same key has as a ``CommunityKey``, and the same order and print.
struct ShortKey: Equatable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count: Int

  /// The key of a cell among some bytes, which is without zero bytes; nil where it is longer or not ASCII.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, year: Int?) {
    let behind = year == nil ? 1 : 5
    guard cell.count + behind <= 16, cell.upperBound <= bytes.count else { return nil }
    low = Self.word(bytes, cell.lowerBound, min(cell.count, 8))
    if cell.count > 8 { high = Self.word(bytes, cell.lowerBound + 8, cell.count - 8) }
    if (low | high) & 0x8080_8080_8080_8080 != 0 { return nil }
    count = cell.count + behind
    guard let year else { return }
    if year < 0 || year > 9999 { return nil }
    let digits =
      0x3030_3030 as UInt64
      + UInt64(year / 1000) + UInt64(year / 100 % 10) << 8 + UInt64(year / 10 % 10) << 16
      + UInt64(year % 10) << 24
    let place = UInt64(cell.count + 1) * 8
    if place < 64 {
      low |= digits << place
      if place > 32 { high |= digits >> (64 - place) }
    } else {
      high |= digits << (place - 64)
    }
  }

  /// So many bytes from an offset on as a word, at most eight.
  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ count: Int
  ) -> UInt64 {
    if offset + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
      return count == 8 ? word : word & (1 << UInt64(count * 8) - 1)
    }
    var word: UInt64 = 0
    for place in 0..<count { word |= UInt64(bytes[offset + place]) << UInt64(place * 8) }
    return word
  }

  /// In which orders this key stands above an earlier one.
  func rise(above earlier: ShortKey) -> KeyOrders {
    let isAbove =
      low == earlier.low
      ? high.byteSwapped > earlier.high.byteSwapped
      : low.byteSwapped > earlier.low.byteSwapped
    var orders: KeyOrders = isAbove ? .byBytes : []
    if count > earlier.count || (count == earlier.count && isAbove) { orders.insert(.byLength) }
    return orders
  }
}

extension CommunityKey {
  init(_ short: ShortKey) {
    var bytes: [UInt8] = []
    for place in 0..<short.count {
      let word = place < 8 ? short.low : short.high
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(place % 8 * 8)))
    }
    self.init(plain: bytes)
  }
}
