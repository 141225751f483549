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
      return append(
        .year, [], .number(.none), at: node.range,
        Interval(low: Rational(1900), high: Rational(2200)))
    // Not a reserved word: rules may have something of that name.
    case "last" where isUnknown("last", in: scope.dimension): return last(node, scope)
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
    case .factor(let index):
      let levels = model.scales[model.factors[index].scale].levels
      return append(
        .factor(index), [], .number(.none), at: range,
        Interval(
          low: levels.first.map { Rational($0.number) },
          high: levels.last.map { Rational($0.number) }))
    case .phase:
      if phasesNode == nil {
        report(.phasesMissing, at: range)
      } else {
        report(.phaseAlone, at: range, [("first", .text(phaseNames.last ?? ""))])
      }
      return nil
    case .advice(let step):
      return reportNoFigure(model.steps[step].name, Wording(id: "advice", en: "advice"), at: range)
    case .finding(let index):
      return reportNoFigure(
        model.findings[index].name, Wording(id: "finding", en: "a finding"), at: range)
    }
  }

  private func reportNoFigure(_ name: String, _ what: Wording, at range: SourceRange) -> Int? {
    report(.noFigure, at: range, [("name", .text(name)), ("what", .wording(what))])
    return nil
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
    guard let inner = node.child(.reference), let symbol = resolve(inner, in: scope.dimension)
    else {
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
