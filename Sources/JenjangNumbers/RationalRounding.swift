extension Rational {
  /// The number rounded to a count of decimals; below zero, to tens, hundreds and so on.
  package func rounded(decimals: Int, _ mode: RoundingMode) -> Rational {
    if isInteger && decimals >= 0 { return self }
    return Rational(units: roundedUnits(decimals: decimals, mode), decimals: decimals)
  }

  /// The rounded count of units of the last decimal.
  func roundedUnits(decimals: Int, _ mode: RoundingMode) -> BigInteger {
    let dividend = numerator.magnitude * BigInteger.powerOfTen(decimals)
    let divisor = denominator * BigInteger.powerOfTen(-decimals)
    guard let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    else { return numerator }
    let excess: Excess =
      remainder.isZero ? .none : Excess(remainder + remainder, againstMiddle: divisor)
    return mode.rounded(magnitude: quotient, excess: excess, isNegative: isNegative)
  }

  /// The root of a degree, rounded once from its exact value to a count of decimals.
  ///
  /// Returns nil for an even root of a negative number and for a degree below one.
  package func root(_ degree: Int, decimals: Int, _ mode: RoundingMode) -> Rational? {
    if degree < 1 || (isNegative && degree % 2 == 0) { return nil }
    // The number in units of the last decimal, before the root is taken of it.
    let scaled = BigInteger.powerOfTen(decimals).power(degree)
    let dividend = numerator.magnitude * scaled
    let divisor = denominator * BigInteger.powerOfTen(-decimals).power(degree)
    // A whole part suffices: no power of a whole number lies between it and the number.
    guard let whole = dividend.quotientAndRemainder(dividingBy: divisor)?.quotient,
      let nearer = whole.wholeRoot(degree)
    else { return nil }
    var excess = Excess.none
    if nearer.power(degree) * divisor != dividend {
      let middle = (nearer + nearer + .one).power(degree) * divisor
      excess = Excess(dividend * BigInteger(2).power(degree), againstMiddle: middle)
    }
    let units = mode.rounded(magnitude: nearer, excess: excess, isNegative: isNegative)
    return Rational(units: units, decimals: decimals)
  }

  private init(units: BigInteger, decimals: Int) {
    if decimals > 0 {
      self.init(reducing: units, over: BigInteger.powerOfTen(decimals))
    } else {
      self.init(units * BigInteger.powerOfTen(-decimals))
    }
  }
}
