import JenjangSyntax

/// Whether two files say the same: the same tree, the same words, the same comments in the same order.
enum Likeness {
  static func areAlike(_ one: SyntaxTree, _ other: SyntaxTree) -> Bool {
    one.nodes.count == other.nodes.count
      && zip(one.nodes, other.nodes).allSatisfy {
        $0.kind == $1.kind && $0.subtreeEnd == $1.subtreeEnd
      }
      && words(of: one) == words(of: other) && comments(of: one) == comments(of: other)
  }

  /// The tokens as written; of a comparison's signs one spelling stands for both.
  private static func words(of tree: SyntaxTree) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for token in tree.tokens {
      let text = Array(tree.source.bytes[token.start..<token.end])
      if text.elementsEqual("least".utf8) || text.elementsEqual("most".utf8),
        let last = result.last, last.elementsEqual("at".utf8)
      {
        result[result.count - 1] = Array((text.count == 5 ? ">=" : "<=").utf8)
        continue
      }
      let pair = Spelling.pairs.first { text.elementsEqual($0.words.utf8) }
      result.append(pair.map { Array($0.sign.utf8) } ?? text)
    }
    return result
  }

  private static func comments(of tree: SyntaxTree) -> [ArraySlice<UInt8>] {
    Trivia.all(of: tree).flatMap { $0.comments.map { $0.text } }
  }
}
