import JenjangSource

// Properties: a keyword and what follows it, the same wherever it may stand.
extension Parser {
  /// Parses the property at the cursor if it is one of the allowed words.
  mutating func parseProperty(_ allowed: KeywordList) -> Bool {
    guard allowed.contains(word) else { return false }
    switch word {
    case .weight: parseDatedProperty(.weight)
    case .of: property(.ofWhole) { $0.parseBound() }
    case .score: parseScore()
    case .unanswered: parseUnanswered()
    case .not: parseNotApplicable()
    case .column:
      property(.column) { parser in
        parser.parseColumnName()
        if parser.isWord(.also), parser.kind(1) == .string {
          parser.property(.also) { $0.parseStrings() }
        }
      }
    case .formerly:
      property(.formerly) { parser in
        repeat { parser.parseColumnName() } while parser.accept(.comma)
      }
    case .scale: property(.useScale) { $0.parseName() }
    case .measures: property(.measures) { $0.parseFullExpression() }
    case .points: parsePoints()
    case .applies: parseAppliesWhen()
    case .since: property(.since) { $0.parseBound() }
    case .until: property(.until) { $0.parseBound() }
    case .aspect: property(.aspect) { $0.parseName() }
    case .unit: property(.unit) { $0.parseText() }
    case .also: property(.also) { $0.parseStrings() }
    case .reason: parseReason()
    case .baseline: property(.baseline) { $0.parseBound() }
    case .target: parseGoal()
    case .level: parseLevelOf()
    case .stop: parseStop()
    case .kind: property(.kindOf) { $0.parseName() }
    default: return parseStepProperty()
    }
    return true
  }

  /// A keyword of one word and its value.
  mutating func property(_ kind: SyntaxKind, _ value: (inout Parser) -> Void) {
    let node = open(kind)
    advance()
    value(&self)
    close(node)
  }

  /// Options behind a declaration's title, in any order, to a brace or to what begins something else.
  mutating func parseOptions(
    _ allowed: KeywordList, of what: Keyword, item: (inout Parser) -> Bool = { _ in false }
  ) {
    while kind == .word {
      if isWord(.scale), startsDeclaration() { return }
      if item(&self) || parseProperty(allowed) { continue }
      if startsDeclaration() || enclosingStarters.contains(where: { $0.contains(word) }) { return }
      reportUnknownWord(allowed, in: .keyword(what))
      advance()
      while !isAtEnd, kind != .openBrace, kind != .closeBrace, !startsDeclaration(),
        !allowed.contains(word), !enclosingStarters.contains(where: { $0.contains(word) })
      { advance() }
    }
  }

  mutating func parseName() {
    if kind == .word {
      leaf(.name)
    } else {
      expected(Wording(id: "sebuah nama", en: "a name"))
      missing()
    }
  }

  /// Names with commas between them.
  mutating func parseNames() {
    repeat { parseName() } while accept(.comma)
  }

  mutating func parseString() {
    if kind == .string {
      leaf(.string)
    } else {
      expected(Wording(id: "teks di antara tanda petik", en: "a text between quotes"))
      missing()
    }
  }

  mutating func parseStrings() {
    repeat { parseString() } while accept(.comma)
  }

  /// A text, and after a `/` its translations.
  mutating func parseText() {
    let node = open(.text)
    parseString()
    while accept(.slash) { parseString() }
    close(node)
  }

  /// The title of a declaration, which people read in reports.
  mutating func parseTitle() {
    if kind == .string {
      parseText()
    } else {
      expected(Wording(id: "judul di antara tanda petik", en: "a title between quotes"))
    }
  }

  /// A text if one begins here.
  mutating func parseOptionalText() {
    if kind == .string { parseText() }
  }

  /// A column's name, bare or in quotes.
  mutating func parseColumnName() {
    if kind == .word { leaf(.name) } else { parseString() }
  }

  /// A literal figure: `3`, `-2`, `12.5%`; where shares may stand also `3 of 5`.
  mutating func parseBound(allowsShare: Bool = false) {
    let node = open(.bound)
    _ = accept(.minus)
    if accept(.number) {
      if !accept(.percent), allowsShare, isWord(.of), kind(1) == .number {
        advance()
        if isZero(token) { report(.shareOfZero, at: range(of: position)) }
        advance()
      }
    } else {
      expected(Wording(id: "sebuah angka", en: "a number"))
    }
    close(node)
  }

  private func isZero(_ token: Token) -> Bool {
    source.bytes[token.start..<token.end].allSatisfy {
      $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
    }
  }

  /// `weight 3 since 2026`: a `since` right behind belongs to the property.
  private mutating func parseDatedProperty(_ kind: SyntaxKind) {
    property(kind) { parser in
      parser.parseBound()
      if parser.isWord(.since) { parser.property(.since) { $0.parseBound() } }
    }
  }

  mutating func parseScore() {
    property(.score) { parser in
      parser.parseFullExpression()
      if parser.isWord(.start) { parser.property(.startSum) { $0.parseBound() } }
    }
  }

  private mutating func parseUnanswered() {
    let node = open(.unanswered)
    advance()
    parseCountsAs(
      Wording(
        id: "`counts as unknown`, `lowest` atau `points` dan angka",
        en: "`counts as unknown`, `lowest` or `points` and a figure"), words: [.unknown, .lowest])
    // Right behind, a reason is that of the missing answer.
    if isWord(.reason), kind(1) == .string { property(.reason) { $0.parseString() } }
    close(node)
  }

  private mutating func parseNotApplicable() {
    let node = open(.notApplicable)
    advance()
    if !accept(word: .applicable) {
      expected(Wording(id: "`applicable`", en: "`applicable`"))
    } else if !accept(word: .allowed) {
      parseCountsAs(
        Wording(
          id: "`allowed`, atau `counts as points` dan angka",
          en: "`allowed`, or `counts as points` and a figure"), words: [])
    } else if accept(word: .needs) {
      if !accept(word: .reason) {
        expected(
          Wording(id: "`reason`", en: "`reason`"),
          suggestion: likelyName(for: wordText, among: ["reason"]))
      }
      if startsEvidenceKind { parseEvidenceKind() }
    }
    close(node)
  }

  private mutating func parseCountsAs(_ what: @autoclosure () -> Wording, words: [Keyword]) {
    if accept(word: .counts), accept(word: .as) {
      for word in words where accept(word: word) { return }
      if accept(word: .points) {
        parseBound()
        return
      }
    }
    expected(
      what(),
      suggestion: likelyName(
        for: wordText, among: words.map { $0.text } + ["counts", "points", "allowed"]))
  }

  /// In an indicator `points EXPR of N`; a level's points are parsed with the level.
  private mutating func parsePoints() {
    property(.pointsOf) { parser in
      parser.parseFullExpression()
      if parser.accept(word: .of) {
        parser.parseBound()
      } else {
        parser.expected(
          Wording(id: "`of` dan poin tertinggi", en: "`of` and the most points"))
      }
    }
  }

  /// `stop at the first negative`.
  private mutating func parseStop() {
    property(.stopAt) { parser in
      for word in [Keyword.at, .the, .first, .negative] where !parser.accept(word: word) {
        parser.expected(
          Wording(id: "`at the first negative`", en: "`at the first negative`"),
          suggestion: likelyName(for: parser.wordText, among: [word.text]))
        return
      }
    }
  }

  private mutating func parseAppliesWhen() {
    property(.appliesWhen) { parser in
      if !parser.accept(word: .when) { parser.expected(Wording(id: "`when`", en: "`when`")) }
      parser.parseExpression()
    }
  }
}
