extension Int64 {
  /// The sum, or nil where it does not fit.
  func addedIfFits(_ other: Int64) -> Int64? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  /// The product, or nil where it does not fit; written in halves to need no 128-bit product.
  func multipliedIfFits(_ other: Int64) -> Int64? {
    if self == Int64(Int32(truncatingIfNeeded: self)),
      other == Int64(Int32(truncatingIfNeeded: other))
    {
      return self &* other
    }
    let left = magnitude
    let right = other.magnitude
    if left >> 32 != 0 && right >> 32 != 0 { return nil }
    let half: UInt64 = 0xFFFF_FFFF
    // One of the two terms is zero, so their sum fits.
    let cross = (left >> 32) &* (right & half) &+ (left & half) &* (right >> 32)
    if cross >> 32 != 0 { return nil }
    let (product, overflow) = (cross << 32).addingReportingOverflow((left & half) &* (right & half))
    if overflow { return nil }
    return Int64(magnitude: product, isNegative: (self < 0) != (other < 0))
  }

  /// The number of this magnitude and sign, or nil where it does not fit.
  init?(magnitude: UInt64, isNegative: Bool) {
    let limit: UInt64 = 1 << 63
    if magnitude > limit || (magnitude == limit && !isNegative) { return nil }
    self = Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude)
  }
}

/// The greatest common divisor of two words, zero only for two zeros; Stein's binary method.
func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  if first == 0 { return second }
  if second == 0 { return first }
  if first == 1 || second == 1 { return 1 }
  let shared = (first | second).trailingZeroBitCount
  var left = first >> first.trailingZeroBitCount
  var right = second >> second.trailingZeroBitCount
  while left != right {
    if left < right { swap(&left, &right) }
    left &-= right
    left >>= left.trailingZeroBitCount
  }
  return left << shared
}

/// The greatest common divisor of any number and one above zero, which it divides and so fits.
func greatestCommonDivisor(_ number: Int64, positive: Int64) -> Int64 {
  Int64(truncatingIfNeeded: greatestCommonDivisor(number.magnitude, positive.magnitude))
}
