import JenjangNumbers

/// A sum of fractions that stays over one small denominator as long as it can.
///
/// Points and weights have few denominators, so that most sums need no reduction before their end.
struct ExactSum {
  private var numerator: Int64 = 0
  private var denominator: Int64 = 1
  /// What did not fit.
  private var rest = Rational.zero

  var value: Rational {
    let sum = Rational(numerator, denominator)
    return rest.isZero ? sum : rest + sum
  }

  mutating func add(_ value: SmallFraction) {
    add(Int64(value.numerator), over: Int64(value.denominator))
  }

  mutating func add(_ value: SmallFraction, times factor: SmallFraction) {
    add(
      Int64(value.numerator) &* Int64(factor.numerator),
      over: Int64(value.denominator) &* Int64(factor.denominator))
  }

  private mutating func add(_ number: Int64, over divisor: Int64) {
    if !addSmall(number, over: divisor) { rest = rest + Rational(number, divisor) }
  }

  /// Adds a fraction; false, and nothing added, where the result would not be small.
  private mutating func addSmall(_ number: Int64, over divisor: Int64) -> Bool {
    var scaled = number
    if divisor != denominator {
      guard divisor.isHalfWord else { return false }
      let shared = greatestCommonDivisor(divisor, denominator)
      let own = divisor / shared
      let common = denominator &* own
      guard common.isHalfWord, numerator.isHalfWord, number.isHalfWord else { return false }
      scaled = number &* (denominator / shared)
      numerator = numerator &* own
      denominator = common
    }
    let (sum, overflow) = numerator.addingReportingOverflow(scaled)
    if overflow { return false }
    numerator = sum
    return true
  }

  private func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (left, right) = (first, second)
    while right != 0 {
      (left, right) = (right, left % right)
    }
    return left
  }
}

extension Int64 {
  /// Whether the product of two such numbers fits.
  fileprivate var isHalfWord: Bool { self == Int64(Int32(truncatingIfNeeded: self)) }
}
