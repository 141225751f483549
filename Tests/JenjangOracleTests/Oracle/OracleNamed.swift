/// Measures, classes and tables as figures of their own, and what they hang on.
extension OracleIndex {
  /// All names that a rule can use for a figure or a class, in the order of the file.
  var namedFigures: [String] {
    model.measures.map(\.name) + model.classes.map(\.name) + model.tables.map(\.name)
  }
}

extension OracleEvaluator {
  /// What a measure, class or table comes to; a class or level is its place.
  func figure(named name: String) -> Fraction? {
    if index.classes[name] != nil { return place(ofNamed: name).map { Fraction($0) } }
    return figure(index.tables[name] == nil ? .measure(name) : .table(name), in: nil).fraction
  }
}

extension OracleMentions {
  /// Of a class or a table.
  func questions(ofNamed name: String) -> Set<String> {
    if let known = index.classes[name] { return questions(in: known.figure) }
    let table = index.tables[name]!
    return union(
      [table.rows, table.columns].map { side in
        switch side {
        case .fact(let fact): [fact]
        case .indicator(let indicator): questions(ofIndicator: indicator)
        case .className(let other), .table(let other): questions(ofNamed: other)
        }
      })
  }

  /// Of a dimension, an indicator or the whole, and of its goal.
  func questions(ofGoal name: String?) -> Set<String> {
    let goal = index.goal(of: name)
    let figures = [goal?.target, goal?.baseline].compactMap(\.self)
    let isIndicator = name.map { index.indicators[$0] != nil } ?? false
    return union(figures.map { questions(in: $0) })
      .union(isIndicator ? questions(ofIndicator: name!) : questions(ofDimension: name))
  }
}

extension OracleExactnessJudge {
  func uses(named name: String) -> [String] {
    if let known = index.classes[name] { return uses(known.figure) }
    guard let table = index.tables[name] else { return uses(index.measures[name]!.figure) }
    return uses(table.rows) + uses(table.columns)
  }

  private func uses(_ side: OracleTableSide) -> [String] {
    switch side {
    case .fact(let name): openColumn(ofFact: name)
    case .indicator(let name): uses(indicator: name, asLevel: true)
    case .className(let name), .table(let name): uses(named: name)
    }
  }

  func uses(goalOf name: String?) -> [String] {
    let goal = index.goal(of: name)
    let figures = [goal?.target, goal?.baseline].compactMap(\.self)
    let isIndicator = name.map { index.indicators[$0] != nil } ?? false
    return figures.flatMap { uses($0) }
      + (isIndicator ? uses(indicator: name!, asLevel: false) : uses(dimension: name))
  }

  /// Whether both ends of a measure, class or table follow exactly from what is open.
  func isExact(named name: String) -> Bool {
    let all = uses(named: name)
    if all.isEmpty { return true }
    if let known = index.classes[name] { return isExact(known.figure) }
    guard let table = index.tables[name] else { return isExact(index.measures[name]!.figure) }
    return Set(all).count == all.count && isWholly(table.rows) && isWholly(table.columns)
  }

  /// Whether each value of a side that an engine thinks possible is so.
  private func isWholly(_ side: OracleTableSide) -> Bool {
    switch side {
    case .fact(let name):
      openColumn(ofFact: name).isEmpty || !index.facts[name]!.allowsNotApplicable
    case .indicator(let name):
      // A row that may not be there is one more that is possible.
      exactness(indicator: name) == .exact && conditions(of: name).allSatisfy { uses($0).isEmpty }
        && (uses(side).isEmpty
          || !(index.notApplicable(of: index.indicators[name]!)?.isAllowed ?? false))
    case .className(let name), .table(let name): uses(named: name).isEmpty
    }
  }
}

extension Oracle {
  func takeUnreasoned(_ written: OracleSheet, _ outcomes: inout OracleOutcomes) {
    outcomes.unreasoned = index.unreasoned(written).filter {
      outcomes.indicators[$0]!.canApply
    }
  }
}
