import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Figures over a dimension's children, and what can be below a dimension.
extension Checker {
  func aggregate(_ node: Node, _ scope: ExpressionScope) -> Int? {
    if node.ownWords.first == "last" { return last(node, scope) }
    guard let dimension = scope.aggregates else {
      report(.aggregateOutside, at: node.range, [("word", .text(node.sourceText))])
      return nil
    }
    let aggregate: Aggregate
    switch node.ownWords {
    case ["mean"]: aggregate = .mean
    case ["sum"]: aggregate = .sum
    case ["min"]: aggregate = .least
    case ["max"]: aggregate = .greatest
    case ["count"]: aggregate = .count
    case ["most", "points"]: aggregate = .mostPoints
    default: aggregate = .points
    }
    return append(aggregate, over: dimension, at: node.range)
  }

  /// A figure over a dimension's children; reports children that can't be taken together.
  func append(_ aggregate: Aggregate, over dimension: Int, at range: SourceRange) -> Int? {
    var type = ExpressionType.number(.none)
    switch aggregate {
    case .mean, .sum, .least, .greatest:
      guard let isShare = kindOfChildren(aggregate, of: dimension, at: range) else { return nil }
      if isShare { type = .score }
    case .points, .mostPoints, .count: break
    }
    return append(
      .aggregate(aggregate, dimension: dimension), [], type, at: range,
      aggregateDomain(aggregate, of: dimension))
  }

  /// Whether a dimension's children are shares; nil, reported, where they are a mixture or lack a value.
  private func kindOfChildren(
    _ aggregate: Aggregate, of dimension: Int, at range: SourceRange
  ) -> Bool? {
    var shares = 0
    var number: SourceRange?
    for child in model.dimensions[dimension].children {
      switch child {
      case .indicator(let index):
        guard indicatorDomains[index] != nil else { return nil }
        guard
          Indicator.hasValue(
            least: model.indicators[index].leastPoints, most: model.indicators[index].mostPoints)
        else {
          reportNotAShare(index, at: model.indicators[index].range)
          return nil
        }
        shares += 1
      case .dimension(let index):
        guard model.dimensions[index].score >= 0 else { return nil }
        if model.dimensions[index].isShare || model.dimensions[index].ofWhole != nil {
          shares += 1
        } else {
          number = model.dimensions[index].range
        }
      }
    }
    if let number, shares > 0 {
      report(
        .mixedChildren, at: range, [("what", .text(aggregate.word))], related: [number])
      return nil
    }
    return number == nil
  }

  func reportNotAShare(_ index: Int, at range: SourceRange) {
    report(
      .pointsNotAShare, at: range,
      [
        ("least", .text(model.indicators[index].leastPoints.exact)),
        ("most", .text(model.indicators[index].mostPoints.exact)),
      ])
  }

  /// The hull of a figure over a dimension's children; at least one child is there, else there is no score.
  func aggregateDomain(_ aggregate: Aggregate, of dimension: Int) -> Interval {
    let key = AggregateKey(aggregate: aggregate, dimension: dimension)
    if let known = aggregateDomains[key] { return known }
    let domain = newAggregateDomain(aggregate, of: dimension)
    aggregateDomains[key] = domain
    return domain
  }

  private func newAggregateDomain(_ aggregate: Aggregate, of dimension: Int) -> Interval {
    let children = model.dimensions[dimension].children
    switch aggregate {
    case .count: return Interval(low: .one, high: Rational(max(1, children.count)))
    case .mean, .least, .greatest:
      return children.map { childDomain($0) }.reduce(nil) { hull, next in
        hull.map { $0.hull(with: next) } ?? next
      } ?? .point(.zero)
    case .sum:
      return children.reduce(.point(.zero)) { sum, child in
        sum + (weightRange(of: child) * childDomain(child)).hull(with: .point(.zero))
      }
    case .points, .mostPoints: return pointsDomain(aggregate, of: dimension)
    }
  }

  private func pointsDomain(_ aggregate: Aggregate, of dimension: Int) -> Interval {
    var sum = Interval.point(.zero)
    var least: Rational?
    for index in indicatorsBelow(dimension) {
      guard let domain = indicatorDomains[index] else { continue }
      let weight = weightRange(of: .indicator(index))
      let points = aggregate == .points ? domain.points : .point(model.indicators[index].mostPoints)
      let product = weight * points
      sum = sum + product.hull(with: .point(.zero))
      if let low = product.low { least = least.map { min($0, low) } ?? low }
    }
    guard aggregate == .mostPoints, let least, let high = sum.high else { return sum }
    return Interval(low: least, high: max(least, high))
  }

  private func childDomain(_ child: Dimension.Child) -> Interval {
    switch child {
    case .indicator(let index): return indicatorDomains[index]?.value ?? .unbounded
    case .dimension(let index):
      let dimension = model.dimensions[index]
      guard dimension.score >= 0 else { return .unbounded }
      let domain = traits[dimension.score].domain
      guard let whole = dimension.ofWhole, let share = Rational.one.divided(by: whole) else {
        return domain
      }
      return domain.scaled(by: share)
    }
  }

  private func weightRange(of child: Dimension.Child) -> Interval {
    let weights: Dated<Rational>
    switch child {
    case .indicator(let index): weights = model.indicators[index].weights
    case .dimension(let index): weights = model.dimensions[index].weights
    }
    return weights.changes.reduce(.point(weights.base)) { $0.hull(with: .point($1.value)) }
  }

  /// All indicators below a dimension, at any depth, in the order of the file.
  func indicatorsBelow(_ dimension: Int) -> [Int] {
    var result: [Int] = []
    var pending: [Dimension.Child] = model.dimensions[dimension].children.reversed()
    while let child = pending.popLast() {
      switch child {
      case .indicator(let index): result.append(index)
      case .dimension(let index):
        pending.append(contentsOf: model.dimensions[index].children.reversed())
      }
    }
    return result
  }

  /// All dimensions below a dimension, at any depth, in the order of the file.
  func dimensionsBelow(_ dimension: Int) -> [Int] {
    var result: [Int] = []
    var pending: [Dimension.Child] = model.dimensions[dimension].children.reversed()
    while let child = pending.popLast() {
      guard case .dimension(let index) = child else { continue }
      result.append(index)
      pending.append(contentsOf: model.dimensions[index].children.reversed())
    }
    return result
  }
}

extension Aggregate {
  /// The figure as the rule language writes it.
  package var word: String {
    switch self {
    case .mean: return "mean"
    case .sum: return "sum"
    case .points: return "points"
    case .mostPoints: return "most points"
    case .least: return "min"
    case .greatest: return "max"
    case .count: return "count"
    }
  }
}
