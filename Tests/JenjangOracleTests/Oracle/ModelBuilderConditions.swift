extension ModelBuilder {
  /// What an expression may name.
  enum Scope {
    case facts
    /// Also finished indicators and dimensions.
    case entities
    /// Also the overall score, and `every` and `any` over the whole model.
    case gates
  }

  func conditions(_ scope: Scope, _ count: Int, depth: Int) -> [OracleCondition] {
    var found: [OracleCondition] = []
    for _ in 0..<(4 * count) where found.count < count {
      let next = condition(scope, depth: depth)
      if !found.contains(next) { found.append(next) }
    }
    while found.count < 2 { found.append(.not(found[0])) }
    return found
  }

  func condition(_ scope: Scope, depth: Int) -> OracleCondition {
    if depth > 0 && random.chance(scope == .gates ? 45 : 30) {
      switch random.below(8) {
      case 0: return .not(condition(scope, depth: depth - 1))
      case 1, 2: return .and(conditions(scope, random.within(2...3), depth: depth - 1))
      case 3, 4: return .or(conditions(scope, random.within(2...3), depth: depth - 1))
      case 5:
        let operands = conditions(scope, random.within(2...4), depth: depth - 1)
        // All of them, half the time: then one that is not applicable lowers what is asked for.
        let count = random.chance(50) ? operands.count : random.within(1...operands.count)
        return .atLeast(count, operands)
      case 6:
        let operands = conditions(scope, 2, depth: depth - 1)
        return random.chance(50) ? .everyOf(operands) : .anyOf(operands)
      default:
        let operands = conditions(scope, random.within(2...3), depth: depth - 1)
        let least = Fraction(random.within(1...operands.count))
        return .compare(.count(operands), random.pick([.atLeast, .equal, .atMost]), .number(least))
      }
    }
    if scope == .gates && random.chance(25), let quantified = quantified() { return quantified }
    return leaf(scope)
  }

  var someComparison: OracleComparison {
    random.pick([.atLeast, .atLeast, .atLeast, .atMost, .above, .above, .below, .equal, .unequal])
  }

  private func leaf(_ scope: Scope) -> OracleCondition {
    if takes(.classes, 20) || takes(.tables, 12), let named = namedCondition() { return named }
    let roll = random.below(100)
    if scope != .facts && roll < 35, let level = levelCondition() { return level }
    if scope != .facts && roll < (scope == .gates ? 75 : 45) || roll >= 88,
      let (figure, isShare) = anyFigure(scope)
    {
      return .compare(figure, someComparison, bound(near: figure, isShare, scope))
    }
    if options.yearInConditions && roll == 80 {
      return .compare(.year, .atLeast, .number(Fraction(someYear)))
    }
    return factCondition()
  }

  private func bound(near figure: OracleFigure, _ isShare: Bool, _ scope: Scope) -> OracleFigure {
    let plain = literal(near: figure, isShare: isShare)
    guard scope == .gates && random.chance(12) else { return plain }
    let other = literal(near: figure, isShare: isShare)
    return .conditional(factCondition(), plain, other)
  }

  /// Conditions over facts alone, so that a figure may hold them without end.
  func factConditions(_ count: Int) -> [OracleCondition] {
    var found: [OracleCondition] = []
    for _ in 0..<(4 * count) where found.count < count {
      let next = factCondition()
      if !found.contains(next) { found.append(next) }
    }
    while found.count < 2 { found.append(.not(found[0])) }
    return found
  }

  func factCondition() -> OracleCondition {
    let fact = random.pick(model.facts)
    switch fact.kind {
    case .yesNo: return .fact(fact.name)
    case .choice(let names):
      return .choice(fact: fact.name, isNot: random.chance(35), name: random.pick(names))
    case .number:
      let figure = OracleFigure.fact(fact.name)
      return .compare(figure, someComparison, literal(near: figure, isShare: false))
    }
  }

  private func levelCondition() -> OracleCondition? {
    let index = partialIndex
    let named = finishedIndicators.filter { name in
      index.levels(of: index.indicators[name]!)?.allSatisfy { $0.name != nil } ?? false
    }
    guard !named.isEmpty else { return nil }
    let name = random.pick(named)
    let levels = index.levels(of: index.indicators[name]!)!
    let comparison = someComparison
    // A level at the end of the ladder would make some comparisons always or never true.
    let places = 0..<levels.count
    let open: Range<Int>
    switch comparison {
    case .atLeast, .below: open = 1..<levels.count
    case .atMost, .above: open = 0..<(levels.count - 1)
    default: open = places
    }
    let level = random.pick(Array(open).map { levels[$0].name! })
    return .level(indicator: name, comparison, level: level)
  }

  private func quantified() -> OracleCondition? {
    let index = partialIndex
    let isDimensions = random.chance(50)
    let roofs =
      isDimensions
      ? finishedDimensions.filter { !index.dimensions(under: $0).isEmpty } : finishedDimensions
    let under = random.chance(45) && !roofs.isEmpty ? random.pick(roofs) : nil
    let isEvery = random.chance(65)
    let comparison = random.pick([OracleComparison.atLeast, .atLeast, .above, .below, .atMost])
    if isDimensions {
      let group = under.map { index.dimensions(under: $0) } ?? index.topDimensions
      guard let first = group.first,
        group.allSatisfy({ $0.isShare == first.isShare && $0.of == nil })
      else { return nil }
      let bound = literal(near: .dimension(first.name), isShare: first.isShare)
      return .quantified(
        OracleQuantified(
          isEvery: isEvery, subject: .dimensions, under: under, comparison: comparison,
          bound: .figure(bound)))
    }
    let group = index.indicators(under: under)
    guard let first = group.first else { return nil }
    let ladders = Set(group.map { index.levels(of: $0) })
    let bound: OracleQuantified.Bound
    if ladders.count == 1, let ladder = ladders.first.flatMap(\.self), let name = ladder[1].name,
      group.allSatisfy({ $0.levelsInPlace.isEmpty })
    {
      bound = .level(name)
    } else {
      guard group.allSatisfy(index.hasValue) else { return nil }
      bound = .figure(literal(near: .indicator(first.name), isShare: true))
    }
    return .quantified(
      OracleQuantified(
        isEvery: isEvery, subject: .indicators, under: under, comparison: comparison, bound: bound))
  }
}
