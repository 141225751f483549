import JenjangModel
import JenjangPlanning
import JenjangScoring

/// All that can be done, step by step, in the order of what it costs, until a target is reached.
///
/// Written from the description of steps alone: each community that steps lead to is scored as it is, and
/// what can be raised is read off its assessment.
struct BruteForcePlan {
  let plan: Plan
  let start: StartingPoint
  let targets: [PlanTarget]

  struct Cheapest: Hashable {
    var effort: Int
    var steps: Int
    /// The answers of all plans that cost so little.
    var ends: Set<[Answer]>
  }

  /// Nil where no steps reach the targets.
  func cheapest() -> Cheapest? {
    let scorer = Scorer(plan: plan)
    var waiting: [[Int]: [[Answer]]] = [[0, 0]: [start.answers]]
    var seen: Set<[Answer]> = []
    while let cost = waiting.keys.min(by: { $0.lexicographicallyPrecedes($1) }) {
      var ends: Set<[Answer]> = []
      for answers in waiting.removeValue(forKey: cost) ?? [] where seen.insert(answers).inserted {
        let assessment = scorer.score(answers, year: nil)
        if targets.allSatisfy({ $0.isReached(assessment) }) {
          ends.insert(answers)
          continue
        }
        for (effort, next) in nexts(answers, assessment) where !seen.contains(next) {
          waiting[[cost[0] + effort, cost[1] + 1], default: []].append(next)
        }
      }
      if !ends.isEmpty { return Cheapest(effort: cost[0], steps: cost[1], ends: ends) }
    }
    return nil
  }

  private func nexts(
    _ answers: [Answer], _ assessment: Assessment
  ) -> [(effort: Int, answers: [Answer])] {
    var result: [(effort: Int, answers: [Answer])] = []
    let scorer = Scorer(plan: plan)
    for step in plan.model.steps {
      if let when = step.when, scorer.value(ofExpression: when, in: start.given).truth != .yes {
        continue
      }
      let now = step.raises.filter { applies($0.indicator, start.assessment) }
      // A step that raises several raises what applies now; alone, an indicator may come to apply.
      let raises = step.raises.count > 1 ? now : step.raises
      var next = answers
      for raise in raises where applies(raise.indicator, assessment) {
        guard case .level(let level) = answers[question(raise)],
          let to = raised(step, raise, level)
        else { continue }
        next[question(raise)] = .level(to)
      }
      if next != answers { result.append((step.effort, next)) }
    }
    return result
  }

  private func question(_ raise: Step.Raise) -> Int {
    plan.indicatorQuestions[raise.indicator] ?? 0
  }

  private func applies(_ indicator: Int, _ assessment: Assessment) -> Bool {
    let points = assessment.indicators[indicator].points
    return points.interval != nil && !points.mayBeAbsent
  }

  private func raised(_ step: Step, _ raise: Step.Raise, _ level: Int) -> Int? {
    let model = plan.model
    let scale = model.scales[model.indicators[raise.indicator].scale ?? 0]
    if let rank = model.advice.belowRank, scale.levels[level].number >= rank { return nil }
    if !step.isAdvice {
      let owns = model.steps.contains {
        $0.atLevel == level && $0.raises[0].indicator == raise.indicator
      }
      if let own = step.atLevel { if own != level { return nil } } else if owns { return nil }
    }
    var target: Int?
    switch raise.target {
    case .next:
      target = scale.levels.indices.first {
        $0 > level && scale.levels[$0].points > scale.levels[level].points
      }
    case .highest: target = scale.levels.count - 1
    case .level(let index): target = index
    }
    return target.flatMap { $0 > level ? $0 : nil }
  }
}
