import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// The operations of expressions.
extension QueryCompiler {
  mutating func operate(_ slot: Int, _ operands: [Int]) throws(Refusal) {
    switch plan.instructions[slot] {
    case .compare(let comparison):
      truths[slot] = try compare(operands[0], comparison, operands[1], slot: slot)
    case .not: truths[slot] = !truth(operands[0])
    case .and: truths[slot] = .all(operands.map { truth($0) })
    case .or: truths[slot] = .any(operands.map { truth($0) })
    case .atLeast(let count): truths[slot] = atLeast(count, operands.map { truth($0) })
    case .countOf:
      let all = operands.map { truth($0) }
      var result = QueryFigure(count(all.map { $0.surelyYes }))
      if all.contains(where: { !$0.isDecided }) {
        result.isRange = true
        result.high = count(all.map { $0.yes })
      }
      figures[slot] = result
    default: figures[slot] = try operated(slot, operands.map { figure($0) }, operands)
    }
  }

  private func compare(
    _ left: Int, _ comparison: Comparison, _ right: Int, slot: Int
  ) throws(Refusal) -> QueryTruth {
    if let first = truths[left], let second = truths[right] {
      guard first.isDecided, second.isDecided else { throw refusal(.queryRange, slot: slot) }
      let absent = first.notApplicable || second.notApplicable
      let same = (first.yes && second.yes) || (first.no && second.no)
      let yes = comparison == .notEqual ? !same : same
      return .decided(yes: yes && !absent, notApplicable: absent)
    }
    return arithmetic.truth(figure(left), comparison, figure(right))
  }

  private func count(_ conditions: [Condition]) -> Whole {
    arithmetic.sum(conditions.map { arithmetic.choice($0, Whole(1), Whole(0)) })
  }

  /// At least so many of those that apply, or all of them where there are fewer.
  private func atLeast(_ needed: Int, _ all: [QueryTruth]) -> QueryTruth {
    let most = count(all.map { $0.yes })
    let applicable = arithmetic.sum([most, count(all.map { $0.surelyNo })])
    let mayFail = Condition.any(all.map { $0.no })
    let reached: Condition
    if all.allSatisfy({ $0.notApplicable.constant == false && $0.isDecided }) {
      reached = Condition(most, .atLeast, Whole(min(needed, all.count)))
    } else {
      reached =
        Condition(applicable, .above, Whole(0))
        && (Condition(most, .atLeast, Whole(needed)) || Condition(most, .atLeast, applicable))
    }
    let sure = count(all.map { $0.surelyYes })
    return QueryTruth(
      yes: needed <= 0 ? reached || mayFail : reached,
      no: mayFail && Condition(sure, .below, Whole(needed)),
      notApplicable: .all(all.map { $0.notApplicable }),
      isDecided: all.allSatisfy { $0.isDecided })
  }

  // MARK: Figures

  private mutating func operated(
    _ slot: Int, _ operands: [QueryFigure], _ slots: [Int]
  ) throws(Refusal) -> QueryFigure {
    let instruction = plan.instructions[slot]
    switch instruction {
    case .conditional: return try conditional(slot, slots)
    case .otherwise: return try otherwise(operands[0], operands[1], slot)
    case .power, .root: throw construct(slot)
    default: break
    }
    for operand in operands where !operand.isCertain {
      guard operand.mayBeAbsent.constant == false, operand.isUndefined.constant == false else {
        throw refusal(.queryRange, slot: slot)
      }
    }
    switch instruction {
    case .multiply: return try product(operands[0], operands[1], slot)
    case .divide: return try quotient(operands[0], operands[1], slot)
    default: break
    }
    var plain: [QueryFigure] = []
    for operand in operands {
      guard let figure = arithmetic.withoutDivisor(operand) else { throw construct(slot) }
      plain.append(figure)
    }
    let (figures, denominator) = arithmetic.aligned(plain)
    let isRange = figures.contains { $0.isRange }
    func result(_ low: Whole, _ high: Whole, _ parts: [QueryFigure]) -> QueryFigure {
      var result = QueryFigure(low, over: denominator)
      result.high = isRange ? high : low
      result.isRange = isRange
      result.isUndefined = .any(parts.map { $0.isUndefined })
      return named(result, name: sources[slot].name, in: .figures)
    }
    let lows = figures.map { $0.low }
    let highs = figures.map { $0.high }
    switch instruction {
    case .add: return result(arithmetic.sum(lows), arithmetic.sum(highs), figures)
    case .subtract:
      return result(
        arithmetic.difference(lows[0], highs[1]), arithmetic.difference(highs[0], lows[1]), figures)
    case .negate:
      return result(arithmetic.negative(highs[0]), arithmetic.negative(lows[0]), figures)
    case .minimum, .maximum:
      let isLeast = instruction == .minimum
      return result(
        arithmetic.extreme(lows, isLeast: isLeast), arithmetic.extreme(highs, isLeast: isLeast),
        figures)
    case .total, .average: return try total(figures, denominator, slot)
    case .clamp:
      func clamped(_ ends: [Whole]) -> Whole {
        let raised = arithmetic.extreme([ends[0], ends[1]], isLeast: false)
        let held = arithmetic.extreme([raised, ends[2]], isLeast: true)
        // A bound must not stand where there is no figure.
        return arithmetic.choice(.all(ends.map { Condition(isThere: $0) }), held, nil)
      }
      return result(clamped(lows), clamped(highs), figures)
    case .round(let decimals, let mode):
      guard decimals >= 0 else { throw construct(slot) }
      let scale = BigInteger.powerOfTen(decimals)
      func rounded(_ number: Whole) -> Whole {
        arithmetic.rounded(number, times: scale, over: denominator, nil, mode)
      }
      var figure = QueryFigure(rounded(lows[0]), over: scale)
      figure.isRange = isRange
      figure.high = isRange ? rounded(highs[0]) : figure.low
      figure.isUndefined = figures[0].isUndefined
      return named(figure, name: sources[slot].name, in: .figures)
    default: throw construct(slot)
    }
  }

  private mutating func total(
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

  private mutating func product(
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

  private mutating func quotient(
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

  private mutating func conditional(_ slot: Int, _ slots: [Int]) throws(Refusal) -> QueryFigure {
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

  private mutating func otherwise(
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

  private func construct(_ slot: Int) -> Refusal {
    let what: Wording
    switch plan.instructions[slot] {
    case .root: what = Wording(id: "`root` (akar)", en: "`root`")
    case .power: what = Wording(id: "`power` (pangkat)", en: "`power`")
    case .conditional: what = Wording(id: "`if` atas syarat", en: "`if` over conditions")
    case .otherwise:
      what = Wording(id: "`otherwise` dengan rumus", en: "`otherwise` with a formula")
    default: what = Wording(id: "rumus ini", en: "this formula")
    }
    return Refusal(
      .queryConstruct, at: sources[slot].range, [("what", .wording(what))])
  }
}
