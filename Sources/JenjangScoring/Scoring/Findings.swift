import JenjangModel
import JenjangNumbers

/// What is found of a community: strengths, weaknesses, opportunities and threats.
extension Evaluation {
  /// The findings quadrant by quadrant; in each, indicators, factors and rules in the files' order.
  func findings(_ indicators: [IndicatorResult]) -> [FoundFinding] {
    let found =
      indicators.indices.compactMap { finding(ofIndicator: $0, indicators[$0]) }
      + plan.model.factors.indices.compactMap { finding(ofFactor: $0) }
      + plan.model.findings.indices.compactMap { finding(ofRule: $0) }
    return Quadrant.allCases.flatMap { quadrant in found.filter { $0.quadrant == quadrant } }
  }

  private func finding(ofIndicator index: Int, _ result: IndicatorResult) -> FoundFinding? {
    let indicator = plan.model.indicators[index]
    guard let scale = indicator.scale, plan.model.scales.indices.contains(scale),
      !result.level.mayBeAbsent, !result.level.mayBeUndefined, let level = result.level.interval,
      let low = level.low, let high = level.high
    else { return nil }
    let policy = plan.model.findingPolicy
    let quadrant: Quadrant
    if low >= Rational(policy.strengthIndex(in: plan.model.scales[scale])) {
      quadrant = .strength
    } else if high <= Rational(policy.weaknessIndex(in: plan.model.scales[scale])) {
      quadrant = .weakness
    } else {
      return nil
    }
    return FoundFinding(
      subject: .indicator(index), quadrant: quadrant, aspect: indicator.aspect,
      level: level.point?.place)
  }

  private func finding(ofFactor index: Int) -> FoundFinding? {
    let factor = plan.model.factors[index]
    guard let slot = plan.factorSlots[index] else { return nil }
    let figure = slots[slot].figure
    guard !figure.mayBeAbsent, let low = figure.interval?.low, let high = figure.interval?.high
    else { return nil }
    let policy = plan.model.findingPolicy
    let quadrant: Quadrant
    if low > Rational(policy.opportunityAbove) {
      quadrant = .opportunity
    } else if high < Rational(policy.threatBelow) {
      quadrant = .threat
    } else {
      return nil
    }
    var level: Int?
    if case .option(let place) = readings[factor.question] { level = place }
    return FoundFinding(
      subject: .factor(index), quadrant: quadrant, aspect: factor.aspect, level: level)
  }

  private func finding(ofRule index: Int) -> FoundFinding? {
    let finding = plan.model.findings[index]
    guard truth(ofExpression: finding.condition) == .yes else { return nil }
    return FoundFinding(
      subject: .finding(index), quadrant: finding.quadrant, aspect: finding.aspect)
  }
}

extension Rational {
  /// The number as a place in a list; nil where it is none.
  var place: Int? {
    guard isInteger, let small = numerator.small, small >= 0 else { return nil }
    return Int(small)
  }
}
