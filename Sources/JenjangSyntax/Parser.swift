import JenjangSource

/// Reads a rule file into a syntax tree; never fails, and goes on at the next declaration after an error.
package struct Parser {
  /// Nesting deeper than this is refused, so that the depth of the stack is bounded.
  static let deepestNesting = 200
  /// Past so many findings in one file the rest is left unsaid.
  static let mostDiagnostics = 200

  let source: SourceFile
  let file: Int
  let tokens: [Token]
  var nodes: [SyntaxNode] = []
  var position = 0
  var depth = 0
  var diagnostics: [Diagnostic]
  /// The token at which an error was last reported; one place gives one diagnostic.
  private var lastErrorPosition = -1
  /// The words that may begin something in each enclosing body, outermost first.
  var enclosingStarters: [[String]] = []

  init(_ source: SourceFile, file: Int) {
    self.source = source
    self.file = file
    (tokens, diagnostics) = Lexer.tokens(of: source, file: file)
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
    guard diagnostics.count > Self.mostDiagnostics else { return diagnostics }
    let rest = diagnostics.count - Self.mostDiagnostics
    return Array(diagnostics.prefix(Self.mostDiagnostics)) + [
      Diagnostic(.moreDiagnostics, at: .file(source.path), [("count", .number(rest))])
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

  /// The word at the cursor, or empty.
  var word: String { word(0) }

  func word(_ ahead: Int) -> String {
    let token = tokens[min(position + ahead, tokens.count - 1)]
    return token.kind == .word ? source.text(token.start, token.end) : ""
  }

  func isWord(_ text: String, _ ahead: Int = 0) -> Bool { word(ahead) == text }

  /// Whether the words from the cursor on are these.
  func isWords(_ texts: String...) -> Bool {
    for (ahead, text) in texts.enumerated() where word(ahead) != text { return false }
    return true
  }

  mutating func advance() {
    if !isAtEnd { position += 1 }
  }

  mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  mutating func accept(word wanted: String) -> Bool {
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

  private mutating func skipPastDeepNesting() {
    var open = 0
    while !isAtEnd {
      if kind == .openBracket || kind == .openBrace { open += 1 }
      if kind == .closeBracket || kind == .closeBrace {
        if open == 0 { return }
        open -= 1
      }
      if open == 0, startsDeclaration() { return }
      advance()
    }
    // Everything to the end was swallowed: nothing more is worth saying about this file.
    lastErrorPosition = position
  }
}

// Errors and recovery.
extension Parser {
  mutating func report(
    _ rule: DiagnosticRule, at range: SourceRange,
    _ arguments: [(name: String, value: MessageArgument)] = [], related: [SourceRange] = [],
    suggestion: String? = nil
  ) {
    guard position != lastErrorPosition else { return }
    lastErrorPosition = position
    diagnostics.append(
      Diagnostic(rule, at: range, arguments, related: related, suggestion: suggestion))
  }

  /// Reports that something else was expected at the cursor; a token the lexer refused is not named twice.
  mutating func expected(_ what: Wording, suggestion: String? = nil) {
    guard kind != .unknown else {
      lastErrorPosition = position
      return
    }
    report(
      .expectedOther, at: range(of: position),
      [("expected", .wording(what)), ("found", .wording(found))], suggestion: suggestion)
  }

  /// What stands at the cursor, for a message.
  var found: Wording {
    switch kind {
    case .endOfFile: return Wording(id: "akhir berkas", en: "the end of the file")
    case .string: return Wording(id: "teks \(shortText)", en: "the text \(shortText)")
    default: return Wording(id: "`\(shortText)`", en: "`\(shortText)`")
    }
  }

  private var shortText: String {
    let text = source.text(token.start, min(token.end, token.start + 40))
    return token.end - token.start > 40 ? text + "…" : text
  }

  mutating func expect(_ wanted: TokenKind, _ what: Wording) -> Bool {
    if accept(wanted) { return true }
    expected(what)
    return false
  }

  /// Whether a declaration that stands at the top or in a dimension begins at the cursor.
  func startsDeclaration() -> Bool {
    switch word {
    case "include", "test":
      return kind(1) == .string
    case "model", "scale", "fact", "measure", "dimension", "section", "indicator", "phase":
      return kind(1) == .word && (kind(2) == .string || kind(2) == .openBrace || kind(2) == .equal)
    case "overall": return isWord("score", 1)
    case "phases": return kind(1) == .openBrace || isWord("of", 1)
    default: return false
    }
  }

  /// Parses a body in braces; `item` returns false where it knows no item that begins at the cursor.
  mutating func parseBody(
    starters: [String], of what: Wording, item: (inout Parser) -> Bool
  ) {
    let openBrace = position
    guard expect(.openBrace, Wording(id: "`{`", en: "`{`")) else { return }
    enclosingStarters.append(starters)
    depth += 1
    let tooDeep = depth > Self.deepestNesting
    while !isAtEnd, kind != .closeBrace {
      let before = position
      if tooDeep {
        report(.nestedTooDeep, at: range(of: openBrace), [("most", .number(Self.deepestNesting))])
        skipPastDeepNesting()
        break
      }
      if !item(&self) {
        if startsDeclaration(), !starters.contains(word) { break }
        unknownWord(starters, in: what)
      }
      if position == before { advance() }
    }
    depth -= 1
    enclosingStarters.removeLast()
    if !accept(.closeBrace) {
      report(
        .unclosedBody, at: range(of: openBrace), [("what", .wording(what))],
        related: isAtEnd ? [] : [range(of: position)])
      lastErrorPosition = position
    }
  }

  /// Names a word that means nothing here, and skips to something that does.
  mutating func unknownWord(_ known: [String], in what: Wording) {
    if kind == .word {
      let name = word
      report(
        .unknownWord, at: range(of: position),
        [("found", .text(name)), ("what", .wording(what)), ("known", .list(known))],
        suggestion: nearestName(to: name, among: known))
    } else {
      expected(
        Wording(id: "salah satu dari: \(listed(known))", en: "one of: \(listed(known))"))
    }
    skip(until: known)
  }

  /// Skips at least one token, to a known word, a declaration or a closing brace at this depth.
  mutating func skip(until known: [String]) {
    var open = 0
    var isFirst = true
    while !isAtEnd {
      if open == 0 {
        if kind == .closeBrace { return }
        if !isFirst, startsDeclaration() || known.contains(word) { return }
      }
      if kind == .openBrace { open += 1 }
      if kind == .closeBrace { open -= 1 }
      isFirst = false
      advance()
    }
  }

  private func listed(_ names: [String]) -> String {
    MessageArgument.list(names).text(in: .english)
  }
}
