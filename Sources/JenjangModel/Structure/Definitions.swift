import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let pointsNotAShare = DiagnosticRule(
    "J0414",
    message: Wording(
      id:
        "indicator ini bernilai {least} sampai {most} poin; itu tidak dapat menjadi bagian dari keseluruhan",
      en: "this indicator is worth {least} to {most} points, which is no share of a whole"),
    help: Wording(
      id:
        "tulis `score sum of points` pada dimensinya, atau beri poin terendah 0 atau lebih dan tertinggi di atas 0",
      en:
        "write `score sum of points` on its dimension, or make the least points 0 or more and the most above 0"
    ))

  static let pointsOutOfRange = DiagnosticRule(
    "J0415",
    message: Wording(
      id: "poin ini dapat bernilai dari {least} sampai {most}, di luar 0 sampai {whole}",
      en: "these points can be from {least} to {most}, outside 0 to {whole}"),
    help: Wording(
      id: "batasi dengan `clamp(…, 0, {whole})`", en: "bound them by `clamp(…, 0, {whole})`"))

  static let weightsAllZero = DiagnosticRule(
    "J0416",
    message: Wording(
      id: "semua bobot di bawah `{path}` adalah 0{when}",
      en: "all weights under `{path}` are 0{when}"),
    help: Wording(
      id: "beri sedikitnya satu bobot di atas 0", en: "give at least one a weight above 0"))

  static let emptyDimension = DiagnosticRule(
    "J0417",
    message: Wording(
      id: "dimensi `{path}` tidak punya isi, jadi tidak pernah punya skor",
      en: "the dimension `{path}` has no children, so it never has a score"),
    help: Wording(
      id: "tambahkan `indicator` di dalamnya, atau hapus",
      en: "put an `indicator` in it, or remove it"))

  static let figuresTooLong = DiagnosticRule(
    "J0418",
    message: Wording(
      id: "angka di sini dapat lebih panjang dari {most} bit",
      en: "figures here can be longer than {most} bits"),
    help: Wording(
      id: "kurangi pangkat atau perkalian bertumpuk, atau bulatkan dengan `round`",
      en: "use fewer nested powers or products, or round with `round`"))
}

package let definitionRules: [DiagnosticRule] = [
  .pointsNotAShare, .pointsOutOfRange, .weightsAllZero, .emptyDimension, .figuresTooLong,
]

extension Checker {
  /// Checks the expressions of everything that is worked out, in the order of need.
  func checkDefinitions(in order: [Definition]) {
    indicatorDomains = [IndicatorDomain?](repeating: nil, count: model.indicators.count)
    for definition in order {
      switch definition {
      case .measure(let index): checkMeasure(index)
      case .indicator(let index): checkIndicator(index)
      case .dimension(let index): checkDimension(index)
      case .ladder: checkPhases()
      }
    }
  }

  private func checkMeasure(_ index: Int) {
    switch measureNodes[index].kind {
    case .classes: return checkClass(index, measureNodes[index])
    case .table: return checkTable(index, measureNodes[index])
    default: break
    }
    guard let node = measureNodes[index].children.last, node.kind != .text, node.kind != .name,
      let expression = figure(node, ExpressionScope(0))
    else { return }
    model.measures[index].expression = expression
  }

  // MARK: Indicators

  private func checkIndicator(_ index: Int) {
    let node = indicatorNodes[index]
    let scope = ExpressionScope(model.indicators[index].dimension)
    var isSound = true
    if let applies = node.child(.appliesWhen)?.children.last {
      model.indicators[index].appliesWhen = condition(applies, scope)
      model.indicators[index].ownCondition = model.indicators[index].appliesWhen
      isSound = model.indicators[index].appliesWhen != nil
    }
    if isSound { addPathCondition(to: index) }
    var points: Interval?
    if let property = node.child(.pointsOf) {
      points = checkPoints(property, index, scope)
    } else if let source = node.child(.levelOf) {
      points = checkLevelOf(source, index, scope)
    } else if let measures = node.child(.measures), node.child(.bands) != nil {
      points = checkBands(node.children(.bands), measures, index, scope)
    } else if case .question = model.indicators[index].source, model.indicators[index].scale != nil
    {
      points = askedPoints(index)
    }
    guard isSound, var points else { return }
    if let stated = model.indicators[index].unansweredPoints {
      points = points.hull(with: .point(stated))
      model.indicators[index].leastPoints = min(model.indicators[index].leastPoints, stated)
    }
    let most = model.indicators[index].mostPoints
    let value = Rational.one.divided(by: most).map { points.scaled(by: $0) } ?? points
    indicatorDomains[index] = IndicatorDomain(points: points, value: value)
  }

  private func askedPoints(_ index: Int) -> Interval {
    var high = model.indicators[index].mostPoints
    if case .points(let points) = model.indicators[index].notApplicable {
      high = max(high, points)
    }
    if case .points(let points) = model.indicators[index].unanswered { high = max(high, points) }
    return Interval(low: model.indicators[index].leastPoints, high: high)
  }

  private func checkPoints(_ node: Node, _ index: Int, _ scope: ExpressionScope) -> Interval? {
    let parts = node.children
    guard let first = parts.first, let bound = parts.last, bound.kind == .bound, parts.count == 2,
      let expression = figure(first, scope), let literal = bound.literal
    else { return nil }
    guard case .number = model.expressions[expression].type else {
      report(
        .numberNeeded, at: first.range, [("found", .wording(description(of: expression)))])
      return nil
    }
    guard !literal.isScore, literal.value > .zero else {
      report(.mustBePositive, at: bound.range, [("found", .text(bound.sourceText))])
      return nil
    }
    model.indicators[index].source = .points(expression: expression)
    model.indicators[index].mostPoints = literal.value
    let domain = traits[expression].domain
    guard let low = domain.low, let high = domain.high, low >= .zero, high <= literal.value else {
      report(
        .pointsOutOfRange, at: first.range,
        [
          ("least", .text(domain.low?.brief ?? "−∞")), ("most", .text(domain.high?.brief ?? "∞")),
          ("whole", .text(literal.value.brief)),
        ])
      return nil
    }
    return domain
  }

  // MARK: Dimensions

  private func checkDimension(_ index: Int) {
    let node = index == 0 ? overallNode : dimensionNodes[index]
    if model.dimensions[index].children.isEmpty, node?.child(.score) == nil {
      if index > 0 {
        report(
          .emptyDimension, at: model.dimensions[index].range,
          [("path", .text(model.dimensions[index].path))])
      }
      return
    }
    checkYears(node ?? trees[0].root, of: index)
    if let applies = node?.child(.appliesWhen)?.children.last {
      model.dimensions[index].appliesWhen = condition(applies, ExpressionScope(index))
      if model.dimensions[index].appliesWhen == nil { return }
    }
    guard let score = checkScore(node?.child(.score), of: index) else { return }
    switch model.expressions[score].type {
    case .score: model.dimensions[index].isShare = true
    case .number: model.dimensions[index].isShare = false
    default: return
    }
    model.dimensions[index].score = score
    checkWeights(index, score)
  }

  private func checkYears(_ node: Node, of index: Int) {
    guard index > 0 else { return }
    checkYears(
      node, since: model.dimensions[index].since, until: model.dimensions[index].until)
  }

  private func checkScore(_ node: Node?, of index: Int) -> Int? {
    let scope = ExpressionScope(index, aggregates: index)
    guard let node, let first = node.children.first else {
      return append(.mean, over: index, at: model.dimensions[index].range)
    }
    // `score sum of points start 600`: the start is added to what stands before it.
    guard node.children.count == 2, let start = node.child(.startSum), start.index != first.index,
      let bound = start.child(.bound)
    else { return figure(first, scope) }
    guard let score = figure(first, scope), let base = expression(bound, scope),
      let type = commonType(score, base)
    else { return nil }
    return append(
      .add, [base, score], type, at: node.range, traits[base].domain + traits[score].domain)
  }

  /// Weights that leave nothing to weigh, in any year.
  private func checkWeights(_ index: Int, _ score: Int) {
    let weights = model.dimensions[index].children.map { child -> Dated<Rational> in
      switch child {
      case .indicator(let indicator): return model.indicators[indicator].weights
      case .dimension(let dimension): return model.dimensions[dimension].weights
      }
    }
    if weights.isEmpty { return }
    let changes = Set(weights.flatMap { $0.changes.map { $0.since } }).sorted()
    let years = [Int?.none] + changes.map { Int?.some($0) }
    for year in years where weights.allSatisfy({ $0.value(in: year).isZero }) {
      let when =
        year.map { Wording(id: " sejak \($0)", en: " since \($0)") } ?? Wording(id: "", en: "")
      let path = index == 0 ? "overall" : model.dimensions[index].path
      report(
        .weightsAllZero, at: model.dimensions[index].range,
        [("path", .text(path)), ("when", .wording(when))])
      return
    }
  }
}
