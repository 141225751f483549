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
    var next = index + 1
    while next < flat.subtreeEnd {
      result.append(Node(tree: tree, index: next))
      next = tree.nodes[next].subtreeEnd
    }
    return result
  }

  /// The first child of a kind.
  package func child(_ kind: SyntaxKind) -> Node? {
    var next = index + 1
    while next < flat.subtreeEnd {
      if tree.nodes[next].kind == kind { return Node(tree: tree, index: next) }
      next = tree.nodes[next].subtreeEnd
    }
    return nil
  }

  /// All children of a kind, in order.
  package func children(_ kind: SyntaxKind) -> [Node] {
    children.filter { $0.kind == kind }
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
    var token = flat.firstToken
    var next = index + 1
    while next < flat.subtreeEnd {
      let child = tree.nodes[next]
      while token < child.firstToken {
        result.append(token)
        token += 1
      }
      token = max(token, child.tokenEnd)
      next = child.subtreeEnd
    }
    while token < flat.tokenEnd {
      result.append(token)
      token += 1
    }
    return result
  }

  /// The words among the node's own tokens, in order.
  package var ownWords: [String] {
    ownTokens.filter { tree.tokens[$0].kind == .word }.map { tokenText($0) }
  }

  /// Whether a word stands among the node's own tokens.
  package func has(_ word: String) -> Bool {
    ownWords.contains(word)
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
