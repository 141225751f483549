/// Named classes of a figure; the names rise with the figure, whatever is better.
struct OracleClass: Hashable {
  var name: String
  var figure: OracleFigure
  /// From the class of the lowest figure up.
  var names: [String]
  /// Those of the names that have a text in the file.
  var titled: [String] = []
  /// What they are worth is `.level`, a place among the names.
  var bands: OracleBands
}

/// What a side of a table looks at.
enum OracleTableSide: Hashable {
  case indicator(String)
  /// A choice, or yes/no.
  case fact(String)
  case className(String)
  /// A table that gives levels.
  case table(String)
}

/// What the cells of a table hold.
enum OracleTableKind: Hashable {
  case levels(scale: String)
  case points
  case score
}

/// A table over two answers; every cell is filled.
struct OracleTable: Hashable {
  var name: String
  var rows: OracleTableSide
  var columns: OracleTableSide
  var kind: OracleTableKind
  /// By the place of the row's value and the place of the column's value: a place of a level, or a figure.
  var cells: [[Fraction]]
  /// The order in which rows and columns are written, as places.
  var writtenRows: [Int]
  var writtenColumns: [Int]

  var givesLevels: Bool { if case .levels = kind { true } else { false } }
}

extension OracleIndex {
  /// The values of a side by name, in their own order; nil where one has no name.
  func values(of side: OracleTableSide) -> [String] {
    switch side {
    case .indicator(let name): return (levels(of: indicators[name]!) ?? []).compactMap(\.name)
    case .fact(let name):
      if case .choice(let names) = facts[name]!.kind { return names }
      return ["no", "yes"]
    case .className(let name): return classes[name]!.names
    case .table(let name): return levelNames(ofTable: name)
    }
  }

  func levelNames(ofTable name: String) -> [String] {
    guard case .levels(let scale) = tables[name]!.kind else { return [] }
    return scales[scale]!.levels.compactMap(\.name)
  }

  /// The names of a class, or of the levels that a table gives, from the least up.
  func names(ofNamed name: String) -> [String] {
    classes[name]?.names ?? levelNames(ofTable: name)
  }
}

extension OracleEvaluator {
  /// The place among the names of a class or a table that gives levels; nil where there is none.
  func place(ofNamed name: String) -> Int? {
    guard let known = index.classes[name] else {
      return cell(ofTable: name).map { Int($0.numerator) }
    }
    guard let value = figure(known.figure, in: nil).fraction,
      case .level(let place) = OracleEvaluator.worth(of: value, in: known.bands)
    else { return nil }
    return place
  }

  /// What stands in the table's cell: a place of a level, or a figure.
  func cell(ofTable name: String) -> Fraction? {
    let table = index.tables[name]!
    guard let row = place(of: table.rows), let column = place(of: table.columns) else {
      return nil
    }
    return table.cells[row][column]
  }

  private func place(of side: OracleTableSide) -> Int? {
    switch side {
    case .indicator(let name): return indicator(name).level
    case .className(let name), .table(let name): return place(ofNamed: name)
    case .fact(let name):
      switch completion.answers[index.column(of: index.facts[name]!)] {
      case .choice(let place): return place
      case .truth(let truth): return truth ? 1 : 0
      default: return nil
      }
    }
  }
}
