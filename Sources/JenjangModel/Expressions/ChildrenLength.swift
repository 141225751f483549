import JenjangNumbers

// How long figures over a dimension's children can get.
extension Checker {
  func length(ofIndicator index: Int) -> FigureLength {
    let most = FigureLength(model.indicators[index].mostPoints)
    var length = most
    if case .points(let expression) = model.indicators[index].source, expression >= 0 {
      length = traits[expression].length
    }
    for (_, bands, _) in model.indicators[index].allBands {
      for band in bands.bands {
        guard let ramp = band.ramp else { continue }
        // A figure between the ends, times the slope.
        let slope = (ramp.endPoints - band.points).divided(by: ramp.end - ramp.start) ?? .zero
        let climbed = traits[bands.expression].length.multiplied(by: FigureLength(slope))
        length = length.covering(climbed.added(to: FigureLength(ramp.start * slope + band.points)))
      }
    }
    return model.indicators[index].mostPoints == .one ? length : length.divided(by: most)
  }

  func length(_ aggregate: Aggregate, of dimension: Int) -> FigureLength {
    let key = AggregateKey(aggregate: aggregate, dimension: dimension)
    if let known = aggregateLengths[key] { return known }
    let length = newLength(aggregate, of: dimension)
    aggregateLengths[key] = length
    return length
  }

  private func newLength(_ aggregate: Aggregate, of dimension: Int) -> FigureLength {
    var sum = ChildrenLength()
    var wholes: Set<Rational> = []
    switch aggregate {
    case .count: return FigureLength(whole: 32)
    case .points, .mostPoints:
      for index in indicatorsBelow(dimension) {
        sum.add(newPart(index, &wholes), weights: model.indicators[index].weights)
      }
      return sum.total
    case .mean, .sum, .least, .greatest:
      for child in model.dimensions[dimension].children {
        switch child {
        case .indicator(let index):
          sum.add(newPart(index, &wholes), weights: model.indicators[index].weights)
        case .dimension(let index):
          let inner = model.dimensions[index]
          guard inner.score >= 0 else { continue }
          var part = traits[inner.score].length
          if let whole = inner.ofWhole { part = part.divided(by: FigureLength(whole)) }
          sum.add(part, weights: inner.weights)
        }
      }
      return aggregate == .mean ? sum.total.divided(by: sum.totalWeight) : sum.total
    }
  }
}

extension Checker {
  /// The length of an indicator's figure in a sum, where equal denominators are counted once.
  private func newPart(_ index: Int, _ wholes: inout Set<Rational>) -> FigureLength {
    var part = length(ofIndicator: index)
    if case .points = model.indicators[index].source { return part }
    if !wholes.insert(model.indicators[index].mostPoints).inserted { part.divisors = 0 }
    return part
  }
}

/// The bound for a weighted sum.
private struct ChildrenLength {
  private var sum = FigureLength(whole: 0)
  private var weight = FigureLength(whole: 0)
  private var longestDivisor = 0

  mutating func add(_ part: FigureLength, weights: Dated<Rational>) {
    var factor = FigureLength(weights.base)
    for change in weights.changes { factor = factor.covering(FigureLength(change.value)) }
    let product = part.multiplied(by: factor)
    longestDivisor = max(longestDivisor, product.divisors)
    sum = sum.added(to: product)
    weight = weight.added(to: factor)
  }

  /// All divisors of up to k bits divide the least common multiple of 1 to 2ᵏ, which has less than
  /// 2ᵏ⁺¹ bits; so many children with short divisors stay short together.
  var total: FigureLength {
    var total = sum
    if longestDivisor < 14 { total.divisors = min(total.divisors, 2 << longestDivisor) }
    return total
  }

  var totalWeight: FigureLength { weight }
}
