import JenjangSource

// Tests in rule files.
extension Parser {
  mutating func parseTest() {
    let node = open(.test)
    advance()
    parseString()
    if isWord("cases") { property(.cases) { $0.parseString() } }
    parseBody(starters: ["given", "expect"], of: .keyword("test")) { parser in
      switch parser.word {
      case "given":
        parser.property(.given) { parser in
          repeat { parser.parseGivenItem() } while parser.accept(.comma)
        }
      case "expect": parser.parseExpectation()
      // After `expect column "a" is x` more columns may follow.
      case "column" where parser.kind(1) == .string: parser.parseColumnExpectation()
      default: return false
      }
      return true
    }
    close(node)
  }

  /// `every indicator is L`, or `PATH is VALUE`.
  private mutating func parseGivenItem() {
    let node = open(.givenItem)
    if isWords("every", "indicator") {
      advance()
      advance()
    } else {
      parseReference(.path)
    }
    if !accept(word: "is"), !accept(.equal) {
      expected(Wording(id: "`is` dan jawabannya", en: "`is` and the answer"))
    } else {
      parseAnswer()
    }
    close(node)
  }

  private mutating func parseAnswer() {
    if isWords("not", "applicable") {
      parseNotApplicableLiteral()
    } else if kind == .number || kind == .minus {
      parseBound(allowsShare: true)
    } else {
      parseName()
    }
  }

  /// Words tell the kind of an expectation; they belong to the node itself.
  private mutating func parseExpectation() {
    let node = open(.expectation)
    advance()
    if isWord("phase"), isWord("is", 1) || isWord("between", 1) {
      advance()
      advance()
      if isWords("no", "phase") { position += 2 } else { parseName() }
      if accept(word: "and") { parseName() }
    } else if isWords("no", "phase") {
      advance()
      advance()
    } else if isWord("advice") || isWords("no", "advice") {
      _ = accept(word: "no")
      advance()
      parseReference(.path)
    } else if isWord("blocked") {
      parseBlocked()
    } else if isWord("column"), kind(1) == .string {
      parseColumn()
    } else {
      parseFigureExpectation()
    }
    close(node)
  }

  private mutating func parseColumnExpectation() {
    let node = open(.expectation)
    parseColumn()
    close(node)
  }

  private mutating func parseColumn() {
    advance()
    parseString()
    if !accept(word: "is") { expected(.keyword("is")) }
    if isWord("phase") { leaf(.option) } else { parseFullExpression() }
    if accept(word: "within") { parseBound() }
  }

  private mutating func parseBlocked() {
    advance()
    parseName()
    _ = accept(word: "only")
    if !accept(word: "by") { expected(Wording(id: "`by`", en: "`by`")) }
    repeat { parseReference(.path) } while accept(.comma)
  }

  /// `PATH between A and B`, `PATH is not applicable`, or any condition.
  private mutating func parseFigureExpectation() {
    if let length = pathLength() {
      if isWord("between", length) {
        parseReference(.reference)
        advance()
        parseBound(allowsShare: true)
        if accept(word: "and") {
          parseBound(allowsShare: true)
        } else {
          expected(Wording(id: "`and` dan batas atasnya", en: "`and` and the upper end"))
        }
        return
      }
      if isWord("is", length), isWord("not", length + 1), isWord("applicable", length + 2) {
        parseReference(.reference)
        advance()
        parseNotApplicableLiteral()
        return
      }
    }
    parseExpression()
  }

  /// How many tokens the dotted path at the cursor has; nil where none begins here.
  private func pathLength() -> Int? {
    guard kind == .word else { return nil }
    var length = 1
    while kind(length) == .dot, kind(length + 1) == .word { length += 2 }
    return length
  }
}
