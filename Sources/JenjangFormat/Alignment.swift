import JenjangSyntax

// Columns of neighbouring lines.
extension Layout {
  /// Cells further apart than this are not aligned.
  private static let widestPadding = 16

  /// Aligns the items of a body in runs, and returns by how much more each is indented.
  mutating func align(_ items: [Node], indent: Int) -> [Int] {
    var leads = items.map { item in
      // A column's name stands below the first one's, behind the `expect` of that.
      item.kind == .expectation && !item.has("expect") ? "expect ".utf8.count : 0
    }
    var start = 0
    while start < items.count {
      guard let form = form(of: items[start], indent) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < items.count, self.form(of: items[end], indent) == form, follows(items[end]) {
        end += 1
      }
      let run = Array(items[start..<end])
      switch form {
      case .property: alignValues(run, indent)
      case .level:
        for (offset, lead) in alignNumbers(run).enumerated() { leads[start + offset] = lead }
        alignCells(run, indent, leads: Array(leads[start..<end]))
      case .cells: alignCells(run, indent, leads: Array(leads[start..<end]))
      }
      start = end
    }
    return leads
  }

  /// Whether an item stands right below the one before it.
  private func follows(_ item: Node) -> Bool {
    let trivia = trivia[item.firstToken]
    return !trivia.hasBlankLine && trivia.comments.allSatisfy { $0.isTrailing }
  }

  /// In what way an item may be aligned with its neighbours.
  private enum Form: Equatable {
    /// A keyword and a value.
    case property
    case level
    case cells(SyntaxKind)
  }

  private func form(of item: Node, _ indent: Int) -> Form? {
    if left.covers(item.firstToken) { return nil }
    switch item.kind {
    case .edition, .languages, .texts, .ask, .unanswered, .show, .numbers, .reasonOrder, .given,
      .raises, .by, .effort, .within, .after, .when, .findingBound, .kinds:
      return .property
    case .expectation: return item.has("expect") ? .property : nil
    case .defaults, .columns:
      return isOneLine(item, at: indent) ? .property : nil
    case .level: return item.child(.bound) == nil ? .cells(.level) : .level
    case .actor, .fact, .measure, .indicator, .phase, .columnRole, .classMember:
      return .cells(item.kind)
    case .tableAcross, .tableRow: return .cells(.tableRow)
    default: return nil
    }
  }

  /// Aligns the values behind keywords.
  private mutating func alignValues(_ run: [Node], _ indent: Int) {
    let widths = run.map { width($0.firstToken, $0.firstToken + 1) }
    let widest = widths.max() ?? 0
    for (item, width) in zip(run, widths) where isOneLine(item, at: indent) {
      if indent + widest - width + self.width(item.firstToken, item.tokenEnd) > Self.width {
        return
      }
    }
    for (item, width) in zip(run, widths) where item.tokenEnd > item.firstToken + 1 {
      padding[item.firstToken + 1] = widest - width
    }
  }

  /// By how much the numbers of levels are indented so that they end in one column.
  private func alignNumbers(_ run: [Node]) -> [Int] {
    let widths = run.map { item in
      item.child(.bound).map { width($0.firstToken, $0.tokenEnd) } ?? 0
    }
    let widest = widths.max() ?? 0
    return widths.map { widest - $0 }
  }

  /// Aligns the cells of declarations, column by column, as long as all have the same in it.
  private mutating func alignCells(_ run: [Node], _ indent: Int, leads: [Int]) {
    guard run.count > 1 else { return }
    let rows = run.map { cells(of: $0, indent) }
    for column in 1..<(run[0].kind == .tableRow || run[0].kind == .tableAcross ? 64 : 4) {
      let having = rows.indices.filter { rows[$0].count > column }
      guard having.count > 1,
        having.allSatisfy({ rows[$0][column].kind == rows[having[0]][column].kind })
      else { return }
      let widths = having.map {
        width(rows[$0][column - 1].token, rows[$0][column].token) + (column == 1 ? leads[$0] : 0)
      }
      guard let widest = widths.max(), let narrowest = widths.min(),
        widest - narrowest <= Self.widestPadding
      else { return }
      for (row, width) in zip(having, widths) {
        let item = run[row]
        let end = isOneLine(item, at: indent) ? item.tokenEnd : rows[row][column].end
        let taken = rows[row].prefix(column).reduce(column == 1 ? 0 : leads[row]) {
          $0 + padding[$1.token]
        }
        let line = indent + taken + widest - width + self.width(item.firstToken, end)
        if line > Self.width { return }
      }
      for (row, width) in zip(having, widths) {
        padding[rows[row][column].token] = widest - width
      }
    }
  }

  /// Whether a fact's choices alone stand on lines of their own.
  private func isOneLineHead(_ item: Node, at indent: Int) -> Bool {
    guard item.kind == .fact, let choice = item.children.first(where: { Body($0) != nil }),
      let body = Body(choice)
    else { return false }
    return fits(item.firstToken, body.open + 1, at: indent)
  }

  /// A cell's first token, what it holds, and one past the last token that stands on its line.
  private struct Cell {
    let token: Int
    let kind: SyntaxKind
    let end: Int
  }

  /// The cells of an item; of one that takes several lines only those up to its title.
  private func cells(of item: Node, _ indent: Int) -> [Cell] {
    var result = [Cell(token: item.firstToken, kind: item.kind, end: item.firstToken)]
    let isWhole = isOneLine(item, at: indent) || isOneLineHead(item, at: indent)
    let body = Body(item)
    for child in item.children where child.firstToken > item.firstToken {
      if let body, child.firstToken > body.open { break }
      switch child.kind {
      case .name where item.kind != .level && item.kind != .classMember: continue
      case .name, .text: break
      case .string where item.kind == .columnRole:
        if result.count > 1 { continue }
      case .next: return result
      case _ where item.kind == .measure: continue
      default: if !isWhole { return result }
      }
      if result.last?.token == child.firstToken { continue }
      let end = Body(child).map { $0.open + 1 } ?? child.tokenEnd
      result.append(Cell(token: child.firstToken, kind: child.kind, end: end))
    }
    guard isWhole else { return result }
    if item.kind == .measure || item.kind == .columnRole {
      for token in item.ownTokens where token > item.firstToken {
        let isEqual = tree.tokens[token].kind == .equal
        if isEqual || item.kind == .columnRole && tree.tokens[token].kind == .word {
          result.append(Cell(token: token, kind: item.kind, end: token + 1))
        }
      }
    } else if let body {
      result.append(Cell(token: body.open, kind: .file, end: body.close + 1))
    }
    return result
  }
}
