/// Unpacks deflated data (RFC 1951) of a size that is known beforehand.
///
/// It never writes more than that size, so that what comes out is bounded before the work begins.
struct Inflater {
  private var bits: BitSource
  private let size: Int
  private var output: [UInt8] = []

  private static let lengthBases: [Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits: [Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases: [Int] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
  ]
  private static let distanceBits: [Int] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  /// In this order the lengths of the code for code lengths are written.
  private static let order: [Int] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  init(_ bytes: [UInt8], _ range: Range<Int>, size: Int) {
    bits = BitSource(bytes, range)
    self.size = size
  }

  /// The data; nil where it is damaged, or not of the size that was announced.
  mutating func unpacked() -> [UInt8]? {
    // A packed form this much smaller than what was announced cannot be: memory is taken as needed.
    output.reserveCapacity(min(size, 1 << 24))
    var isLast = false
    while !isLast {
      guard let last = bits.take(1), let kind = bits.take(2) else { return nil }
      isLast = last == 1
      let isSound: Bool
      switch kind {
      case 0: isSound = copyStored()
      case 1: isSound = Self.fixed.map { copy($0.literals, $0.distances) } ?? false
      case 2: isSound = dynamicCodes().map { copy($0.literals, $0.distances) } ?? false
      default: isSound = false
      }
      guard isSound else { return nil }
    }
    return output.count == size && bits.isAtEnd ? output : nil
  }

  private mutating func copyStored() -> Bool {
    bits.skipToByte()
    guard let length = bits.take(16), let mirrored = bits.take(16), length ^ mirrored == 0xFFFF,
      output.count + length <= size
    else { return false }
    for _ in 0..<length {
      guard let byte = bits.take(8) else { return false }
      output.append(UInt8(byte))
    }
    return true
  }

  private mutating func copy(_ literals: PrefixCode, _ distances: PrefixCode) -> Bool {
    while let symbol = literals.next(&bits) {
      if symbol < 256 {
        if output.count == size { return false }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      let index = symbol - 257
      guard index < Self.lengthBases.count, let more = bits.take(Self.lengthBits[index]),
        let reach = distances.next(&bits), reach < Self.distanceBases.count,
        let further = bits.take(Self.distanceBits[reach])
      else { return false }
      let length = Self.lengthBases[index] + more
      let distance = Self.distanceBases[reach] + further
      guard distance <= output.count, output.count + length <= size else { return false }
      var from = output.count - distance
      for _ in 0..<length {
        output.append(output[from])
        from += 1
      }
    }
    return false
  }

  private typealias Codes = (literals: PrefixCode, distances: PrefixCode)

  private mutating func dynamicCodes() -> Codes? {
    guard let first = bits.take(5), let second = bits.take(5), let third = bits.take(4) else {
      return nil
    }
    let literalCount = first + 257
    let distanceCount = second + 1
    guard literalCount <= 286, distanceCount <= 30 else { return nil }
    var lengths = [UInt8](repeating: 0, count: 19)
    for place in 0..<third + 4 {
      guard let length = bits.take(3) else { return nil }
      lengths[Self.order[place]] = UInt8(length)
    }
    guard let code = PrefixCode(lengths[...]) else { return nil }
    lengths = []
    let total = literalCount + distanceCount
    while lengths.count < total {
      guard let symbol = code.next(&bits) else { return nil }
      var value: UInt8 = 0
      var times = 1
      switch symbol {
      case 16:
        guard let last = lengths.last, let more = bits.take(2) else { return nil }
        value = last
        times = 3 + more
      case 17:
        guard let more = bits.take(3) else { return nil }
        times = 3 + more
      case 18:
        guard let more = bits.take(7) else { return nil }
        times = 11 + more
      default: value = UInt8(symbol)
      }
      guard lengths.count + times <= total else { return nil }
      for _ in 0..<times { lengths.append(value) }
    }
    // Without the sign for the end no block would end.
    guard lengths[256] != 0, let literals = PrefixCode(lengths[..<literalCount]),
      let distances = PrefixCode(lengths[literalCount...])
    else { return nil }
    return (literals, distances)
  }

  private static let fixed: Codes? = {
    var lengths = [UInt8](repeating: 8, count: 288)
    for symbol in 144..<256 { lengths[symbol] = 9 }
    for symbol in 256..<280 { lengths[symbol] = 7 }
    guard let literals = PrefixCode(lengths[...]),
      let distances = PrefixCode([UInt8](repeating: 5, count: 32)[...])
    else { return nil }
    return (literals, distances)
  }()
}
