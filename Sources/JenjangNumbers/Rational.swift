/// An exact fraction of whole numbers, always in lowest terms.
package struct Rational: Hashable, Sendable {
  package let numerator: BigInteger
  /// Always above zero.
  package let denominator: BigInteger

  package static let zero = Rational(0 as Int)
  package static let one = Rational(1 as Int)
  package static let hundredth = Rational(1, 100)

  package init(_ value: Int) {
    self.init(BigInteger(value))
  }

  package init(_ value: BigInteger) {
    self.init(reduced: value, over: .one)
  }

  /// The fraction of two numbers written in the program, of which the second is not zero.
  package init(_ numerator: Int64, _ denominator: Int64) {
    precondition(denominator != 0, "a fraction over zero")
    self.init(reducing: BigInteger(numerator), over: BigInteger(denominator))
  }

  /// The fraction of two numbers; nil for one over zero.
  package init?(numerator: BigInteger, denominator: BigInteger) {
    if denominator.isZero { return nil }
    self.init(reducing: numerator, over: denominator)
  }

  /// A fraction already in lowest terms over a number above zero.
  init(reduced numerator: BigInteger, over denominator: BigInteger) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A fraction in any terms over any number but zero.
  init(reducing numerator: BigInteger, over denominator: BigInteger) {
    if denominator.isNegative {
      self.init(reducing: -numerator, over: -denominator)
      return
    }
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    if let first = numerator.quotientAndRemainder(dividingBy: divisor)?.quotient,
      let second = denominator.quotientAndRemainder(dividingBy: divisor)?.quotient
    {
      self.init(reduced: first, over: second)
    } else {
      // A divisor of a number above zero is never zero.
      self.init(reduced: numerator, over: denominator)
    }
  }

  package var isZero: Bool { numerator.isZero }

  package var isNegative: Bool { numerator.isNegative }

  package var isInteger: Bool { denominator == .one }

  /// One of -1, 0 and 1, as the sign of the number.
  package var signum: Int { numerator.signum }

  /// The number without its sign.
  package var magnitude: Rational {
    Rational(reduced: numerator.magnitude, over: denominator)
  }

  /// The largest whole number not above this one.
  package var floor: BigInteger {
    guard let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    else { return numerator }
    return remainder.isNegative ? quotient - .one : quotient
  }

  /// Both parts as 64 bits with sign, or nil where one of them does not fit.
  package var smallParts: (numerator: Int64, denominator: Int64)? {
    if case .small(let first) = numerator.storage, case .small(let second) = denominator.storage {
      return (first, second)
    }
    return nil
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    if let first = left.smallParts, let second = right.smallParts {
      if first.denominator == second.denominator { return first.numerator < second.numerator }
      if let leftward = first.numerator.multipliedIfFits(second.denominator),
        let rightward = second.numerator.multipliedIfFits(first.denominator)
      {
        return leftward < rightward
      }
    }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}
