/// Which open columns an expression or declaration hangs on, as often as they occur.
extension OracleExactnessJudge {
  /// The conditions of an indicator or dimension and of all above it.
  func conditions(of name: String) -> [OracleCondition] {
    let own = index.indicators[name]?.appliesWhen ?? index.dimensions[name]?.appliesWhen
    let above = (index.ancestors[name] ?? []).map { index.dimensions[$0]!.appliesWhen }
    return ([own] + above).compactMap(\.self) + index.pathConditions(of: name)
  }

  /// The open columns that an indicator itself reads, conditions aside.
  func ownUses(_ indicator: OracleIndicator, asLevel: Bool) -> [String] {
    // What counts where an answer is missing hangs on no other answer.
    if index.pointsForMissing(indicator, isOpen: { unanswered.contains($0) }) != nil { return [] }
    switch indicator.source {
    case .bands, .points, .level: return indicator.ownFigures.flatMap { uses($0) }
    case .question:
      let column = index.column(of: indicator)
      guard open.contains(column) else { return [] }
      switch index.unanswered(of: indicator) {
      case .unknown: return [column]
      case .lowest: return []
      case .points: return asLevel ? [column] : []
      }
    }
  }

  func uses(indicator name: String, asLevel: Bool) -> [String] {
    ownUses(index.indicators[name]!, asLevel: asLevel)
      + conditions(of: name).flatMap { uses($0) }
  }

  func uses(dimension name: String?) -> [String] {
    index.indicators(under: name).flatMap { uses(indicator: $0.name, asLevel: false) }
      + (name.map { conditions(of: $0) } ?? []).flatMap { uses($0) }
      + scoreUses(name)
  }

  private func scoreUses(_ name: String?) -> [String] {
    (scoreFigure(of: name).map { uses($0) } ?? [])
      + index.children(of: name).flatMap { child -> [String] in
        if case .dimension(let inner) = child { return scoreUses(inner.name) }
        return []
      }
  }

  /// The words of a score expression count as none: the children are counted for themselves.
  func uses(_ figure: OracleFigure) -> [String] {
    switch figure {
    case .fact(let name): openColumn(ofFact: name)
    case .factor(let name): openColumn(ofFactor: name)
    case .measure(let name): uses(index.measures[name]!.figure)
    case .indicator(let name), .pointsOf(let name): uses(indicator: name, asLevel: false)
    case .dimension(let name): uses(dimension: name)
    case .overall: uses(dimension: nil)
    case .table(let name): uses(named: name)
    case .percentToTarget(let name), .progress(let name): uses(goalOf: name)
    default: figure.figures.flatMap { uses($0) } + figure.conditions.flatMap { uses($0) }
    }
  }

  func uses(_ condition: OracleCondition) -> [String] {
    switch condition {
    case .fact(let name), .choice(let name, _, _): return openColumn(ofFact: name)
    case .level(let name, _, _): return uses(indicator: name, asLevel: true)
    case .phase: return ladderUses
    case .named(let name, _, _): return uses(named: name)
    case .stops(let name): return uses(indicator: name, asLevel: true)
    case .quantified(let quantified):
      let named: [String]
      switch quantified.subject {
      case .indicators:
        named = index.indicators(under: quantified.under).flatMap {
          uses(indicator: $0.name, asLevel: true)
        }
      case .dimensions:
        named = (quantified.under.map { index.dimensions(under: $0) } ?? index.topDimensions)
          .flatMap { uses(dimension: $0.name) }
      }
      return named + condition.figures.flatMap { uses($0) }
    default:
      return condition.figures.flatMap { uses($0) } + condition.conditions.flatMap { uses($0) }
    }
  }

  func openColumn(ofFact name: String) -> [String] {
    let column = index.column(of: index.facts[name]!)
    return open.contains(column) ? [column] : []
  }

  private func openColumn(ofFactor name: String) -> [String] {
    let column = index.column(of: index.factors[name]!)
    return open.contains(column) ? [column] : []
  }

  private var ladderUses: [String] {
    guard let ladder = index.model.ladder else { return [] }
    let gates = ladder.phases.flatMap(\.gates).flatMap { uses($0.condition) }
    return gates + uses(dimension: ladder.dimension)
      + (ladder.needsApplicable == nil ? [] : uses(dimension: nil))
  }

  /// Whether the outcomes of a condition follow exactly from those of its parts.
  func isSimple(_ condition: OracleCondition) -> Bool {
    let all = uses(condition)
    if all.isEmpty { return true }
    guard Set(all).count == all.count else { return false }
    switch condition {
    case .fact, .choice: return true
    case .level(let name, _, _):
      return index.indicators[name]?.source == .question
        && conditions(of: name).allSatisfy(isSimple)
    case .stops(let name):
      return index.indicators[name]?.source == .question
        && conditions(of: name).allSatisfy(isSimple)
    case .compare, .quantified, .phase, .named: return false
    default: return condition.conditions.allSatisfy(isSimple)
    }
  }
}
