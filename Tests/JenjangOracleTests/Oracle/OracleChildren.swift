/// What a dimension's score expression sees of its children on one completion.
struct OracleChildren {
  struct Present {
    var weight: Fraction
    /// Nil for an indicator whose points have no share.
    var value: Fraction?
    /// Nil for a dimension.
    var points: Fraction?
  }
  private(set) var present: [Present] = []
  private(set) var points: Fraction = 0
  private(set) var mostPoints: Fraction = 0
  var presentCount: Int { present.count }

  init(of dimension: String?, _ evaluator: OracleEvaluator) {
    let index = evaluator.index
    let year = evaluator.completion.year
    for child in index.children(of: dimension) {
      switch child {
      case .indicator(let indicator):
        let result = evaluator.indicator(indicator.name)
        guard result.points != nil else { continue }
        let weight = index.weight(of: indicator, in: year)
        present.append(Present(weight: weight, value: result.value, points: result.points))
      case .dimension(let inner):
        guard let score = evaluator.score(inner.name) else { continue }
        let weight = index.weight(of: inner, in: year)
        present.append(Present(weight: weight, value: score / (inner.of ?? 1)))
      case .section: break
      }
    }
    for indicator in index.indicators(under: dimension) {
      guard let reached = evaluator.indicator(indicator.name).points else { continue }
      let weight = index.weight(of: indicator, in: year)
      points = points + weight * reached
      mostPoints = mostPoints + weight * index.mostPoints(of: indicator)
    }
  }

  func aggregate(_ aggregate: OracleAggregate) -> OracleValue {
    let values = present.compactMap(\.value)
    let sum = present.reduce(Fraction(0)) { $0 + $1.weight * ($1.value ?? 0) }
    switch aggregate {
    case .mean:
      let weights = present.reduce(Fraction(0)) { $0 + $1.weight }
      return weights == 0 ? .absent : .value(sum / weights)
    case .sum: return .value(sum)
    case .points: return .value(points)
    case .mostPoints: return .value(mostPoints)
    case .least: return values.min().map { .value($0) } ?? .absent
    case .greatest: return values.max().map { .value($0) } ?? .absent
    case .count: return .value(Fraction(presentCount))
    case .last: return values.last.map { .value($0) } ?? .absent
    case .lastPoints: return present.compactMap(\.points).last.map { .value($0) } ?? .absent
    }
  }
}
