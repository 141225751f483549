import JenjangModel
import JenjangNumbers

/// From which level an indicator is a strength, and up to which it is a weakness, by index.
struct FindingBounds: Hashable, Sendable {
  var strength: Int
  var weakness: Int

  func quadrant(low: Int, high: Int) -> Quadrant? {
    if low >= strength { return .strength }
    return high <= weakness ? .weakness : nil
  }
}

extension Model {
  /// The bounds of each indicator's levels; nil for one without levels.
  func findingBounds() -> [FindingBounds?] {
    indicators.indices.map { index in
      guard let scale = indicators[index].scale, scales.indices.contains(scale) else { return nil }
      return FindingBounds(
        strength: findingPolicy.strengthIndex(in: scales[scale]),
        weakness: findingPolicy.weaknessIndex(in: scales[scale]))
    }
  }
}

/// What is found of a community: strengths, weaknesses, opportunities and threats.
extension Evaluation {
  /// The findings quadrant by quadrant; in each, indicators, factors and rules in the files' order.
  func findings() -> [FoundFinding] {
    var found: [FoundFinding] = []
    for index in plan.findingBounds.indices {
      if let finding = finding(ofIndicator: index) { found.append(finding) }
    }
    for index in plan.model.factors.indices {
      if let finding = finding(ofFactor: index) { found.append(finding) }
    }
    for index in plan.model.findings.indices {
      if let finding = finding(ofRule: index) { found.append(finding) }
    }
    return Quadrant.allCases.flatMap { quadrant in found.filter { $0.quadrant == quadrant } }
  }

  private func finding(ofIndicator index: Int) -> FoundFinding? {
    guard let bounds = plan.findingBounds[index] else { return nil }
    let slot = plan.indicatorSlots[index].level
    let aspect = plan.model.indicators[index].aspect
    if fractions[slot].isFraction {
      // A level's index is whole.
      let place = Int(fractions[slot].numerator)
      return bounds.quadrant(low: place, high: place).map {
        FoundFinding(subject: .indicator(index), quadrant: $0, aspect: aspect, level: place)
      }
    }
    let level = slots[slot].figure
    guard !level.mayBeAbsent, !level.mayBeUndefined, let low = level.interval?.low?.place,
      let high = level.interval?.high?.place,
      let quadrant = bounds.quadrant(low: low, high: high)
    else { return nil }
    return FoundFinding(subject: .indicator(index), quadrant: quadrant, aspect: aspect)
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
