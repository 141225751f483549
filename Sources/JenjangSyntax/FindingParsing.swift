import JenjangSource

// Factors, findings, and what is found without a rule of its own.
extension Parser {
  static let quadrants: KeywordList = [.strength, .weakness, .opportunity, .threat]
  private static let aspects: KeywordList = [.social, .economic]
  private static let factorOptions: KeywordList = [.aspect, .scale, .column, .formerly, .not]
  private static let findingOptions = quadrants + [.aspect] + aspects + [.when]

  mutating func parseFactor() {
    let what = Keyword.factor
    let node = open(.factor)
    advance()
    parseName()
    parseTitle()
    parseOptions(Self.factorOptions, of: what) { $0.parseFactorScale() }
    if kind == .openBrace {
      parseBody(starters: Self.factorOptions, of: what) { parser in
        if parser.kind == .number || parser.kind == .minus {
          parser.parseLevel(allowsNext: false)
          return true
        }
        return parser.parseFactorScale() || parser.parseProperty(Self.factorOptions)
      }
    }
    close(node)
  }

  /// `scale -2 to 2`.
  private mutating func parseFactorScale() -> Bool {
    guard isWord(.scale), !startsDeclaration() else { return false }
    property(.factorScale) { parser in
      parser.parseBound()
      if parser.accept(word: .to) {
        parser.parseBound()
      } else {
        parser.expected(Wording(id: "`to` dan angka tertinggi", en: "`to` and the highest number"))
      }
    }
    return true
  }

  mutating func parseFinding() {
    let node = open(.finding)
    advance()
    parseName()
    parseTitle()
    parseOptions(Self.findingOptions, of: .finding) { parser in
      if Self.quadrants.contains(parser.word) {
        parser.leaf(.quadrant)
      } else if Self.aspects.contains(parser.word) {
        let aspect = parser.open(.aspect)
        parser.leaf(.name)
        parser.close(aspect)
      } else {
        return false
      }
      return true
    }
    close(node)
  }

  /// `findings { strength at least practised  opportunity above 0 }`.
  mutating func parseFindingPolicy() {
    let node = open(.findingPolicy)
    advance()
    parseBody(starters: Self.quadrants, of: .findings) { parser in
      guard Self.quadrants.contains(parser.word) else { return false }
      let isInternal = parser.isWord(.strength) || parser.isWord(.weakness)
      let bound = parser.open(.findingBound)
      parser.advance()
      if parser.startsComparison {
        parser.parseComparisonSign()
        if isInternal { parser.parseLevelName() } else { parser.parseBound() }
      } else {
        parser.expected(
          Wording(
            id: "perbandingan, misalnya `at least` atau `above`",
            en: "a comparison, such as `at least` or `above`"))
      }
      parser.close(bound)
      return true
    }
    close(node)
  }
}
