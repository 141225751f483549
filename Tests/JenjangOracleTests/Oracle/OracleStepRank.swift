/// What the offered steps bring, and in which order they stand.
struct OracleStepRank {
  let steps: OracleSteps
  let before: OracleStanding
  private let most: Int

  init(_ steps: OracleSteps, _ before: OracleStanding, most: Int) {
    self.steps = steps
    self.before = before
    self.most = most
  }

  /// The offered steps, best first, with their effects.
  var ranked: [OracleOfferedStep] {
    let offered = steps.offered.map { step in
      var step = step
      step.effect = effect(step)
      return step
    }
    return awaited(offered.sorted { isBefore($0, $1) })
  }

  /// The sheet after a step: what it raises and is answered has ample evidence.
  func after(_ step: OracleOfferedStep) -> OracleSheet {
    var sheet = steps.sheet
    guard step.action != .answer else { return sheet }
    for raised in step.raised where raised.from != nil {
      guard steps.index.indicators[raised.indicator]!.source == .question else { continue }
      sheet.overrides[raised.indicator] = OracleOverride(
        answer: .level(raised.to), evidence: .ample)
    }
    return sheet
  }

  private func effect(_ step: OracleOfferedStep) -> OracleEffect {
    let sheet = after(step)
    let isSame = sheet.overrides == steps.sheet.overrides
    let standing = isSame ? before : OracleStanding(steps.index, sheet, most: most)
    return OracleEffect(steps.index, before: before, after: standing)
  }

  private func isBefore(_ left: OracleOfferedStep, _ right: OracleOfferedStep) -> Bool {
    let order = steps.index.model.adviceOrder
    for key in order {
      switch key {
      case .weight:
        let (first, second) = (weight(left), weight(right))
        if first != second { return first > second }
      case .level:
        let (first, second) = (levelNumber(left), levelNumber(right))
        if first != second { return first < second }
      }
    }
    if order.isEmpty {
      let (first, second) = (left.effect, right.effect)
      if first.opened != second.opened { return first.opened > second.opened }
      if first.closes != second.closes { return first.closes > second.closes }
      let (gain, other) = (gainPerEffort(left), gainPerEffort(right))
      if gain != other { return gain > other }
    }
    return left.step < right.step
  }

  private func gainPerEffort(_ step: OracleOfferedStep) -> Fraction {
    (step.effect.gain ?? 0) / Fraction(steps.steps[step.step].effort)
  }

  private func weight(_ step: OracleOfferedStep) -> Fraction {
    step.raised.map {
      steps.index.weight(of: steps.index.indicators[$0.indicator]!, in: steps.sheet.year)
    }.max() ?? 0
  }

  private func levelNumber(_ step: OracleOfferedStep) -> Int {
    step.raised.map {
      steps.index.levels(of: steps.index.indicators[$0.indicator]!)![
        steps.lowLevel($0.indicator)!
      ].number
    }.min() ?? 0
  }

  /// Moves steps behind those that they come after.
  private func awaited(_ order: [OracleOfferedStep]) -> [OracleOfferedStep] {
    var waiting = order
    var placed: [OracleOfferedStep] = []
    while !waiting.isEmpty {
      let next =
        waiting.firstIndex { step in
          steps.steps[step.step].after.allSatisfy { name in
            !waiting.contains { $0.name == name }
          }
        } ?? 0
      placed.append(waiting.remove(at: next))
    }
    return placed
  }
}
