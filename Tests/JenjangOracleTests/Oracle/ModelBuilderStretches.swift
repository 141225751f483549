/// Bands that rise in a line, are worth an expression, or change with the years.
extension ModelBuilder {
  func enrich(
    _ indicator: inout OracleIndicator, _ figure: OracleFigure, _ first: OracleBands,
    _ values: [Fraction]
  ) {
    var first = first
    let levels = partialIndex.levels(of: indicator)
    if levels == nil, takes(.worthExpressions, 22) {
      giveExpressions(&first)
      indicator.source = .bands(figure, first)
      return
    }
    if levels == nil, takes(.stretches, 75) { stretch(&first, figure, values) }
    indicator.source = .bands(figure, first)
    guard takes(.yearBands, 28) else { return }
    for year in Set((0..<random.within(1...2)).map { _ in someYear }).sorted() {
      guard var later = laterBands(first, levels, values) else { continue }
      if levels == nil, takes(.stretches, 75) { stretch(&later, figure, values) }
      indicator.laterBands.append(OracleLaterBands(since: year, bands: later))
    }
  }

  private func laterBands(
    _ first: OracleBands, _ levels: [OracleLevel]?, _ values: [Fraction]
  ) -> OracleBands? {
    let isRising = random.chance(60)
    let edges = edges(values, isRising: isRising, isShare: first.isShare)
    guard !edges.isEmpty else { return nil }
    let worths = worths(edges.count + 1, levels: levels, isRising: isRising)
    let bands = zip(edges, worths).map { OracleBand(edge: $0.edge, limit: $0.limit, worth: $1) }
    return OracleBands(bands: bands, otherwise: worths[edges.count], isShare: first.isShare)
  }

  /// Makes stretches of some bands that have a band before them, or a least figure.
  private func stretch(_ bands: inout OracleBands, _ figure: OracleFigure, _ values: [Fraction]) {
    for place in bands.bands.indices where random.chance(75) {
      let band = bands.bands[place]
      let isRising = band.edge == .below || band.edge == .upTo
      let before = place == 0 ? end(of: figure, isRising: isRising) : bands.bands[place - 1].limit
      guard let before, case .points(let points) = band.worth else { continue }
      // The figure at its end is in it, so that the band behind may need an earlier end.
      let nearer = values.filter { isRising ? $0 < band.limit : $0 > band.limit }
      let inside = (isRising ? nearer.last : nearer.first).flatMap {
        shortFraction(between: min($0, band.limit), max($0, band.limit), bands.isShare)
      }
      for limit in [band.limit, inside].compactMap(\.self)
      where isRising ? before < limit : before > limit {
        var made = bands
        made.bands[place].other = before
        made.bands[place].limit = limit
        made.bands[place].edge = isRising ? .upTo : .from
        if random.chance(80) {
          let other: Fraction = random.pick([0, Fraction(1, 2), 1, 2, 4, Fraction(15, 4)])
          made.bands[place].worth = .stretch(
            random.chance(50) ? continued(made, place) ?? other : other, points)
        }
        guard isReached(made, values) else { continue }
        bands = made
        break
      }
    }
  }

  /// The points where the band before a rising one ends, so that the line has no jump.
  private func continued(_ bands: OracleBands, _ place: Int) -> Fraction? {
    guard place > 0, bands.bands[place].edge == .upTo else { return nil }
    switch bands.bands[place - 1].worth {
    case .points(let points): return points
    case .stretch(_, let last): return last
    default: return nil
    }
  }

  /// The least or the most that a figure can be, where it is a fact with such a bound.
  private func end(of figure: OracleFigure, isRising: Bool) -> Fraction? {
    guard case .fact(let name) = figure,
      case .number(_, let least, let most, _) = model.facts.first(where: { $0.name == name })?.kind
    else { return nil }
    return isRising ? least : most
  }

  /// Whether each band holds some of the figures.
  private func isReached(_ bands: OracleBands, _ values: [Fraction]) -> Bool {
    let reached = Set(values.map { bands.place(of: $0) ?? bands.bands.count })
    return reached.count == bands.bands.count + 1
  }

  /// Makes some bands worth an expression of a figure, none of it more than the most.
  private func giveExpressions(_ bands: inout OracleBands) {
    let most: Fraction = random.pick([4, 5, 10])
    guard let fact = numberFacts.filter({ $0.unit == nil }).last else { return }
    func worth(_ old: OracleWorth) -> OracleWorth {
      guard random.chance(60) else { return old == .points(5) && most < 5 ? .points(4) : old }
      let figure = OracleFigure.fact(fact.name)
      switch random.below(3) {
      case 0: return .figure(.clamp(figure, .number(0), .number(most)))
      case 1:
        let half = OracleFigure.clamp(figure, .number(0), .number(most / 2))
        return .figure(.binary(.multiply, half, .number(2)))
      default:
        let inside = OracleFigure.clamp(figure, .number(0), .number(most))
        return .figure(.binary(.subtract, .number(most), inside))
      }
    }
    for place in bands.bands.indices {
      bands.bands[place].worth = worth(bands.bands[place].worth)
    }
    bands.otherwise = worth(bands.otherwise)
    if bands.figures.isEmpty {
      bands.otherwise = .figure(.clamp(.fact(fact.name), .number(0), .number(most)))
    }
    bands.most = most
  }
}
