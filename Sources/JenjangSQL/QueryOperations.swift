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
    case .power, .root, .logarithm, .last: throw construct(slot)
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

  func construct(_ slot: Int) -> Refusal {
    let what: Wording
    switch plan.instructions[slot] {
    case .root: what = Wording(id: "`root` (akar)", en: "`root`")
    case .logarithm(let base, _, _):
      what = Wording(
        id: "`\(base.function)` (logaritma)", en: "`\(base.function)`")
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
