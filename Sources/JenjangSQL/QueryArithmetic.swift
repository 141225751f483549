import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Sums, products and quotients of figures.
extension QueryCompiler {
  mutating func total(
    _ figures: [QueryFigure], _ denominator: BigInteger, _ slot: Int
  ) throws(Refusal) -> QueryFigure {
    let isSum = plan.instructions[slot] == .total
    let isRange = figures.contains { $0.isRange }
    let some = Condition.any(figures.map { $0.isPresent })
    var result = QueryFigure(
      arithmetic.sum(figures.map { arithmetic.filled($0.low, .zero) }), over: denominator)
    result.isRange = isRange
    if isRange { result.high = arithmetic.sum(figures.map { arithmetic.filled($0.high, .zero) }) }
    result.isUndefined = .any(figures.map { $0.isUndefined })
    if !isSum {
      let parts = figures.map { arithmetic.choice($0.isPresent, Whole(1), Whole(0)) }
      var count = arithmetic.sum(parts)
      if let constant = count.constant {
        result.denominator = denominator * max(constant, .one)
      } else {
        count.text = "NULLIF(\(count.text), 0)"
        (count.binding, count.isNullable, count.low) = (.unit, true, .one)
        count.values = (1...figures.count).map { BigInteger($0) }
        result.divisor = count
      }
    }
    let bounds = figures.map { $0.bounds }
    if !isSum {
      result.range = (
        bounds.map { $0.low }.min() ?? .zero, bounds.map { $0.high }.max() ?? .zero
      )
    }
    return named(kept(result, where: some), name: sources[slot].name, in: .figures)
  }

  mutating func product(
    _ left: QueryFigure, _ right: QueryFigure, _ slot: Int
  ) throws(Refusal) -> QueryFigure {
    if left.isRange, !right.isRange { return try product(right, left, slot) }
    var result = left
    result.range = nil
    result.denominator = left.denominator * right.denominator
    result.divisor =
      if let first = left.divisor, let second = right.divisor {
        arithmetic.product(first, second)
      } else { left.divisor ?? right.divisor }
    result.isUndefined = left.isUndefined || right.isUndefined
    result.low = arithmetic.product(left.low, right.low)
    result.high = result.low
    if right.isRange {
      guard let factor = left.constant else {
        guard !left.low.low.isNegative, !right.low.low.isNegative else {
          throw refusal(.queryRange, slot: slot)
        }
        result.isRange = true
        result.high = arithmetic.product(left.high, right.high)
        return named(result, name: sources[slot].name, in: .figures)
      }
      result.isRange = true
      result.high = arithmetic.product(left.low, right.high)
      if factor.isNegative { (result.low, result.high) = (result.high, result.low) }
    }
    result.isPresent = left.isPresent && right.isPresent
    result.mayBeAbsent = left.mayBeAbsent || right.mayBeAbsent
    if left.constant != nil || right.constant != nil {
      // A figure in other units needs no column of its own.
      result.isOptionalInFull = (left.constant == nil ? left : right).isOptionalInFull
      return result
    }
    return named(result, name: sources[slot].name, in: .figures)
  }

  mutating func quotient(
    _ left: QueryFigure, _ right: QueryFigure, _ slot: Int
  ) throws(Refusal) -> QueryFigure {
    if let divisor = right.constant, let factor = divisor.reciprocal {
      return try product(QueryFigure(factor), left, slot)
    }
    guard !left.isRange, !right.isRange else { throw refusal(.queryRange, slot: slot) }
    var result = left
    result.range = nil
    let isZero = Condition(right.low, .equal, Whole(0))
    // (a / b) / (c / d) is a d / (b c), with the sign of c above the line.
    var above = arithmetic.product(right.denominator, left.low)
    if let divisor = right.divisor { above = arithmetic.product(above, divisor) }
    if right.low.low.isNegative {
      let sign = arithmetic.choice(
        Condition(right.low, .below, Whole(0)), Whole(-1), Whole(1))
      above = arithmetic.product(above, sign)
    }
    var below = arithmetic.magnitude(right.low)
    if let divisor = left.divisor { below = arithmetic.product(below, divisor) }
    if isZero.constant != false {
      below.text = "NULLIF(\(below.text), 0)"
      (below.binding, below.isNullable, below.low) = (.unit, true, .one)
    }
    result.low = above
    result.high = above
    result.divisor = below
    result.denominator = left.denominator
    result.isUndefined =
      left.isUndefined || right.isUndefined || (left.isPresent && right.isPresent && isZero)
    result.isPresent = left.isPresent && right.isPresent && !isZero
    result.mayBeAbsent = left.mayBeAbsent || right.mayBeAbsent
    return named(result, name: sources[slot].name, in: .figures)
  }
}
