import JenjangNumbers

/// Figures rounded and written by whole numbers alone.
extension WholeArithmetic {
  /// The number times a whole number, over another and a column, rounded to a whole one.
  func rounded(
    _ number: Whole, times factor: BigInteger, over denominator: BigInteger, _ divisor: Whole?,
    _ mode: RoundingMode
  ) -> Whole {
    if denominator == .one, divisor == nil { return product(factor, number) }
    let canBeNegative = number.low.isNegative
    let size = magnitude(number)
    let parts = Parts(number: size, factor: factor, denominator: denominator, divisor: divisor)
    var result = rounded(parts, mode, isNegative: false)
    if canBeNegative {
      // A null is null on either way.
      let isBelow = Condition(number, .below, Whole(0))
      result = choice(isBelow, negative(rounded(parts, mode, isNegative: true)), result)
    }
    result.isNullable = number.isNullable || divisor?.isNullable ?? false
    // What is rounded lies at most one from what it was.
    let least = divisor.map { $0.low } ?? .one
    let scale = Rational(numerator: factor, denominator: denominator * max(least, .one)) ?? .one
    result.high = max((Rational(size.high) * scale).floor + .one, .zero)
    result.low = canBeNegative ? -result.high : .zero
    return result
  }

  /// A number that is not below zero, what it is multiplied by, and what stands below the line.
  private struct Parts {
    var number: Whole
    var factor: BigInteger
    var denominator: BigInteger
    var divisor: Whole?
  }

  /// The quotient of numbers that are not below zero, seen from a number of either sign.
  private func rounded(_ parts: Parts, _ mode: RoundingMode, isNegative: Bool) -> Whole {
    func above(_ times: Int) -> Whole {
      product(BigInteger(times) * parts.factor, parts.number)
    }
    func below(_ denominator: BigInteger) -> Whole {
      parts.divisor.map { product(denominator, $0) } ?? Whole(denominator)
    }
    let over = below(parts.denominator)
    let twice = below(BigInteger(2) * parts.denominator)
    switch mode {
    case .halfUp:
      // Half of an even denominator is whole as it is.
      if !parts.denominator.isOdd {
        let half = below(parts.denominator.dividedExactly(by: BigInteger(2)))
        return quotient(sum([above(1), half]), over)
      }
      return quotient(sum([above(2), over]), twice)
    case .halfDown: return quotient(sum([above(2), difference(over, Whole(1))]), twice)
    case .halfEven:
      let shifted = sum([above(2), over])
      let near = quotient(shifted, twice)
      // In the middle, where nothing is left, an odd number goes back by one.
      let isOdd = Condition(rest(near, BigInteger(2)), .equal, Whole(1))
      let isMiddle = Condition(shifted, .equal, product(near, twice))
      return difference(near, choice(isOdd && isMiddle, Whole(1), Whole(0)))
    case .up, .down:
      if (mode == .up) == isNegative { return quotient(above(1), over) }
      return quotient(sum([above(1), difference(over, Whole(1))]), over)
    case .towardZero: return quotient(above(1), over)
    }
  }

  /// The text of a number of units of the last decimal.
  func text(_ units: Whole, decimals: Int) -> String {
    let type = dialect.textType
    if decimals <= 0 { return "CAST(\(units.text) AS \(type))" }
    let size = magnitude(units)
    let scale = BigInteger.powerOfTen(decimals)
    var whole = quotient(size, Whole(scale))
    if size.high < scale, !size.isNullable { whole = Whole(0) }
    let text =
      "CAST(\(whole.text) AS \(type)) || '.' || "
      + "lpad(CAST(\(rest(size, scale).text) AS \(type)), \(decimals), '0')"
    if !units.low.isNegative { return text }
    return "CASE WHEN \(units.text) < 0 THEN '-' ELSE '' END || \(text)"
  }
}
