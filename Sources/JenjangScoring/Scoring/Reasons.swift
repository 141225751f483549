import JenjangModel
import JenjangNumbers

// Reasons, and what stands beside scores and phases.
extension Evaluation {
  /// Classes, tables and targets, where the model has any.
  func tellNamedValues(in result: inout Assessment) {
    let model = plan.model
    result.classes = model.classes.map { slots[plan.measureSlots[$0.measure]].figure }
    result.tables = model.tables.map { slots[plan.measureSlots[$0.measure]].figure }
    result.goals = model.goals.map { goal in
      GoalStanding(
        target: figure(ofExpression: goal.target),
        percentToTarget: figure(ofExpression: goal.percentToTarget),
        progressToDate: goal.progressToDate.map { figure(ofExpression: $0) } ?? .absent)
    }
  }

  private func figure(ofExpression index: Int) -> Figure {
    slots[plan.expressionSlots[index]].figure
  }

  /// The reasons by distance from the baseline, the furthest first, ties in the order of the files.
  ///
  /// What is past its baseline is not told. Where points are not certain, the low end of the distance
  /// decides, as if the open answers were the best ones.
  func reasons(_ indicators: [IndicatorResult]) -> [Reason] {
    let model = plan.model
    var ranked: [(least: Rational, reason: Reason)] = []
    for (index, result) in indicators.enumerated() {
      let indicator = model.indicators[index]
      guard let points = result.points.interval,
        let code = code(of: indicator, index, result)
      else { continue }
      let baseline = Interval.point(indicator.reason.baseline)
      let gap = model.reasonOrder == .below ? baseline - points : points - baseline
      let distance = gap.scaled(by: result.weight)
      guard let least = distance.low, !least.isNegative else { continue }
      let figure = Figure(
        distance, mayBeAbsent: result.points.mayBeAbsent || result.points.mayBeUndefined)
      ranked.append((least, Reason(code: code, indicator: index, distance: figure)))
    }
    // Ties keep their order.
    return ranked.enumerated().sorted { first, second in
      first.element.least != second.element.least
        ? first.element.least > second.element.least : first.offset < second.offset
    }.map { $0.element.reason }
  }

  /// The code of what decides the low end of the distance: its level's or band's, else its own.
  private func code(of indicator: Indicator, _ index: Int, _ result: IndicatorResult) -> String? {
    let own = indicator.reason.code
    if let slot = plan.indicatorSlots[index].factsAnswered, slots[slot].truth == .no {
      return indicator.reason.unanswered ?? own
    }
    if result.state == .unanswered {
      if let code = indicator.reason.unanswered { return code }
      // Stated points stand for no level.
      if case .points = indicator.unanswered { return own }
    }
    if let bands = indicator.bands(in: year)?.bands {
      guard
        let places = bands.bands.places(
          of: slots[plan.expressionSlots[bands.expression]].figure)
      else { return indicator.reason.unanswered ?? own }
      let place = deciding(places) { bands.bands[$0].points }
      if let code = bands.bands[place].reason { return code }
    }
    guard let scale = indicator.scale, let interval = result.level.interval,
      let low = interval.low?.smallParts?.numerator,
      let high = interval.high?.smallParts?.numerator, low <= high
    else { return own }
    let levels = plan.model.scales[scale].levels
    guard levels.indices.contains(Int(low)), levels.indices.contains(Int(high)) else { return own }
    let place = deciding(Int(low)...Int(high)) { levels[$0].points }
    return levels[place].reason ?? own
  }

  /// The place whose points lie nearest to the baseline, or furthest past it.
  private func deciding(_ places: ClosedRange<Int>, points: (Int) -> Rational) -> Int {
    let isBelow = plan.model.reasonOrder == .below
    var best = places.lowerBound
    for place in places {
      if isBelow ? points(place) > points(best) : points(place) < points(best) { best = place }
    }
    return best
  }
}
