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

extension OracleEvaluator {
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
