import JenjangModel
import JenjangNumbers

/// Which next steps are open to a community.
extension Rescoring {
  /// The steps that are offered, in the order of the files.
  func offeredSteps() -> [OfferedStep] {
    let ownLevels = levelsWithOwnSteps()
    var result: [OfferedStep] = []
    var said: Set<Said> = []
    for (index, step) in plan.model.steps.enumerated() {
      if let when = step.when, first.truth(ofExpression: when) != .yes { continue }
      let raised = step.raises.compactMap { raise in
        raisable(raise).flatMap { isOffered(step, at: $0, ownLevels) ? $0 : nil }
      }
      if raised.isEmpty { continue }
      let offered = offered(index, raised)
      if !step.isAdvice, offered.action != .take {
        // One question is answered, and one claim proved, once.
        let key = Said(indicator: raised[0].indicator, action: offered.action)
        guard said.insert(key).inserted else { continue }
      }
      result.append(offered)
    }
    return result
  }

  private struct Said: Hashable {
    var indicator: Int
    var action: OfferedStep.Action
  }

  /// An indicator that a step can raise; `low` is the level that counts, at the low end.
  struct Raisable {
    var indicator: Int
    var low: Int
    var target: Int
  }

  private struct OwnLevel: Hashable {
    var indicator: Int
    var level: Int
  }

  /// The levels of indicators that have steps of their own.
  private func levelsWithOwnSteps() -> Set<OwnLevel> {
    var result: Set<OwnLevel> = []
    for step in plan.model.steps {
      guard let level = step.atLevel else { continue }
      for raise in step.raises {
        result.insert(OwnLevel(indicator: raise.indicator, level: level))
      }
    }
    return result
  }

  private func isOffered(
    _ step: Step, at raisable: Raisable, _ ownLevels: Set<OwnLevel>
  ) -> Bool {
    if step.isAdvice { return true }
    if let level = step.atLevel { return level == raisable.low }
    return !ownLevels.contains(OwnLevel(indicator: raisable.indicator, level: raisable.low))
  }

  private func raisable(_ raise: Step.Raise) -> Raisable? {
    let result = assessment.indicators[raise.indicator]
    guard let scale = plan.model.indicators[raise.indicator].scale,
      plan.model.scales.indices.contains(scale), result.points.interval != nil,
      !result.points.mayBeAbsent, !result.points.mayBeUndefined,
      let low = result.level.interval?.low?.place
    else { return nil }
    let levels = plan.model.scales[scale].levels
    guard levels.indices.contains(low), let target = target(raise.target, from: low, levels),
      target > low
    else { return nil }
    if let limit = plan.model.advice.belowRank, plan.model.scales[scale].rank(ofLevel: low) >= limit
    {
      return nil
    }
    return Raisable(indicator: raise.indicator, low: low, target: target)
  }

  private func target(_ target: Step.Raise.Target, from low: Int, _ levels: [Level]) -> Int? {
    switch target {
    case .next: return levels.indices.first { $0 > low && levels[$0].points > levels[low].points }
    case .highest: return levels.count - 1
    case .level(let index): return index
    }
  }

  private func offered(_ step: Int, _ raised: [Raisable]) -> OfferedStep {
    let states = raised.map { assessment.indicators[$0.indicator].state }
    if states.allSatisfy({ $0 == .unanswered }) {
      return OfferedStep(
        step: step, action: .answer,
        raised: raised.map { OfferedStep.Raised(indicator: $0.indicator, from: nil, to: $0.target) }
      )
    }
    let answered = raised.indices.filter { states[$0] != .unanswered }
    let areAllUnproved = answered.allSatisfy { loweredClaim(of: raised[$0].indicator) != nil }
    let places = raised.indices.map { index -> OfferedStep.Raised in
      let place = raised[index]
      if states[index] == .unanswered {
        return OfferedStep.Raised(indicator: place.indicator, from: nil, to: place.target)
      }
      let claimed = areAllUnproved ? loweredClaim(of: place.indicator) : nil
      return OfferedStep.Raised(
        indicator: place.indicator, from: place.low, to: claimed ?? place.target)
    }
    return OfferedStep(step: step, action: areAllUnproved ? .prove : .take, raised: places)
  }

  /// The level that is claimed where a lower one counts for want of evidence.
  private func loweredClaim(of indicator: Int) -> Int? {
    assessment.unproved.first { $0.indicator == indicator && $0.counted < $0.claimed }?.claimed
  }
}
