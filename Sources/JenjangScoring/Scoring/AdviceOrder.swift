import JenjangModel
import JenjangNumbers

/// Which next steps are offered, and in which order.
extension Evaluation {
  private struct Candidate {
    var indicator: Int
    var weight: Rational
    /// The number of the level at the low end of what it could be.
    var level: Int
  }

  func offeredSteps(_ results: [IndicatorResult]) -> [OfferedStep] {
    let policy = plan.model.advice
    if policy.order.isEmpty { return [] }
    var steps: [Candidate] = []
    for index in results.indices {
      if let step = step(index, results[index], policy) { steps.append(step) }
    }
    steps.sort { Self.precedes($0, $1, policy.order) }
    return steps.compactMap { candidate in
      plan.model.steps.firstIndex { $0.raises[0].indicator == candidate.indicator }.map {
        OfferedStep(step: $0, action: .take, raised: [])
      }
    }
  }

  /// The step of an indicator that is surely present and stands low enough; nil for no step.
  private func step(
    _ index: Int, _ result: IndicatorResult, _ policy: AdvicePolicy
  ) -> Candidate? {
    let indicator = plan.model.indicators[index]
    guard plan.model.steps.contains(where: { $0.raises[0].indicator == index }),
      let scale = indicator.scale,
      plan.model.scales.indices.contains(scale),
      result.points.interval != nil, !result.points.mayBeAbsent,
      let low = result.level.interval?.low, let place = low.numerator.small.map({ Int($0) })
    else { return nil }
    let levels = plan.model.scales[scale].levels
    guard levels.indices.contains(place) else { return nil }
    let number = levels[place].number
    if let limit = policy.belowNumber {
      if number >= limit { return nil }
    } else if place == levels.count - 1 {
      return nil
    }
    return Candidate(indicator: index, weight: result.weight, level: number)
  }

  private static func precedes(
    _ left: Candidate, _ right: Candidate, _ order: [AdvicePolicy.Key]
  ) -> Bool {
    for key in order {
      switch key {
      case .weight:
        if left.weight != right.weight { return left.weight > right.weight }
      case .level:
        if left.level != right.level { return left.level < right.level }
      }
    }
    return left.indicator < right.indicator
  }
}
