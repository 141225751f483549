// The oracle shares no line with the engine: plain Int128 fractions, tree walking and enumeration of completions,
// chosen because they are obvious, not because they are fast. A figure that outgrows Int128 traps; the generator keeps
// figures small enough that this does not happen.

/// A reduced fraction of two 128-bit integers with a positive denominator.
struct Fraction: Hashable, Comparable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  let numerator: Int128
  let denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128 = 1) {
    if denominator == 1 {
      self.init(reduced: numerator, 1)
      return
    }
    precondition(denominator != 0)
    let divisor = Fraction.commonDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.init(reduced: sign * numerator / divisor, sign * denominator / divisor)
  }

  /// Of two numbers without a common divisor, the second of them positive.
  private init(reduced numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(integerLiteral value: Int) { self.init(reduced: Int128(value), 1) }

  init(_ whole: Int) { self.init(reduced: Int128(whole), 1) }

  /// A fraction of hundredths, as in a per cent figure.
  static func percent(_ figure: Fraction) -> Fraction { figure / 100 }

  static func commonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var high = left < 0 ? -left : left
    var low = right < 0 ? -right : right
    // Words of 64 bits are divided far faster.
    let most = Int128(UInt64.max)
    while low > most || high > most {
      if low == 0 { return high }
      (high, low) = (low, high % low)
    }
    var (first, second) = (UInt64(high), UInt64(low))
    while second != 0 { (first, second) = (second, first % second) }
    return Int128(first)
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator {
      return Fraction(left.numerator + right.numerator, left.denominator)
    }
    let divisor = commonDivisor(left.denominator, right.denominator)
    let leftFactor = right.denominator / divisor
    let rightFactor = left.denominator / divisor
    return Fraction(
      left.numerator * leftFactor + right.numerator * rightFactor, left.denominator * leftFactor)
  }

  static prefix func - (value: Fraction) -> Fraction {
    Fraction(reduced: -value.numerator, value.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    let first = Fraction(left.numerator, right.denominator)
    let second = Fraction(right.numerator, left.denominator)
    // Each numerator has nothing in common with either denominator any more.
    return Fraction(
      reduced: first.numerator * second.numerator, first.denominator * second.denominator)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction {
    left * Fraction(right.denominator, right.numerator)
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    return (left - right).numerator < 0
  }

  /// The greatest whole number that is not above the fraction.
  var floor: Int128 {
    let quotient = numerator / denominator
    return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
  }

  var isWhole: Bool { denominator == 1 }

  var description: String { isWhole ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Fraction {
  /// The shortest decimal text, or nil where more than `decimals` digits would be needed.
  func decimalText(within decimals: Int = 6) -> String? {
    for count in 0...decimals {
      let scaled = self * Fraction.powerOfTen(count)
      guard scaled.isWhole else { continue }
      let magnitude = scaled.numerator < 0 ? -scaled.numerator : scaled.numerator
      let sign = scaled.numerator < 0 ? "-" : ""
      guard count > 0 else { return sign + "\(magnitude)" }
      var digits = "\(magnitude)"
      while digits.count <= count { digits = "0" + digits }
      return sign + digits.dropLast(count) + "." + digits.suffix(count)
    }
    return nil
  }

  static func powerOfTen(_ exponent: Int) -> Fraction {
    var power = Fraction(1)
    for _ in 0..<exponent { power = power * 10 }
    return power
  }

  static func powerOfTen(signed exponent: Int) -> Fraction {
    exponent < 0 ? 1 / powerOfTen(-exponent) : powerOfTen(exponent)
  }
}
