extension ModelBuilder {
  /// An indicator whose every band is reached by some sampled figure, so that none is dead.
  func bandIndicator(allowsNegative: Bool) -> OracleIndicator? {
    guard let (figure, isShare) = anyFigure(.entities) else { return nil }
    let values = samples(figure, 16)
    guard values.count >= 2 else { return nil }
    let isRising = random.chance(60)
    let edges = edges(values, isRising: isRising, isShare: isShare)
    guard !edges.isEmpty else { return nil }
    var indicator = OracleIndicator(name: fresh("turunan_"), source: .question)
    let fitting = model.scales.filter { allowsNegative || $0.leastPoints >= 0 }
    if model.defaultScale == nil ? random.chance(50) : random.chance(30) {
      indicator.scale = random.pick(fitting).name
    }
    let levels = (indicator.scale ?? model.defaultScale).flatMap { name in
      model.scales.first { $0.name == name }?.levels
    }
    let worths = worths(edges.count + 1, levels: levels, isRising: isRising)
    let bands = zip(edges, worths).map { OracleBand(edge: $0.edge, limit: $0.limit, worth: $1) }
    let first = OracleBands(bands: bands, otherwise: worths[edges.count], isShare: isShare)
    indicator.source = .bands(figure, first)
    enrich(&indicator, figure, first, values)
    return indicator
  }

  struct Edge {
    var edge: OracleBandEdge
    var limit: Fraction
  }

  /// Edges between neighbouring samples, often on one of them, in the order of the bands.
  func edges(_ values: [Fraction], isRising: Bool, isShare: Bool) -> [Edge] {
    var places = random.shuffled(Array(1..<values.count))
    places = Array(places.prefix(random.within(1...4))).sorted()
    var result: [Edge] = []
    for place in places {
      let (low, high) = (values[place - 1], values[place])
      if random.chance(12), place < values.count - 1, isShort(high, isShare),
        result.last.map({ $0.limit < high }) ?? true
      {
        // One figure has a band of its own.
        result += [
          Edge(edge: isRising ? .below : .from, limit: high),
          Edge(edge: isRising ? .upTo : .above, limit: high),
        ]
        continue
      }
      // `below x` and `from x` part the line before x, `up to x` and `above x` behind it.
      let isBefore = random.chance(60)
      let limit: Fraction
      if isBefore && isShort(high, isShare) {
        limit = high
      } else if !isBefore && isShort(low, isShare) {
        limit = low
      } else if let between = shortFraction(between: low, high, isShare) {
        limit = between
      } else {
        continue
      }
      let edge: OracleBandEdge =
        isRising ? (isBefore ? .below : .upTo) : (isBefore ? .from : .above)
      if let last = result.last, last.limit > limit || last.limit == limit && !isBetween(last, edge)
      {
        continue
      }
      result.append(Edge(edge: edge, limit: limit))
    }
    return isRising ? result : result.reversed()
  }

  /// Whether two edges at one figure leave a band for that figure itself.
  private func isBetween(_ last: Edge, _ next: OracleBandEdge) -> Bool {
    (last.edge == .below && next == .upTo) || (last.edge == .from && next == .above)
  }

  private func isShort(_ value: Fraction, _ isShare: Bool) -> Bool {
    (isShare ? value * 100 : value).decimalText(within: 2) != nil
  }

  func shortFraction(
    between low: Fraction, _ high: Fraction, _ isShare: Bool
  ) -> Fraction? {
    let middle = (low + high) / 2
    for decimals in 0...2 {
      let shown = middle.rounded(decimals + (isShare ? 2 : 0), .halfEven)
      if low < shown && shown < high { return shown }
    }
    return nil
  }

  func worths(
    _ count: Int, levels: [OracleLevel]?, isRising: Bool
  ) -> [OracleWorth] {
    if let levels {
      // The highest level is always reached, so that the most points are beyond doubt.
      var places = (0..<(count - 1)).map { _ in random.below(levels.count) } + [levels.count - 1]
      places = random.chance(75) ? places.sorted() : random.shuffled(places)
      if !isRising { places.reverse() }
      return places.map { .level($0) }
    }
    let pool: [Fraction] = [0, Fraction(1, 4), Fraction(1, 2), 1, 2, 3, 4, 5]
    var points = (0..<(count - 1)).map { _ in random.pick(pool) } + [random.pick([2, 4, 5])]
    points = random.chance(75) ? points.sorted() : random.shuffled(points)
    if !isRising { points.reverse() }
    return points.map { .points($0) }
  }
}
