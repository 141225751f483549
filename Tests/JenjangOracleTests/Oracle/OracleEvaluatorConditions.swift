extension OracleEvaluator {
  func truth(_ condition: OracleCondition) -> OracleTruth {
    switch condition {
    case .fact(let name):
      if case .truth(let truth) = completion.answers[index.column(of: index.facts[name]!)] {
        return truth ? .yes : .no
      }
      return .notApplicable
    case .choice(let name, let isNot, let wanted):
      let fact = index.facts[name]!
      guard case .choice(let names) = fact.kind,
        case .choice(let place) = completion.answers[index.column(of: fact)]
      else { return .notApplicable }
      return (names[place] == wanted) != isNot ? .yes : .no
    case .level(let name, let comparison, let level):
      return compareLevel(name, comparison, level)
    case .named(let name, let comparison, let value):
      guard let place = place(ofNamed: name) else { return .notApplicable }
      let wanted = index.names(ofNamed: name).firstIndex(of: value)!
      return comparison.holds(place, wanted) ? .yes : .no
    case .stops(let name): return stops(name)
    case .phase(let comparison, let name):
      // No phase is below the first.
      let wanted = index.model.ladder!.phases.firstIndex { $0.name == name }!
      return comparison.holds(phase ?? -1, wanted) ? .yes : .no
    case .compare(let left, let comparison, let right):
      return compare(figure(left, in: nil), comparison, figure(right, in: nil))
    case .not(let operand):
      switch truth(operand) {
      case .yes: return .no
      case .no: return .yes
      case .notApplicable: return .notApplicable
      }
    case .and(let operands), .everyOf(let operands): return every(operands.map(truth))
    case .or(let operands), .anyOf(let operands): return any(operands.map(truth))
    case .atLeast(let count, let operands):
      let applicable = operands.map(truth).filter { $0 != .notApplicable }
      guard !applicable.isEmpty else { return .notApplicable }
      let met = applicable.filter { $0 == .yes }.count
      return met >= min(count, applicable.count) ? .yes : .no
    case .quantified(let quantified):
      let truths = self.truths(quantified)
      return quantified.isEvery ? every(truths) : any(truths)
    }
  }

  private func every(_ truths: [OracleTruth]) -> OracleTruth {
    let applicable = truths.filter { $0 != .notApplicable }
    guard !applicable.isEmpty else { return .notApplicable }
    return applicable.contains(.no) ? .no : .yes
  }

  private func any(_ truths: [OracleTruth]) -> OracleTruth {
    let applicable = truths.filter { $0 != .notApplicable }
    guard !applicable.isEmpty else { return .notApplicable }
    return applicable.contains(.yes) ? .yes : .no
  }

  private func compare(
    _ left: OracleValue, _ comparison: OracleComparison, _ right: OracleValue
  ) -> OracleTruth {
    guard let leftFraction = left.fraction, let rightFraction = right.fraction else {
      return .notApplicable
    }
    return comparison.holds(leftFraction, rightFraction) ? .yes : .no
  }

  private func compareLevel(
    _ name: String, _ comparison: OracleComparison, _ level: String
  ) -> OracleTruth {
    let levels = index.levels(of: index.indicators[name]!)!
    guard let place = indicator(name).level else { return .notApplicable }
    let wanted = levels.firstIndex { $0.name == level }!
    return comparison.holds(place, wanted) ? .yes : .no
  }

  private func truths(_ quantified: OracleQuantified) -> [OracleTruth] {
    switch quantified.subject {
    case .dimensions:
      let names = (quantified.under.map { index.dimensions(under: $0) } ?? index.topDimensions)
        .map(\.name)
      guard case .figure(let bound) = quantified.bound else { return [] }
      return names.map {
        truth(.compare(.dimension($0), quantified.comparison, bound))
      }
    case .indicators:
      return index.indicators(under: quantified.under).map { indicator in
        switch quantified.bound {
        case .figure(let bound):
          truth(.compare(.indicator(indicator.name), quantified.comparison, bound))
        case .level(let level):
          truth(.level(indicator: indicator.name, quantified.comparison, level: level))
        }
      }
    }
  }
}
