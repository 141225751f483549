/// A prefix code as deflated data has them (RFC 1951, 3.2.2): symbols by the lengths of their codes.
struct PrefixCode {
  /// The longest code.
  static let mostBits = 15
  /// Codes up to this length are looked up at once.
  private static let quickBits = 10

  /// By the next bits: the symbol, and above it the length of its code; 0 where the code is longer.
  private var quick: [UInt16]
  /// How many codes of each length there are.
  private var counts: [Int]
  private var symbols: [UInt16]

  /// The code of some lengths, by symbol; nil where there are more codes than bits can tell apart, or
  /// fewer. One code alone may stand for itself, and none at all where nothing is ever written by it.
  init?(_ lengths: ArraySlice<UInt8>) {
    var counts = [Int](repeating: 0, count: Self.mostBits + 1)
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - counts[0]
    counts[0] = 0
    var left = 1
    for bits in 1...Self.mostBits {
      left = left * 2 - counts[bits]
      if left < 0 { return nil }
    }
    if left > 0, used > 1 || (used == 1 && counts[1] != 1) { return nil }
    var next = [Int](repeating: 0, count: Self.mostBits + 2)
    for bits in 1...Self.mostBits { next[bits + 1] = next[bits] + counts[bits] }
    var symbols = [UInt16](repeating: 0, count: used)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[next[Int(length)]] = UInt16(symbol)
      next[Int(length)] += 1
    }
    self.counts = counts
    self.symbols = symbols
    quick = [UInt16](repeating: 0, count: 1 << Self.quickBits)
    var code = 0
    var place = 0
    for bits in 1...Self.quickBits {
      for _ in 0..<counts[bits] {
        // Codes come with their first bit lowest.
        var index = Self.reversed(code, bits)
        let entry = symbols[place] | UInt16(bits) << 12
        while index < quick.count {
          quick[index] = entry
          index += 1 << bits
        }
        code += 1
        place += 1
      }
      code <<= 1
    }
  }

  /// The symbol whose code comes next; nil where no code does.
  @inline(__always)
  func next(_ bits: inout BitSource) -> Int? {
    let entry = quick[Int(bits.peek(Self.quickBits))]
    if entry != 0 {
      return bits.skip(Int(entry >> 12)) ? Int(entry & 0xFFF) : nil
    }
    return long(&bits)
  }

  private func long(_ bits: inout BitSource) -> Int? {
    let ahead = Int(bits.peek(Self.mostBits))
    var code = 0
    var first = 0
    var place = 0
    for length in 1...Self.mostBits {
      code |= ahead >> (length - 1) & 1
      let count = counts[length]
      if code - count < first {
        return bits.skip(length) ? Int(symbols[place + code - first]) : nil
      }
      place += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }

  private static func reversed(_ code: Int, _ bits: Int) -> Int {
    var result = 0
    for bit in 0..<bits where code >> bit & 1 == 1 { result |= 1 << (bits - 1 - bit) }
    return result
  }
}

/// Bytes read bit by bit, the lowest first.
struct BitSource {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int
  private var held: UInt64 = 0
  private var count = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next bits without taking them; zeros behind the end.
  @inline(__always)
  mutating func peek(_ wanted: Int) -> UInt64 {
    while count < wanted, offset < end {
      held |= UInt64(bytes[offset]) << UInt64(count)
      offset += 1
      count += 8
    }
    return held & (1 << UInt64(wanted) - 1)
  }

  /// Takes bits that were looked at; false where there are not so many.
  @inline(__always)
  mutating func skip(_ taken: Int) -> Bool {
    if taken > count { return false }
    held >>= UInt64(taken)
    count -= taken
    return true
  }

  /// Takes the next bits as a number; nil behind the end.
  mutating func take(_ wanted: Int) -> Int? {
    let value = peek(wanted)
    return skip(wanted) ? Int(value) : nil
  }

  /// Passes over the bits up to the next whole byte.
  mutating func skipToByte() {
    _ = skip(count % 8)
  }

  /// Whether no whole byte is left.
  var isAtEnd: Bool { offset == end && count < 8 }
}
