/// Bands that hold from a year on.
struct OracleLaterBands: Hashable {
  var since: Int
  var bands: OracleBands
}

/// What a score is to reach, and where it started.
struct OracleGoal: Hashable {
  var target: OracleFigure
  var baseline: OracleFigure?
}

/// What a figure may be beside its bounds.
struct OracleDomain: Hashable {
  /// Answers are so far apart, from the least on, or from zero.
  var step: Fraction?
  var usualLeast: Fraction?
  var usualMost: Fraction?
  /// Whether the bounds are written `from A to B`.
  var writesFromTo = false
}

extension OracleIndicator {
  /// All lists of bands, the first one first.
  var allBands: [OracleBands] {
    guard case .bands(_, let bands) = source else { return [] }
    return [bands] + laterBands.map(\.bands)
  }

  /// The figures that are written in it, save conditions and its goal.
  var ownFigures: [OracleFigure] {
    switch source {
    case .question: []
    case .level(let table): [.table(table)]
    case .points(let figure, _): [figure]
    case .bands(let figure, _): [figure] + allBands.flatMap(\.figures)
    }
  }

  /// The bands in force in a year.
  func bands(in year: Int) -> OracleBands? {
    guard case .bands(_, let first) = source else { return nil }
    return laterBands.filter { $0.since <= year }.max { $0.since < $1.since }?.bands ?? first
  }
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

  /// The score of a dimension, an indicator or the whole, against its goal.
  func goal(of name: String?, isProgress: Bool) -> OracleValue {
    let (goal, reached) = index.goal(of: name).map { ($0, score(ofGoal: name)) } ?? (nil, nil)
    guard let goal, let reached, let target = figure(goal.target, in: nil).fraction else {
      return .absent
    }
    var start = Fraction(0)
    if isProgress, let baseline = goal.baseline {
      guard let value = figure(baseline, in: nil).fraction else { return .absent }
      start = value
    }
    return target == start ? .absent : .value((reached - start) / (target - start))
  }

  private func score(ofGoal name: String?) -> Fraction? {
    guard let name else { return overall }
    return index.dimensions[name] == nil ? indicator(name).value : score(name)
  }
}

extension OracleIndex {
  /// Nil is the overall score.
  func goal(of name: String?) -> OracleGoal? {
    guard let name else { return model.overallGoal }
    return dimensions[name]?.goal ?? indicators[name]?.goal
  }
}
