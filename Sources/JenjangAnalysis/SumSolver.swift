import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Finds answers by which scores lie in the stretches that were assumed, exactly.
///
/// A dimension's score is built up child by child: all pairs of a weighted sum and a weight that the
/// answers left can give, each with the answers that give it. That works where the children hang on
/// different questions and it is known which of them apply.
struct SumSolver {
  enum Answer {
    case found([UInt64])
    case none
    /// More sums than are tried, or a score that is no sum.
    case tooMany
  }

  /// What a slot can hold, and by which answers.
  struct Outcome {
    /// Nil for not applicable.
    var value: Rational?
    var how: Int
  }

  static let mostSums = 40_000

  let problem: Problem
  let box: Box
  private let scores: PossibleScores?
  /// Answers in order, each with the one that was chosen before.
  private var chosen: [(question: Int, bit: UInt64, before: [Int])] = [(-1, 0, [])]
  private var visited: Set<Int> = []

  init(_ problem: Problem, _ box: Box) {
    self.problem = problem
    self.box = box
    scores = PossibleScores(
      plan: problem.plan, choices: problem.choices, masks: box.masks, bounds: box.bounds,
      year: problem.year)
  }

  /// The answers left, narrowed to a sheet that meets what is assumed of some slots.
  mutating func sheet(_ assumed: [Int]) -> Answer {
    var masks = box.lowest
    var used: Set<Int> = []
    for slot in assumed.reversed() where !visited.contains(slot) {
      switch box.bounds[slot] {
      case .figure, .absent: break
      case .truth, nil: continue
      }
      let questions = problem.support[slot]
      if questions.contains(where: { used.contains($0) }) { return .tooMany }
      used.formUnion(questions)
      guard let outcomes = outcomes(of: slot) else { return .tooMany }
      guard let first = outcomes.first else { return .none }
      choose(first.how, in: &masks)
    }
    return .found(masks)
  }

  private func choose(_ how: Int, in masks: inout [UInt64]) {
    var rest = [how]
    while let next = rest.popLast() {
      let part = chosen[next]
      if part.question >= 0 { masks[part.question] = part.bit }
      rest += part.before
    }
  }

  private mutating func outcomes(of slot: Int) -> [Outcome]? {
    visited.insert(slot)
    guard let all = freeOutcomes(of: slot), all.count <= Self.mostSums else { return nil }
    switch box.bounds[slot] {
    case .absent: return all.filter { $0.value == nil }
    case .figure:
      let span = box.spans[slot] ?? Span()
      return all.filter { outcome in outcome.value.map { span.contains($0) } ?? false }
    case .truth, nil: return all
    }
  }

  private mutating func freeOutcomes(of slot: Int) -> [Outcome]? {
    let plan = problem.plan
    guard let scores else { return [] }
    if problem.support[slot].allSatisfy({ box.masks[$0].nonzeroBitCount == 1 }) {
      let figure = scores.value(slot).figure
      if figure.interval == nil { return [Outcome(value: nil, how: 0)] }
      return figure.certain.map { [Outcome(value: $0, how: 0)] }
    }
    switch plan.instructions[slot] {
    case .option(let question, let table), .number(let question, let table):
      return answers(of: question, plan.answerTables[table])
    case .whenApplies:
      let operands = Array(plan.operands(of: slot))
      let truth = scores.value(operands[1]).truth
      if !truth.contains(.yes) { return [Outcome(value: nil, how: 0)] }
      return truth == .yes ? outcomes(of: operands[0]) : nil
    case .defined: return plan.operands(of: slot).first.flatMap { outcomes(of: $0) }
    case .multiply:
      let operands = Array(plan.operands(of: slot))
      guard case .constant(let index) = plan.instructions[operands[1]],
        let factor = plan.constants[index].figure.certain, let parts = outcomes(of: operands[0])
      else { return nil }
      return parts.map { Outcome(value: $0.value.map { $0 * factor }, how: $0.how) }
    case .band(let table):
      guard let parts = plan.operands(of: slot).first.flatMap({ outcomes(of: $0) }) else {
        return nil
      }
      return parts.map { part in
        let result = part.value.flatMap { plan.bandTables[table].result(of: Figure($0)).certain }
        return Outcome(value: result, how: part.how)
      }
    case .aggregate(let aggregate, let roster): return sums(aggregate, roster)
    default: return nil
    }
  }

  private mutating func answers(of question: Int, _ table: AnswerTable) -> [Outcome]? {
    var result: [Outcome] = []
    var mask = box.masks[question]
    while mask != 0 {
      let bit = mask & ~(mask - 1)
      mask &= mask - 1
      let figure = problem.choices.value(bit, of: question, table).figure
      guard figure.interval == nil || figure.certain != nil else { return nil }
      result.append(Outcome(value: figure.certain, how: chosen.count))
      chosen.append((question, bit, []))
    }
    return result
  }

  /// A weighted sum as far as it has come, in units that make all of it whole.
  private struct Sum: Hashable {
    var sum: Int
    var weight: Int
    var isPresent: Bool
  }

  private mutating func sums(_ aggregate: Aggregate, _ roster: Int) -> [Outcome]? {
    switch aggregate {
    case .mean, .sum, .points: break
    case .least, .greatest, .count, .mostPoints: return nil
    }
    guard let scores else { return [] }
    var children: [(weight: Rational, outcomes: [Outcome])] = []
    var used: Set<Int> = []
    for member in problem.plan.rosters[roster] {
      if let condition = member.condition {
        let truth = scores.value(condition).truth
        if !truth.contains(.yes) { continue }
        if truth != .yes { return nil }
      }
      let questions = problem.support[member.value]
      if questions.contains(where: { used.contains($0) }) { return nil }
      used.formUnion(questions)
      guard let outcomes = outcomes(of: member.value) else { return nil }
      children.append((problem.weights[member.weight], outcomes))
    }
    guard let unit = Unit(children) else { return nil }
    var states: [(sum: Sum, how: Int)] = [(Sum(sum: 0, weight: 0, isPresent: false), 0)]
    for child in children {
      var next: [(sum: Sum, how: Int)] = []
      var seen: Set<Sum> = []
      guard let weight = unit.whole(child.weight) else { return nil }
      let parts = child.outcomes.map { outcome in
        (outcome, outcome.value.flatMap { unit.whole($0 * child.weight) })
      }
      for state in states {
        for (outcome, value) in parts {
          var sum = state.sum
          if outcome.value != nil {
            guard let value else { return nil }
            sum.sum += value
            sum.weight += weight
            sum.isPresent = true
          }
          guard seen.insert(sum).inserted else { continue }
          if next.count >= Self.mostSums { return nil }
          next.append((sum, chosen.count))
          chosen.append((-1, 0, [state.how, outcome.how]))
        }
      }
      states = next
    }
    return results(states, aggregate, unit)
  }

  private func results(
    _ states: [(sum: Sum, how: Int)], _ aggregate: Aggregate, _ unit: Unit
  ) -> [Outcome] {
    var seen: Set<Rational?> = []
    return states.compactMap { state in
      var value: Rational?
      if state.sum.isPresent {
        if aggregate == .mean {
          value = Rational(state.sum.sum).divided(by: Rational(state.sum.weight))
        } else {
          value = Rational(state.sum.sum) * (Rational(unit.parts).reciprocal ?? .one)
        }
      }
      return seen.insert(value).inserted ? Outcome(value: value, how: state.how) : nil
    }
  }

  /// The parts of 1 in which weights and weighted values are whole.
  private struct Unit {
    var parts = 1

    init?(_ children: [(weight: Rational, outcomes: [Outcome])]) {
      for child in children {
        guard add(child.weight) else { return nil }
        for outcome in child.outcomes {
          if let value = outcome.value, !add(value * child.weight) { return nil }
        }
      }
    }

    private mutating func add(_ value: Rational) -> Bool {
      guard let denominator = value.smallParts?.denominator else { return false }
      var (a, b) = (parts, Int(denominator))
      while b != 0 { (a, b) = (b, a % b) }
      let (product, overflow) = (parts / a).multipliedReportingOverflow(by: Int(denominator))
      if overflow || product > 1_000_000_000 { return false }
      parts = product
      return true
    }

    func whole(_ value: Rational) -> Int? {
      guard let small = value.smallParts, parts % Int(small.denominator) == 0 else { return nil }
      let factor = parts / Int(small.denominator)
      let (product, overflow) = Int(small.numerator).multipliedReportingOverflow(by: factor)
      return overflow || product.magnitude > UInt(clamping: 1 << 50 as UInt64) ? nil : product
    }
  }
}
