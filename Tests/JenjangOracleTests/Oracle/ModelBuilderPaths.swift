/// Paths that stop, and scores by the last child.
extension ModelBuilder {
  func makePath() {
    var dimension = OracleDimension(name: fresh("lintasan_"), children: [])
    dimension.isPath = true
    dimension.weights = weights(canBeZero: false)
    if model.defaultWeight != nil && dimension.weights.isEmpty {
      dimension.weights = [OracleDated(value: 1)]
    }
    if random.chance(15) { dimension.appliesWhen = someApplies() }
    if random.chance(18) { dimension.unanswered = random.pick([.unknown, .lowest]) }
    // Either every child says where the path ends, or none does.
    let scale = random.chance(60) ? stoppingScale() : nil
    open.append(dimension)
    for _ in 0..<random.within(2...4) {
      var indicator: OracleIndicator
      if !isPlain && random.chance(20), let bands = steppedBands(scale) {
        indicator = bands
      } else {
        indicator = OracleIndicator(name: fresh("soal_"), source: .question)
        questionsLeft -= 1
        indicator.scale = scale ?? plainScale
        if random.chance(25) { indicator.notApplicable = absence }
        if random.chance(20) { indicator.unanswered = .lowest }
      }
      if random.chance(12) { indicator.appliesWhen = someApplies() }
      if let levels = partialIndex.levels(of: indicator) { addSteps(&indicator, levels) }
      add(.indicator(indicator))
      finishedIndicators.append(indicator.name)
    }
    dimension = open.removeLast()
    let canShare = dimension.children.allSatisfy { child in
      if case .indicator(let indicator) = child { partialIndex.hasValue(indicator) } else { false }
    }
    switch random.below(10) {
    case 0..<5 where options.constructs.contains(.last):
      dimension.score = .aggregate(.lastPoints)
      dimension.isShare = false
      if options.dividedDimensions && random.chance(60) { dimension.of = random.pick([4, 5, 10]) }
    case 5..<8 where options.constructs.contains(.last) && canShare:
      dimension.score = .aggregate(.last)
    default:
      dimension.score = .aggregate(.points)
      dimension.isShare = false
      if options.dividedDimensions { dimension.of = random.pick([4, 8, 10]) }
    }
    finishedDimensions.append(dimension.name)
    add(.dimension(dimension))
  }

  private var plainScale: String? {
    let plain = model.scales.filter { scale in
      scale.leastPoints >= 0 && !scale.levels.contains(where: \.stops)
    }
    return plain.isEmpty ? nil : random.pick(plain).name
  }

  /// A scale of which some levels end a path.
  private func stoppingScale() -> String {
    var scale = OracleScale(name: fresh("henti_"), levels: levels(kind: random.below(80)))
    let last = scale.levels.count - 1
    for place in 0..<last where place == 0 || random.chance(25) { scale.levels[place].stops = true }
    if random.chance(15) {
      scale.levels[0].stops = false
      scale.levels[last].stops = true
    }
    model.scales.append(scale)
    return scale.name
  }

  /// A worked-out child of a path, on its scale.
  private func steppedBands(_ scale: String?) -> OracleIndicator? {
    guard let name = scale ?? plainScale, var made = bandIndicator(allowsNegative: false),
      case .bands(let figure, var bands) = made.source
    else { return nil }
    let levels = model.scales.first { $0.name == name }!.levels
    for place in bands.bands.indices {
      bands.bands[place] = OracleBand(
        edge: bands.bands[place].edge, limit: bands.bands[place].limit,
        worth: .level(random.below(levels.count)))
    }
    guard bands.most == nil, Set(bands.bands.map(\.edge)).isDisjoint(with: [.from, .above])
    else { return nil }
    bands.otherwise = .level(levels.count - 1)
    made.source = .bands(figure, bands)
    made.laterBands = []
    made.scale = name
    made.unanswered = nil
    return made
  }

  /// The last child as the score, where all children are indicators.
  func lastScore(
    _ children: [OracleChild], _ index: OracleIndex
  ) -> (figure: OracleFigure?, isShare: Bool)? {
    guard options.constructs.contains(.last), !open.isEmpty, !isPlain else { return nil }
    let indicators = children.compactMap { child -> OracleIndicator? in
      if case .indicator(let indicator) = child { indicator } else { nil }
    }
    guard indicators.count == children.count, random.chance(9) else { return nil }
    guard indicators.allSatisfy(index.hasValue), random.chance(60) else {
      return (.aggregate(.lastPoints), false)
    }
    return (.aggregate(.last), true)
  }
}
