/// Classes, tables, goals and the codes of reasons.
extension Renderer {
  mutating func write(_ known: OracleClass) {
    let figure = expressions.figure(known.figure)
    block("class \(known.name) \"Kelas \(known.name)\" of \(figure)") { renderer in
      let bands = known.bands
      for band in bands.bands {
        let limit = Self.limit(band.limit, isShare: bands.isShare)
        renderer.line("\(known.member(band.worth)) \(band.edge.rawValue) \(limit)")
      }
      renderer.line("\(known.member(bands.otherwise)) otherwise")
    }
  }

  mutating func write(_ table: OracleTable) {
    let sides = "\(text(table.rows)), \(text(table.columns))"
    let head = "table \(table.name) \"Tabel \(table.name)\" by \(sides) gives \(table.gives)"
    let (rows, columns) = (index.values(of: table.rows), index.values(of: table.columns))
    block(head) { renderer in
      let across = table.writtenColumns.map { columns[$0] }.joined(separator: ", ")
      renderer.line("across \(across)")
      for row in table.writtenRows {
        let cells = table.writtenColumns.map { renderer.cell(table.cells[row][$0], table.kind) }
        renderer.line("\(rows[row]): \(cells.joined(separator: ", "))")
      }
    }
  }

  private mutating func text(_ side: OracleTableSide) -> String {
    switch side {
    case .indicator(let name): expressions.path(name)
    case .fact(let name), .className(let name), .table(let name): name
    }
  }

  private func cell(_ value: Fraction, _ kind: OracleTableKind) -> String {
    switch kind {
    case .levels(let scale): index.scales[scale]!.levels[Int(value.numerator)].name!
    case .points: ExpressionRenderer.number(value)
    case .score: ExpressionRenderer.score(value)
    }
  }

  mutating func text(_ goal: OracleGoal) -> String {
    let target = "target \(expressions.figure(goal.target))"
    return goal.baseline.map { target + " baseline \(expressions.figure($0))" } ?? target
  }

  static func limit(_ limit: Fraction, isShare: Bool) -> String {
    isShare ? ExpressionRenderer.score(limit) : ExpressionRenderer.number(limit)
  }

  /// ` reason "CODE"`, or nothing.
  static func reason(_ code: String?) -> String { code.map { " reason \"\($0)\"" } ?? "" }

  /// The indicator's own code and baseline, before anything else that may have a code behind it.
  static func reasons(of indicator: OracleIndicator) -> [String] {
    guard let code = indicator.reason else { return [] }
    let baseline = indicator.baseline.map { " baseline " + ExpressionRenderer.number($0) } ?? ""
    return ["reason \"\(code)\"" + baseline]
  }

  static func years(of phase: OraclePhase) -> [String] {
    [phase.since.map { "since \($0)" }, phase.until.map { "until \($0)" }].compactMap(\.self)
  }
}

extension OracleClass {
  /// A member's name, with its text where it has one.
  fileprivate func member(_ worth: OracleWorth) -> String {
    guard case .level(let place) = worth else { return "" }
    let name = names[place]
    return titled.contains(name) ? "\(name) \"Golongan \(name)\"" : name
  }
}

extension OracleTable {
  fileprivate var gives: String {
    switch kind {
    case .levels(let scale): scale
    case .points: "points"
    case .score: "score"
    }
  }
}
