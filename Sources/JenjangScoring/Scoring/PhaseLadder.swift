import JenjangModel
import JenjangNumbers

/// Where a community stands on the ladder, and what keeps it from the next phase.
extension Evaluation {
  func place(_ result: inout Assessment, on ladder: Ladder) {
    let rungs = plan.rungs.rungs(in: year)
    let score = plan.dimensionSlots[ladder.dimension]
    let share = ladder.needsApplicable.map { _ in applicableShare() }
    var shareStanding = Standing.met
    if let least = ladder.needsApplicable, let share {
      shareStanding = Standing(share, .atLeast, .point(least))
    }
    let presence = Standing(presenceOf: slots[score].figure)
    let verdict = span(of: rungs, after: presence && shareStanding) { rung in
      standing(ofScore: score, reaches: rung) && standing(ofGates: rung.gates)
    }
    result.verdict = verdict

    let next = verdict.certain.map { $0 + 1 } ?? 0
    if next < rungs.count {
      result.blocked = blocked(
        next, rung: rungs[next], score: score, share: shareStanding.isCertain ? nil : share)
    }

    let isShare = plan.model.dimensions[ladder.dimension].isShare
    for (index, slot) in plan.dimensionSlots.enumerated()
    where plan.model.dimensions[index].isShare == isShare {
      let presence = Standing(presenceOf: slots[slot].figure)
      result.dimensionPhases[index] = span(of: rungs, after: presence) { rung in
        standing(ofScore: slot, reaches: rung)
      }
    }
  }

  /// The highest phases up to which all demands are certain, and possible.
  private func span(
    of rungs: [Rung], after first: Standing, _ standing: (Rung) -> Standing
  ) -> PhaseSpan {
    var span = PhaseSpan(certain: nil, possible: nil)
    var soFar = first
    for index in rungs.indices {
      guard soFar.isPossible else { break }
      soFar = soFar && standing(rungs[index])
      if soFar.isCertain { span.certain = index }
      if soFar.isPossible { span.possible = index }
    }
    return span
  }

  private func blocked(_ index: Int, rung: Rung, score: Int, share: Figure?) -> BlockedPhase {
    var result = BlockedPhase(phase: index, threshold: nil, gates: [], applicableShare: share)
    if let threshold = rung.threshold, !standing(ofScore: score, reaches: rung).isCertain {
      let figure = slots[score].figure
      result.threshold = BlockedThreshold(
        threshold: threshold, score: figure,
        distance: figure.interval?.low.map { threshold.value - $0 })
    }
    for (number, gate) in rung.gates.enumerated() {
      let truth = slots[gate].truth
      if truth.gateIsCertain { continue }
      result.gates.append(
        BlockedGate(gate: number, truth: truth, causes: causes(ofGate: number, in: index)))
    }
    return result
  }

  /// Indicators that are present over those in force in the year; absent where none is in force.
  private func applicableShare() -> Figure {
    var inForce = 0
    var least = 0
    var most = 0
    for (index, window) in plan.indicatorWindows.enumerated() where window.contains(year) {
      inForce += 1
      let presence = Standing(presenceOf: slots[plan.indicatorSlots[index].points].figure)
      if presence.isPossible { most += 1 }
      if presence.isCertain { least += 1 }
    }
    guard let part = Rational(inForce).reciprocal else { return .absent }
    return Figure(Interval(low: Rational(least) * part, high: Rational(most) * part))
  }

  func truth(ofExpression expression: Int) -> TruthSet {
    slots[plan.expressionSlots[expression]].truth
  }
}
