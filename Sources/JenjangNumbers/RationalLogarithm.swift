/// The base of a logarithm.
package enum LogarithmBase: Hashable, Sendable {
  case natural
  case ten
}

extension Rational {
  /// The logarithm, rounded once from its exact value to a count of decimals.
  ///
  /// Returns nil for zero and below. Powers of the base are exact; every other logarithm of a
  /// rational number is irrational, so that no middle between two neighbours is ever met, and
  /// decimals are added until both ends of an enclosure round to the same number.
  package func logarithm(
    _ base: LogarithmBase, decimals: Int, _ mode: RoundingMode
  ) -> Rational? {
    if numerator.signum <= 0 { return nil }
    if self == .one { return .zero }
    if base == .ten, let exponent = exponentOfTen {
      return Rational(exponent).rounded(decimals: decimals, mode)
    }
    var places = max(decimals, 0) + 12
    while true {
      guard let enclosure = enclosedLogarithm(base, places: places) else { return nil }
      let rounded = enclosure.rounded(decimals: decimals, mode)
      if let point = rounded.point { return point }
      places *= 2
    }
  }

  /// The exponent of a power of ten; nil for another number.
  private var exponentOfTen: Int? {
    let (power, sign) = denominator == .one ? (numerator, 1) : (denominator, -1)
    if sign < 0, numerator != .one { return nil }
    // 10^n takes ⌊n · log₂ 10⌋ + 1 bits, and 0.301 < log₁₀ 2 < 0.302.
    let bits = power.bitWidthUsed
    for exponent in (bits - 1) * 301 / 1_000...bits * 302 / 1_000 + 1
    where BigInteger.powerOfTen(exponent) == power {
      return sign * exponent
    }
    return nil
  }

  private func enclosedLogarithm(_ base: LogarithmBase, places: Int) -> Interval? {
    let scale = BigInteger.powerOfTen(places)
    guard let natural = NaturalLogarithm(scale: scale).enclosure(of: self) else { return nil }
    switch base {
    case .natural: return natural
    case .ten:
      return NaturalLogarithm(scale: scale).enclosure(of: Rational(10))
        .flatMap { natural.divided(by: $0) }
    }
  }
}

/// Natural logarithms between two whole counts of a unit.
///
/// The number is 2ᵏ · m with m between ½ and 2, and ln m is 2 · artanh((m − 1) ÷ (m + 1)), whose
/// series 𝑧 + 𝑧³⁄3 + 𝑧⁵⁄5 + … gains almost a decimal with every term (Abramowitz and Stegun, Handbook of
/// Mathematical Functions, 4.1.27).
private struct NaturalLogarithm {
  /// How many units are one.
  let scale: BigInteger

  func enclosure(of number: Rational) -> Interval? {
    let exponent = number.numerator.bitWidthUsed - number.denominator.bitWidthUsed
    let two = BigInteger(2)
    let numerator = number.numerator * two.power(max(-exponent, 0))
    let denominator = number.denominator * two.power(max(exponent, 0))
    guard
      let ofTwo = areaTangent(.one, over: BigInteger(3)),
      let ofRest = areaTangent(
        (numerator - denominator).magnitude, over: numerator + denominator),
      let unit = Rational(numerator: two, denominator: scale)
    else { return nil }
    let rest = numerator < denominator ? -ofRest : ofRest
    return (ofTwo * .point(Rational(exponent)) + rest) * .point(unit)
  }

  /// artanh of a fraction from 0 to ⅓, in units.
  ///
  /// Every product and quotient is cut off, which loses less than a unit each. With 𝑧² below ⅑ a
  /// power is short by less than 3 units and its term by less than 4; what follows the first power
  /// that is 0 is less than 4 more.
  private func areaTangent(_ numerator: BigInteger, over denominator: BigInteger) -> Interval? {
    guard
      var power = (numerator * scale).quotientAndRemainder(dividingBy: denominator)?.quotient,
      let square = (power * power).quotientAndRemainder(dividingBy: scale)?.quotient
    else { return nil }
    var sum = BigInteger.zero
    var terms = 0
    while !power.isZero {
      guard
        let term = power.quotientAndRemainder(dividingBy: BigInteger(2 * terms + 1))?.quotient,
        let next = (power * square).quotientAndRemainder(dividingBy: scale)?.quotient
      else { return nil }
      sum = sum + term
      power = next
      terms += 1
    }
    return Interval(low: Rational(sum), high: Rational(sum + BigInteger(4 * terms + 4)))
  }
}
