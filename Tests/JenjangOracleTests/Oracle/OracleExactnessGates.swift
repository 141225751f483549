/// Where an engine's word on gates, steps and phases has to be exact.
extension OracleExactnessJudge {
  /// Whether both ends of a figure follow exactly from what is open.
  func isExact(_ figure: OracleFigure) -> Bool {
    if uses(figure).isEmpty { return true }
    switch figure {
    case .factor: return true
    case .indicator(let name), .pointsOf(let name): return exactness(indicator: name) == .exact
    case .dimension(let name): return exactness(dimension: name) == .exact
    case .overall: return exactness(dimension: nil) == .exact
    case .table(let name): return isExact(named: name)
    default: return false
    }
  }

  /// Whether all that a condition could be follows exactly from what is open.
  func isExact(_ condition: OracleCondition) -> Bool {
    let all = uses(condition)
    if all.isEmpty { return true }
    guard Set(all).count == all.count else { return false }
    switch condition {
    case .compare(let left, .atLeast, let right), .compare(let left, .atMost, let right),
      .compare(let left, .above, let right), .compare(let left, .below, let right):
      return isExact(left) && isExact(right) && (uses(left).isEmpty || uses(right).isEmpty)
    case .named(let name, .atLeast, _), .named(let name, .atMost, _),
      .named(let name, .above, _), .named(let name, .below, _):
      return isExact(named: name)
    case .compare, .phase, .named: return false
    case .quantified(let quantified): return index.instances(of: quantified).allSatisfy(isExact)
    case .fact, .choice, .level, .stops: return isSimple(condition)
    case .not, .and, .or, .atLeast, .everyOf, .anyOf:
      return condition.conditions.allSatisfy(isExact)
    }
  }

  /// Whether it is certain for an engine too which of the indicators apply.
  func isApplyingExact(_ name: String) -> Bool {
    let all = conditions(of: name)
    let columns = all.flatMap { uses($0) }
    return Set(columns).count == columns.count && all.allSatisfy(isExact)
  }

  /// Whether every demand of the ladder, and both scores, are exact.
  func isStandingExact(_ outcomes: OracleOutcomes) -> Bool {
    if open.isEmpty { return true }
    guard exactness(dimension: nil) == .exact else { return false }
    guard let ladder = index.model.ladder else { return true }
    if let dimension = ladder.dimension, exactness(dimension: dimension) != .exact { return false }
    if ladder.needsApplicable != nil {
      // Presences may hang together, which the engine need not see.
      for name in index.indicatorNames {
        let points = outcomes.indicators[name]!.points
        if points.canBeAbsent && points.low != nil { return false }
        if exactness(indicator: name) != .exact { return false }
      }
    }
    return ladder.phases.allSatisfy { $0.gates.allSatisfy { isExact($0.condition) } }
  }

  /// Whether it is exact which steps are offered.
  func isOfferExact(_ outcomes: OracleOutcomes) -> Bool {
    if open.isEmpty { return true }
    return index.steps.allSatisfy { step in
      step.when.map { isExact($0) } ?? true
        && step.raises.allSatisfy { raise in
          let outcome = outcomes.indicators[raise.indicator]!
          // Present for sure, yet perhaps without a level: the pages do not say what is advised.
          let mayLackLevel =
            outcome.level.canBeAbsent && outcome.level.low != nil && !outcome.points.canBeAbsent
          return exactness(indicator: raise.indicator) == .exact && !mayLackLevel
        }
    }
  }
}
