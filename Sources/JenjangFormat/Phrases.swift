import JenjangSyntax

// What stands within an item: texts, lists, expressions.
extension Layout {
  /// Breaks a node that doesn't fit behind a column; what goes on on another line stands at the indent.
  mutating func layOut(_ node: Node, column: Int, indent: Int, reserve: Int) -> Int {
    switch node.kind {
    case .text:
      return flow(
        parts(of: node, at: node.children.dropFirst().map { $0.firstToken }, column),
        column: column, reserve: reserve)
    case .and, .or, .sum, .product:
      // The sign opens the line.
      return flow(
        parts(of: node, at: node.ownTokens, indent), column: column, reserve: reserve)
    case .comparison:
      return flow(
        parts(of: node, at: Array(node.ownTokens.prefix(1)), indent), column: column,
        reserve: reserve)
    case .call, .listQuantified, .countOf, .atLeastOf:
      return layOutBrackets(node, column: column, indent: indent, reserve: reserve)
    case .conditional:
      let words = node.ownTokens.dropFirst()
      return flow(
        parts(
          of: node, from: node.firstToken, to: node.tokenEnd, at: Array(words),
          forced: Array(words), indent), column: column, reserve: reserve)
    case .otherwise:
      return flow(
        parts(of: node, at: node.ownTokens.filter { tree.tokens[$0].kind == .word }, indent),
        column: column, reserve: reserve)
    case .bracketed:
      return write(
        node.children, node.firstToken, node.tokenEnd, column, indent + Self.step, reserve)
    case .next:
      let below = column + width(node.firstToken, node.firstToken + 1) + 1
      return layOutClauses(
        node, column: column, indent: fitsBelow(node, at: below) ? below : indent + Self.step,
        reserve: reserve)
    case .when, .appliesWhen, .measures, .pointsOf:
      return write(
        node.children, node.firstToken, node.tokenEnd, column, indent + Self.step, reserve)
    case .because, .also, .by, .after, .column, .formerly, .evidence, .communityKey, .agreed:
      let value = column + width(node.firstToken, node.firstToken + 1) + 1
      return layOutList(node, column: column, indent: value, reserve: reserve)
    default:
      return write(node.children, node.firstToken, node.tokenEnd, column, indent, reserve)
    }
  }

  /// Whether a step's clauses all fit on lines that start at a column.
  private func fitsBelow(_ step: Node, at column: Int) -> Bool {
    step.children.allSatisfy {
      $0.kind == .text || column + width($0.firstToken, $0.tokenEnd) <= Self.width
    }
  }

  private func parts(of node: Node, at starts: [Int], _ indent: Int) -> [Part] {
    parts(of: node, from: node.firstToken, to: node.tokenEnd, at: starts, indent)
  }

  /// A keyword and values, filled behind a column: what stands behind a comma, or an evidence's parts.
  mutating func layOutList(
    _ node: Node, column: Int, indent: Int, reserve: Int = 0
  ) -> Int {
    var starts = node.ownTokens.filter { tree.tokens[$0].kind == .comma }.map { $0 + 1 }
    if node.kind == .evidence { starts = node.children.dropFirst().map { $0.firstToken } }
    return flow(parts(of: node, at: starts, indent), column: column, reserve: reserve)
  }

  /// A list in brackets that doesn't fit: its elements fill lines of their own, two steps in.
  private mutating func layOutBrackets(
    _ node: Node, column: Int, indent: Int, reserve: Int
  ) -> Int {
    let elements = node.children.filter { tree.tokens[max($0.firstToken - 1, 0)].kind != .word }
    let starts = elements.map { $0.firstToken }
    guard let first = starts.first else { return column + width(node.firstToken, node.tokenEnd) }
    return flow(
      parts(
        of: node, from: node.firstToken, to: node.tokenEnd, at: starts, forced: [first],
        indent + Self.step), column: column, reserve: reserve)
  }
}
