import JenjangModel
import JenjangNumbers

/// All that a figure could be in a row, in whole numbers.
///
/// Its value is a numerator over `denominator`, and over `divisor` where there is one.
struct QueryFigure {
  /// The numerator at the low end; null where there is no value.
  var low: Whole
  /// That at the high end.
  var high: Whole
  /// Whether the ends can differ.
  var isRange = false
  /// Above zero.
  var denominator = BigInteger.one
  /// A column above zero by which the value is divided too; null where there is no value.
  var divisor: Whole?
  /// Whether there is a value, in some completion of the answers.
  var isPresent = Condition.always
  /// Whether there could be none.
  var mayBeAbsent = Condition.never
  /// Whether a divisor in it is zero.
  var isUndefined = Condition.never
  /// Whether it is certainly there wherever its range is not the whole of what it can be.
  var isOptionalInFull = true

  init(_ number: Whole, over denominator: BigInteger = .one) {
    (low, high) = (number, number)
    self.denominator = denominator
    isPresent = Condition(isThere: number)
    mayBeAbsent = !isPresent
  }

  /// A value that is written in the query.
  init(_ value: Rational) {
    self.init(Whole(value.numerator), over: value.denominator)
  }

  static var absent: QueryFigure {
    var nothing = Whole(0)
    (nothing.text, nothing.isNullable) = ("CAST(NULL AS INTEGER)", true)
    var result = QueryFigure(nothing)
    (result.isPresent, result.mayBeAbsent) = (.never, .always)
    return result
  }

  /// The value, where it is written in the query.
  var constant: Rational? {
    guard !isRange, divisor == nil, let value = low.constant else { return nil }
    return Rational(numerator: value, denominator: denominator)
  }

  /// Whether it is never a range, and never open whether it is there.
  var isCertain: Bool {
    !isRange && (mayBeAbsent.constant == false || isPresent.negation == mayBeAbsent.text)
  }

  /// The least and the greatest value that it can be in any row.
  var bounds: (low: Rational, high: Rational) {
    if let range { return range }
    let least = divisor.map { $0.low } ?? .one
    let most = divisor.map { $0.high } ?? .one
    func value(_ number: BigInteger, _ nearest: BigInteger, _ farthest: BigInteger) -> Rational {
      let over = number.isNegative ? nearest : farthest
      return Rational(numerator: number, denominator: denominator * max(over, .one)) ?? .zero
    }
    return (
      value(low.low, least, most),
      -value(-high.high, least, most)
    )
  }

  /// Closer bounds than the numbers alone tell, as those of a mean are.
  var range: (low: Rational, high: Rational)?
}

extension WholeArithmetic {
  /// The numerator of a figure's end times what else stands above the line.
  func scaled(_ number: Whole, _ factor: BigInteger, _ divisor: Whole?) -> Whole {
    let result = product(factor, number)
    guard let divisor else { return result }
    return product(result, divisor)
  }

  /// Whether one end of a figure stands so to one end of another.
  func compare(
    _ left: QueryFigure, _ leftEnd: Whole, _ comparison: Comparison, _ right: QueryFigure,
    _ rightEnd: Whole
  ) -> Condition {
    let shared = left.denominator.greatestCommonDivisor(with: right.denominator)
    let first = right.denominator.dividedExactly(by: shared)
    let second = left.denominator.dividedExactly(by: shared)
    // What both sides are multiplied by can be left out.
    var (ours, theirs) = (first, second)
    var (leftEnd, rightEnd) = (leftEnd, rightEnd)
    if let value = rightEnd.constant, !value.isZero {
      let common = value.magnitude.greatestCommonDivisor(with: ours)
      ours = ours.dividedExactly(by: common)
      rightEnd = Whole(value.dividedExactly(by: common))
    }
    if let value = leftEnd.constant, !value.isZero {
      let common = value.magnitude.greatestCommonDivisor(with: theirs)
      theirs = theirs.dividedExactly(by: common)
      leftEnd = Whole(value.dividedExactly(by: common))
    }
    return Condition(
      scaled(leftEnd, ours, right.divisor), comparison, scaled(rightEnd, theirs, left.divisor))
  }

  /// The truth of a comparison of two figures.
  func truth(_ left: QueryFigure, _ comparison: Comparison, _ right: QueryFigure) -> QueryTruth {
    let absent = left.mayBeAbsent || right.mayBeAbsent || left.isUndefined || right.isUndefined
    let isDecided = left.isCertain && right.isCertain
    func told(_ comparison: Comparison) -> Condition {
      switch comparison {
      case .atLeast, .above: return compare(left, left.high, comparison, right, right.low)
      case .atMost, .below: return compare(left, left.low, comparison, right, right.high)
      case .equal:
        if isDecided { return compare(left, left.low, .equal, right, right.low) }
        return compare(left, left.low, .atMost, right, right.high)
          && compare(left, left.high, .atLeast, right, right.low)
      case .notEqual:
        if isDecided { return compare(left, left.low, .notEqual, right, right.low) }
        return compare(left, left.low, .notEqual, right, right.high)
          || compare(left, left.high, .notEqual, right, right.low)
      }
    }
    return QueryTruth(
      yes: told(comparison), no: told(comparison.opposite), notApplicable: absent,
      isDecided: isDecided)
  }

  /// The numerators of figures without divisors over one denominator.
  func aligned(_ figures: [QueryFigure]) -> (figures: [QueryFigure], denominator: BigInteger) {
    let shared = figures.reduce(BigInteger.one) { $0.leastCommonMultiple(with: $1.denominator) }
    let result = figures.map { figure in
      var figure = figure
      let factor = shared.dividedExactly(by: figure.denominator)
      figure.low = product(factor, figure.low)
      figure.high = product(factor, figure.high)
      figure.denominator = shared
      return figure
    }
    return (result, shared)
  }

  /// The same figure without a divisor, over a multiple of all that it can be; nil where what it can
  /// be is not known.
  func withoutDivisor(_ figure: QueryFigure) -> QueryFigure? {
    guard let divisor = figure.divisor else { return figure }
    guard let values = divisor.values else { return nil }
    let shared = values.reduce(BigInteger.one) { $0.leastCommonMultiple(with: $1) }
    let bounds = figure.bounds
    var result = figure
    result.divisor = nil
    result.denominator = figure.denominator * shared
    var factor = quotient(Whole(shared), divisor)
    factor.low = .one
    func whole(_ end: Whole) -> Whole {
      var number = product(end, factor)
      let scale = Rational(result.denominator)
      number.low = (bounds.low * scale).floor
      number.high = -(-(bounds.high * scale)).floor
      number.isNullable = true
      return number
    }
    result.low = whole(figure.low)
    result.high = whole(figure.high)
    return result
  }
}

extension BigInteger {
  /// The quotient by a divisor of the number.
  func dividedExactly(by divisor: BigInteger) -> BigInteger {
    quotientAndRemainder(dividingBy: divisor)?.quotient ?? self
  }

  func leastCommonMultiple(with other: BigInteger) -> BigInteger {
    let shared = greatestCommonDivisor(with: other)
    return dividedExactly(by: shared) * other
  }
}
