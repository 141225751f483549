/// Something that is found in every completion.
struct OracleFound: Hashable {
  var quadrant: OracleQuadrant
  var name: String
  var aspect: OracleAspect
  /// The place of the level, where it is the same in every completion.
  var level: Int?
  /// Whether an engine has to find it too.
  var isExact = true
}

/// The findings of a sheet, quadrant by quadrant.
struct OracleFindings {
  let index: OracleIndex
  let outcomes: OracleOutcomes
  let judge: OracleExactnessJudge

  var all: [OracleFound] {
    OracleQuadrant.allCases.flatMap { quadrant in
      index.indicatorNames.compactMap { indicator($0, quadrant) }
        + index.model.factors.compactMap { factor($0, quadrant) }
        + index.model.findings.compactMap { stated($0, quadrant) }
    }
  }

  private func indicator(_ name: String, _ quadrant: OracleQuadrant) -> OracleFound? {
    let indicator = index.indicators[name]!
    guard let levels = index.levels(of: indicator), let outcome = outcomes.indicators[name],
      let low = outcome.level.low, let high = outcome.level.high, !outcome.level.canBeAbsent
    else { return nil }
    let policy = index.model.findingPolicy
    let isFound =
      switch quadrant {
      case .strength: policy.isStrength(Int(low.numerator), in: levels)
      case .weakness: policy.isWeakness(Int(high.numerator), in: levels)
      case .opportunity, .threat: false
      }
    guard isFound else { return nil }
    return OracleFound(
      quadrant: quadrant, name: name, aspect: index.aspect(of: indicator),
      level: low == high ? Int(low.numerator) : nil, isExact: outcome.level.exactness == .exact)
  }

  private func factor(_ factor: OracleFactor, _ quadrant: OracleQuadrant) -> OracleFound? {
    guard let hull = outcomes.factors[factor.name], let low = hull.low, let high = hull.high,
      !hull.canBeAbsent
    else { return nil }
    let policy = index.model.findingPolicy
    let isFound =
      switch quadrant {
      case .opportunity: low > Fraction(policy.opportunityAbove ?? 0)
      case .threat: high < Fraction(policy.threatBelow ?? 0)
      case .strength, .weakness: false
      }
    guard isFound else { return nil }
    let level = low == high ? factor.numbers.firstIndex { Fraction($0) == low } : nil
    return OracleFound(
      quadrant: quadrant, name: factor.name, aspect: factor.aspect ?? .social, level: level)
  }

  private func stated(_ finding: OracleFinding, _ quadrant: OracleQuadrant) -> OracleFound? {
    guard finding.quadrant == quadrant, outcomes.truths[finding.condition] == [.yes] else {
      return nil
    }
    return OracleFound(
      quadrant: quadrant, name: finding.name, aspect: finding.aspect ?? .social,
      isExact: judge.isExact(finding.condition))
  }
}
