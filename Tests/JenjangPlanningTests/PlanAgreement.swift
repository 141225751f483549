import Jenjang
import JenjangModel
import JenjangNumbers
import JenjangPlanning
import JenjangScoring
import JenjangSource

/// A generated rule set with answers, planned by the engine and by trying everything.
struct PlanAgreement {
  /// More sets of plans than any small rule set has.
  static let enough = 10_000

  let seed: UInt64

  /// What was compared, and what is wrong; nil where all agrees.
  struct Result {
    var isPlanned = false
    var failure: String?
  }

  func result() -> Result {
    let small = SmallModel(seed: seed)
    let check = RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array(small.text.utf8)))
    guard let ruleSet = check.ruleSet else {
      let codes = check.diagnostics.filter { $0.isError }.map { $0.rule.code }
      return failed("refused: \(codes)", small)
    }
    var sheet = Sheet(ruleSet, bytes: Array(small.answers.utf8), file: "a.csv")
    guard let record = sheet.next(), let given = record.assessment else {
      return failed("not assessed", small)
    }
    let start = StartingPoint(
      plan: ruleSet.plan, answers: record.answers, given: given, year: nil)
    var planner = Planner()
    let phases = ruleSet.model.ladder?.phases.count ?? 1
    switch seed % 4 {
    case 0: planner.targets = [.score(dimension: 0, atLeast: Rational(Int64(seed % 9 + 1), 10))]
    case 1:
      let dimension = 1 + Int(seed / 4) % max(ruleSet.model.dimensions.count - 1, 1)
      planner.targets = [
        .score(dimension: dimension, atLeast: Rational(Int64(seed % 7 + 3), 10)),
        .phase(1),
      ]
    default: planner.targets = [.phase(phases - 1 - Int(seed % 2) * (phases > 2 ? 1 : 0))]
    }
    let plan = planner.plan(start)
    let cheapest = BruteForcePlan(
      plan: ruleSet.plan, start: start, targets: planner.targets
    ).cheapest()
    return compared(plan, cheapest, start, small)
  }

  private func compared(
    _ plan: CommunityPlan, _ cheapest: BruteForcePlan.Cheapest?, _ start: StartingPoint,
    _ small: SmallModel
  ) -> Result {
    switch (plan.outcome, cheapest) {
    case (.impossible, nil): return Result()
    case (.reached, .some(let cheapest)):
      return cheapest.effort == 0 ? Result() : failed("reached already", small)
    case (.planned, .some(let cheapest)):
      let effort = plan.steps.reduce(0) { $0 + $1.effort }
      if effort != cheapest.effort || !plan.isProved || plan.least != effort {
        return failed("effort \(effort), cheapest \(cheapest.effort)", small)
      }
      if plan.steps.count != cheapest.steps {
        return failed("\(plan.steps.count) steps, fewest \(cheapest.steps)", small)
      }
      var answers = start.answers
      for step in plan.steps {
        for raised in step.raised {
          let question = start.plan.indicatorQuestions[raised.indicator] ?? 0
          if answers[question] != .level(raised.from ?? -1) {
            return failed("a step starts from a level that is not there", small)
          }
          answers[question] = .level(raised.to)
        }
      }
      if !cheapest.ends.contains(answers) { return failed("another end", small) }
      // Of several the one with the highest levels of what stands first.
      let best = cheapest.ends.map { levels($0) }.max { $0.lexicographicallyPrecedes($1) }
      if levels(answers) != best { return failed("not the first of the files", small) }
      return Result(isPlanned: true)
    default:
      return failed("\(plan.outcome), cheapest \(cheapest.map { $0.effort } ?? -1)", small)
    }
  }

  private func levels(_ answers: [Answer]) -> [Int] {
    answers.map { answer in
      if case .level(let level) = answer { return level }
      return 0
    }
  }

  private func failed(_ what: String, _ small: SmallModel) -> Result {
    Result(failure: "seed \(seed): \(what)\n\(small.answers)\(small.text)")
  }
}
