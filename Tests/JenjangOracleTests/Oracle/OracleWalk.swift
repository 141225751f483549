/// Visits every expression of a model, for literals and for statistics.
struct OracleWalk {
  let model: OracleModel

  /// The expressions as written, outermost first.
  var roots: (figures: [OracleFigure], conditions: [OracleCondition]) {
    let index = OracleIndex(model)
    var figures = model.measures.map(\.figure) + model.classes.map(\.figure)
    var goals = [model.overallGoal]
    var conditions: [OracleCondition] = []
    for indicator in index.indicatorNames.map({ index.indicators[$0]! }) {
      if let condition = indicator.appliesWhen { conditions.append(condition) }
      figures += indicator.ownFigures
      goals.append(indicator.goal)
    }
    for dimension in index.dimensionNames.map({ index.dimensions[$0]! }) {
      if let condition = dimension.appliesWhen { conditions.append(condition) }
      if let score = dimension.score { figures.append(score) }
      goals.append(dimension.goal)
    }
    for goal in goals.compactMap(\.self) {
      figures += [goal.target] + (goal.baseline.map { [$0] } ?? [])
    }
    if let score = model.overallScore { figures.append(score) }
    for phase in model.ladder?.phases ?? [] {
      conditions += phase.gates.map(\.condition)
    }
    conditions += model.findings.map(\.condition) + model.advices.compactMap(\.when)
    return (figures, conditions)
  }

  func visit(
    figure visitFigure: (OracleFigure) -> Void, condition visitCondition: (OracleCondition) -> Void
  ) {
    var (figures, conditions) = roots
    while !figures.isEmpty || !conditions.isEmpty {
      if let figure = figures.popLast() {
        visitFigure(figure)
        figures += figure.figures
        conditions += figure.conditions
      } else if let condition = conditions.popLast() {
        visitCondition(condition)
        figures += condition.figures
        conditions += condition.conditions
      }
    }
  }

  /// Whether there is a path, or a figure that is the last of several.
  var hasLast: Bool {
    var isFound = OracleIndex(model).dimensions.values.contains { $0.isPath }
    visit(
      figure: { figure in
        switch figure {
        case .aggregate(.last), .aggregate(.lastPoints), .list(.last, _): isFound = true
        default: break
        }
      }, condition: { _ in })
    return isFound
  }

  /// The plain numbers written in expressions, and the edges of bands.
  var literals: Set<Fraction> {
    var found: Set<Fraction> = []
    visit(
      figure: { if case .number(let value) = $0 { found.insert(value) } }, condition: { _ in })
    let index = OracleIndex(model)
    let lists = index.indicators.values.flatMap(\.allBands) + model.classes.map(\.bands)
    for bands in lists where !bands.isShare {
      for band in bands.bands {
        found.insert(band.limit)
        if let other = band.other { found.insert(other) }
      }
    }
    return found
  }
}
