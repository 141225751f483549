import JenjangSyntax

/// The places where a line break of the writer's means something: items in braces, and clauses.
///
/// Anywhere else the layout alone decides, so that a list is filled anew when it changes.
struct BreakMarks {
  /// Whether a line break before the token was the writer's will.
  private(set) var isMarked: [Bool]

  init(_ tree: SyntaxTree) {
    isMarked = [Bool](repeating: false, count: tree.tokens.count)
    for index in tree.nodes.indices { mark(Node(tree: tree, index: index)) }
  }

  private mutating func mark(_ node: Node) {
    if let body = Body(node), !body.items.isEmpty {
      for item in body.items { isMarked[item.firstToken] = true }
      isMarked[body.close] = true
    }
    for clause in Clauses.starts(of: node) { isMarked[clause] = true }
  }
}

/// A node's body in braces.
struct Body {
  let open: Int
  let close: Int
  let items: [Node]

  private static let holders: Set<SyntaxKind> = [
    .model, .scale, .dimension, .section, .indicator, .phases, .phase, .test, .advice, .factor,
    .defaults, .columns, .findingPolicy, .bands, .factType, .classes, .table,
  ]

  /// The body of a node; nil where it has none.
  init?(_ node: Node) {
    guard Self.holders.contains(node.kind) else { return nil }
    var open: Int?
    var close: Int?
    for token in node.ownTokens {
      if node.tree.tokens[token].kind == .openBrace, open == nil { open = token }
      if node.tree.tokens[token].kind == .closeBrace { close = token }
    }
    guard let open, let close, open < close else { return nil }
    self.open = open
    self.close = close
    items = node.children.filter { $0.firstToken > open && $0.firstToken < close }
  }
}

/// The clauses of a node: what may stand on lines of its own below its first line.
enum Clauses {
  /// The tokens at which they start, in order.
  static func starts(of node: Node) -> [Int] {
    switch node.kind {
    case .indicator, .dimension, .fact, .advice, .factor, .phase, .test:
      let end = Body(node)?.open ?? Int.max
      return node.children.filter {
        $0.kind != .name && $0.kind != .text && $0.kind != .string && $0.firstToken < end
      }.map { $0.firstToken }
    case .finding: return starts(of: node, .when)
    case .overall: return node.children.dropFirst().map { $0.firstToken }
    case .gate: return starts(of: node, .because)
    case .level: return starts(of: node, .next)
    case .next:
      return node.children.filter { $0.kind != .text }.map { $0.firstToken }
    case .measure:
      return node.ownTokens.filter { node.tree.tokens[$0].kind == .equal }
    default: return []
    }
  }

  private static func starts(of node: Node, _ kind: SyntaxKind) -> [Int] {
    node.children(kind).map { $0.firstToken }
  }
}

extension Node {
  /// The index of the node's first token.
  var firstToken: Int { tree.nodes[index].firstToken }

  /// One past the index of the node's last token.
  var tokenEnd: Int { tree.nodes[index].tokenEnd }
}
