/// A divisor above one as a factor: the upper half of the product with it, shifted, is the quotient.
struct TileReciprocal {
  var factor: UInt64
  var shift: Int32

  /// The factor is 2⁶⁴⁺ˢ over the divisor, rounded up, where 2ˢ is the power of two below the divisor.
  ///
  /// It is too much by less than one, so that a product with a number below 2⁶³ is too much by less
  /// than one part of the divisor, which no quotient's whole part shows.
  init(_ divisor: UInt64) {
    let bits = UInt64.bitWidth - (divisor - 1).leadingZeroBitCount - 1
    shift = Int32(bits)
    let exact = divisor.dividingFullWidth((1 << UInt64(bits), 0))
    factor = exact.quotient + (exact.remainder == 0 ? 0 : 1)
  }
}
