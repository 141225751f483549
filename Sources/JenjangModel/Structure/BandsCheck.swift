import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension Checker {
  /// Checks an indicator's bands, those of all years, and returns the hull of their points.
  func checkBands(
    _ nodes: [Node], _ measures: Node, _ index: Int, _ scope: ExpressionScope
  ) -> Interval? {
    guard let measured = measures.children.first, let expression = figure(measured, scope) else {
      return nil
    }
    let scale = model.indicators[index].scale
    if nodes.contains(where: { hasFormulas($0) }) {
      return checkFormulaBands(nodes, of: expression, index, scope)
    }
    for whole in nodes.compactMap({ $0.child(.ofWhole) }) {
      report(.wholeWithoutFormula, at: whole.range)
    }
    var points: Interval?
    var isSound = true
    for dated in datedBands(nodes) {
      guard let bands = bands(dated.node, of: expression, scale: scale),
        let first = bands.first?.band.pointsRange
      else {
        isSound = false
        continue
      }
      reportUnreachable(bands, in: traits[expression].domain, dated.node)
      let placed = Bands(
        expression: expression, bands: bands.map { $0.band }, ranges: bands.map { $0.range })
      if let since = dated.since {
        model.indicators[index].laterBands.append(LaterBands(since: since, bands: placed))
      } else {
        model.indicators[index].source = .bands(placed)
      }
      let own = bands.reduce(first) { $0.hull(with: $1.band.pointsRange) }
      points = points.map { $0.hull(with: own) } ?? own
    }
    guard isSound, let points, let least = points.low, var most = points.high else { return nil }
    // With a scale the whole is the scale's, even where no band gives the highest level.
    if let scale, let top = model.scales[scale].levels.last { most = max(most, top.points) }
    model.indicators[index].leastPoints = least
    model.indicators[index].mostPoints = most
    return points
  }

  /// Bands by the years from which they hold, the first ones without a year.
  private func datedBands(_ nodes: [Node]) -> [(since: Int?, node: Node)] {
    var result: [(since: Int?, node: Node)] = []
    for node in nodes {
      let since = year(node.child(.since))
      if node.child(.since) != nil, since == nil { continue }
      if let first = result.first(where: { $0.since == since }) {
        report(.sameYearTwice, at: node.keywordRange, related: [first.node.keywordRange])
        continue
      }
      result.append((since, node))
    }
    if let first = result.first, !result.contains(where: { $0.since == nil }) {
      report(.bandsBefore, at: first.node.keywordRange, [("year", .number(first.since ?? 0))])
      return []
    }
    return result.sorted { ($0.since ?? 0) < ($1.since ?? 0) }
  }

  /// The bands from the lowest up; nil, reported, where they are not a partition.
  func bands(
    _ node: Node, of expression: Int, scale: Int?, scope: ExpressionScope? = nil
  ) -> [PlacedBand]? {
    let written = node.children(.band)
    let sayingPoints = written.first { $0.child(.points)?.has("points") == true }
    if scale != nil, let sayingPoints {
      report(.bandsMixedValues, at: sayingPoints.range)
      return nil
    }
    let items = written.map { band in
      PartitionItem(
        node: band, word: band.ownWords.first ?? "", bounds: band.children(.bound),
        value: bandValue(band, scale: scale, scope))
    }
    return partition(items, of: expression, at: node.keywordRange)
  }

  func reportOverlap(_ band: Node, _ bound: Node, _ before: Node) {
    report(
      .bandsOverlap, at: band.range,
      [
        ("found", .text(bound.sourceText)),
        ("before", .text(before.child(.bound)?.sourceText ?? "")),
      ], related: [before.range])
  }

  func bandBound(_ bound: Node, of expression: Int) -> Rational? {
    guard let literal = bound.literal else { return nil }
    let isScore = model.expressions[expression].type == .score
    guard literal.isScore == isScore else {
      report(
        .bandBoundType, at: bound.range,
        [
          ("found", .text(bound.sourceText)), ("expected", .wording(description(of: expression))),
        ])
      return nil
    }
    return literal.value
  }

  /// What a band gives: a level of the scale with its points, or points.
  private func bandValue(
    _ band: Node, scale: Int?, _ scope: ExpressionScope? = nil
  ) -> BandValue? {
    let value = band.child(.points)
    if let scope, let formula = value?.children.first, formula.kind != .bound {
      return formulaValue(formula, scope)
    }
    if let name = band.name {
      guard let scale else {
        report(.bandWithoutScale, at: name.range, [("found", .text(name.text))])
        return nil
      }
      guard let level = model.scales[scale].levels.firstIndex(where: { $0.name == name.text })
      else {
        reportNotALevel(name.text, at: name.range, scale: scale)
        return nil
      }
      return BandValue(level: level, points: model.scales[scale].levels[level].points)
    }
    let figures = value?.children(.bound) ?? []
    guard let bound = figures.first, let figure = plainFigure(bound) else { return nil }
    if figures.count == 2 { return rampValue(band, figures, from: figure, scale: scale) }
    guard let scale else { return BandValue(level: -1, points: figure) }
    guard
      let level = model.scales[scale].levels.firstIndex(where: { Rational($0.number) == figure })
    else {
      reportNotALevel(bound.sourceText, at: bound.range, scale: scale)
      return nil
    }
    return BandValue(level: level, points: model.scales[scale].levels[level].points)
  }

  /// Points that go from one figure to another, where such may stand; else nil, reported.
  private func rampValue(
    _ band: Node, _ figures: [Node], from first: Rational, scale: Int?
  ) -> BandValue? {
    guard let last = plainFigure(figures[1]) else { return nil }
    let places: [(name: String, value: MessageArgument)] = [
      ("first", .text(figures[0].sourceText)), ("last", .text(figures[1].sourceText)),
    ]
    let range = band.child(.points)?.range ?? band.range
    guard scale == nil else {
      report(.rampWithScale, at: range, places)
      return nil
    }
    guard band.children(.bound).count == 2 else {
      report(.rampWithoutStretch, at: range, places)
      return nil
    }
    return BandValue(level: -1, points: first, endPoints: first == last ? nil : last)
  }

  func reportUnreachable(_ bands: [PlacedBand], in domain: Interval, _ node: Node) {
    var start: (value: Rational, isIncluded: Bool)?
    for placed in bands {
      let band = placed.band
      var isReachable = true
      if let end = band.end, let low = domain.low {
        isReachable = band.includesEnd ? low <= end : low < end
      }
      if isReachable, let start, let high = domain.high {
        isReachable = start.isIncluded ? high >= start.value : high > start.value
      }
      if !isReachable {
        report(
          .bandUnreachable, at: placed.range,
          [
            ("least", .text(domain.low?.brief ?? "−∞")), ("most", .text(domain.high?.brief ?? "∞")),
          ])
      }
      if let end = band.end { start = (end, !band.includesEnd) }
    }
  }
}
