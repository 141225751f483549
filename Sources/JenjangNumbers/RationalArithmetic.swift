extension Rational {
  package static func + (left: Rational, right: Rational) -> Rational {
    if let sum = left.smallSum(with: right) { return sum }
    return Rational(
      reducing: left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  package static func - (left: Rational, right: Rational) -> Rational {
    left + -right
  }

  package static prefix func - (number: Rational) -> Rational {
    Rational(reduced: -number.numerator, over: number.denominator)
  }

  package static func * (left: Rational, right: Rational) -> Rational {
    if let product = left.smallProduct(with: right) { return product }
    return Rational(
      reducing: left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient; nil for a divisor of zero.
  package func divided(by divisor: Rational) -> Rational? {
    if let reciprocal = divisor.reciprocal { return self * reciprocal }
    return nil
  }

  /// One divided by the number; nil for zero.
  package var reciprocal: Rational? {
    if isZero { return nil }
    if isNegative { return Rational(reduced: -denominator, over: -numerator) }
    return Rational(reduced: denominator, over: numerator)
  }

  /// The number times itself so many times; one for an exponent below one.
  package func power(_ exponent: Int) -> Rational {
    Rational(reduced: numerator.power(exponent), over: denominator.power(exponent))
  }

  /// The number held between two others; the high one where they are the wrong way round.
  package func clamped(low: Rational, high: Rational) -> Rational {
    min(max(self, low), high)
  }

  /// The sum within 64 bits, or nil; after Knuth, volume 2, 4.5.1, which keeps the parts low.
  private func smallSum(with other: Rational) -> Rational? {
    guard let left = smallParts, let right = other.smallParts else { return nil }
    if left.denominator == 1 && right.denominator == 1 {
      guard let sum = left.numerator.addedIfFits(right.numerator) else { return nil }
      return Rational(reduced: BigInteger(sum), over: .one)
    }
    let shared = JenjangNumbers.greatestCommonDivisor(
      left.denominator, positive: right.denominator)
    let leftPart = left.denominator / shared
    guard
      let first = left.numerator.multipliedIfFits(right.denominator / shared),
      let second = right.numerator.multipliedIfFits(leftPart),
      let sum = first.addedIfFits(second)
    else { return nil }
    let divisor = JenjangNumbers.greatestCommonDivisor(sum, positive: shared)
    guard let denominator = leftPart.multipliedIfFits(right.denominator / divisor)
    else { return nil }
    return Rational(reduced: BigInteger(sum / divisor), over: BigInteger(denominator))
  }

  private func smallProduct(with other: Rational) -> Rational? {
    guard let left = smallParts, let right = other.smallParts else { return nil }
    let first = JenjangNumbers.greatestCommonDivisor(left.numerator, positive: right.denominator)
    let second = JenjangNumbers.greatestCommonDivisor(right.numerator, positive: left.denominator)
    guard
      let numerator = (left.numerator / first).multipliedIfFits(right.numerator / second),
      let denominator = (left.denominator / second).multipliedIfFits(right.denominator / first)
    else { return nil }
    return Rational(reduced: BigInteger(numerator), over: BigInteger(denominator))
  }
}
