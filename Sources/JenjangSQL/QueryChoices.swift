import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Figures by what holds: conditions, divisors of zero, bands.
extension QueryCompiler {
  mutating func conditional(_ slot: Int, _ slots: [Int]) throws(Refusal) -> QueryFigure {
    let condition = truth(slots[0])
    guard condition.isDecided else { throw refusal(.queryApplicability, slot: slot) }
    guard truths[slots[1]] == nil, truths[slots[2]] == nil else { throw construct(slot) }
    var both: [QueryFigure] = []
    for figure in [figure(slots[1]), figure(slots[2])] {
      guard let plain = arithmetic.withoutDivisor(figure), figure.isCertain,
        figure.isUndefined.constant == false
      else { throw refusal(.queryRange, slot: slot) }
      both.append(plain)
    }
    let (figures, denominator) = arithmetic.aligned(both)
    let chosen = arithmetic.choice(condition.yes, figures[0].low, figures[1].low)
    return named(
      QueryFigure(chosen, over: denominator), name: sources[slot].name, in: .figures)
  }

  mutating func otherwise(
    _ value: QueryFigure, _ fallback: QueryFigure, _ slot: Int
  ) throws(Refusal) -> QueryFigure {
    if value.isUndefined.constant == false { return value }
    var defined = value
    defined.isUndefined = .never
    if fallback.isPresent.constant == false {
      // `otherwise not applicable`: null already.
      defined.mayBeAbsent = !defined.isPresent
      return defined
    }
    guard let constant = fallback.constant, !value.isRange else { throw construct(slot) }
    let number = constant.numerator * value.denominator
    defined.low = arithmetic.choice(value.isUndefined, Whole(number), value.low)
    defined.high = defined.low
    if let divisor = value.divisor {
      defined.divisor = arithmetic.choice(
        value.isUndefined, Whole(constant.denominator), divisor)
    }
    defined.isPresent = value.isPresent || value.isUndefined
    defined.mayBeAbsent = !defined.isPresent
    return named(defined, name: sources[slot].name, in: .figures)
  }

  /// The results of bands by where a figure lies.
  mutating func band(
    _ table: BandTable, _ operand: Int, _ slot: Int
  ) throws(Refusal) -> QueryFigure {
    let figure = figure(operand)
    guard figure.isUndefined.constant == false || figure.isCertain else {
      throw refusal(.queryRange, slot: slot)
    }
    let denominator = table.results.reduce(BigInteger.one) {
      $0.leastCommonMultiple(with: $1.denominator)
    }
    let numbers = table.results.map {
      Whole($0.numerator * denominator.dividedExactly(by: $0.denominator))
    }
    let isRising = zip(table.results, table.results.dropFirst()).allSatisfy { $0 <= $1 }
    if figure.isRange {
      // With results that rise with the figure, the ends of the range are those of the result.
      guard isRising else { throw refusal(.queryRange, slot: slot) }
    }
    func result(_ end: Whole) -> Whole {
      var chosen = numbers[numbers.count - 1]
      for (index, band) in table.bands.enumerated().reversed() {
        guard let limit = band.end else { continue }
        let isBelow = arithmetic.compare(
          figure, end, band.includesEnd ? .atMost : .below, QueryFigure(limit),
          Whole(limit.numerator))
        chosen = arithmetic.choice(isBelow, numbers[index], chosen)
      }
      let isThere =
        Condition(isThere: end)
        && (figure.divisor.map { Condition(isThere: $0) } ?? .always)
      return arithmetic.choice(isThere, chosen, nil)
    }
    var banded = QueryFigure(result(figure.low), over: denominator)
    if figure.isRange {
      banded.isRange = true
      banded.high = result(figure.high)
      banded.isPresent = figure.isPresent
      banded.mayBeAbsent = figure.mayBeAbsent
      banded.isOptionalInFull = false
    }
    return named(banded, name: sources[slot].name + "_band", in: .figures)
  }
}
