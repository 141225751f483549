/// What no answer to a fact counts as, and what hangs on a fact having none.
extension OracleIndex {
  /// The answer that stands for none: the fact's own, or the option it calls lowest where the model counts the lowest.
  func counted(_ fact: OracleFact) -> OracleAnswer? {
    if let own = fact.unanswered { return own }
    guard let lowest = fact.lowest, model.unanswered == .lowest else { return nil }
    return .choice(lowest)
  }

  /// The facts that a figure reads itself, through measures, classes and tables too, but not through scores.
  func factsRead(by figure: OracleFigure) -> Set<String> {
    switch figure {
    case .fact(let name): [name]
    case .measure(let name): factsRead(by: measures[name]!.figure)
    case .table(let name): factsRead(by: tables[name]!)
    default:
      union(figure.figures.map { factsRead(by: $0) })
        .union(union(figure.conditions.map { factsRead(by: $0) }))
    }
  }

  func factsRead(by condition: OracleCondition) -> Set<String> {
    switch condition {
    case .fact(let name), .choice(let name, _, _): [name]
    case .named(let name, _, _):
      classes[name].map { factsRead(by: $0.figure) } ?? factsRead(by: tables[name]!)
    default:
      union(condition.figures.map { factsRead(by: $0) })
        .union(union(condition.conditions.map { factsRead(by: $0) }))
    }
  }

  private func factsRead(by table: OracleTable) -> Set<String> {
    union(
      [table.rows, table.columns].map { side in
        switch side {
        case .fact(let name): [name]
        case .className(let name): factsRead(by: classes[name]!.figure)
        case .table(let name): factsRead(by: tables[name]!)
        case .indicator: []
        }
      })
  }

  private func union(_ sets: [Set<String>]) -> Set<String> {
    sets.reduce(into: []) { $0.formUnion($1) }
  }

  /// The points of a worked-out indicator that stand for an answer missing behind it; nil where none does.
  func pointsForMissing(_ indicator: OracleIndicator, isOpen: (String) -> Bool) -> Fraction? {
    guard indicator.source != .question, case .points(let points) = indicator.unanswered,
      let figure = indicator.ownFigures.first
    else { return nil }
    let isMissing = factsRead(by: figure).contains { isOpen(column(of: facts[$0]!)) }
    return isMissing ? points : nil
  }
}
