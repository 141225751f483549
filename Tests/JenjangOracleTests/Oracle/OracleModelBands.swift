/// On which side of a figure a band ends, and whether the figure is in it.
enum OracleBandEdge: String, Hashable {
  case below
  case upTo = "up to"
  case from
  case above
}

struct OracleBand: Hashable {
  var edge: OracleBandEdge
  var limit: Fraction
  var worth: OracleWorth
  /// The end of a stretch that is not the limit; nil for a band open there.
  var other: Fraction?
  var reason: String?
}

enum OracleWorth: Hashable {
  /// The place of a level in the indicator's scale.
  case level(Int)
  case points(Fraction)
  /// The points at the lower and at the upper end of a stretch.
  case stretch(Fraction, Fraction)
  case figure(OracleFigure)
}

struct OracleBands: Hashable {
  var bands: [OracleBand]
  var otherwise: OracleWorth
  var isShare: Bool
  var otherwiseReason: String?
  /// The most points, where they are written.
  var most: Fraction?
}

extension OracleBands {
  var worths: [OracleWorth] { bands.map(\.worth) + [otherwise] }

  var figures: [OracleFigure] {
    worths.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The points at which a worth begins or ends; none for levels.
  private var ends: [Fraction] {
    worths.flatMap { worth -> [Fraction] in
      switch worth {
      case .level, .figure: []
      case .points(let points): [points]
      case .stretch(let first, let last): [first, last]
      }
    }
  }

  var mostPoints: Fraction { most ?? ends.max() ?? 0 }
  var leastPoints: Fraction { most == nil ? ends.min() ?? 0 : min(0, ends.min() ?? 0) }

  /// The band that holds a figure; nil is `otherwise`.
  func place(of value: Fraction) -> Int? {
    bands.firstIndex { band in
      switch band.edge {
      case .below: value < band.limit
      case .upTo: value <= band.limit
      case .from: value >= band.limit
      case .above: value > band.limit
      }
    }
  }

  func reason(at place: Int?) -> String? {
    place.map { bands[$0].reason } ?? otherwiseReason
  }

  func worth(at place: Int?) -> OracleWorth { place.map { bands[$0].worth } ?? otherwise }
}

extension OracleBand {
  /// The points of a stretch at a figure in it.
  func points(at value: Fraction, from first: Fraction, to last: Fraction) -> Fraction {
    let (start, end) = (min(limit, other!), max(limit, other!))
    return first + (value - start) * (last - first) / (end - start)
  }
}

extension OracleEvaluator {
  /// What a worked-out figure earns in the bands of the year.
  func earned(_ value: Fraction, _ indicator: OracleIndicator) -> OracleIndicatorResult {
    let bands = indicator.bands(in: completion.year)!
    let place = bands.place(of: value)
    var result: OracleIndicatorResult
    switch bands.worth(at: place) {
    case .points(let points): result = OracleIndicatorResult(points: points)
    case .level(let level): result = at(level, indicator)
    case .stretch(let first, let last):
      let points = bands.bands[place!].points(at: value, from: first, to: last)
      result = OracleIndicatorResult(points: points)
    case .figure(let figure):
      result = OracleIndicatorResult(points: self.figure(figure, in: nil).fraction)
    }
    if let reason = bands.reason(at: place) { result.reason = reason }
    return result
  }
}
