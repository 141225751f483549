import JenjangSource

// Tests in rule files.
extension Parser {
  private static let testItems: KeywordList = [.given, .expect]

  mutating func parseTest() {
    let node = open(.test)
    advance()
    parseString()
    if isWord(.cases) { property(.cases) { $0.parseString() } }
    parseBody(starters: Self.testItems, of: .test) { parser in
      switch parser.word {
      case .given:
        parser.property(.given) { parser in
          repeat { parser.parseGivenItem() } while parser.accept(.comma)
        }
      case .expect: parser.parseExpectation()
      // After `expect column "a" is x` more columns may follow.
      case .column where parser.kind(1) == .string: parser.parseColumnExpectation()
      default: return false
      }
      return true
    }
    close(node)
  }

  /// `every indicator is L`, or `PATH is VALUE`, each also `without evidence`.
  private mutating func parseGivenItem() {
    let node = open(.givenItem)
    if isWords(.every, .indicator) {
      advance()
      advance()
    } else {
      parseReference(.path)
    }
    if !accept(word: .is), !accept(.equal) {
      expected(Wording(id: "`is` dan jawabannya", en: "`is` and the answer"))
    } else {
      parseAnswer()
    }
    if accept(word: .without), !accept(word: .evidence) {
      expected(.keyword(.evidence), suggestion: likelyName(for: wordText, among: ["evidence"]))
    }
    close(node)
  }

  private mutating func parseAnswer() {
    if isWords(.not, .applicable) {
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
    if startsPhaseExpectation {
      advance()
      advance()
      if isWords(.no, .phase) { position += 2 } else { parseName() }
      if accept(word: .and) { parseName() }
    } else if isWords(.no, .phase) {
      advance()
      advance()
    } else if startsNamedExpectation(isWord(.no) ? 1 : 0) {
      _ = accept(word: .no)
      advance()
      parseReference(.path)
    } else if isWord(.no), kind(1) == .word, !Self.signs.contains(word(1)) {
      refuseNegation()
    } else if isWord(.blocked) {
      parseBlocked()
    } else if isWord(.reasons), kind(1) == .string {
      property(.reason) { $0.parseStrings() }
    } else if isWord(.column), kind(1) == .string {
      parseColumn()
    } else {
      parseFigureExpectation()
    }
    close(node)
  }

  /// What stands before a name in an expectation, and may itself stand behind `no`.
  private static let subjects: KeywordList = [.advice, .finding, .unproved] + quadrants
  /// The words that a condition goes on with behind a name.
  private static let signs: KeywordList = [.is, .at, .above, .below, .and, .or, .between]

  /// `phase is P` and `phase between P and Q`; other comparisons of the phase are conditions.
  private var startsPhaseExpectation: Bool {
    guard isWord(.phase) else { return false }
    if isWord(.between, 1) { return true }
    return isWord(.is, 1) && !isWord(.not, 2) && !isWord(.and, 3) && !isWord(.or, 3)
  }

  /// Whether an expectation such as `strength q04` begins so many tokens ahead; a fact too may be called `strength`.
  private func startsNamedExpectation(_ ahead: Int) -> Bool {
    guard Self.subjects.contains(word(ahead)) else { return false }
    switch kind(ahead + 1) {
    case .word: return !Self.signs.contains(word(ahead + 1))
    case .closeBrace, .string, .number, .comma, .endOfFile: return true
    default: return false
    }
  }

  private var isItemStart: Bool { isWord(.given) || isWord(.expect) }

  private mutating func refuseNegation() {
    advance()
    let known = ["phase"] + Self.subjects.texts
    var text = ""
    for word in known { text += text.isEmpty ? "`\(word)`" : ", `\(word)`" }
    expected(Wording(id: text, en: text), suggestion: likelyName(for: wordText, among: known))
    if isItemStart { return }
    advance()
    if kind == .word, !isItemStart { parseReference(.path) }
  }

  private mutating func parseColumnExpectation() {
    let node = open(.expectation)
    parseColumn()
    close(node)
  }

  private mutating func parseColumn() {
    advance()
    parseString()
    if !accept(word: .is) { expected(.keyword(.is)) }
    parseOutput()
    if accept(word: .within) {
      parseBound()
    } else if isWord(.rounded) {
      parseRoundedTo()
    }
  }

  /// What a column is compared with: `phase`, `blocked`, `advice N`, `level of PATH` or an expression.
  private mutating func parseOutput() {
    if isWord(.phase) || isWord(.blocked) {
      leaf(.option)
    } else if isWord(.advice), kind(1) == .number {
      let node = open(.option)
      advance()
      leaf(.number)
      close(node)
    } else if isWord(.level), isWord(.of, 1) {
      let node = open(.option)
      advance()
      advance()
      parseReference(.reference)
      close(node)
    } else {
      parseFullExpression()
    }
  }

  /// `rounded 2 decimals half even`; without a mode halves go up.
  private mutating func parseRoundedTo() {
    let node = open(.option)
    advance()
    if kind == .number {
      leaf(.number)
      if !accept(word: .decimals), !accept(word: .decimal) { expected(.keyword(.decimals)) }
    } else {
      expected(
        Wording(
          id: "jumlah desimal, misalnya `2 decimals half up`",
          en: "a count of decimals, such as `2 decimals half up`"))
    }
    if startsRounding { parseRounding() }
    close(node)
  }

  private mutating func parseBlocked() {
    advance()
    parseName()
    _ = accept(word: .only)
    if !accept(word: .by) { expected(Wording(id: "`by`", en: "`by`")) }
    repeat { parseReference(.path) } while accept(.comma)
  }

  /// `PATH between A and B`, `PATH is not applicable`, or any condition.
  private mutating func parseFigureExpectation() {
    if let length = pathLength() {
      if isWord(.between, length) {
        parseReference(.reference)
        advance()
        parseEnd()
        if accept(word: .and) {
          parseEnd()
        } else {
          expected(Wording(id: "`and` dan batas atasnya", en: "`and` and the upper end"))
        }
        return
      }
      if isWord(.is, length), isWord(.not, length + 1), isWord(.applicable, length + 2) {
        parseReference(.reference)
        advance()
        parseNotApplicableLiteral()
        return
      }
    }
    takesShares = true
    parseExpression()
    takesShares = false
  }

  /// An end of a range: a figure, or the name of a class or level.
  private mutating func parseEnd() {
    if kind == .word { parseName() } else { parseBound(allowsShare: true) }
  }

  /// How many tokens the dotted path at the cursor has; nil where none begins here.
  private func pathLength() -> Int? {
    guard kind == .word else { return nil }
    var length = 1
    while kind(length) == .dot, kind(length + 1) == .word { length += 2 }
    return length
  }
}
