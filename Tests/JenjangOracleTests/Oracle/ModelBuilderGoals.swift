/// Goals of scores, the codes of reasons, the years of phases.
extension ModelBuilder {
  func goal(isShare: Bool) -> OracleGoal {
    OracleGoal(
      target: end(isShare, [1, Fraction(4, 5), Fraction(3, 2), 3]),
      baseline: random.chance(70) ? end(isShare, [0, Fraction(1, 2), Fraction(1, 4)]) : nil)
  }

  /// Now and then a figure that hangs on an answer.
  private func end(_ isShare: Bool, _ pool: [Fraction]) -> OracleFigure {
    func literal() -> OracleFigure {
      isShare ? .score(random.pick(pool)) : .number(random.pick(pool) * 8)
    }
    if !isPlain && random.chance(22) {
      let zero: OracleFigure = isShare ? .score(0) : .number(0)
      return .conditional(factCondition(), literal(), random.chance(40) ? zero : literal())
    }
    if !isShare, random.chance(20), let fact = numberFacts.first(where: { $0.unit == nil }) {
      return .fact(fact.name)
    }
    return literal()
  }

  /// Scores against their goals, and that they are shares.
  func goalFigures(_ scope: Scope) -> [(OracleFigure, Bool)] {
    guard options.constructs.contains(.goals), scope != .facts else { return [] }
    let index = partialIndex
    var names: [String?] = (finishedDimensions + finishedIndicators).filter {
      index.goal(of: $0) != nil
    }
    if scope == .gates && model.overallGoal != nil { names.append(nil) }
    return names.flatMap { name -> [(OracleFigure, Bool)] in
      let percent = OracleFigure.percentToTarget(name)
      guard index.goal(of: name)?.baseline != nil else { return [(percent, true)] }
      return [(percent, true), (.progress(name), true)]
    }
  }

  func makePhaseYears() {
    guard var phases = model.ladder?.phases, phases.count > 1, takes(.phaseYears, 40) else {
      return
    }
    // The first stays in force, so that no year is without a phase.
    for place in phases.indices.dropFirst() where random.chance(55) {
      if random.chance(65) { phases[place].since = random.within(2_023...2_026) }
      if phases[place].since == nil || random.chance(30) {
        phases[place].until = max(phases[place].since ?? 0, random.within(2_024...2_027))
      }
    }
    model.ladder?.phases = phases
  }

  func makeReasons() {
    guard takes(.reasons, 40) else { return }
    if random.chance(50) { model.reasonsAbove = random.chance(40) }
    for place in model.scales.indices where random.chance(35) {
      giveReasons(&model.scales[place].levels)
    }
    model.children = model.children.map { reasoned($0) }
    // What nothing is held against is refused.
    if !model.children.contains(where: { Self.givesReason($0) }) { model.reasonsAbove = nil }
  }

  /// Whether an indicator with a code of its own stands in it.
  private static func givesReason(_ child: OracleChild) -> Bool {
    switch child {
    case .section(let section): section.indicators.contains { $0.reason != nil }
    case .dimension(let dimension): dimension.children.contains { givesReason($0) }
    case .indicator(let indicator): indicator.reason != nil
    }
  }

  private func giveReasons(_ levels: inout [OracleLevel]) {
    for place in levels.indices where random.chance(40) { levels[place].reason = fresh("L") }
  }

  private func reasoned(_ child: OracleChild) -> OracleChild {
    switch child {
    case .section(var section):
      section.indicators = section.indicators.map { reasoned($0) }
      return .section(section)
    case .dimension(var dimension):
      if dimension.goal == nil && random.chance(25) { dimension.baseline = random.pick([1, 2, 4]) }
      dimension.children = dimension.children.map { reasoned($0) }
      if !dimension.children.contains(where: { Self.givesReason($0) }) { dimension.baseline = nil }
      return .dimension(dimension)
    case .indicator(let indicator): return .indicator(reasoned(indicator))
    }
  }

  private func reasoned(_ indicator: OracleIndicator) -> OracleIndicator {
    var indicator = indicator
    if random.chance(65) {
      indicator.reason = fresh("RC")
      if indicator.goal == nil && random.chance(60) {
        indicator.baseline = random.pick([1, 2, 3, 4, Fraction(5, 2)])
      }
    }
    if !indicator.levelsInPlace.isEmpty && random.chance(40) {
      giveReasons(&indicator.levelsInPlace)
    }
    if case .bands(let figure, var bands) = indicator.source, random.chance(50) {
      // Whose word goes first where a level has a code too is left open.
      guard case .points = bands.otherwise, bands.most == nil else { return indicator }
      for place in bands.bands.indices where random.chance(50) {
        bands.bands[place].reason = fresh("B")
      }
      if random.chance(50) { bands.otherwiseReason = fresh("B") }
      indicator.source = .bands(figure, bands)
    }
    if case .points = indicator.unanswered, indicator.source != .question, indicator.reason != nil,
      random.chance(50)
    {
      indicator.unansweredReason = fresh("U")
    }
    return indicator
  }
}
