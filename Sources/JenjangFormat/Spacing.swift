import JenjangSyntax

/// How many blanks stand before each token where all is on one line.
struct Spacing {
  private(set) var blanks: [Int]

  init(_ tree: SyntaxTree, _ spelling: Spelling) {
    blanks = [Int](repeating: 1, count: tree.tokens.count)
    if !blanks.isEmpty { blanks[0] = 0 }
    for token in tree.tokens.indices.dropFirst() {
      if Self.joins(tree.tokens[token - 1].kind, tree.tokens[token].kind) { blanks[token] = 0 }
      if spelling.isHidden[token] { blanks[token] = 0 }
    }
    for index in tree.nodes.indices { adjust(Node(tree: tree, index: index)) }
  }

  /// Whether nothing stands between two tokens, whatever they are in.
  private static func joins(_ before: TokenKind, _ after: TokenKind) -> Bool {
    switch after {
    case .comma, .colon, .percent, .dot, .closeBracket: return true
    default: return before == .dot || before == .openBracket
    }
  }

  private mutating func adjust(_ node: Node) {
    let tokens = node.tree.tokens
    switch node.kind {
    case .bound, .negation:
      // The sign of a figure; between two operands it belongs to the sum.
      for token in node.ownTokens where tokens[token].kind == .minus { blanks[token + 1] = 0 }
    case .call:
      if tokens[node.firstToken + 1].kind == .openBracket { blanks[node.firstToken + 1] = 0 }
    default: break
    }
    guard let body = Body(node) else { return }
    if body.items.isEmpty, body.open + 1 == body.close { blanks[body.close] = 0 }
    // Items on one line stand apart by two blanks, since no sign stands between them.
    for item in body.items.dropFirst() { blanks[item.firstToken] = 2 }
  }
}
