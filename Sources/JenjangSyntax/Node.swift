import JenjangSource

/// A node of a syntax tree, with its children, tokens and text.
package struct Node: Sendable {
  package let tree: SyntaxTree
  package let index: Int

  package init(tree: SyntaxTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  private var flat: SyntaxNode { tree.nodes[index] }

  package var kind: SyntaxKind { flat.kind }

  package var children: [Node] {
    var result: [Node] = []
    let end = flat.subtreeEnd
    var next = index + 1
    if next < end { result.reserveCapacity(4) }
    while next < end {
      result.append(Node(tree: tree, index: next))
      next = tree.nodes[next].subtreeEnd
    }
    return result
  }

  /// The first child of a kind.
  package func child(_ kind: SyntaxKind) -> Node? {
    let end = flat.subtreeEnd
    var next = index + 1
    while next < end {
      let child = tree.nodes[next]
      if child.kind == kind { return Node(tree: tree, index: next) }
      next = child.subtreeEnd
    }
    return nil
  }

  /// Whether two children are of the same one of these kinds.
  package func repeatsChild(among kinds: [SyntaxKind]) -> Bool {
    let end = flat.subtreeEnd
    var seen: SIMD4<UInt64> = SIMD4()
    var next = index + 1
    while next < end {
      let child = tree.nodes[next]
      next = child.subtreeEnd
      guard kinds.contains(child.kind) else { continue }
      let kind = child.kind.rawValue
      let bit: UInt64 = 1 << UInt64(kind & 63)
      if seen[Int(kind >> 6)] & bit != 0 { return true }
      seen[Int(kind >> 6)] |= bit
    }
    return false
  }

  /// All children of a kind, in order.
  package func children(_ kind: SyntaxKind) -> [Node] {
    var result: [Node] = []
    let end = flat.subtreeEnd
    // Counted first, so that a list grows but once.
    var count = 0
    var next = index + 1
    while next < end {
      let child = tree.nodes[next]
      if child.kind == kind { count += 1 }
      next = child.subtreeEnd
    }
    if count == 0 { return result }
    result.reserveCapacity(count)
    next = index + 1
    while next < end {
      let child = tree.nodes[next]
      if child.kind == kind { result.append(Node(tree: tree, index: next)) }
      next = child.subtreeEnd
    }
    return result
  }

  /// The bytes from the node's first token to its last.
  package var range: SourceRange {
    let tokens = tree.tokens
    guard flat.firstToken < flat.tokenEnd else {
      // An empty node stands right behind what was read before it.
      let place = flat.firstToken > 0 ? tokens[flat.firstToken - 1].end : 0
      return SourceRange(file: tree.file, start: place, end: place)
    }
    return SourceRange(
      file: tree.file, start: tokens[flat.firstToken].start, end: tokens[flat.tokenEnd - 1].end)
  }

  /// The text from the first token to the last, as written.
  package var sourceText: String {
    let range = range
    return tree.source.text(range.start, range.end)
  }

  /// The indices of the tokens that belong to the node itself and not to a child.
  package var ownTokens: [Int] {
    var result: [Int] = []
    _ = anyOwnToken { token in
      result.append(token)
      return false
    }
    return result
  }

  /// Whether a condition holds for one of the tokens that belong to the node itself.
  func anyOwnToken(_ holds: (Int) -> Bool) -> Bool {
    let own = flat
    var token = own.firstToken
    var next = index + 1
    while next < own.subtreeEnd {
      let child = tree.nodes[next]
      while token < child.firstToken {
        if holds(token) { return true }
        token += 1
      }
      token = max(token, child.tokenEnd)
      next = child.subtreeEnd
    }
    while token < own.tokenEnd {
      if holds(token) { return true }
      token += 1
    }
    return false
  }

  /// Whether the node is one word and nothing else.
  package var isOneWord: Bool {
    flat.tokenEnd - flat.firstToken == 1 && flat.subtreeEnd == index + 1
      && tree.tokens[flat.firstToken].kind == .word
  }

  /// The words among the node's own tokens, in order.
  package var ownWords: [String] {
    var result: [String] = []
    result.reserveCapacity(min(flat.tokenEnd - flat.firstToken, 4))
    _ = anyOwnToken { token in
      if tree.tokens[token].kind == .word { result.append(tokenText(token)) }
      return false
    }
    return result
  }

  /// Whether a word stands among the node's own tokens.
  package func has(_ word: String) -> Bool {
    let length = word.utf8.count
    return anyOwnToken { token in
      let token = tree.tokens[token]
      return token.kind == .word && token.end - token.start == length
        && tree.source.bytes[token.start..<token.end].elementsEqual(word.utf8)
    }
  }

  /// The kinds of the node's own tokens, in order.
  package var ownKinds: [TokenKind] {
    ownTokens.map { tree.tokens[$0].kind }
  }

  /// The text of a token as written.
  package func tokenText(_ token: Int) -> String {
    tree.source.text(tree.tokens[token].start, tree.tokens[token].end)
  }

  /// The range of the node's first token: the keyword of a declaration or property.
  package var keywordRange: SourceRange {
    let token = tree.tokens[flat.firstToken]
    return SourceRange(file: tree.file, start: token.start, end: token.end)
  }

  /// The identifier of a `name` child, with its place.
  package var name: (text: String, range: SourceRange)? {
    guard let node = child(.name) else { return nil }
    return (node.sourceText, node.range)
  }
}
