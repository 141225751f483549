import JenjangNumbers

/// The whole numbers that a plan over tiles reckons in: 64 bits where they suffice, else 128.
protocol TileWord: FixedWidthInteger, SignedInteger, BitwiseCopyable, Sendable {
  /// The number, or nil where it does not fit.
  init?(_ number: BigInteger)

  /// The whole part of a quotient of two numbers from zero up, the divisor above one; see
  /// ``TileReciprocal``.
  func quotient(by divisor: Self, reciprocal: UInt64, shift: Int32) -> Self
}

extension Int64: TileWord {
  init?(_ number: BigInteger) {
    guard let small = number.small else { return nil }
    self = small
  }

  @inline(__always)
  func quotient(by divisor: Int64, reciprocal: UInt64, shift: Int32) -> Int64 {
    let high = UInt64(bitPattern: self).multipliedFullWidth(by: reciprocal).high
    return Int64(bitPattern: high &>> UInt64(truncatingIfNeeded: shift))
  }
}

extension Int128: TileWord {
  init?(_ number: BigInteger) {
    if let small = number.small {
      self = Int128(small)
      return
    }
    guard number.bitWidthUsed < 126,
      let parts = number.quotientAndRemainder(dividingBy: BigInteger(1 << 62)),
      let high = parts.quotient.small, let low = parts.remainder.small
    else { return nil }
    self = Int128(high) << 62 + Int128(low)
  }

  func quotient(by divisor: Int128, reciprocal: UInt64, shift: Int32) -> Int128 { self / divisor }
}
