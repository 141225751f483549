import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Tables over two answers: a choice between rows, each a lookup by the second answer.
extension Checker {
  func collectTable(_ node: Node) {
    guard let name = node.name else { return }
    let measure = collectNamed(node, name)
    if let scale = node.child(.gives)?.name { measureScales[measure] = resolveScale(scale) }
    model.tables.append(
      CrossTable(measure: measure, scale: measureScales[measure], range: name.range))
  }

  /// Whether a table's levels are of a scale that is not sound; that was reported.
  func givesUnknownLevels(_ measure: Int) -> Bool {
    measureScales[measure] == nil && measureNodes[measure].child(.gives)?.name != nil
  }

  /// One of the two answers of a table.
  private struct TableAnswer {
    let path: String
    let values: [String]
    /// The place of its value, an expression.
    let place: Int
    /// The condition, where the answer is yes or no.
    let truth: Int?
  }

  func checkTable(_ index: Int, _ node: Node) {
    let references = node.children(.reference)
    guard references.count == 2 else { return }
    let answers = references.map { tableAnswer($0) }
    guard let first = answers[0], let second = answers[1] else { return }
    guard let columns = columns(node, of: second), let rows = rows(node, of: first) else { return }
    let isKnown = node.child(.gives)?.name == nil || measureScales[index] != nil
    guard isKnown, let type = cellType(index, node) else { return }
    var parts: [Int] = []
    var all: Interval?
    for row in rows {
      guard let cells = cells(row, columns, index, type) else { continue }
      let hull = cells.reduce(Interval.point(cells[0])) { $0.hull(with: .point($1)) }
      all = all?.hull(with: hull) ?? hull
      let bands = cells.enumerated().map { place, cell in
        let isLast = place == cells.count - 1
        return Band(
          end: isLast ? nil : Rational(place), includesEnd: !isLast, level: -1, points: cell)
      }
      parts.append(lookup(bands, of: second.place, type, at: row.range, hull))
    }
    guard parts.count == rows.count, let all else { return }
    let expression = joined(parts, rows, first, type, all)
    // As a whole it stands from its first answer to its last row.
    model.expressions[expression].range = references[0].range.through(rows[rows.count - 1].range)
    model.measures[index].expression = expression
  }

  /// The rows as one expression: the one that belongs to the first answer.
  private func joined(
    _ parts: [Int], _ rows: [Node], _ answer: TableAnswer, _ type: ExpressionType, _ all: Interval
  ) -> Int {
    // The last row stands for all other values, and has none where the answer has none.
    let last = rows[rows.count - 1].range
    let zeros = (0..<2).map { _ in
      append(.number(.zero), [], .number(.none), at: last, .point(.zero))
    }
    let nothing = append(
      .clamp, [answer.place] + zeros, .number(.none), at: last, .point(.zero))
    var result = append(
      .add, [parts[parts.count - 1], nothing], type, at: last, traits[parts[parts.count - 1]].domain
    )
    for place in parts.indices.dropLast().reversed() {
      guard let value = answer.values.firstIndex(of: rows[place].name?.text ?? "") else { continue }
      let condition = isValue(value, answer, at: rows[place].name?.range ?? rows[place].range)
      result = append(
        .conditional, [condition, parts[place], result], type, at: rows[place].range, all)
    }
    return result
  }

  private func isValue(_ value: Int, _ answer: TableAnswer, at range: SourceRange) -> Int {
    if let truth = answer.truth {
      return value == 1 ? truth : append(.not, [truth], .truth, at: range)
    }
    let type = model.expressions[answer.place].type
    let literal: JenjangModel.Operation
    if case .level = type { literal = .level(value) } else { literal = .choice(value) }
    let right = append(literal, [], type, at: range)
    return append(.compare(.equal), [answer.place, right], .truth, at: range)
  }

  private func tableAnswer(_ node: Node) -> TableAnswer? {
    guard let symbol = resolve(node, in: 0) else { return nil }
    let path = pathText(node)
    switch symbol {
    case .indicator(let index):
      guard let scale = model.indicators[index].scale else { break }
      let names = model.scales[scale].levels.map { $0.name }
      if names.contains("") { break }
      return TableAnswer(
        path: path, values: names,
        place: append(.indicatorLevel(index), [], .level(scale), at: node.range), truth: nil)
    case .measure(let index):
      guard let scale = measureScales[index] else {
        if givesUnknownLevels(index) { return nil }
        break
      }
      let names = model.scales[scale].levels.map { $0.name }
      return value(of: symbol, at: node.range).map {
        TableAnswer(path: path, values: names, place: $0, truth: nil)
      }
    case .fact(let index):
      switch model.questions[model.facts[index].question].domain {
      case .choice(let options):
        return TableAnswer(
          path: path, values: options.map { $0.name },
          place: append(.fact(index), [], .choice(index), at: node.range), truth: nil)
      case .truth:
        return TableAnswer(
          path: path, values: ["no", "yes"],
          place: append(.fact(index), [], .choice(index), at: node.range),
          truth: append(.fact(index), [], .truth, at: node.range))
      default: break
      }
    default: break
    }
    report(.notATableAnswer, at: node.range, [("name", .text(path))])
    return nil
  }

  /// The places of the second answer's values, as `across` lists them.
  private func columns(_ node: Node, of answer: TableAnswer) -> [Int]? {
    let lists = node.children(.tableAcross)
    if let second = lists.dropFirst().first {
      report(
        .propertyTwice, at: second.keywordRange, [("what", .text("across"))],
        related: [lists[0].keywordRange])
      return nil
    }
    let cells = lists.first.map { $0.children(.tableCell) } ?? []
    let names = cells.map { (text: $0.name?.text ?? $0.sourceText, range: $0.range) }
    return values(names, of: answer, at: lists.first?.range ?? node.name?.range ?? node.range)
  }

  /// The rows, one for each value of the first answer.
  private func rows(_ node: Node, of answer: TableAnswer) -> [Node]? {
    let rows = parts(.tableRow, of: node, "table")
    let names = rows.compactMap { $0.name }.map { (text: $0.text, range: $0.range) }
    return values(names, of: answer, at: node.name?.range ?? node.range) == nil ? nil : rows
  }

  /// The places of named values, each of which has to stand there once.
  private func values(
    _ names: [(text: String, range: SourceRange)], of answer: TableAnswer, at range: SourceRange
  ) -> [Int]? {
    var places: [Int] = []
    var seen: [Int: SourceRange] = [:]
    var isSound = true
    for (text, place) in names {
      guard let value = answer.values.firstIndex(of: text) else {
        report(
          .notATableValue, at: place,
          [
            ("found", .text(text)), ("name", .text(answer.path)), ("known", known(answer.values)),
          ], suggestion: suggestion(for: text, among: answer.values))
        isSound = false
        continue
      }
      if let first = seen.updateValue(place, forKey: value) {
        report(.tableValueTwice, at: place, [("found", .text(text))], related: [first])
        isSound = false
        continue
      }
      places.append(value)
    }
    guard isSound else { return nil }
    let missing = answer.values.indices.filter { seen[$0] == nil }.map { answer.values[$0] }
    if missing.isEmpty { return places }
    report(
      .tableValuesMissing, at: range, [("name", .text(answer.path)), ("missing", .list(missing))])
    return nil
  }

  private func cellType(_ index: Int, _ node: Node) -> ExpressionType? {
    if let scale = measureScales[index] { return .level(scale) }
    guard let option = node.child(.gives)?.child(.option) else { return nil }
    return option.sourceText == "score" ? .score : .number(.none)
  }

  /// A row's results by the place of the second answer's value.
  private func cells(
    _ row: Node, _ columns: [Int], _ table: Int, _ type: ExpressionType
  ) -> [Rational]? {
    let written = row.children(.tableCell)
    guard written.count == columns.count else {
      report(
        .cellsMissing, at: row.range,
        [("found", .number(written.count)), ("needed", .number(columns.count))])
      return nil
    }
    var results = [Rational](repeating: .zero, count: columns.count)
    var isSound = true
    for (cell, column) in zip(written, columns) {
      if let result = result(of: cell, table, type) {
        results[column] = result
      } else {
        isSound = false
      }
    }
    return isSound ? results : nil
  }

  private func result(of cell: Node, _ table: Int, _ type: ExpressionType) -> Rational? {
    let expected: Wording
    switch (type, cell.name, cell.child(.bound)?.literal) {
    case (.level(let scale), let name?, _):
      return level(name.text, ofMeasure: table, scale, at: name.range).map { Rational($0) }
    case (.score, _, let literal?) where literal.isScore: return literal.value
    case (.number, _, let literal?) where !literal.isScore: return literal.value
    case (.level(let scale), _, _):
      let name = model.scales[scale].name
      expected = Wording(id: "jenjang dari scale `\(name)`", en: "a level of the scale `\(name)`")
    case (.score, _, _): expected = Wording(id: "skor (dalam %)", en: "a score (in %)")
    default: expected = Wording(id: "angka", en: "a number")
    }
    report(
      .cellOfOtherKind, at: cell.range,
      [("found", .text(cell.sourceText)), ("expected", .wording(expected))])
    return nil
  }
}
