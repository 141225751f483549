/// Tables over two answers, and indicators that stand on them.
extension ModelBuilder {
  /// The name of a new table, where there are two things to look at.
  @discardableResult
  func makeTable(_ wanted: OracleTableKind? = nil) -> String? {
    let index = partialIndex
    let sides = random.shuffled(tableSides(index))
    guard sides.count >= 2 else { return nil }
    let (rows, columns) = (sides[0], sides[1])
    let (height, width) = (index.values(of: rows).count, index.values(of: columns).count)
    let kind = wanted ?? someKind
    let cells = cells(height, width, kind)
    let made = OracleTable(
      name: fresh("tabel_"), rows: rows, columns: columns, kind: kind, cells: cells,
      writtenRows: order(height), writtenColumns: order(width))
    model.tables.append(made)
    return made.name
  }

  private func order(_ count: Int) -> [Int] {
    random.chance(50) ? Array(0..<count) : random.shuffled(Array(0..<count))
  }

  private var someKind: OracleTableKind {
    let named = model.scales.filter { scale in scale.levels.allSatisfy { $0.name != nil } }
    switch random.below(named.isEmpty ? 2 : 4) {
    case 0: return .points
    case 1: return .score
    default: return .levels(scale: random.pick(named).name)
    }
  }

  private func tableSides(_ index: OracleIndex) -> [OracleTableSide] {
    var sides: [OracleTableSide] = []
    for fact in model.facts {
      if case .number = fact.kind { continue }
      sides.append(.fact(fact.name))
    }
    sides += model.classes.map { .className($0.name) }
    sides += model.tables.filter(\.givesLevels).map { .table($0.name) }
    for name in finishedIndicators {
      let levels = index.levels(of: index.indicators[name]!) ?? []
      if !levels.isEmpty && levels.allSatisfy({ $0.name != nil }) { sides.append(.indicator(name)) }
    }
    return sides
  }

  private func cells(_ height: Int, _ width: Int, _ kind: OracleTableKind) -> [[Fraction]] {
    let pool: [Fraction]
    switch kind {
    case .levels(let scale):
      let levels = model.scales.first { $0.name == scale }!.levels
      pool = levels.indices.map { Fraction($0) }
    case .points: pool = [0, Fraction(1, 2), 1, 2, 3, 5]
    case .score: pool = [0, Fraction(1, 10), Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), 1]
    }
    var cells = (0..<height).map { _ in (0..<width).map { _ in random.pick(pool) } }
    // The most is always reached, so that the most points are beyond doubt.
    cells[random.below(height)][random.below(width)] = pool[pool.count - 1]
    return cells
  }

  /// An indicator of which a table gives the level, or the figure behind its bands.
  func tableIndicator(_ allowsNegative: Bool) -> OracleIndicator? {
    let fitting = model.scales.filter { scale in
      scale.levels.allSatisfy { $0.name != nil } && (allowsNegative || scale.leastPoints >= 0)
        && scale.levels.map(\.points).max() == scale.levels.last?.points
    }
    guard !fitting.isEmpty, random.chance(60) else { return nil }
    let known = model.tables.filter { table in
      fitting.contains { table.kind == .levels(scale: $0.name) }
    }
    let table =
      known.isEmpty || random.chance(60)
      ? makeTable(.levels(scale: random.pick(fitting).name)) : random.pick(known).name
    guard let table else { return nil }
    return OracleIndicator(name: fresh("silang_"), source: .level(ofTable: table))
  }
}
