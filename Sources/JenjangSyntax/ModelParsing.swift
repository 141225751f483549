import JenjangSource

// The model's own block.
extension Parser {
  private static let modelStarters: KeywordList = [
    .edition, .languages, .texts, .unanswered, .show, .defaults, .ask, .columns,
    .notApplicable, .numbers, .order, .advise, .findings, .reasons, .kinds,
  ]

  mutating func parseModel() {
    let node = open(.model)
    advance()
    parseName()
    parseTitle()
    parseBody(starters: Self.modelStarters, of: .model) {
      $0.parseModelItem()
    }
    close(node)
  }

  private mutating func parseModelItem() -> Bool {
    switch word {
    case .edition: property(.edition) { $0.parseString() }
    case .languages: property(.languages) { $0.parseNames() }
    case .texts: property(.texts) { $0.parseStrings() }
    case .show: parseShow()
    case .defaults: parseDefaults()
    case .ask: property(.ask) { $0.parseText() }
    case .columns: parseColumns()
    case .notApplicable: parseNotApplicableWords()
    case .numbers: parseNumbers()
    case .order: parseOrder()
    case .advise: parseAdvise()
    case .findings: parseFindingPolicy()
    case .reasons: parseReasonOrder()
    case .kinds: property(.kinds) { $0.parseNames() }
    default: return parseProperty([.unanswered])
    }
    return true
  }

  /// `show [fraction | of N | points] N decimals [rounding] [full when met]`, its parts in any order.
  private mutating func parseShow() {
    let node = open(.show)
    advance()
    var isEmpty = true
    while true {
      if isWord(.fraction) || isWord(.percent) || isWord(.points) {
        leaf(.option)
      } else if isWord(.of), kind(1) == .number {
        property(.ofWhole) { $0.parseBound() }
      } else if kind == .number {
        let option = open(.option)
        leaf(.number)
        if !accept(word: .decimals), !accept(word: .decimal) {
          expected(Wording(id: "`decimals`", en: "`decimals`"))
        }
        close(option)
      } else if startsRounding {
        parseRounding()
      } else if isWord(.full) {
        parseFullWhenMet()
      } else {
        break
      }
      isEmpty = false
    }
    if isEmpty {
      expected(
        Wording(
          id: "jumlah desimal, misalnya `2 decimals half up`",
          en: "a count of decimals, such as `2 decimals half up`"))
      if kind == .word, !Self.modelStarters.contains(word) { advance() }
    }
    close(node)
  }

  private mutating func parseFullWhenMet() {
    let option = open(.option)
    advance()
    if !accept(word: .when) || !accept(word: .met) {
      expected(Wording(id: "`when met`", en: "`when met`"))
    }
    close(option)
  }

  private mutating func parseDefaults() {
    let allowed = [.scale, .weight, .not, .unanswered, .next] + Self.stepOptions
    let node = open(.defaults)
    advance()
    parseBody(starters: allowed, of: .defaults) {
      guard $0.isWord(.next) else { return $0.parseProperty(allowed) }
      // What stands behind the text are defaults of all steps, not of this one.
      $0.property(.next) { $0.parseText() }
      return true
    }
    close(node)
  }

  /// `community "kode", "desa" else key name, district  name "nama" also "Nama KOPI"  year "tahun"
  /// district "kabupaten" group`; in place of a community's columns `key name, district`.
  private mutating func parseColumns() {
    let node = open(.columns)
    advance()
    parseBody(
      starters: [.community, .name, .year, .respondent], of: .columns
    ) { parser in
      guard parser.kind == .word else { return false }
      let role = parser.open(.columnRole)
      let isCommunity = parser.isWord(.community)
      let isRespondent = parser.isWord(.respondent)
      parser.leaf(.name)
      if isCommunity, parser.isWord(.key), parser.kind(1) == .word {
        parser.parseCommunityKey()
      } else {
        parser.parseStrings()
        parser.parseColumnOptions(isCommunity, isRespondent)
      }
      parser.close(role)
      return true
    }
    close(node)
  }

  /// What stands behind the names of a column: other headings, another key, or that it groups.
  private mutating func parseColumnOptions(_ isCommunity: Bool, _ isRespondent: Bool) {
    while true {
      if isRespondent, isWord(.agreed), kind(1) == .string {
        property(.agreed) { $0.parseStrings() }
        continue
      }
      if isRespondent, isWords(.counts, .as) {
        parseDifferingAnswers()
        continue
      }
      if isWord(.also), kind(1) == .string {
        property(.also) { $0.parseStrings() }
      } else if isCommunity, isWords(.else, .key) {
        advance()
        parseCommunityKey()
      } else if isWord(.group) {
        advance()
      } else {
        break
      }
    }
    // A bare word where a text was expected is taken for it.
    if kind == .word, kind(1) != .string, !isWords(.community, .key) { advance() }
  }

  /// `counts as median`, `lowest` or `highest`: what differing answers count as.
  private mutating func parseDifferingAnswers() {
    property(.differingAnswers) { parser in
      parser.advance()
      if parser.accept(word: .median) || parser.accept(word: .lowest)
        || parser.accept(word: .highest)
      {
        return
      }
      parser.expected(
        Wording(id: "`median`, `lowest` atau `highest`", en: "`median`, `lowest` or `highest`"),
        suggestion: likelyName(for: parser.wordText, among: ["median", "lowest", "highest"]))
    }
  }

  /// `key name, district`: the columns by what they are to the model.
  private mutating func parseCommunityKey() {
    property(.communityKey) { $0.parseNames() }
  }

  private mutating func parseNotApplicableWords() {
    property(.notApplicableWords) { parser in
      if !parser.accept(word: .words) { parser.expected(Wording(id: "`words`", en: "`words`")) }
      parser.parseStrings()
    }
  }

  private mutating func parseNumbers() {
    property(.numbers) { parser in
      if !parser.accept(word: .comma), !parser.accept(word: .point) {
        parser.expected(
          Wording(id: "`comma` atau `point`", en: "`comma` or `point`"),
          suggestion: likelyName(for: parser.wordText, among: ["comma", "point"]))
      }
    }
  }

  private mutating func parseOrder() {
    property(.orderAdvice) { parser in
      let what = Wording(id: "`advice by`", en: "`advice by`")
      if !parser.accept(word: .advice) { parser.expected(what) }
      if !parser.accept(word: .by) { parser.expected(what) }
      parser.parseNames()
    }
  }

  private mutating func parseAdvise() {
    property(.adviseBelow) { parser in
      if !parser.accept(word: .below) {
        parser.expected(.keyword(.below))
        if parser.kind == .word, parser.kind(1) == .number { parser.advance() }
      }
      if parser.kind == .word { parser.parseName() } else { parser.parseBound() }
    }
  }
}
