import JenjangModel
import JenjangNumbers
import JenjangScoring

/// A figure as a constant and a sum over answers, as far as it is one.
struct LinearForm {
  struct Term {
    var question: Int
    var table: Int
    var factor: Rational
  }

  var constant: Rational
  var terms: [Term]

  private init(constant: Rational, terms: [Term]) {
    self.constant = constant
    self.terms = terms
  }

  /// The form of a slot where what applies is certain; nil where it is no such sum.
  init?(_ slot: Int, _ plan: Plan, _ scores: PossibleScores, weights: [Rational]) {
    if let value = scores.value(slot).figure.certain {
      self.init(constant: value, terms: [])
      return
    }
    let operands = Array(plan.operands(of: slot))
    func form(_ slot: Int) -> LinearForm? { LinearForm(slot, plan, scores, weights: weights) }
    switch plan.instructions[slot] {
    case .option(let question, let table):
      self.init(
        constant: .zero, terms: [Term(question: question, table: table, factor: .one)])
    case .whenApplies:
      guard scores.value(operands[1]).truth == .yes, let inner = form(operands[0]) else {
        return nil
      }
      self = inner
    case .defined:
      guard let inner = form(operands[0]) else { return nil }
      self = inner
    case .negate:
      guard let inner = form(operands[0]) else { return nil }
      self = inner.times(-Rational.one)
    case .multiply:
      guard let left = form(operands[0]), let right = form(operands[1]) else { return nil }
      if left.terms.isEmpty {
        self = right.times(left.constant)
      } else if right.terms.isEmpty {
        self = left.times(right.constant)
      } else {
        return nil
      }
    case .divide:
      guard let left = form(operands[0]), let right = form(operands[1]), right.terms.isEmpty,
        let factor = right.constant.reciprocal
      else { return nil }
      self = left.times(factor)
    case .add, .total:
      guard let sum = Self.sum(operands.map { form($0) }) else { return nil }
      self = sum
    case .subtract:
      guard let sum = Self.sum([form(operands[0]), form(operands[1])?.times(-Rational.one)])
      else { return nil }
      self = sum
    case .average:
      guard let share = Rational(operands.count).reciprocal,
        let sum = Self.sum(operands.map { form($0) })
      else { return nil }
      self = sum.times(share)
    case .aggregate(let aggregate, let roster):
      guard let sum = Self.sum(aggregate, plan.rosters[roster], plan, scores, weights) else {
        return nil
      }
      self = sum
    default: return nil
    }
  }

  private static func sum(
    _ aggregate: Aggregate, _ roster: [RosterMember], _ plan: Plan, _ scores: PossibleScores,
    _ weights: [Rational]
  ) -> LinearForm? {
    switch aggregate {
    case .mean, .sum, .points: break
    case .mostPoints, .least, .greatest, .count: return nil
    }
    var whole = Rational.zero
    var parts: [LinearForm?] = []
    for member in roster {
      if let condition = member.condition {
        let truth = scores.value(condition).truth
        if !truth.contains(.yes) { continue }
        if truth != .yes { return nil }
      }
      let figure = scores.value(member.value).figure
      if figure.isAbsent { continue }
      if figure.mayBeAbsent || figure.mayBeUndefined { return nil }
      let weight = weights[member.weight]
      whole = whole + weight
      parts.append(
        LinearForm(member.value, plan, scores, weights: weights)?.times(weight))
    }
    guard let sum = sum(parts) else { return nil }
    if aggregate != .mean { return sum }
    return whole.reciprocal.map { sum.times($0) }
  }

  private static func sum(_ parts: [LinearForm?]) -> LinearForm? {
    var result = LinearForm(constant: .zero, terms: [])
    for part in parts {
      guard let part else { return nil }
      result.constant = result.constant + part.constant
      result.terms += part.terms
    }
    return result
  }

  private func times(_ factor: Rational) -> LinearForm {
    LinearForm(
      constant: constant * factor,
      terms: terms.map { term in
        Term(question: term.question, table: term.table, factor: term.factor * factor)
      })
  }
}
