import JenjangSource

// The file and its declarations.
extension Parser {
  static let fileStarters: KeywordList = [
    .model, .include, .scale, .actor, .fact, .factor, .measure, .dimension, .section,
    .indicator, .overall, .phases, .advice, .finding, .test,
  ]

  mutating func parseFile() {
    let node = open(.file)
    enclosingStarters = [Self.fileStarters]
    while !isAtEnd {
      if kind == .closeBrace {
        report(.strayBrace, at: range(of: position))
        advance()
      } else if !parseDeclaration(Self.fileStarters) {
        unknownWord(Self.fileStarters, in: Wording(id: "berkas aturan", en: "rule file"))
      }
    }
    close(node)
    nodes[node].tokenEnd = tokens.count
  }

  /// Parses the declaration at the cursor if it may stand here.
  mutating func parseDeclaration(_ allowed: KeywordList) -> Bool {
    guard allowed.contains(word) else { return false }
    switch word {
    case .model: parseModel()
    case .include: property(.include) { $0.parseString() }
    case .scale: parseScale()
    case .fact: parseFact()
    case .measure: parseMeasure()
    case .dimension: parseDimension()
    case .section: parseSection()
    case .indicator: parseIndicator()
    case .overall: parseOverall()
    case .phases: parsePhases()
    case .test: parseTest()
    case .actor: parseActor()
    case .advice: parseAdvice()
    case .factor: parseFactor()
    case .finding: parseFinding()
    default: return false
    }
    return true
  }

  private mutating func parseMeasure() {
    let node = open(.measure)
    advance()
    parseName()
    parseOptionalText()
    if expect(.equal, Wording(id: "`=` dan rumusnya", en: "`=` and its formula")) {
      parseFullExpression()
    }
    close(node)
  }

  private mutating func parseOverall() {
    let node = open(.overall)
    advance()
    parseScore()
    if isWord(.of) { property(.ofWhole) { $0.parseBound() } }
    close(node)
  }
}

// Scales and facts.
extension Parser {
  private mutating func parseScale() {
    let node = open(.scale)
    advance()
    parseName()
    parseOptionalText()
    parseBody(
      starters: [], of: .scale,
      expects: Wording(
        id: "jenjang: nomor, nama dan kalimatnya, misalnya `1 ada \"Ada\"`",
        en: "a level: its number, name and words, such as `1 present \"Present\"`")
    ) { parser in
      guard parser.kind == .number || parser.kind == .minus else { return false }
      parser.parseLevel(allowsNext: false)
      return true
    }
    close(node)
  }

  /// `0 absent "Belum ada" points 0.25 also "kosong"`; in place the name may be left out, and a
  /// next step may stand.
  mutating func parseLevel(allowsNext: Bool) {
    let node = open(.level)
    parseBound()
    let isStep = allowsNext && isWord(.next) && kind(1) == .string
    let isStop = isWord(.stops) && kind(1) != .string
    if kind == .word, !isWord(.points), !isWord(.also), !startsLevelEvidence, !isStep, !isStop {
      leaf(.name)
    }
    parseOptionalText()
    while true {
      if isWord(.points) {
        property(.points) { $0.parseBound() }
      } else if isWord(.also) {
        property(.also) { $0.parseStrings() }
      } else if startsLevelEvidence {
        parseLevelEvidence()
      } else if isWord(.stops) {
        leaf(.stops)
      } else if allowsNext, isWord(.next), kind(1) == .string {
        parseNext()
      } else {
        break
      }
    }
    close(node)
  }

  private static let factOptions: KeywordList = [
    .number, .yesNo, .choice, .whole, .at, .unit, .column, .formerly, .not,
  ]

  private mutating func parseFact() {
    let what = Keyword.fact
    let node = open(.fact)
    advance()
    parseName()
    parseTitle()
    parseOptions(Self.factOptions, of: what) { $0.parseFactOption() }
    close(node)
  }

  private mutating func parseFactOption() -> Bool {
    if isWord(.number) || isWord(.yesNo) {
      leaf(.factType)
    } else if isWord(.choice) {
      parseChoice()
    } else if isWord(.whole) {
      leaf(.option)
    } else if isWord(.at), isWord(.least, 1) || isWord(.most, 1) {
      let option = open(.option)
      advance()
      advance()
      parseBound()
      close(option)
    } else {
      return false
    }
    return true
  }

  private mutating func parseChoice() {
    let node = open(.factType)
    advance()
    parseBody(
      starters: [], of: .choice,
      expects: Wording(
        id: "pilihan: nama dan kalimatnya, misalnya `toko \"Toko\"`",
        en: "an option: its name and words, such as `shop \"Shop\"`")
    ) { parser in
      guard parser.kind == .word else { return false }
      let option = parser.open(.level)
      parser.leaf(.name)
      parser.parseOptionalText()
      if parser.isWord(.also) { parser.property(.also) { $0.parseStrings() } }
      parser.close(option)
      return true
    }
    close(node)
  }
}
