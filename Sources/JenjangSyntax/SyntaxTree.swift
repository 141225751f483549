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
package final class SyntaxTree: Sendable {
  package let source: SourceFile
  package let file: Int
  package let tokens: [Token]
  package let nodes: [SyntaxNode]

  // A class, since every node carries its tree along: one count of references instead of four.
  init(source: SourceFile, file: Int, tokens: [Token], nodes: [SyntaxNode]) {
    self.source = source
    self.file = file
    self.tokens = tokens
    self.nodes = nodes
  }

  /// The same tree with another index of its file.
  package func at(file: Int) -> SyntaxTree {
    SyntaxTree(source: source, file: file, tokens: tokens, nodes: nodes)
  }

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
  // Nodes are many, and a file has some megabytes at most.
  private var first: UInt32
  private var end: UInt32
  private var next: UInt32

  init(kind: SyntaxKind, firstToken: Int, tokenEnd: Int, subtreeEnd: Int) {
    self.kind = kind
    first = UInt32(firstToken)
    end = UInt32(tokenEnd)
    next = UInt32(subtreeEnd)
  }

  package var firstToken: Int { Int(first) }

  /// One past the last token.
  package var tokenEnd: Int {
    get { Int(end) }
    set { end = UInt32(newValue) }
  }

  /// The index of the first node after this one's subtree.
  package var subtreeEnd: Int {
    get { Int(next) }
    set { next = UInt32(newValue) }
  }
}
