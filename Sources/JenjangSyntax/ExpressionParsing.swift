import JenjangSource

// Expressions, loosest first: otherwise, or/and, not, comparison, sum, product, minus, primary.
// Chains are one node with all their operands, so that a long chain is not a deep tree.
extension Parser {
  /// An expression, with what stands where a divisor in it is zero.
  mutating func parseFullExpression() {
    let start = nodes.count
    parseExpression()
    guard kind == .comma, isWord(.otherwise, 1) else { return }
    let node = wrap(start, .otherwise)
    advance()
    advance()
    if isWords(.not, .applicable) {
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
    if isWord(.and) || isWord(.doubleAmpersand) || isWord(.ampersand) { return .and }
    return isWord(.or) || isWord(.doubleBar) || isWord(.bar) ? .or : nil
  }

  private mutating func parseNot() {
    guard isWord(.not) else {
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
    if isWord(.every) || isWord(.any) {
      parseQuantified()
      return
    }
    parseSum()
    guard startsComparison else { return }
    let node = wrap(start, .comparison)
    parseComparisonSign()
    if takesShares, kind == .number, isWord(.of, 1), kind(2) == .number {
      parseBound(allowsShare: true)
    } else {
      parseSum()
    }
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
      return isWord(.is) || isWord(.above) || isWord(.below)
        || isWord(.at) && (isWord(.least, 1) || isWord(.most, 1))
    default: return false
    }
  }

  /// The sign's tokens belong to the comparison's own node.
  mutating func parseComparisonSign() {
    if isWord(.at) {
      advance()
      advance()
    } else if isWord(.is), isWord(.not, 1) {
      advance()
      advance()
    } else {
      advance()
    }
  }

  mutating func parseSum() {
    parseOperators(.sum, .plus, .minus) { $0.parseProduct() }
  }

  private mutating func parseProduct() {
    parseOperators(.product, .star, .slash) { $0.parseMinus() }
  }

  private mutating func parseOperators(
    _ nodeKind: SyntaxKind, _ first: TokenKind, _ second: TokenKind,
    operand: (inout Parser) -> Void
  ) {
    let start = nodes.count
    operand(&self)
    guard kind == first || kind == second else { return }
    let node = wrap(start, nodeKind)
    while kind == first || kind == second {
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
}
