import JenjangModel
import JenjangNumbers

/// What a step brings, by scoring again with that step alone.
extension Rescoring {
  func effect(of offered: OfferedStep) -> OfferedStep.Effect {
    let changes = changes(of: offered)
    let after = changes.isEmpty ? first : evaluation(changing: changes)
    var effect = OfferedStep.Effect()
    let slot = plan.dimensionSlots[0]
    let (before, later) = (first.slots[slot].figure, after.slots[slot].figure)
    if let low = before.interval?.low, let raised = later.interval?.low, !before.mayBeAbsent,
      !later.mayBeAbsent
    {
      effect.gain = raised - low
    }
    guard let ladder = plan.model.ladder else { return effect }
    for demand in openDemands {
      let isCertain = after.standing(of: demand, ladder, rungs).isCertain
      if isCertain {
        switch demand {
        case .applicability: effect.opensApplicability = true
        case .threshold: effect.opensThreshold = true
        case .gate(_, let number): effect.opensGates.append(number)
        }
      }
      effect.closes = effect.closes + closed(demand, ladder, after, isCertain: isCertain)
    }
    let phase = after.verdict(on: ladder, rungs).certain
    if phase != assessment.verdict?.certain { effect.phase = phase }
    return effect
  }

  /// The answers that a step changes; an open question stays open.
  private func changes(of offered: OfferedStep) -> [(question: Int, answer: Answer)] {
    if offered.action == .answer { return [] }
    return offered.raised.compactMap { raised in
      guard raised.from != nil, let question = plan.indicatorQuestions[raised.indicator] else {
        return nil
      }
      return (question, .level(raised.to))
    }
  }

  /// The share of what was missing of a demand that is missing no longer.
  private func closed(
    _ demand: Demand, _ ladder: Ladder, _ after: Evaluation, isCertain: Bool
  ) -> Rational {
    switch demand {
    case .applicability:
      let before = first.applicableShare().interval?.low
      let later = after.applicableShare().interval?.low
      let needed = ladder.needsApplicable ?? .zero
      return share(
        before: before.map { needed - $0 }, after: later.map { needed - $0 }, isMet: isCertain)
    case .threshold(let phase):
      let slot = plan.dimensionSlots[ladder.dimension]
      guard let needed = rungs[phase].threshold?.value else { return .zero }
      let before = first.slots[slot].figure.interval?.low
      let later = after.slots[slot].figure.interval?.low
      return share(
        before: before.map { needed - $0 }, after: later.map { needed - $0 }, isMet: isCertain)
    case .gate(let phase, let number):
      if isCertain { return .one }
      let causes = first.causes(ofGate: number, in: phase)
      guard let part = Rational(causes.count).reciprocal else { return .zero }
      return causes.reduce(Rational.zero) { $0 + closed($1, after) } * part
    }
  }

  /// The share of what was missing of one comparison of a gate.
  private func closed(_ cause: Evaluation.Part, _ after: Evaluation) -> Rational {
    let isMet = !after.happens(cause)
    let node = plan.model.expressions[cause.expression]
    guard cause.unwanted == .no, case .compare(let comparison) = node.operation,
      comparison == .atLeast || comparison == .above
    else { return isMet ? .one : .zero }
    return share(
      before: missing(in: first.comparison(cause.expression)),
      after: missing(in: after.comparison(cause.expression)), isMet: isMet)
  }

  /// By how much the left side can fall short of the right one.
  private func missing(in comparison: BlockingComparison) -> Rational? {
    guard let low = comparison.left.interval?.low, let high = comparison.right.interval?.high else {
      return nil
    }
    return high - low
  }

  /// (d − d′) ÷ d, at most all of it, where there is a distance to close; else all or nothing.
  private func share(before: Rational?, after: Rational?, isMet: Bool) -> Rational {
    guard let before, before.signum > 0, let after, let part = before.reciprocal else {
      return isMet ? .one : .zero
    }
    return after.signum > 0 ? (before - after) * part : .one
  }
}
