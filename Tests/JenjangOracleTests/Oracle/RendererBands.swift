/// Bands with their stretches, expressions and years.
extension Renderer {
  /// The lists of bands of an indicator, the first one first.
  mutating func bandLines(of indicator: OracleIndicator) -> [String] {
    guard case .bands(_, let first) = indicator.source else { return [] }
    var lines = [text(first, of: indicator, since: nil)]
    for later in indicator.laterBands {
      lines.append(text(later.bands, of: indicator, since: later.since))
    }
    return lines
  }

  private mutating func text(
    _ bands: OracleBands, of indicator: OracleIndicator, since: Int?
  ) -> String {
    var parts: [String] = []
    for band in bands.bands {
      let worth = worth(band.worth, of: indicator, isStretch: band.other != nil)
      parts.append("\(Self.edge(band, bands.isShare)): \(worth)\(Self.reason(band.reason))")
    }
    let worth = worth(bands.otherwise, of: indicator, isStretch: false)
    parts.append("otherwise: \(worth)\(Self.reason(bands.otherwiseReason))")
    let years = since.map { " since \($0)" } ?? ""
    let most = bands.most.map { " of " + ExpressionRenderer.number($0) } ?? ""
    return "bands\(years)\(most) { \(parts.joined(separator: "  ")) }"
  }

  private static func edge(_ band: OracleBand, _ isShare: Bool) -> String {
    guard let other = band.other else {
      return "\(band.edge.rawValue) \(limit(band.limit, isShare: isShare))"
    }
    let (low, high) = (min(band.limit, other), max(band.limit, other))
    return "from \(limit(low, isShare: isShare)) to \(limit(high, isShare: isShare))"
  }

  private mutating func worth(
    _ worth: OracleWorth, of indicator: OracleIndicator, isStretch: Bool
  ) -> String {
    switch worth {
    case .points(let points):
      let text = ExpressionRenderer.number(points)
      return isStretch || expressions.random.chance(30) ? text + " points" : text
    case .stretch(let first, let last):
      let text = "\(ExpressionRenderer.number(first)) to \(ExpressionRenderer.number(last))"
      return text + " points"
    case .figure(let figure): return expressions.sum(figure) + " points"
    case .level(let place):
      let level = (index.levels(of: indicator) ?? [])[place]
      return expressions.random.chance(50) ? level.name ?? "\(level.number)" : "\(level.number)"
    }
  }
}
