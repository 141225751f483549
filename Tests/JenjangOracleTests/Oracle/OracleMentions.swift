/// The questions that a demand reads, through any chain of formulas and conditions.
struct OracleMentions {
  let index: OracleIndex

  init(_ index: OracleIndex) { self.index = index }

  func questions(in figure: OracleFigure) -> Set<String> {
    switch figure {
    case .fact(let name), .factor(let name): [name]
    case .measure(let name): questions(in: index.measures[name]!.figure)
    case .indicator(let name), .pointsOf(let name): questions(ofIndicator: name)
    case .dimension(let name): questions(ofDimension: name)
    case .overall: questions(ofDimension: nil)
    case .table(let name): questions(ofNamed: name)
    case .percentToTarget(let name), .progress(let name): questions(ofGoal: name)
    default:
      union(figure.figures.map { questions(in: $0) })
        .union(union(figure.conditions.map { questions(in: $0) }))
    }
  }

  func questions(in condition: OracleCondition) -> Set<String> {
    switch condition {
    case .fact(let name), .choice(let name, _, _): [name]
    case .level(let name, _, _), .stops(let name): questions(ofIndicator: name)
    case .named(let name, _, _): questions(ofNamed: name)
    case .quantified(let quantified):
      union(index.instances(of: quantified).map { questions(in: $0) })
    default:
      union(condition.figures.map { questions(in: $0) })
        .union(union(condition.conditions.map { questions(in: $0) }))
    }
  }

  func union(_ sets: [Set<String>]) -> Set<String> {
    sets.reduce(into: []) { $0.formUnion($1) }
  }

  func questions(ofIndicator name: String) -> Set<String> {
    let indicator = index.indicators[name]!
    let own: Set<String> =
      indicator.source == .question
      ? [name] : union(indicator.ownFigures.map { questions(in: $0) })
    return own.union(conditions(of: name))
  }

  /// Nil is the top level.
  func questions(ofDimension name: String?) -> Set<String> {
    var result = name.map { conditions(of: $0) } ?? []
    let score = name.map { index.dimensions[$0]!.score } ?? index.model.overallScore
    if let score { result.formUnion(questions(in: score)) }
    for child in index.children(of: name) {
      switch child {
      case .indicator(let indicator): result.formUnion(questions(ofIndicator: indicator.name))
      case .dimension(let inner): result.formUnion(questions(ofDimension: inner.name))
      case .section: break
      }
    }
    return result
  }

  /// The questions of the conditions of an indicator or dimension and of all above it.
  private func conditions(of name: String) -> Set<String> {
    let own = index.indicators[name]?.appliesWhen ?? index.dimensions[name]?.appliesWhen
    let above = (index.ancestors[name] ?? []).map { index.dimensions[$0]!.appliesWhen }
    let all = ([own] + above).compactMap(\.self) + index.pathConditions(of: name)
    return union(all.map { questions(in: $0) })
  }
}
