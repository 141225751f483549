import JenjangNumbers

/// Figures rounded and written by whole numbers alone.
extension WholeArithmetic {
  /// The number over a whole number and a column, rounded to a whole one.
  func rounded(
    _ number: Whole, over denominator: BigInteger, _ divisor: Whole?, _ mode: RoundingMode
  ) -> Whole {
    if denominator == .one, divisor == nil { return number }
    let canBeNegative = number.low.isNegative
    let over = divisor.map { product(denominator, $0) } ?? Whole(denominator)
    let size = magnitude(number)
    var result = rounded(size, over, mode, isNegative: false)
    if canBeNegative {
      let isBelow = Condition(number, .below, Whole(0))
      let below = negative(rounded(size, over, mode, isNegative: true))
      let chosen = choice(isBelow, below, result)
      // A null goes its own way through a condition that is never null.
      result = number.isNullable || over.isNullable ? chosen : chosen
    }
    result.isNullable = number.isNullable || over.isNullable
    // What is rounded lies at most one from what it was.
    let least = divisor.map { $0.low } ?? .one
    let scale = Rational(numerator: .one, denominator: denominator * max(least, .one)) ?? .one
    result.high = max((Rational(size.high) * scale).floor + .one, .zero)
    result.low = canBeNegative ? -result.high : .zero
    return result
  }

  /// The quotient of numbers that are not below zero, seen from a number of either sign.
  private func rounded(
    _ number: Whole, _ over: Whole, _ mode: RoundingMode, isNegative: Bool
  ) -> Whole {
    let doubled = product(Whole(2), number)
    let twice = product(Whole(2), over)
    let lessOne = difference(over, Whole(1))
    switch mode {
    case .halfUp: return quotient(sum([doubled, over]), twice)
    case .halfDown: return quotient(sum([doubled, lessOne]), twice)
    case .halfEven:
      let shifted = sum([doubled, over])
      let near = quotient(shifted, twice)
      // In the middle, where nothing is left, an odd number goes back by one.
      let isOdd = Condition(rest(near, BigInteger(2)), .equal, Whole(1))
      let isMiddle = Condition(shifted, .equal, product(near, twice))
      return difference(near, choice(isOdd && isMiddle, Whole(1), Whole(0)))
    case .up, .down:
      if (mode == .up) == isNegative { return quotient(number, over) }
      return quotient(sum([number, lessOne]), over)
    case .towardZero: return quotient(number, over)
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
