extension ModelBuilder {
  private static let deepest = 3

  func makeTop() {
    for _ in 0..<random.within(1...3) {
      if random.chance(80) {
        makeDimension()
      } else {
        add(makeIndicator(allowsNegative: false))
      }
    }
    let chosen = chooseScore(model.children)
    model.overallScore = chosen.figure
    model.overallIsShare = chosen.isShare
    if takes(.goals, 18) { model.overallGoal = goal(isShare: chosen.isShare) }
    keepSomeWeight()
    if random.chance(25) { makeLateMeasure() }
  }

  func add(_ indicator: OracleIndicator) {
    add(.indicator(indicator))
    finishedIndicators.append(indicator.name)
  }

  func add(_ child: OracleChild) {
    if open.isEmpty {
      model.children.append(child)
    } else {
      open[open.count - 1].children.append(child)
    }
  }

  private func makeDimension() {
    if takes(.paths, 12) { return makePath() }
    var dimension = OracleDimension(name: fresh("bidang_"), children: [])
    dimension.weights = weights(canBeZero: open.isEmpty)
    if model.defaultWeight != nil && dimension.weights.isEmpty {
      // Whether a default weight also weighs dimensions is not said.
      dimension.weights = [OracleDated(value: 1)]
    }
    let isInDated = open.contains { $0.since != nil || $0.until != nil }
    if !isInDated && random.chance(8) { dimension.since = random.within(2_023...2_025) }
    if !isInDated && random.chance(5) { dimension.until = random.within(2_025...2_027) }
    if random.chance(16) { dimension.appliesWhen = someApplies() }
    if random.chance(18) { dimension.unanswered = random.pick([.unknown, .lowest, .points(1)]) }
    if random.chance(20) { dimension.aspect = random.pick(OracleAspect.allCases) }
    let allowsNegative = random.chance(15)
    open.append(dimension)
    for _ in 0..<random.within(1...3) {
      if open.count < ModelBuilder.deepest && random.chance(24) {
        makeDimension()
      } else if random.chance(12) {
        makeSection(allowsNegative)
      } else {
        add(makeIndicator(allowsNegative: allowsNegative))
      }
    }
    close()
  }

  private func makeSection(_ allowsNegative: Bool) {
    var section = OracleSection(name: fresh("bagian_"), indicators: [])
    for _ in 0..<random.within(1...2) {
      section.indicators.append(makeIndicator(allowsNegative: allowsNegative))
    }
    add(.section(section))
    finishedIndicators += section.indicators.map(\.name)
  }

  private func close() {
    let chosen = chooseScore(open[open.count - 1].children)
    var dimension = open.removeLast()
    dimension.score = chosen.figure
    dimension.isShare = chosen.isShare
    if options.dividedDimensions {
      if !chosen.isShare && random.chance(65) { dimension.of = random.pick([4, 8, 10, 12]) }
      if chosen.figure == .aggregate(.sum) && chosen.isShare && random.chance(50) {
        dimension.of = random.pick([2, 3, 5])
      }
    }
    if dimension.of == nil, takes(.goals, 25) { dimension.goal = goal(isShare: chosen.isShare) }
    finishedDimensions.append(dimension.name)
    add(.dimension(dimension))
  }

  /// No year may leave only weights of zero under the top level.
  private func keepSomeWeight() {
    let isSafe = model.children.contains { child in
      switch child {
      case .dimension(let dimension):
        dimension.weights.allSatisfy { $0.value > 0 } && dimension.since == nil
          && dimension.until == nil
      case .indicator(let indicator):
        indicator.weights.allSatisfy { $0.value > 0 } && indicator.since == nil
          && indicator.until == nil
      case .section: false
      }
    }
    guard !isSafe else { return }
    model.children = model.children.map { child in
      switch child {
      case .dimension(var dimension):
        if dimension.weights.first?.value == 0 { dimension.weights = [OracleDated(value: 1)] }
        return .dimension(dimension)
      case .indicator(var indicator):
        if indicator.weights.first?.value == 0 { indicator.weights = [OracleDated(value: 1)] }
        return .indicator(indicator)
      case .section: return child
      }
    }
  }

  /// A measure over scores, for gates.
  private func makeLateMeasure() {
    let index = partialIndex
    let shares = finishedDimensions.filter {
      index.dimensions[$0]!.isShare && index.dimensions[$0]!.of == nil
    }
    guard let last = shares.last else { return }
    let figure: OracleFigure =
      model.overallIsShare && random.chance(50)
      ? .binary(.subtract, .overall, .dimension(last))
      : .binary(.multiply, .dimension(last), .number(Fraction(1, 2)))
    let name = fresh("ukuran_")
    model.measures.append(OracleMeasure(name: name, figure: figure, isShare: true))
  }
}
