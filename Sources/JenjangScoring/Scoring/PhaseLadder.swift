import JenjangModel
import JenjangNumbers

/// Something that a phase demands.
enum Demand: Hashable {
  /// That enough indicators apply; it belongs to no phase of its own.
  case applicability
  case threshold(phase: Int)
  case gate(phase: Int, number: Int)
}

/// Where a community stands on the ladder, and what keeps it from the next phase.
extension Evaluation {
  func place(_ result: inout Assessment, on ladder: Ladder) {
    let rungs = plan.rungs.rungs(in: year)
    let verdict = verdict(on: ladder, rungs)
    result.verdict = verdict
    var next = verdict.certain.map { $0 + 1 } ?? 0
    while next < rungs.count, !rungs[next].isInForce { next += 1 }
    if next < rungs.count { result.blocked = blocked(next, rung: rungs[next], ladder) }

    let isShare = plan.model.dimensions[ladder.dimension].isShare
    for (index, slot) in plan.dimensionSlots.enumerated()
    where plan.model.dimensions[index].isShare == isShare {
      let presence = Standing(presenceOf: slots[slot].figure)
      result.dimensionPhases[index] = span(of: rungs, after: presence) { rung in
        standing(ofScore: slot, reaches: rung)
      }
    }
  }

  /// The highest phase that is certain, and possible, with all that it demands.
  func verdict(on ladder: Ladder, _ rungs: [Rung]) -> PhaseSpan {
    let score = plan.dimensionSlots[ladder.dimension]
    let first =
      Standing(presenceOf: slots[score].figure) && standing(of: .applicability, ladder, rungs)
    return span(of: rungs, after: first) { rung in
      standing(ofScore: score, reaches: rung) && standing(ofGates: rung.gates)
    }
  }

  /// The phase as a figure: its index, -1 for none.
  func phaseFigure() -> Figure {
    guard let ladder = plan.model.ladder else { return .absent }
    let verdict = verdict(on: ladder, plan.rungs.rungs(in: year))
    return Figure(
      Interval(low: Rational(verdict.certain ?? -1), high: Rational(verdict.possible ?? -1)))
  }

  /// What is known of one demand of the ladder.
  func standing(of demand: Demand, _ ladder: Ladder, _ rungs: [Rung]) -> Standing {
    switch demand {
    case .applicability:
      guard let least = ladder.needsApplicable else { return .met }
      return Standing(applicableShare(), .atLeast, .point(least))
    case .threshold(let phase):
      return standing(ofScore: plan.dimensionSlots[ladder.dimension], reaches: rungs[phase])
    case .gate(let phase, let number):
      return Standing(gate: slots[rungs[phase].gates[number]].truth)
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
      guard rungs[index].isInForce else { continue }
      soFar = soFar && standing(rungs[index])
      if soFar.isCertain { span.certain = index }
      if soFar.isPossible { span.possible = index }
    }
    return span
  }

  private func blocked(_ index: Int, rung: Rung, _ ladder: Ladder) -> BlockedPhase {
    var result = BlockedPhase(phase: index, threshold: nil, gates: [], applicableShare: nil)
    if !standing(of: .applicability, ladder, []).isCertain {
      result.applicableShare = applicableShare()
    }
    let score = plan.dimensionSlots[ladder.dimension]
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
        BlockedGate(
          gate: number, truth: truth,
          causes: causes(ofGate: number, in: index).map { comparison($0.expression) }))
    }
    return result
  }

  /// Indicators that are present over those in force in the year; absent where none is in force.
  func applicableShare() -> Figure {
    var inForce = 0
    var least = 0
    var most = 0
    for (index, window) in plan.indicatorWindows.enumerated() where window.contains(year) {
      inForce += 1
      let slot = plan.indicatorSlots[index].points
      // Most are small and certain: then no figure has to be looked at.
      if fractions[slot].isFraction {
        most += 1
        least += 1
        continue
      }
      let presence = Standing(presenceOf: slots[slot].figure)
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
