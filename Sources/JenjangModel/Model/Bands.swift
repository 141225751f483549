import JenjangNumbers
import JenjangSource

/// Values by stretches of a figure, without gaps or overlaps.
package struct Bands: Sendable {
  package var expression: Int
  /// Stretches from the lowest up; each ends where the next begins, the last has no end.
  package var bands: [Band]
  /// Where each band stands; empty where that is not known.
  package var ranges: [SourceRange]

  package init(expression: Int, bands: [Band], ranges: [SourceRange] = []) {
    self.expression = expression
    self.bands = bands
    self.ranges = ranges
  }

  /// The index of the band in which a value lies; bands are few, so they are tried in turn.
  package func index(of value: Rational) -> Int {
    let index = bands.firstIndex { band in
      guard let end = band.end else { return true }
      return value < end || (band.includesEnd && value == end)
    }
    return index ?? bands.count - 1
  }
}

/// One stretch of a figure.
package struct Band: Hashable, Sendable {
  /// The upper end; nil for the last band, which is open.
  package var end: Rational?
  /// Whether the end itself belongs to the band (`up to`, or below a falling `above`).
  package var includesEnd: Bool
  /// A level's index where the indicator has a scale; else -1.
  package var level: Int
  /// What each of its figures is worth; of a ramp that at its start.
  package var points: Rational
  /// Where its points go in a straight line; nil where they stay.
  package var ramp: Ramp?
  /// The code of the reason that it gives in place of the indicator's; nil for that one.
  package var reason: String?

  package init(
    end: Rational?, includesEnd: Bool, level: Int, points: Rational, ramp: Ramp? = nil,
    reason: String? = nil
  ) {
    self.end = end
    self.includesEnd = includesEnd
    self.level = level
    self.points = points
    self.ramp = ramp
    self.reason = reason
  }
}

/// A stretch along which a band's points go in a straight line from its own to others.
package struct Ramp: Hashable, Sendable {
  /// The figure at which the band's own points hold.
  package var start: Rational
  package var end: Rational
  package var endPoints: Rational

  package init(start: Rational, end: Rational, endPoints: Rational) {
    self.start = start
    self.end = end
    self.endPoints = endPoints
  }
}

extension Band {
  /// All that it gives, as a range.
  package var pointsRange: Interval {
    guard let ramp else { return .point(points) }
    return Interval(low: min(points, ramp.endPoints), high: max(points, ramp.endPoints))
  }
}

/// Bands that hold from a year on.
package struct LaterBands: Sendable {
  package var since: Int
  package var bands: Bands

  package init(since: Int, bands: Bands) {
    self.since = since
    self.bands = bands
  }
}

extension Indicator {
  /// All bands, the first ones without a year, each with how many bands stand before them.
  package var allBands: [(since: Int?, bands: Bands, offset: Int)] {
    guard case .bands(let first) = source else { return [] }
    var result: [(since: Int?, bands: Bands, offset: Int)] = [(nil, first, 0)]
    var offset = first.bands.count
    for later in laterBands {
      result.append((later.since, later.bands, offset))
      offset += later.bands.bands.count
    }
    return result
  }

  /// The bands of a year, and how many bands stand before them; without a year the first ones.
  package func bands(in year: Int?) -> (bands: Bands, offset: Int)? {
    let all = allBands.filter { bands in
      guard let since = bands.since else { return true }
      return year.map { $0 >= since } ?? false
    }
    return all.last.map { ($0.bands, $0.offset) }
  }
}
