import JenjangModel
import JenjangNumbers
import JenjangScoring

/// A plan as the search sees it, in one year.
package struct Problem {
  /// A comparison of a slot with a figure, and the slot of its outcome.
  package struct Comparing: Hashable {
    package var slot: Int
    package var comparison: Comparison
    package var limit: Rational
  }

  package let plan: Plan
  package let choices: AnswerChoices
  package let year: Int?
  package let wholeMasks: [UInt64]
  /// The comparisons with constants, by the slot that is compared.
  package let comparisons: [Int: [Comparing]]
  /// The questions that each slot hangs on, ascending.
  package let support: [[Int]]
  package let weights: [Rational]
  package let thresholds: [Threshold?]

  init?(plan: Plan, year: Int?) {
    guard let choices = AnswerChoices(plan: plan) else { return nil }
    self.init(plan: plan, choices: choices, year: year)
  }

  /// The same over some answers only.
  package init(plan: Plan, choices: AnswerChoices, year: Int?) {
    self.plan = plan
    self.choices = choices
    self.year = year
    wholeMasks = choices.answers.map { $0.count == 64 ? ~0 : (1 << UInt64($0.count)) - 1 }
    weights = plan.weights(in: year)
    thresholds = plan.thresholds(in: year)
    comparisons = Self.comparisons(plan)
    support = Self.support(plan)
  }

  private static func comparisons(_ plan: Plan) -> [Int: [Comparing]] {
    var result: [Int: [Comparing]] = [:]
    for slot in 0..<plan.verdictEnd {
      guard let (subject, atom) = plan.comparing(slot) else { continue }
      result[subject, default: []].append(atom)
    }
    return result
  }

  private static func support(_ plan: Plan) -> [[Int]] {
    var result: [[Int]] = []
    for slot in 0..<plan.verdictEnd {
      var questions: Set<Int> = []
      switch plan.instructions[slot] {
      case .option(let question, _), .number(let question, _): questions.insert(question)
      case .anyPresent(let roster), .aggregate(_, let roster):
        for member in plan.rosters[roster] {
          questions.formUnion(result[member.value])
          if let condition = member.condition { questions.formUnion(result[condition]) }
        }
      default: break
      }
      for operand in plan.operands(of: slot) { questions.formUnion(result[operand]) }
      result.append(questions.sorted())
    }
    return result
  }
}

extension Plan {
  /// What a slot compares with a constant, the constant on the right; nil for any other slot.
  func comparing(_ slot: Int) -> (subject: Int, Problem.Comparing)? {
    guard case .compare(let comparison) = instructions[slot] else { return nil }
    let sides = Array(operands(of: slot))
    if let limit = constant(sides[1]) {
      return (sides[0], Problem.Comparing(slot: slot, comparison: comparison, limit: limit))
    }
    if let limit = constant(sides[0]) {
      return (
        sides[1], Problem.Comparing(slot: slot, comparison: comparison.turned, limit: limit)
      )
    }
    return nil
  }

  private func constant(_ slot: Int) -> Rational? {
    guard case .constant(let index) = instructions[slot] else { return nil }
    return constants[index].figure.certain
  }
}
