import JenjangSource
import JenjangSyntax

/// How each token is written: as it stands, but for the signs of comparisons, of which one of two is right.
///
/// `>=`, `<=`, `>` and `<` are for figures; `at least`, `at most`, `above` and `below` for levels and
/// phases, and `is` for all. Where the file's form alone doesn't tell which is meant – a name beside a
/// name – the writer's choice stays.
struct Spelling {
  /// The bytes of each token; none for the second word of a sign that is written as one.
  private(set) var texts: [ArraySlice<UInt8>]
  /// Whether a token is the second word of such a sign.
  private(set) var isHidden: [Bool]

  private let tree: SyntaxTree
  private let trivia: [Trivia]

  init(_ tree: SyntaxTree, _ trivia: [Trivia]) {
    self.tree = tree
    self.trivia = trivia
    texts = tree.tokens.map { tree.source.bytes[$0.start..<$0.end] }
    isHidden = [Bool](repeating: false, count: tree.tokens.count)
    for index in tree.nodes.indices { respell(Node(tree: tree, index: index)) }
  }

  /// The signs in both spellings.
  static let pairs: [(sign: String, words: String)] = [
    (">=", "at least"), ("<=", "at most"), (">", "above"), ("<", "below"), ("=", "is"),
  ]

  private enum Subject {
    case figure
    case level
    case unknown
  }

  private mutating func respell(_ node: Node) {
    let subject: Subject
    switch node.kind {
    case .comparison, .quantified: subject = Self.subject(of: node)
    case .findingBound, .givenItem: subject = .level
    default: return
    }
    guard let sign = sign(of: node) else { return }
    let pair = Self.pairs[sign.pair]
    if pair.sign == "=" {
      if node.kind == .givenItem || !isAmbiguousEquality(node, sign.first) { write("is", sign) }
    } else if subject != .unknown {
      write(subject == .figure ? pair.sign : pair.words, sign)
    }
  }

  private mutating func write(_ text: String, _ sign: (pair: Int, first: Int, length: Int)) {
    texts[sign.first] = ArraySlice(text.utf8)
    if sign.length == 2 {
      texts[sign.first + 1] = []
      isHidden[sign.first + 1] = true
    }
  }

  /// The sign among a node's own tokens; nil for none, or where a comment stands in the middle of it.
  private func sign(of node: Node) -> (pair: Int, first: Int, length: Int)? {
    for token in node.ownTokens {
      switch tree.tokens[token].kind {
      case .atLeast: return (0, token, 1)
      case .atMost: return (1, token, 1)
      case .above: return (2, token, 1)
      case .below: return (3, token, 1)
      case .equal: return (4, token, 1)
      case .word:
        switch node.tokenText(token) {
        case "at":
          guard trivia[token + 1].comments.isEmpty else { return nil }
          return (node.tokenText(token + 1) == "least" ? 0 : 1, token, 2)
        case "above": return (2, token, 1)
        case "below": return (3, token, 1)
        case "is": return nil
        default: continue
        }
      default: continue
      }
    }
    return nil
  }

  /// Whether `is` in place of `=` would be read otherwise: `is not`, or an expectation about the phase.
  private func isAmbiguousEquality(_ node: Node, _ sign: Int) -> Bool {
    let isNot = tree.tokens[sign + 1].kind == .word && node.tokenText(sign + 1) == "not"
    let isPhase = node.children.first?.sourceText == "phase"
    return isNot || isPhase
  }

  private static func subject(of node: Node) -> Subject {
    let sides = node.children.filter { $0.kind != .path }
    if sides.contains(where: isFigure) { return .figure }
    if node.kind == .comparison, sides.contains(where: { $0.sourceText == "phase" }) {
      return .level
    }
    return .unknown
  }

  private static func isFigure(_ side: Node) -> Bool {
    switch side.kind {
    case .numberLiteral, .negation, .sum, .product, .call, .countOf, .aggregate: return true
    default: return false
    }
  }
}
