extension BigInteger {
  /// The number that decimal digits write, with a minus before them or not.
  ///
  /// Returns nil for no digit and for anything else among them.
  package init?(decimal digits: some Sequence<UInt8>) {
    var reader = DecimalDigits()
    var isNegative = false
    var isFirst = true
    for byte in digits {
      if isFirst && byte == UInt8(ascii: "-") {
        isNegative = true
      } else if !reader.append(byte) {
        return nil
      }
      isFirst = false
    }
    if reader.count == 0 { return nil }
    self = isNegative ? -reader.value : reader.value
  }

  /// The number in decimal digits, with a minus before a negative one.
  package var description: String {
    var bytes: [UInt8] = []
    appendDescription(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the number in decimal digits, with a minus before a negative one.
  package func appendDescription(to bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    appendDigits(to: &bytes)
  }

  /// Appends the decimal digits without a sign, with zeros before them up to a least count.
  func appendDigits(atLeast count: Int = 1, to bytes: inout [UInt8]) {
    let start = bytes.count
    switch storage {
    case .small(let value):
      Self.appendReversed(value.magnitude, atLeast: 1, to: &bytes)
    case .large(_, var rest):
      while !rest.isZero {
        let (quotient, part) = rest.quotientAndRemainder(dividingBy: 1_000_000_000)
        Self.appendReversed(UInt64(part), atLeast: quotient.isZero ? 1 : 9, to: &bytes)
        rest = quotient
      }
    }
    while bytes.count - start < count { bytes.append(UInt8(ascii: "0")) }
    // Swapped one by one, since a slice reversed in place copies the array first.
    var left = start
    var right = bytes.count - 1
    while left < right {
      bytes.swapAt(left, right)
      left += 1
      right -= 1
    }
  }

  private static func appendReversed(
    _ value: UInt64, atLeast count: Int, to bytes: inout [UInt8]
  ) {
    var rest = value
    var left = count
    while rest > 0 || left > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      left -= 1
    }
  }
}

/// Decimal digits read one at a time into a number of any size.
///
/// They gather in one word and join the number eighteen at a time, the most that always fit.
struct DecimalDigits {
  private(set) var count = 0
  private var joined = BigInteger.zero
  private var part: Int64 = 0
  private var partCount = 0

  var value: BigInteger {
    if count == partCount { return BigInteger(part) }
    return joined * BigInteger.powerOfTen(partCount) + BigInteger(part)
  }

  /// Takes one more digit; false, and nothing taken, for a byte that is none.
  mutating func append(_ byte: UInt8) -> Bool {
    if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") { return false }
    if partCount == 18 {
      joined = value
      part = 0
      partCount = 0
    }
    part = part &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
    partCount += 1
    count += 1
    return true
  }
}
