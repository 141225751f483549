import JenjangSource

// Dimensions, sections, indicators and their bands.
extension Parser {
  private static let dimensionOptions: KeywordList = [
    .weight, .of, .score, .unanswered, .applies, .since, .until, .aspect, .stop,
    .baseline, .target,
  ]
  private static let dimensionChildren: KeywordList = [.dimension, .section, .indicator]
  private static let indicatorOptions: KeywordList = [
    .weight, .scale, .column, .formerly, .measures, .points, .not, .unanswered, .applies,
    .since, .until, .aspect, .evidence, .next, .reason, .baseline, .target, .level, .kind,
  ]
  private static let dimensionItems = dimensionOptions + dimensionChildren
  private static let indicatorItems = indicatorOptions + [.bands]
  static let bandStarters: KeywordList = [.below, .up, .from, .above, .otherwise]

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
    while isWord(.since) || isWord(.of) {
      property(isWord(.of) ? .ofWhole : .since) { $0.parseBound() }
    }
    parseBody(starters: Self.bandStarters, of: .bands) { parser in
      guard Self.bandStarters.contains(parser.word) else { return false }
      parser.parseBand()
      return true
    }
    close(node)
  }

  /// `below 5%: 2`, `up to 10: written`, `from 4% to 5%: 80 to 100 points`, `otherwise: 3 points`.
  private mutating func parseBand() {
    let node = open(.band)
    parseBandEnd()
    _ = expect(.colon, Wording(id: "`:` dan nilainya", en: "`:` and its value"))
    if startsBandFormula {
      let value = open(.points)
      parseSum()
      if !accept(word: .points) { expected(Wording(id: "`points`", en: "`points`")) }
      close(value)
    } else if kind == .word {
      parseName()
    } else {
      let value = open(.points)
      parseBound()
      if accept(word: .to) { parseBound() }
      _ = accept(word: .points)
      close(value)
    }
    if isWord(.reason) { property(.reason) { $0.parseString() } }
    close(node)
  }

  /// `below 5%`, `up to 10`, `otherwise`: where a stretch ends.
  mutating func parseBandEnd() {
    if isWord(.up) {
      advance()
      if !accept(word: .to) { expected(Wording(id: "`to`", en: "`to`")) }
      parseBound(allowsShare: true)
    } else if accept(word: .otherwise) {
      // The last band has no bound.
    } else {
      let isStretch = isWord(.from)
      advance()
      parseBound(allowsShare: true)
      if isStretch, accept(word: .to) { parseBound(allowsShare: true) }
    }
  }

  /// Whether a band's value is a formula: a literal that goes on, a bracket, or a word that no name is.
  private var startsBandFormula: Bool {
    switch kind {
    case .openBracket: return true
    case .word:
      if isWord(.if) || isWord(.points, 1) || isWords(.points, .of) { return true }
      return isOperator(1) || kind(1) == .dot || kind(1) == .openBracket
    case .number, .minus:
      var ahead = kind == .minus ? 1 : 0
      guard kind(ahead) == .number else { return kind == .minus && kind(1) != .endOfFile }
      ahead += 1
      if kind(ahead) == .percent { ahead += 1 }
      return isOperator(ahead)
    default: return false
    }
  }

  private func isOperator(_ ahead: Int) -> Bool {
    switch kind(ahead) {
    case .plus, .minus, .star, .slash: return true
    default: return false
    }
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
    while parsePhaseOption() {}
    if kind == .openBrace {
      parseBody(starters: [.requires, .since, .until], of: .phase) { parser in
        if parser.isWord(.requires) {
          parser.parseGate()
          return true
        }
        return parser.parseProperty([.since, .until])
      }
    }
    close(node)
  }

  /// `from 50%`, where a `since` right behind is the threshold's; else the phase's own years.
  private mutating func parsePhaseOption() -> Bool {
    guard isWord(.from) || isWord(.above) else { return parseProperty([.since, .until]) }
    property(.threshold) { parser in
      parser.parseBound(allowsShare: true)
      if parser.isWord(.since) { parser.property(.since) { $0.parseBound() } }
    }
    return true
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
