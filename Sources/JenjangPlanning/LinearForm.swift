import JenjangAnalysis
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
  /// Whether the constant stands for the low end of something that no step changes and that is not known.
  private(set) var isLow = false

  private init(constant: Rational, terms: [Term], isLow: Bool = false) {
    self.constant = constant
    self.terms = terms
    self.isLow = isLow
  }

  /// The form of a slot where what applies is certain; nil where it is no such sum.
  init?(
    _ slot: Int, _ problem: Problem, _ moves: Moves, _ scores: PossibleScores, countsOpen: Bool
  ) {
    let plan = problem.plan
    let figure = scores.value(slot).figure
    if let value = figure.certain {
      self.init(constant: value, terms: [])
      return
    }
    if !problem.support[slot].contains(where: { moves.places[$0] != nil }) {
      guard let low = figure.interval?.low, !figure.mayBeAbsent, !figure.mayBeUndefined else {
        return nil
      }
      self.init(constant: low, terms: [], isLow: true)
      return
    }
    let operands = Array(plan.operands(of: slot))
    func form(_ slot: Int) -> LinearForm? {
      LinearForm(slot, problem, moves, scores, countsOpen: countsOpen)
    }
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
      guard let negative = inner.times(-Rational.one) else { return nil }
      self = negative
    case .multiply:
      guard let left = form(operands[0]), let right = form(operands[1]) else { return nil }
      let product: LinearForm?
      if left.terms.isEmpty, !left.isLow {
        product = right.times(left.constant)
      } else if right.terms.isEmpty, !right.isLow {
        product = left.times(right.constant)
      } else {
        return nil
      }
      guard let product else { return nil }
      self = product
    case .divide:
      guard let left = form(operands[0]), let right = form(operands[1]), right.terms.isEmpty,
        !right.isLow, let factor = right.constant.reciprocal, let share = left.times(factor)
      else { return nil }
      self = share
    case .add, .total:
      guard let sum = Self.sum(operands.map { form($0) }) else { return nil }
      self = sum
    case .subtract:
      guard let sum = Self.sum([form(operands[0]), form(operands[1])?.times(-Rational.one)])
      else { return nil }
      self = sum
    case .average:
      guard let share = Rational(operands.count).reciprocal,
        let sum = Self.sum(operands.map { form($0) })?.times(share)
      else { return nil }
      self = sum
    case .aggregate(let aggregate, let roster):
      guard
        let sum = Self.sum(
          aggregate, plan.rosters[roster], problem, moves, scores, countsOpen: countsOpen)
      else {
        return nil
      }
      self = sum
    default: return nil
    }
  }

  private static func sum(
    _ aggregate: Aggregate, _ roster: [RosterMember], _ problem: Problem, _ moves: Moves,
    _ scores: PossibleScores, countsOpen: Bool
  ) -> LinearForm? {
    switch aggregate {
    case .mean, .sum, .points: break
    case .mostPoints, .least, .greatest, .count: return nil
    }
    var whole = Rational.zero
    var parts: [LinearForm?] = []
    let isKept = keptMembers(roster, problem, moves, scores, countsOpen: countsOpen)
    var isLow = false
    for (index, member) in roster.enumerated() {
      guard let isCounted = isKept[index] else { return nil }
      if let condition = member.condition, scores.value(condition).truth != .yes {
        isLow = isLow || scores.value(condition).truth.contains(.yes)
      }
      if !isCounted { continue }
      let figure = scores.value(member.value).figure
      if figure.isAbsent { continue }
      if figure.mayBeAbsent || figure.mayBeUndefined { return nil }
      let weight = problem.weights[member.weight]
      whole = whole + weight
      parts.append(
        LinearForm(member.value, problem, moves, scores, countsOpen: countsOpen)?.times(weight))
    }
    guard var sum = sum(parts) else { return nil }
    sum.isLow = sum.isLow || isLow
    if aggregate != .mean { return sum }
    return whole.reciprocal.flatMap { sum.times($0) }
  }

  /// Which members of a roster count; nil for one of which steps decide whether it does.
  ///
  /// Where facts leave it open, all cases have to reach what is demanded, so that any one of them may be
  /// looked at: the one with all such members, or the one without.
  private static func keptMembers(
    _ roster: [RosterMember], _ problem: Problem, _ moves: Moves, _ scores: PossibleScores,
    countsOpen: Bool
  ) -> [Bool?] {
    roster.map { member in
      guard let condition = member.condition else { return true }
      let truth = scores.value(condition).truth
      if truth == .yes { return true }
      if !truth.contains(.yes) { return false }
      if problem.support[condition].contains(where: { moves.places[$0] != nil }) { return nil }
      return countsOpen
    }
  }

  private static func sum(_ parts: [LinearForm?]) -> LinearForm? {
    var result = LinearForm(constant: .zero, terms: [])
    for part in parts {
      guard let part else { return nil }
      result.constant = result.constant + part.constant
      result.terms += part.terms
      result.isLow = result.isLow || part.isLow
    }
    return result
  }

  /// Nil for a low end that would become a high one.
  private func times(_ factor: Rational) -> LinearForm? {
    if isLow && factor.isNegative { return nil }
    return LinearForm(
      constant: constant * factor,
      terms: terms.map { term in
        Term(question: term.question, table: term.table, factor: term.factor * factor)
      }, isLow: isLow)
  }
}
