import JenjangModel
import JenjangNumbers

/// In which order the steps that are offered stand.
extension Rescoring {
  /// The steps that are offered, best first; each behind those that come before it by rule.
  func rankedSteps(withEffects: Bool) -> [OfferedStep] {
    let policy = plan.model.advice
    var steps = offeredSteps()
    if withEffects || policy.order.isEmpty {
      for index in steps.indices.prefix(affordableRuns) {
        steps[index].effect = effect(of: steps[index])
      }
    }
    let ranks = steps.map { rank(of: $0) }
    let order = steps.indices.sorted { left, right in
      policy.order.isEmpty
        ? brings(ranks[left], more: ranks[right]) ?? (left < right)
        : stands(ranks[left], before: ranks[right], policy.order) ?? (left < right)
    }
    return waiting(order.map { steps[$0] })
  }

  private struct Rank {
    var opened = 0
    var closes = Rational.zero
    var gainPerEffort = Rational.zero
    /// The greatest weight of what it raises.
    var weight = Rational.zero
    /// The rank of the lowest level that it raises from.
    var level = Int.max
  }

  private func rank(of offered: OfferedStep) -> Rank {
    var rank = Rank()
    if let effect = offered.effect {
      rank.opened = effect.opened
      rank.closes = effect.closes
      let share = Rational(max(plan.model.steps[offered.step].effort, 1)).reciprocal ?? .one
      rank.gainPerEffort = (effect.gain ?? .zero) * share
    }
    for raised in offered.raised {
      let result = assessment.indicators[raised.indicator]
      rank.weight = max(rank.weight, result.weight)
      guard let scale = plan.model.indicators[raised.indicator].scale,
        let low = raised.from ?? result.level.interval?.low?.place
      else { continue }
      rank.level = min(rank.level, plan.model.scales[scale].rank(ofLevel: low))
    }
    return rank
  }

  /// Whether one step brings more than another; nil where they bring the same.
  private func brings(_ left: Rank, more right: Rank) -> Bool? {
    if left.opened != right.opened { return left.opened > right.opened }
    if left.closes != right.closes { return left.closes > right.closes }
    if left.gainPerEffort != right.gainPerEffort {
      return left.gainPerEffort > right.gainPerEffort
    }
    return nil
  }

  private func stands(
    _ left: Rank, before right: Rank, _ order: [AdvicePolicy.Key]
  ) -> Bool? {
    for key in order {
      switch key {
      case .weight: if left.weight != right.weight { return left.weight > right.weight }
      case .level: if left.level != right.level { return left.level < right.level }
      }
    }
    return nil
  }

  /// The same steps, where one that comes after another waits until that one stands.
  private func waiting(_ ranked: [OfferedStep]) -> [OfferedStep] {
    if !ranked.contains(where: { !plan.model.steps[$0.step].after.isEmpty }) { return ranked }
    var missing = Set(ranked.map { $0.step })
    var rest = ranked
    var result: [OfferedStep] = []
    while !rest.isEmpty {
      // A ring, which the checker refuses, would let none go first.
      let next =
        rest.firstIndex { offered in
          plan.model.steps[offered.step].after.allSatisfy { !missing.contains($0) }
        } ?? 0
      let offered = rest.remove(at: next)
      missing.remove(offered.step)
      result.append(offered)
    }
    return result
  }
}
