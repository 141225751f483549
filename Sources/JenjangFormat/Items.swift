import JenjangSyntax

// Items one below the other, and what each is made of.
extension Layout {
  /// Lays out items on lines of their own.
  mutating func layOutItems(_ items: [Node], indent: Int) {
    let leads = align(items, indent: indent)
    for (item, lead) in zip(items, leads) {
      beginItem(item.firstToken, indent: indent, lead: lead)
      if left.covers(item.firstToken) { continue }
      for token in (item.firstToken + 1)..<max(item.tokenEnd, item.firstToken + 1) {
        commentIndents[token] = indent + 2 * Self.step
      }
      if !isOneLine(item, at: indent + lead) {
        layOutItem(item, indent: indent, column: indent + lead)
      }
    }
  }

  /// Lays out an item that doesn't fit on one line; its first token stands at a column.
  private mutating func layOutItem(_ item: Node, indent: Int, column: Int) {
    let inner = indent + Self.step
    switch item.kind {
    case .level, .gate, .finding, .measure:
      layOutClauses(item, column: column, indent: inner)
    case .next:
      layOutClauses(item, column: column, indent: column + width(ofKeyword: item))
    case .expectation where item.has("column") && !item.has("expect"):
      _ = layOutList(item, column: column, indent: column)
    case .given, .expectation, .raises, .by, .after, .when, .evidence, .edition, .languages, .texts,
      .ask, .show, .notApplicableWords, .include, .kinds:
      let value = item.firstToken + 1
      let start = column + width(item.firstToken, value) + blanksBefore(value)
      _ = layOutList(item, column: column, indent: start)
    default:
      layOutDeclaration(item, indent: indent, column: column)
    }
  }

  /// A first part, and clauses below it.
  @discardableResult
  mutating func layOutClauses(
    _ node: Node, column: Int, indent: Int, reserve: Int = 0
  ) -> Int {
    let clauses = Clauses.starts(of: node)
    var starts = clauses
    if node.kind == .finding || node.kind == .level {
      starts = node.children.filter {
        $0.kind != .name && $0.kind != .text && $0.kind != .bound
      }.map { $0.firstToken }
    }
    var forced = node.kind == .level || node.kind == .finding ? clauses : Array(clauses.prefix(1))
    var glued: [Int] = []
    if node.kind == .level, isLastLevel(node) {
      // Whether a step stands on the last level's line decides what it is for.
      glued = clauses.filter { !trivia[$0].hasLineBreak }
      forced.removeAll { glued.contains($0) }
    }
    return flow(
      parts(
        of: node, from: node.firstToken, to: node.tokenEnd, at: starts, forced: forced,
        glued: glued, indent), column: column, reserve: reserve)
  }

  /// Whether no level of the same body follows a level.
  private func isLastLevel(_ level: Node) -> Bool {
    let next = tree.nodes[level.index].subtreeEnd
    return next >= tree.nodes.count || tree.nodes[next].kind != .level
  }

  /// A head with its options, then a body in braces, if there is one.
  private mutating func layOutDeclaration(_ node: Node, indent: Int, column: Int) {
    let holder = node.kind == .fact ? node.children.first { Body($0) != nil } ?? node : node
    let body = Body(holder)
    let headEnd = body.map { $0.open + 1 } ?? node.tokenEnd
    var column = column
    let clauses = Clauses.starts(of: node)
    let padded = column + paddings(node.firstToken, headEnd)
    if fits(node.firstToken, headEnd, at: padded) {
      column = padded + width(node.firstToken, headEnd)
    } else if let end = layOutTitle(node, headEnd: headEnd, column: column) {
      column = end
    } else {
      let inHead = clauses.filter { $0 < headEnd }
      column = flow(
        parts(
          of: node, from: node.firstToken, to: headEnd, at: inHead,
          forced: Array(inHead.prefix(1)), indent + Self.step), column: column)
    }
    guard let body else { return }
    let isLast = body.close + 1 == node.tokenEnd
    column = layOutBody(body, indent: indent, column: column, mayBeFlat: isLast)
    if !isLast {
      let rest = clauses.filter { $0 > body.close + 1 }
      _ = flow(
        parts(
          of: node, from: body.close + 1, to: node.tokenEnd, at: rest, forced: [],
          indent + Self.step), column: column)
    }
  }

  /// Breaks a head between the languages of its title, where all else then fits behind the last; nil
  /// where it does not.
  private mutating func layOutTitle(_ node: Node, headEnd: Int, column: Int) -> Int? {
    guard let title = node.child(.text), isUnbroken(node.firstToken, headEnd) else { return nil }
    let starts = title.children.map { $0.firstToken }
    guard starts.count > 1, let first = starts.first, let last = starts.last else { return nil }
    let left = column + width(node.firstToken, first) + blanksBefore(first)
    for (start, next) in zip(starts, starts.dropFirst()) where !fits(start, next, at: left) {
      return nil
    }
    guard fits(last, headEnd, at: left) else { return nil }
    for start in starts.dropFirst() { breakLine(before: start, indent: left) }
    return left + width(last, headEnd)
  }

  /// The items between braces, of which the first is written already; returns the column behind the last.
  private mutating func layOutBody(
    _ body: Body, indent: Int, column: Int, mayBeFlat: Bool
  ) -> Int {
    if mayBeFlat, isUnbroken(body.open, body.close + 1),
      column - 1 + width(body.open, body.close + 1) <= Self.width
    {
      return column - 1 + width(body.open, body.close + 1)
    }
    let inner = indent + Self.step
    layOutItems(body.items, indent: inner)
    beginItem(body.close, indent: indent)
    commentIndents[body.close] = inner
    return indent + 1
  }

  /// The width of an item's keyword and the blanks behind it.
  private func width(ofKeyword item: Node) -> Int {
    width(item.firstToken, item.firstToken + 1) + blanksBefore(item.firstToken + 1)
  }

  private func paddings(_ first: Int, _ end: Int) -> Int {
    var sum = 0
    for token in (first + 1)..<max(end, first + 1) { sum += padding[token] }
    return sum
  }
}
