import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension Checker {
  /// Checks an indicator's bands and returns the hull of their points.
  func checkBands(
    _ node: Node, _ measures: Node, _ index: Int, _ scope: ExpressionScope
  ) -> Interval? {
    guard let measured = measures.children.first, let expression = figure(measured, scope) else {
      return nil
    }
    guard
      let bands = bands(node, of: expression, scale: model.indicators[index].scale)
    else { return nil }
    reportUnreachable(bands, in: traits[expression].domain, node)
    model.indicators[index].source = .bands(
      Bands(
        expression: expression, bands: bands.map { $0.band }, ranges: bands.map { $0.range }))
    let points = bands.map { $0.band.points }
    guard let first = points.first else { return nil }
    let least = points.reduce(first) { min($0, $1) }
    var most = points.reduce(first) { max($0, $1) }
    // With a scale the whole is the scale's, even where no band gives the highest level.
    if let scale = model.indicators[index].scale, let top = model.scales[scale].levels.last {
      most = max(most, top.points)
    }
    model.indicators[index].leastPoints = least
    model.indicators[index].mostPoints = most
    return Interval(low: least, high: points.reduce(first) { max($0, $1) })
  }

  struct PlacedBand {
    var band: Band
    var range: SourceRange
  }

  /// The bands from the lowest up; nil, reported, where they are not a partition.
  private func bands(_ node: Node, of expression: Int, scale: Int?) -> [PlacedBand]? {
    let written = node.children(.band)
    let sayingPoints = written.first { $0.child(.points)?.has("points") == true }
    if scale != nil, let sayingPoints {
      report(.bandsMixedValues, at: sayingPoints.range)
      return nil
    }
    return partition(written, of: expression, in: node) { bandValue($0, scale: scale) }
  }

  /// Stretches of a figure from the lowest up, each with what it gives; nil, reported, where they are not
  /// a partition.
  func partition(
    _ items: [Node], of expression: Int, in node: Node,
    value: (Node) -> (level: Int, points: Rational)?
  ) -> [PlacedBand]? {
    var placed: [PlacedBand] = []
    var direction: Bool?
    var last: (node: Node, value: Rational, keepsEnd: Bool)?
    var isComplete = false
    var isSound = true
    for band in items {
      guard !isComplete else {
        report(.bandAfterOtherwise, at: band.range)
        return nil
      }
      guard let (level, points) = value(band) else {
        isSound = false
        continue
      }
      let words = band.ownWords
      if words.first == "otherwise" {
        isComplete = true
        placed.append(
          PlacedBand(
            band: Band(
              end: nil, includesEnd: false, level: level, points: points, reason: reason(band)),
            range: band.range))
        continue
      }
      guard let bound = band.child(.bound), let end = bandBound(bound, of: expression) else {
        isSound = false
        continue
      }
      let isRising = words.first == "below" || words.first == "up"
      if let direction, direction != isRising {
        report(.bandsMixed, at: band.keywordRange)
        return nil
      }
      direction = isRising
      let includesEnd = words.first == "up" || words.first == "above"
      if let last {
        // `below 5` then `up to 5` leaves the 5 itself; falling, `above 5` then `from 5` does.
        let keepsPoint = isRising ? includesEnd && !last.keepsEnd : !includesEnd && last.keepsEnd
        let isBehind = isRising ? end < last.value : end > last.value
        if isBehind || end == last.value && !keepsPoint {
          reportOverlap(band, bound, last.node)
          isSound = false
          continue
        }
      }
      last = (band, end, includesEnd)
      placed.append(
        PlacedBand(
          band: Band(
            end: end, includesEnd: includesEnd, level: level, points: points,
            reason: reason(band)),
          range: band.range))
    }
    guard isSound else { return nil }
    guard isComplete else {
      report(.bandsGap, at: node.keywordRange)
      return nil
    }
    return direction == false ? turned(placed) : placed
  }

  private func reportOverlap(_ band: Node, _ bound: Node, _ before: Node) {
    report(
      .bandsOverlap, at: band.range,
      [
        ("found", .text(bound.sourceText)),
        ("before", .text(before.child(.bound)?.sourceText ?? "")),
      ], related: [before.range])
  }

  /// Falling bands from the lowest up: each one's lower bound becomes the end of the one below.
  private func turned(_ falling: [PlacedBand]) -> [PlacedBand] {
    var rising: [PlacedBand] = []
    var above: Band?
    for placed in falling {
      var band = placed.band
      let lower = band
      band.end = above?.end
      band.includesEnd = above?.includesEnd ?? false
      above = lower
      rising.append(PlacedBand(band: band, range: placed.range))
    }
    return rising.reversed()
  }

  private func bandBound(_ bound: Node, of expression: Int) -> Rational? {
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
  private func bandValue(_ band: Node, scale: Int?) -> (level: Int, points: Rational)? {
    let value = band.child(.points)
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
      return (level, model.scales[scale].levels[level].points)
    }
    guard let bound = value?.child(.bound), let figure = plainFigure(bound) else { return nil }
    guard let scale else { return (-1, figure) }
    guard
      let level = model.scales[scale].levels.firstIndex(where: { Rational($0.number) == figure })
    else {
      reportNotALevel(bound.sourceText, at: bound.range, scale: scale)
      return nil
    }
    return (level, model.scales[scale].levels[level].points)
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
