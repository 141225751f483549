import JenjangSource

/// The syntax of one rule file as flat arrays; together with the bytes it loses nothing.
///
/// Nodes stand parents first, each with the end of its subtree, so that a node's children are found by
/// hopping from one subtree end to the next:
///
///     weight 3            nodes:   0 file     tokens 0..<3  subtree ends at 3
///                                  1 weight   tokens 0..<2  subtree ends at 3
///     tokens: weight 3 ⏎           2 number   tokens 1..<2  subtree ends at 3
///
/// A token between two children belongs to the parent itself.
package struct SyntaxTree: Sendable {
  package let source: SourceFile
  package let file: Int
  package let tokens: [Token]
  package let nodes: [SyntaxNode]

  /// The node of the whole file.
  package var root: Node { Node(tree: self, index: 0) }

  /// The file's text as the tree has it: all trivia and tokens, in order.
  package var reprinted: [UInt8] {
    var result: [UInt8] = []
    var last = 0
    for token in tokens {
      result += source.bytes[last..<token.start]
      result += source.bytes[token.start..<token.end]
      last = token.end
    }
    return result
  }
}

/// One node of the flat tree.
package struct SyntaxNode: Hashable, Sendable {
  package var kind: SyntaxKind
  package var firstToken: Int
  /// One past the last token.
  package var tokenEnd: Int
  /// The index of the first node after this one's subtree.
  package var subtreeEnd: Int
}
