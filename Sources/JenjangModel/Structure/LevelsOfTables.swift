import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Indicators that take the level that a table gives.
extension Checker {
  /// The scale of `level of TABLE`; collected before tables are, so it is looked up in the syntax.
  func levelScale(_ source: Node) -> Int? {
    guard let reference = source.child(.reference) else { return nil }
    let name = pathText(reference)
    for tree in trees {
      for table in tree.root.children where table.kind == .table && table.name?.text == name {
        return table.child(.gives)?.name.flatMap { resolveScale($0) }
      }
    }
    return nil
  }

  func checkLevelOf(_ source: Node, _ index: Int, _ scope: ExpressionScope) -> Interval? {
    guard let reference = source.child(.reference),
      let symbol = resolve(reference, in: scope.dimension)
    else { return nil }
    guard case .measure(let measure) = symbol, measureNodes[measure].kind == .table,
      let scale = measureScales[measure]
    else {
      if case .measure(let measure) = symbol, givesUnknownLevels(measure) { return nil }
      report(.notALevelSource, at: reference.range, [("name", .text(pathText(reference)))])
      return nil
    }
    guard let value = value(of: symbol, at: reference.range) else { return nil }
    let levels = model.scales[scale].levels
    guard let first = levels.first, let last = levels.last else { return nil }
    let bands = levels.indices.map { place in
      let isLast = place == levels.count - 1
      return Band(
        end: isLast ? nil : Rational(place), includesEnd: !isLast, level: place,
        points: levels[place].points)
    }
    model.indicators[index].source = .bands(Bands(expression: value, bands: bands))
    model.indicators[index].leastPoints = first.points
    model.indicators[index].mostPoints = last.points
    return Interval(low: first.points, high: last.points)
  }
}
