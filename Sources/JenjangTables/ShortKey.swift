/// The key of a community of one short cell: at most sixteen bytes, the first one lowest in the first word.
///
/// It has the bytes that the same key has as a ``CommunityKey``, and the same order and print.
struct ShortKey: Equatable, Sendable {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var count: Int

  /// The key of a cell among some bytes, which is without zero bytes; nil where it is longer or not ASCII.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, year: Int?) {
    if let year, year < 0 || year > 9999 { return nil }
    self.init(bytes, cell, digits: year.map { YearDigits.digits($0) } ?? 0)
  }

  /// The same with the year's four digits, the first one lowest; 0 for no year.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, digits: UInt64) {
    let length = cell.upperBound &- cell.lowerBound
    let count = length &+ (digits == 0 ? 1 : 5)
    guard count <= 16, cell.lowerBound >= 0, cell.upperBound <= bytes.count else { return nil }
    low = Self.word(bytes, cell.lowerBound, min(length, 8))
    if length > 8 { high = Self.word(bytes, cell.lowerBound &+ 8, length &- 8) }
    if (low | high) & 0x8080_8080_8080_8080 != 0 { return nil }
    self.count = count
    // Behind the zero byte; a shift by 64 or more, or by less than nothing, leaves nothing.
    let place = (length &+ 1) &* 8
    low |= digits << place
    high |= place < 64 ? digits >> (64 &- place) : digits << (place &- 64)
  }

  /// So many bytes from an offset on as a word, at most eight.
  @inline(__always)
  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ count: Int
  ) -> UInt64 {
    if offset &+ 8 <= bytes.count, let start = bytes.baseAddress {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(start).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
      return count == 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }
    return lastWord(bytes, offset, count)
  }

  @inline(never)
  private static func lastWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ count: Int
  ) -> UInt64 {
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

/// The digits of years, worked out again only where the year is another one than before.
struct YearDigits: Sendable {
  private var year: Int32 = 0
  private var digits: UInt64 = 0

  /// A year's four digits as text, the first one lowest; none for year 0.
  @inline(__always)
  mutating func of(_ year: Int32) -> UInt64 {
    if year != self.year {
      self.year = year
      digits = Self.digits(Int(year))
    }
    return digits
  }

  /// The digits of a year from 0 to 9999.
  static func digits(_ year: Int) -> UInt64 {
    0x3030_3030 as UInt64
      + UInt64(year / 1000) + UInt64(year / 100 % 10) << 8 + UInt64(year / 10 % 10) << 16
      + UInt64(year % 10) << 24
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
