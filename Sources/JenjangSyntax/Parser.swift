import JenjangSource

/// Reads a rule file into a syntax tree; never fails, and goes on at the next declaration after an error.
package struct Parser {
  /// Nesting deeper than this is refused, so that the depth of the stack is bounded.
  static let deepestNesting = 200
  /// Past so many findings in one file the rest is counted and left unsaid.
  static let mostDiagnostics = 200

  let source: SourceFile
  let file: Int
  let tokens: [Token]
  var nodes: [SyntaxNode] = []
  var position = 0
  var depth = 0
  var diagnostics: [Diagnostic]
  var unsaid: Int
  /// Where tokens start that the lexer refused; nothing more is said of them.
  let refusedStarts: Set<Int>
  /// Whether there are as many closing braces as opening ones, so that none is likely missing.
  let hasBalancedBraces: Bool
  /// The token at which an error was last reported; one place gives one diagnostic.
  var lastErrorPosition = -1
  /// The words that may begin something in each enclosing body, outermost first.
  var enclosingStarters: [KeywordList] = []
  /// Whether `2 of 5` may stand on the right of a comparison, as it may in tests.
  var takesShares = false

  init(_ source: SourceFile, file: Int) {
    self.source = source
    self.file = file
    let lexer = Lexer.read(source, file: file)
    tokens = lexer.tokens
    diagnostics = lexer.diagnostics
    unsaid = lexer.unsaid
    refusedStarts = lexer.refusedStarts
    let opening = tokens.count { $0.kind == .openBrace }
    hasBalancedBraces = opening == tokens.count { $0.kind == .closeBrace }
    nodes.reserveCapacity(tokens.count)
  }

  /// The tree of a file, and everything that is wrong with its form.
  package static func parse(
    _ source: SourceFile, file: Int = 0
  ) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    var parser = Parser(source, file: file)
    parser.parseFile()
    let tree = SyntaxTree(source: source, file: file, tokens: parser.tokens, nodes: parser.nodes)
    return (tree, parser.limitedDiagnostics())
  }

  private func limitedDiagnostics() -> [Diagnostic] {
    guard unsaid > 0 else { return diagnostics }
    return diagnostics + [
      Diagnostic(.moreDiagnostics, at: .file(source.path), [("count", .number(unsaid))])
    ]
  }
}

// The cursor.
extension Parser {
  var token: Token { tokens[position] }
  var kind: TokenKind { tokens[position].kind }
  var isAtEnd: Bool { kind == .endOfFile }

  func kind(_ ahead: Int) -> TokenKind {
    tokens[min(position + ahead, tokens.count - 1)].kind
  }

  /// What the word at the cursor is spelt like; nil for a name and where no word stands.
  var word: Keyword? { tokens[position].keyword }

  func word(_ ahead: Int) -> Keyword? {
    tokens[min(position + ahead, tokens.count - 1)].keyword
  }

  func isWord(_ wanted: Keyword, _ ahead: Int = 0) -> Bool { word(ahead) == wanted }

  /// Whether the words from the cursor on are these.
  func isWords(_ first: Keyword, _ second: Keyword) -> Bool {
    isWord(first) && isWord(second, 1)
  }

  /// The word at the cursor as it is written, or empty.
  var wordText: String {
    token.kind == .word ? source.text(token.start, token.end) : ""
  }

  mutating func advance() {
    if !isAtEnd { position += 1 }
  }

  mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  mutating func accept(word wanted: Keyword) -> Bool {
    guard isWord(wanted) else { return false }
    advance()
    return true
  }

  func range(of index: Int) -> SourceRange {
    SourceRange(file: file, start: tokens[index].start, end: tokens[index].end)
  }
}

// Building the tree.
extension Parser {
  /// Opens a node at the cursor and returns its index.
  mutating func open(_ kind: SyntaxKind) -> Int {
    nodes.append(SyntaxNode(kind: kind, firstToken: position, tokenEnd: position, subtreeEnd: 0))
    return nodes.count - 1
  }

  /// Closes a node behind the last token that was read.
  mutating func close(_ node: Int) {
    nodes[node].tokenEnd = position
    nodes[node].subtreeEnd = nodes.count
  }

  /// Puts a new, open node around everything from an earlier node on.
  mutating func wrap(_ first: Int, _ kind: SyntaxKind) -> Int {
    let start = nodes[first].firstToken
    nodes.insert(
      SyntaxNode(kind: kind, firstToken: start, tokenEnd: start, subtreeEnd: 0), at: first)
    for index in (first + 1)..<nodes.count { nodes[index].subtreeEnd += 1 }
    return first
  }

  /// A node that is one token.
  mutating func leaf(_ kind: SyntaxKind) {
    let node = open(kind)
    advance()
    close(node)
  }

  mutating func missing() {
    close(open(.missing))
  }

  /// Runs a body of parsing one level deeper, or refuses and skips where that is too deep.
  mutating func nested(_ body: (inout Parser) -> Void) {
    if depth >= Self.deepestNesting {
      report(.nestedTooDeep, at: range(of: position), [("most", .number(Self.deepestNesting))])
      missing()
      skipPastDeepNesting()
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }
}
