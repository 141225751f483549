extension Magnitude {
  /// The quotient and remainder of a division by one limb above zero.
  func quotientAndRemainder(
    dividingBy divisor: UInt32
  ) -> (quotient: Magnitude, remainder: UInt32) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in quotient.indices.reversed() {
      let part = remainder << 32 | UInt64(quotient[index])
      quotient[index] = UInt32(truncatingIfNeeded: part / UInt64(divisor))
      remainder = part % UInt64(divisor)
    }
    return (Magnitude(limbs: quotient), UInt32(truncatingIfNeeded: remainder))
  }

  /// The quotient and remainder of a division by a number above zero.
  ///
  /// Long division after Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
  func quotientAndRemainder(
    dividingBy divisor: Magnitude
  ) -> (quotient: Magnitude, remainder: Magnitude) {
    if self < divisor { return (Magnitude(limbs: []), self) }
    if divisor.limbs.count == 1 {
      let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor.limbs[0])
      return (quotient, Magnitude(UInt64(remainder)))
    }
    // The top bit of the divisor is set so that the estimate of a digit is at most two too high.
    let count = divisor.limbs.count
    let shift = divisor.limbs[count - 1].leadingZeroBitCount
    let dividing = divisor.shiftedLeft(shift)
    var rest = shiftedLeft(shift)
    var quotient = [UInt32](repeating: 0, count: limbs.count - count + 1)
    for place in quotient.indices.reversed() {
      let digit = Self.estimatedDigit(of: rest, at: place, dividing: dividing)
      quotient[place] = Self.subtract(dividing, times: digit, from: &rest, at: place)
    }
    return (Magnitude(limbs: quotient), Magnitude(limbs: Self.shiftedRight(rest, shift, count)))
  }

  /// The limbs shifted up by fewer than 32 bits, with one limb more than before.
  private func shiftedLeft(_ shift: Int) -> [UInt32] {
    var shifted: [UInt32] = []
    shifted.reserveCapacity(limbs.count + 1)
    var carry: UInt64 = 0
    for limb in limbs {
      carry |= UInt64(limb) << UInt64(shift)
      shifted.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    shifted.append(UInt32(truncatingIfNeeded: carry))
    return shifted
  }

  private static func shiftedRight(_ limbs: [UInt32], _ shift: Int, _ count: Int) -> [UInt32] {
    var shifted: [UInt32] = []
    shifted.reserveCapacity(count)
    for index in 0..<count {
      let pair = UInt64(limbs[index + 1]) << 32 | UInt64(limbs[index])
      shifted.append(UInt32(truncatingIfNeeded: pair >> UInt64(shift)))
    }
    return shifted
  }

  /// The quotient digit as the top limbs tell it: right or one too high.
  ///
  /// The divisor carries one zero limb above its top one.
  private static func estimatedDigit(
    of rest: [UInt32], at place: Int, dividing divisor: [UInt32]
  ) -> UInt64 {
    let count = divisor.count - 1
    let top = UInt64(divisor[count - 1])
    let next = UInt64(divisor[count - 2])
    let pair = UInt64(rest[place + count]) << 32 | UInt64(rest[place + count - 1])
    var digit = pair / top
    var remainder = pair % top
    while remainder >> 32 == 0 {
      let tooHigh =
        digit >> 32 != 0
        || digit &* next > (remainder << 32 | UInt64(rest[place + count - 2]))
      if !tooHigh { break }
      digit &-= 1
      remainder &+= top
    }
    return digit
  }

  /// Takes the divisor, times a digit, from the rest; gives back the digit, mended if too high.
  private static func subtract(
    _ divisor: [UInt32], times digit: UInt64, from rest: inout [UInt32], at place: Int
  ) -> UInt32 {
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for index in divisor.indices {
      carry &+= digit &* UInt64(divisor[index])
      borrow &+= Int64(rest[place + index]) &- Int64(carry & 0xFFFF_FFFF)
      rest[place + index] = UInt32(truncatingIfNeeded: borrow)
      carry >>= 32
      borrow >>= 32
    }
    if borrow == 0 { return UInt32(truncatingIfNeeded: digit) }
    carry = 0
    for index in divisor.indices {
      carry &+= UInt64(rest[place + index]) &+ UInt64(divisor[index])
      rest[place + index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    return UInt32(truncatingIfNeeded: digit &- 1)
  }
}
