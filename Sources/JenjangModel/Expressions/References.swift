import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Names, points and figures over a dimension's children.
extension Checker {
  func reference(_ node: Node, _ scope: ExpressionScope) -> Int? {
    switch pathText(node) {
    case "yes": return append(.truth(true), [], .truth, at: node.range)
    case "no": return append(.truth(false), [], .truth, at: node.range)
    case "year":
      model.needsYear = true
      return append(.year, [], .number(.none), at: node.range, Interval(low: Rational(1900), high: Rational(2200)))
    default: break
    }
    guard let symbol = resolve(node, in: scope.dimension) else { return nil }
    return value(of: symbol, at: node.range)
  }

  /// The value that a name stands for, where it does not stand beside a level.
  func value(of symbol: Symbol, at range: SourceRange) -> Int? {
    switch symbol {
    case .fact(let index): return factValue(index, at: range)
    case .measure(let index):
      let expression = model.measures[index].expression
      guard expression >= 0 else { return nil }
      return append(
        .measure(index), [], model.expressions[expression].type, at: range,
        traits[expression].domain)
    case .indicator(let index):
      guard let domain = indicatorDomains[index] else { return nil }
      guard model.indicators[index].hasValue else {
        reportNotAShare(index, at: range)
        return nil
      }
      return append(.indicatorValue(index), [], .score, at: range, domain.value)
    case .dimension(let index):
      guard model.dimensions[index].score >= 0 else { return nil }
      return append(
        .score(index), [], model.dimensions[index].isShare ? .score : .number(.none), at: range,
        traits[model.dimensions[index].score].domain)
    }
  }

  private func factValue(_ index: Int, at range: SourceRange) -> Int? {
    let fact = model.facts[index]
    switch model.questions[fact.question].domain {
    case .number(let domain):
      return append(
        .fact(index), [], .number(fact.unit), at: range,
        Interval(low: domain.least, high: domain.most))
    case .truth: return append(.fact(index), [], .truth, at: range)
    case .choice(let options):
      report(
        .choiceAlone, at: range,
        [("fact", .text(fact.name)), ("first", .text(options.first?.name ?? ""))])
      return nil
    case .level: return nil
    }
  }

  func pointsReference(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let inner = node.child(.reference), let symbol = resolve(inner, in: scope.dimension) else {
      return nil
    }
    switch symbol {
    case .indicator(let index):
      guard let domain = indicatorDomains[index] else { return nil }
      return append(.indicatorPoints(index), [], .number(.none), at: node.range, domain.points)
    case .dimension(let index):
      guard model.dimensions[index].score >= 0 else { return nil }
      return append(
        .aggregate(.points, dimension: index), [], .number(.none), at: node.range,
        aggregateDomain(.points, of: index))
    default:
      report(.noPoints, at: inner.range)
      return nil
    }
  }

  func startSum(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let bound = node.child(.bound), let start = bound.literal?.value,
      let dimension = scope.aggregates
    else {
      if scope.aggregates == nil {
        report(.aggregateOutside, at: node.range, [("word", .text("start"))])
      }
      return nil
    }
    let base = append(
      .number(start), [], .number(.none), at: bound.range, .point(start), isBare: true)
    let sum = append(
      .aggregate(.points, dimension: dimension), [], .number(.none), at: node.range,
      aggregateDomain(.points, of: dimension))
    return append(
      .add, [base, sum], .number(.none), at: node.range, traits[base].domain + traits[sum].domain)
  }

  func aggregate(_ node: Node, _ scope: ExpressionScope) -> Int? {
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
        guard model.indicators[index].hasValue else {
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
        .mixedChildren, at: range, [("what", .text(Self.word(for: aggregate)))], related: [number])
      return nil
    }
    return number == nil
  }

  private func reportNotAShare(_ index: Int, at range: SourceRange) {
    report(
      .pointsNotAShare, at: range,
      [
        ("least", .text(model.indicators[index].leastPoints.exact)),
        ("most", .text(model.indicators[index].mostPoints.exact)),
      ])
  }

  private static func word(for aggregate: Aggregate) -> String {
    switch aggregate {
    case .mean: return "mean"
    case .sum: return "sum"
    case .points: return "points"
    case .mostPoints: return "most points"
    case .least: return "min"
    case .greatest: return "max"
    case .count: return "count"
    }
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

/// A figure over a dimension's children.
struct AggregateKey: Hashable {
  let aggregate: Aggregate
  let dimension: Int
}

/// What is known of an indicator's figures over all answers.
struct IndicatorDomain {
  var points: Interval
  var value: Interval
}
