import JenjangModel
import JenjangNumbers

/// One exact outcome.
enum Outcome: Hashable {
  case figure(Rational)
  case truth(Bool)
  case absent
  case undefined

  var figure: Rational? {
    if case .figure(let value) = self { return value }
    return nil
  }
}

/// Scores complete answers by the words of the language page, plainly and by recursion.
///
/// It shares no code with the plan: no ranges, no slots, no order of evaluation.
struct ExactOracle {
  let model: Model
  let answers: [Answer]
  let year: Int?

  func applies(_ child: Dimension.Child) -> Bool {
    switch child {
    case .indicator(let index):
      let indicator = model.indicators[index]
      return applies(indicator.appliesWhen, indicator.since, indicator.until)
    case .dimension(let index):
      let dimension = model.dimensions[index]
      return applies(dimension.appliesWhen, dimension.since, dimension.until)
    }
  }

  func appliesUp(_ child: Dimension.Child) -> Bool {
    var parent: Int?
    switch child {
    case .indicator(let index): parent = model.indicators[index].dimension
    case .dimension(let index): parent = model.dimensions[index].parent
    }
    guard applies(child) else { return false }
    return parent.map { appliesUp(.dimension($0)) } ?? true
  }

  private func applies(_ condition: Int?, _ since: Int?, _ until: Int?) -> Bool {
    if let year, let since, year < since { return false }
    if let year, let until, year > until { return false }
    return condition.map { value($0) == .truth(true) } ?? true
  }

  /// The points of an indicator, its conditions aside; nil where it is out.
  func points(_ index: Int) -> Rational? {
    let indicator = model.indicators[index]
    switch indicator.source {
    case .question(let question):
      let levels = model.scales[indicator.scale ?? 0].levels
      switch answers[question] {
      case .level(let place): return levels[place].points
      case .notApplicable:
        if case .points(let points) = indicator.notApplicable { return points }
        return nil
      default:
        if case .points(let points) = indicator.unanswered { return points }
        return levels[0].points
      }
    case .bands(let bands):
      guard let figure = value(bands.expression).figure else { return nil }
      return bands.bands.first { band in
        band.end.map { figure < $0 || (band.includesEnd && figure == $0) } ?? true
      }?.points
    case .points(let expression): return value(expression).figure
    }
  }

  func level(_ index: Int) -> Rational? {
    guard case .question(let question) = model.indicators[index].source else { return nil }
    switch answers[question] {
    case .level(let place): return Rational(place)
    case .notApplicable: return nil
    default: return .zero
    }
  }

  /// The score of a dimension, its own conditions aside; nil where it is out.
  func score(_ dimension: Int) -> Rational? {
    let present = model.dimensions[dimension].children.contains {
      applies($0) && childScore($0) != nil
    }
    guard present else { return nil }
    let score = model.dimensions[dimension].score
    return score < 0 ? aggregate(.mean, dimension) : value(score).figure
  }

  private func childScore(_ child: Dimension.Child) -> Rational? {
    switch child {
    case .indicator(let index): return points(index)
    case .dimension(let index): return score(index)
    }
  }

  func aggregate(_ aggregate: Aggregate, _ dimension: Int) -> Rational? {
    var weighted: [(weight: Rational, value: Rational)] = []
    switch aggregate {
    case .points, .mostPoints: weighted = leaves(dimension, most: aggregate == .mostPoints)
    default:
      for child in model.dimensions[dimension].children where applies(child) {
        switch child {
        case .indicator(let index):
          guard let points = points(index) else { continue }
          let indicator = model.indicators[index]
          let value = points * (indicator.mostPoints.reciprocal ?? .zero)
          weighted.append((indicator.weights.value(in: year), value))
        case .dimension(let index):
          guard let score = score(index) else { continue }
          let whole = model.dimensions[index].ofWhole ?? .one
          weighted.append(
            (model.dimensions[index].weights.value(in: year), score * (whole.reciprocal ?? .zero)))
        }
      }
    }
    if weighted.isEmpty { return nil }
    let sum = weighted.reduce(Rational.zero) { $0 + $1.weight * $1.value }
    switch aggregate {
    case .mean: return sum.divided(by: weighted.reduce(Rational.zero) { $0 + $1.weight })
    case .sum, .points, .mostPoints: return sum
    case .least: return weighted.map { $0.value }.min()
    case .greatest: return weighted.map { $0.value }.max()
    case .count: return Rational(weighted.count)
    }
  }

  private func leaves(
    _ dimension: Int, most: Bool
  ) -> [(weight: Rational, value: Rational)] {
    var result: [(weight: Rational, value: Rational)] = []
    for child in model.dimensions[dimension].children where applies(child) {
      switch child {
      case .indicator(let index):
        guard let points = points(index) else { continue }
        let indicator = model.indicators[index]
        result.append((indicator.weights.value(in: year), most ? indicator.mostPoints : points))
      case .dimension(let index): result += leaves(index, most: most)
      }
    }
    return result
  }
}
