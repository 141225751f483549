/// The order of next steps, from the hulls of the indicators' levels.
struct OracleAdvice {
  private let index: OracleIndex
  private let year: Int
  private let outcomes: OracleOutcomes

  init(_ index: OracleIndex, _ year: Int, _ outcomes: OracleOutcomes) {
    self.index = index
    self.year = year
    self.outcomes = outcomes
  }

  /// Indicators with a next step that surely are present and stand below what is asked.
  var order: [String] {
    let model = index.model
    guard !model.adviceOrder.isEmpty else { return [] }
    let offered = index.indicatorNames.enumerated().filter { isOffered($0.element) }
    return offered.sorted { left, right in
      for key in model.adviceOrder {
        switch key {
        case .weight:
          let (first, second) = (weight(left.element), weight(right.element))
          if first != second { return first > second }
        case .level:
          let (first, second) = (levelNumber(left.element)!, levelNumber(right.element)!)
          if first != second { return first < second }
        }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func weight(_ name: String) -> Fraction {
    index.weight(of: index.indicators[name]!, in: year)
  }

  private func levelNumber(_ name: String) -> Int? {
    guard let levels = index.levels(of: index.indicators[name]!),
      let low = outcomes.indicators[name]?.level.low
    else { return nil }
    return levels[Int(low.numerator)].number
  }

  private func isOffered(_ name: String) -> Bool {
    guard let indicator = index.indicators[name], indicator.next != nil,
      let outcome = outcomes.indicators[name], !outcome.points.canBeAbsent,
      let levels = index.levels(of: indicator), let highest = levels.last,
      let number = levelNumber(name)
    else { return false }
    if let below = index.model.adviseBelow {
      // The name is a level of every scale that has it.
      return levels.first { $0.name == below }.map { number < $0.number } ?? false
    }
    return number < highest.number
  }

  /// Exact only where an engine cannot differ on presence and lowest level.
  func exactness(_ judge: OracleExactnessJudge) -> OracleExactness {
    guard !index.model.adviceOrder.isEmpty else { return .exact }
    for name in index.indicatorNames where index.indicators[name]?.next != nil {
      if judge.exactness(indicator: name) != .exact { return .soundOnly }
      let level = outcomes.indicators[name]!.level
      let points = outcomes.indicators[name]!.points
      // Present for sure, yet perhaps without a level: the pages do not say what is advised.
      if level.canBeAbsent && level.low != nil && !points.canBeAbsent { return .soundOnly }
    }
    return .exact
  }
}
