import JenjangSource

// Dimensions, sections, indicators and their bands.
extension Parser {
  private static let dimensionOptions: KeywordList = [
    .weight, .of, .score, .unanswered, .applies, .since, .until, .aspect, .stop,
  ]
  private static let dimensionChildren: KeywordList = [.dimension, .section, .indicator]
  private static let indicatorOptions: KeywordList = [
    .weight, .scale, .column, .formerly, .measures, .points, .not, .unanswered, .applies,
    .since, .until, .aspect, .evidence, .next, .kind,
  ]
  private static let dimensionItems = dimensionOptions + dimensionChildren
  private static let indicatorItems = indicatorOptions + [.bands]
  private static let bandStarters: KeywordList = [.below, .up, .from, .above, .otherwise]

  mutating func parseDimension() {
    let what = Keyword.dimension
    let node = open(.dimension)
    advance()
    parseName()
    parseTitle()
    parseOptions(Self.dimensionOptions, of: what)
    parseBody(starters: Self.dimensionItems, of: what) { parser in
      parser.parseProperty(Self.dimensionOptions) || parser.parseDeclaration(Self.dimensionChildren)
    }
    close(node)
  }

  mutating func parseSection() {
    let node = open(.section)
    advance()
    parseName()
    parseTitle()
    parseBody(starters: Self.dimensionChildren, of: .section) {
      $0.parseDeclaration(Self.dimensionChildren)
    }
    close(node)
  }

  mutating func parseIndicator() {
    let what = Keyword.indicator
    let node = open(.indicator)
    advance()
    parseName()
    parseTitle()
    parseOptions(Self.indicatorOptions, of: what)
    if kind == .openBrace {
      parseBody(starters: Self.indicatorItems, of: what) { $0.parseIndicatorItem() }
    }
    close(node)
  }

  private mutating func parseIndicatorItem() -> Bool {
    if kind == .number || kind == .minus {
      parseLevel(allowsNext: true)
      return true
    }
    if isWord(.bands) {
      parseBands()
      return true
    }
    return parseProperty(Self.indicatorOptions)
  }

  private mutating func parseBands() {
    let node = open(.bands)
    advance()
    parseBody(starters: Self.bandStarters, of: .bands) { parser in
      guard Self.bandStarters.contains(parser.word) else { return false }
      parser.parseBand()
      return true
    }
    close(node)
  }

  /// `below 5%: 2`, `up to 10: written`, `otherwise: 3 points`.
  private mutating func parseBand() {
    let node = open(.band)
    if isWord(.up) {
      advance()
      if !accept(word: .to) { expected(Wording(id: "`to`", en: "`to`")) }
      parseBound(allowsShare: true)
    } else if accept(word: .otherwise) {
      // The last band has no bound.
    } else {
      advance()
      parseBound(allowsShare: true)
    }
    _ = expect(.colon, Wording(id: "`:` dan nilainya", en: "`:` and its value"))
    if kind == .word {
      parseName()
    } else {
      let value = open(.points)
      parseBound()
      _ = accept(word: .points)
      close(value)
    }
    close(node)
  }
}

// Phases.
extension Parser {
  mutating func parsePhases() {
    let what = Keyword.phases
    let node = open(.phases)
    advance()
    if accept(word: .of) { parseReference(.path) }
    parseBody(starters: [.phase, .needs], of: what) { parser in
      if parser.isWord(.phase) {
        parser.parsePhase()
        return true
      }
      guard parser.isWord(.needs) else { return false }
      parser.property(.needsApplicable) { parser in
        if !parser.accept(word: .applicable) {
          parser.expected(Wording(id: "`applicable`", en: "`applicable`"))
        }
        parser.parseBound(allowsShare: true)
      }
      return true
    }
    close(node)
  }

  private mutating func parsePhase() {
    let node = open(.phase)
    advance()
    parseName()
    parseTitle()
    while isWord(.from) || isWord(.above) {
      property(.threshold) { parser in
        parser.parseBound(allowsShare: true)
        if parser.isWord(.since) { parser.property(.since) { $0.parseBound() } }
      }
    }
    if kind == .openBrace {
      parseBody(starters: [.requires], of: .phase) { parser in
        guard parser.isWord(.requires) else { return false }
        parser.parseGate()
        return true
      }
    }
    close(node)
  }

  private mutating func parseGate() {
    property(.gate) { parser in
      if parser.kind == .word, parser.kind(1) == .colon {
        parser.leaf(.name)
        parser.advance()
      }
      parser.parseExpression()
      if parser.isWord(.because) { parser.property(.because) { $0.parseText() } }
    }
  }
}
