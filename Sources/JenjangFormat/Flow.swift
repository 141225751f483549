import JenjangSyntax

/// Some tokens that stay together, and where they may start a line.
struct Part {
  enum Break {
    /// Follows what stands before it.
    case never
    /// Starts a line where it doesn't fit.
    case wherever
    /// Starts a line.
    case always
  }

  let first: Int
  let end: Int
  /// The nodes among them that can be broken in turn, in order.
  let nodes: [Node]
  let lineBreak: Break
  let indent: Int
}

// Filling lines.
extension Layout {
  /// Splits a stretch of a node's tokens at some of them.
  func parts(
    of node: Node, from first: Int, to end: Int, at starts: [Int], forced: [Int] = [],
    glued: [Int] = [], _ indent: Int
  ) -> [Part] {
    var result: [Part] = []
    let children = node.children
    let forced = Set(forced)
    let glued = Set(glued)
    var edges = starts.filter { $0 > first && $0 < end }
    edges.sort()
    var start = first
    var child = 0
    for edge in edges + [end] {
      let kind: Part.Break =
        start == first || glued.contains(start)
        ? .never : forced.contains(start) ? .always : .wherever
      var nodes: [Node] = []
      while child < children.count, children[child].firstToken < edge {
        let node = children[child]
        if node.firstToken >= start, node.tokenEnd <= edge { nodes.append(node) }
        child += 1
      }
      result.append(Part(first: start, end: edge, nodes: nodes, lineBreak: kind, indent: indent))
      start = edge
    }
    return result
  }

  /// Writes parts one behind the other, each on a new line where it doesn't fit; returns the column
  /// behind the last. The first begins at the column; so many columns stay free behind the last.
  mutating func flow(_ parts: [Part], column: Int, reserve: Int = 0) -> Int {
    var column = column
    for (index, part) in parts.enumerated() {
      let free = index == parts.count - 1 ? reserve : 0
      if index > 0 {
        if part.lineBreak == .never || stays(part, column, free) {
          column += blanksBefore(part.first)
        } else {
          breakLine(before: part.first, indent: part.indent)
          column = part.indent
        }
      }
      column = write(part, column, free)
    }
    return column
  }

  private func stays(_ part: Part, _ column: Int, _ reserve: Int) -> Bool {
    if part.lineBreak == .always || !trivia[part.first].comments.isEmpty { return false }
    let start = column + blanksBefore(part.first)
    if isUnbroken(part.first, part.end) {
      let length = width(part.first, part.end) + reserve
      if start + length <= Self.width { return true }
      if part.indent + length <= Self.width { return false }
    }
    // It fits on no line: a list in brackets opens at the end of this one.
    guard let opening = openingEnd(part) else { return false }
    return fits(part.first, opening, at: start)
  }

  /// One past the bracket that a part opens near its start; nil where there is none.
  private func openingEnd(_ part: Part) -> Int? {
    guard var node = part.nodes.first else { return nil }
    while true {
      switch node.kind {
      case .atLeastOf, .countOf, .listQuantified, .call:
        return node.ownTokens.first { tree.tokens[$0].kind == .openBracket }.map { $0 + 1 }
      case .comparison, .sum, .product, .not, .and, .or:
        guard let first = node.children.first else { return nil }
        node = first
      default: return nil
      }
    }
  }

  /// Writes a part from a column on, breaking the nodes in it that don't fit.
  private mutating func write(_ part: Part, _ column: Int, _ reserve: Int) -> Int {
    if fits(part.first, part.end, at: column + reserve) {
      return column + width(part.first, part.end)
    }
    return write(part.nodes, part.first, part.end, column, part.indent, reserve)
  }

  /// Writes tokens and the nodes among them, each node broken where it doesn't fit.
  mutating func write(
    _ nodes: [Node], _ first: Int, _ end: Int, _ column: Int, _ indent: Int, _ reserve: Int
  ) -> Int {
    var column = column
    var token = first
    for (index, node) in nodes.enumerated() where node.firstToken >= token {
      if token < node.firstToken {
        column += width(token, node.firstToken) + (token > first ? blanksBefore(token) : 0)
      }
      if node.firstToken > first { column += blanksBefore(node.firstToken) }
      // What follows up to the next node stays on this line.
      let next = index + 1 < nodes.count ? nodes[index + 1].firstToken : end
      let tail =
        width(node.tokenEnd, next) + (node.tokenEnd < next ? blanksBefore(node.tokenEnd) : 0)
      let free = tail + (index == nodes.count - 1 ? reserve : 0)
      if fits(node.firstToken, node.tokenEnd, at: column + free) {
        column += width(node.firstToken, node.tokenEnd)
      } else {
        column = layOut(node, column: column, indent: indent, reserve: free)
      }
      token = node.tokenEnd
    }
    if token < end { column += width(token, end) + (token > first ? blanksBefore(token) : 0) }
    return column
  }
}
