extension ModelBuilder {
  func makeFactors() {
    guard random.chance(45) else { return }
    model.writesFactorsLast = random.chance(50)
    for _ in 0..<random.within(1...2) {
      let writesRange = random.chance(60)
      let numbers =
        writesRange
        ? random.pick([[-2, -1, 0, 1, 2], [-1, 0, 1], [0, 1, 2, 3], [-3, -2, -1, 0]])
        : random.pick([[-2, 0, 2], [-1, 0, 1], [0, 1], [-1, 1]])
      var factor = OracleFactor(
        name: fresh("faktor_"), numbers: numbers, writesRange: writesRange, titled: numbers)
      if writesRange { factor.titled = numbers.filter { _ in random.chance(50) } }
      if random.chance(35) { factor.column = "kolom_\(factor.name)" }
      if random.chance(40) { factor.aspect = random.pick(OracleAspect.allCases) }
      factor.allowsNotApplicable = random.chance(30)
      model.factors.append(factor)
    }
  }

  private func makeFindingPolicy() {
    var policy = OracleFindingPolicy()
    if random.chance(50) { policy.strengthFrom = random.within(1...4) }
    if random.chance(50) { policy.weaknessUpTo = random.within(0...2) }
    if random.chance(50) { policy.opportunityAbove = random.within(-2...1) }
    if random.chance(50) { policy.threatBelow = random.within(-1...2) }
    // Nothing may be both.
    guard (policy.threatBelow ?? 0) <= (policy.opportunityAbove ?? 0) + 1 else { return }
    let index = partialIndex
    let ladders =
      model.scales.map(\.levels)
      + index.indicatorNames.compactMap { index.levels(of: index.indicators[$0]!) }
    let isBoth = ladders.contains { levels in
      levels.indices.contains {
        policy.isStrength($0, in: levels) && policy.isWeakness($0, in: levels)
      }
    }
    if !isBoth { model.findingPolicy = policy }
  }

  func makeFindings() {
    if random.chance(50) { makeFindingPolicy() }
    guard random.chance(55) else { return }
    for _ in 0..<random.within(1...3) {
      var finding = OracleFinding(
        name: fresh("temuan_"), quadrant: random.pick(OracleQuadrant.allCases),
        condition: lateCondition())
      if random.chance(40) { finding.aspect = random.pick(OracleAspect.allCases) }
      model.findings.append(finding)
    }
  }

  /// A measure over the phase, for findings and advice.
  func makePhaseMeasure() {
    guard random.chance(15), let condition = phaseCondition() else { return }
    let figure = OracleFigure.conditional(condition, .number(2), .number(1))
    model.measures.append(OracleMeasure(name: fresh("ukuran_"), figure: figure))
  }

  /// A condition that may also look at the phase.
  func lateCondition() -> OracleCondition {
    let plain = isPlain ? plainCondition() : condition(.gates, depth: random.below(2))
    guard random.chance(45), let phase = phaseCondition() else { return plain }
    switch random.below(4) {
    case 0: return .and([phase, plain])
    case 1: return .or([plain, phase])
    case 2: return .not(phase)
    default: return phase
    }
  }

  /// Neither always nor never true by its form alone.
  private func phaseCondition() -> OracleCondition? {
    guard let phases = model.ladder?.phases else { return nil }
    let comparison = random.pick(OracleComparison.allCases)
    let isShort = comparison == .above || comparison == .atMost
    let names = phases.map(\.name).dropLast(isShort ? 1 : 0)
    guard !names.isEmpty else { return nil }
    return .phase(comparison, name: random.pick(Array(names)))
  }

  /// One or two comparisons that hang together with nothing else, so that ranges are exact.
  func plainCondition() -> OracleCondition {
    let index = partialIndex
    var leaves: [OracleCondition] = []
    let names = random.shuffled(finishedIndicators).prefix(random.within(1...2))
    for name in names {
      let levels = index.levels(of: index.indicators[name]!) ?? []
      let above = levels.dropFirst().compactMap(\.name)
      if above.isEmpty {
        let bound = literal(near: .indicator(name), isShare: true)
        leaves.append(.compare(.indicator(name), .atLeast, bound))
      } else {
        leaves.append(.level(indicator: name, .atLeast, level: random.pick(above)))
      }
    }
    if let factor = model.factors.first, random.chance(30) {
      let bound = OracleFigure.number(Fraction(random.pick(Array(factor.numbers.dropFirst()))))
      leaves.append(.compare(.factor(factor.name), .atLeast, bound))
    }
    if random.chance(35), let name = finishedDimensions.last, index.dimensions[name]!.of == nil {
      let isShare = index.dimensions[name]!.isShare
      let bound = literal(near: .dimension(name), isShare: isShare)
      leaves = [.compare(.dimension(name), .atLeast, bound)]
    }
    guard leaves.count > 1 else { return leaves.first ?? factCondition() }
    return random.chance(50) ? .and(leaves) : .or(leaves)
  }
}
