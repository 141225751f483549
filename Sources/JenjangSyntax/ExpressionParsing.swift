import JenjangSource

// Expressions, loosest first: otherwise, or/and, not, comparison, sum, product, minus, primary.
// Chains are one node with all their operands, so that a long chain is not a deep tree.
extension Parser {
  /// An expression, with what stands where a divisor in it is zero.
  mutating func parseFullExpression() {
    let start = nodes.count
    parseExpression()
    guard kind == .comma, isWord("otherwise", 1) else { return }
    let node = wrap(start, .otherwise)
    advance()
    advance()
    if isWords("not", "applicable") {
      parseNotApplicableLiteral()
    } else {
      parseExpression()
    }
    close(node)
  }

  mutating func parseNotApplicableLiteral() {
    let node = open(.notApplicableLiteral)
    advance()
    advance()
    close(node)
  }

  mutating func parseExpression() {
    nested { $0.parseChain() }
  }

  private mutating func parseChain() {
    let start = nodes.count
    parseNot()
    guard let first = conjunction else { return }
    let node = wrap(start, first)
    while let next = conjunction {
      if next != first { report(.mixedAndOr, at: range(of: position)) }
      advance()
      parseNot()
    }
    close(node)
  }

  /// What joins conditions at the cursor; the signs of other languages were refused by the lexer.
  private var conjunction: SyntaxKind? {
    if isWord("and") || isWord("&&") || isWord("&") { return .and }
    return isWord("or") || isWord("||") || isWord("|") ? .or : nil
  }

  private mutating func parseNot() {
    guard isWord("not") else {
      parseComparison()
      return
    }
    let node = open(.not)
    advance()
    nested { $0.parseNot() }
    close(node)
  }

  private mutating func parseComparison() {
    let start = nodes.count
    if isWord("every") || isWord("any") {
      parseQuantified()
      return
    }
    parseSum()
    guard startsComparison else { return }
    let node = wrap(start, .comparison)
    parseComparisonSign()
    parseSum()
    close(node)
    while startsComparison {
      report(.chainedComparison, at: range(of: position))
      parseComparisonSign()
      parseSum()
      close(node)
    }
  }

  /// Whether a comparison sign begins at the cursor.
  var startsComparison: Bool {
    switch kind {
    case .atLeast, .atMost, .above, .below, .equal: return true
    case .word:
      return isWord("is") || isWord("above") || isWord("below")
        || isWord("at") && (isWord("least", 1) || isWord("most", 1))
    default: return false
    }
  }

  /// The sign's tokens belong to the comparison's own node.
  mutating func parseComparisonSign() {
    if isWord("at") {
      advance()
      advance()
    } else if isWord("is"), isWord("not", 1) {
      advance()
      advance()
    } else {
      advance()
    }
  }

  private mutating func parseSum() {
    parseOperators(.sum, [.plus, .minus]) { $0.parseProduct() }
  }

  private mutating func parseProduct() {
    parseOperators(.product, [.star, .slash]) { $0.parseMinus() }
  }

  private mutating func parseOperators(
    _ nodeKind: SyntaxKind, _ signs: [TokenKind], operand: (inout Parser) -> Void
  ) {
    let start = nodes.count
    operand(&self)
    guard signs.contains(kind) else { return }
    let node = wrap(start, nodeKind)
    while signs.contains(kind) {
      advance()
      operand(&self)
    }
    close(node)
  }

  private mutating func parseMinus() {
    guard kind == .minus else {
      parsePrimary()
      return
    }
    let node = open(.negation)
    advance()
    nested { $0.parseMinus() }
    close(node)
  }

  private mutating func parsePrimary() {
    switch kind {
    case .number:
      let node = open(.numberLiteral)
      advance()
      _ = accept(.percent)
      close(node)
    case .openBracket:
      let node = open(.bracketed)
      advance()
      parseFullExpression()
      _ = expect(.closeBracket, Wording(id: "`)`", en: "`)`"))
      close(node)
    case .word:
      parseWordPrimary()
    default:
      expectedExpression()
    }
  }

  mutating func expectedExpression() {
    expected(
      Wording(id: "sebuah nilai: angka, nama, atau kurung", en: "a value: a number, a name or brackets")
    )
    missing()
  }

  private mutating func parseWordPrimary() {
    switch word {
    case "if": parseConditional()
    case "count" where isWord("of", 1): parseList(.countOf, words: 2)
    case "at" where isWord("least", 1): parseAtLeastOf()
    case "points" where isWord("of", 1) && kind(2) == .word: parsePointsReference()
    case "min", "max", "sum", "mean":
      if kind(1) == .openBracket { parseCall() } else { parseAggregate() }
    case "points", "count": parseAggregate()
    case "most" where isWord("points", 1): parseAggregate()
    case "start" where kind(1) == .number: parseStart()
    case "then", "else", "and", "or", "of", "otherwise", "at", "is":
      expectedExpression()
    default:
      if startsDeclaration() {
        expectedExpression()
      } else if kind(1) == .openBracket {
        // No such function; the checker proposes one.
        parseCall()
      } else {
        parseReference(.reference)
      }
    }
  }

  /// A dotted path; its tokens are its own.
  mutating func parseReference(_ nodeKind: SyntaxKind) {
    guard kind == .word else {
      expected(Wording(id: "sebuah nama", en: "a name"))
      missing()
      return
    }
    let node = open(nodeKind)
    advance()
    while kind == .dot {
      advance()
      if !expect(.word, Wording(id: "sebuah nama setelah titik", en: "a name after the point")) { break }
    }
    close(node)
  }

  private mutating func parsePointsReference() {
    let node = open(.pointsReference)
    advance()
    advance()
    parseReference(.reference)
    close(node)
  }

  private mutating func parseAggregate() {
    let node = open(.aggregate)
    if isWords("sum", "of", "points") {
      position += 3
    } else if isWords("most", "points") {
      position += 2
    } else {
      advance()
    }
    close(node)
  }

  private mutating func parseStart() {
    let node = open(.startSum)
    advance()
    parseBound()
    close(node)
  }

  private mutating func parseConditional() {
    let node = open(.conditional)
    advance()
    parseExpression()
    if accept(word: "then") {
      parseExpression()
      if accept(word: "else") {
        parseExpression()
      } else {
        expected(Wording(id: "`else` dan nilainya", en: "`else` and its value"))
      }
    } else {
      expected(Wording(id: "`then` dan nilainya", en: "`then` and its value"))
    }
    close(node)
  }

  /// `name(a, b, …)`: the name is the node's own first word.
  private mutating func parseCall() {
    let node = open(.call)
    advance()
    parseBracketedList(allowsRounding: true)
    close(node)
  }

  private mutating func parseList(_ nodeKind: SyntaxKind, words: Int) {
    let node = open(nodeKind)
    for _ in 0..<words { advance() }
    parseBracketedList(allowsRounding: false)
    close(node)
  }

  private mutating func parseAtLeastOf() {
    let node = open(.atLeastOf)
    advance()
    advance()
    if kind == .number {
      leaf(.numberLiteral)
    } else {
      expected(Wording(id: "berapa banyak yang harus dipenuhi", en: "how many of them must hold"))
      missing()
    }
    if !accept(word: "of") { expected(Wording(id: "`of (…)`", en: "`of (…)`")) }
    parseBracketedList(allowsRounding: false)
    close(node)
  }

  /// `every`/`any` `of (…)`, or `dimension|indicator [under PATH] SIGN VALUE`.
  private mutating func parseQuantified() {
    if isWord("of", 1) {
      parseList(.listQuantified, words: 2)
      return
    }
    let node = open(.quantified)
    advance()
    if !accept(word: "dimension"), !accept(word: "indicator") {
      expected(
        Wording(
          id: "`dimension`, `indicator` atau `of (…)`", en: "`dimension`, `indicator` or `of (…)`"))
    }
    if accept(word: "under") { parseReference(.path) }
    if startsComparison {
      parseComparisonSign()
      parseSum()
    } else {
      expected(Wording(id: "perbandingan, misalnya `>= 50%`", en: "a comparison, such as `>= 50%`"))
    }
    close(node)
  }

  private mutating func parseBracketedList(allowsRounding: Bool) {
    guard expect(.openBracket, Wording(id: "`(`", en: "`(`")) else { return }
    while !isAtEnd, kind != .closeBracket {
      if allowsRounding, startsRounding {
        parseRounding()
      } else {
        parseFullExpression()
      }
      guard accept(.comma) else { break }
    }
    _ = expect(.closeBracket, Wording(id: "`)` atau `,`", en: "`)` or `,`"))
  }

  /// Whether a rounding mode begins at the cursor.
  var startsRounding: Bool {
    isWord("half") || isWord("up") || isWord("down") || isWords("toward", "zero")
  }

  /// A rounding mode as an `option` node.
  mutating func parseRounding() {
    let node = open(.option)
    if isWord("half") || isWord("toward") { advance() }
    advance()
    close(node)
  }
}
