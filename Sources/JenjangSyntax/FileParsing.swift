import JenjangSource

// The file and its declarations.
extension Parser {
  static let fileStarters: KeywordList = [
    .model, .include, .scale, .actor, .fact, .factor, .measure, .dimension, .section,
    .indicator, .overall, .phases, .advice, .finding, .test, .class, .table,
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
    case .class: parseClass()
    case .table: parseTable()
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
    while isWord(.of) || isWord(.target) {
      if isWord(.of) { property(.ofWhole) { $0.parseBound() } } else { parseGoal() }
    }
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
      } else if isWord(.reason), kind(1) == .string {
        property(.reason) { $0.parseString() }
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
    .number, .yesNo, .choice, .whole, .at, .unit, .column, .formerly, .not, .unanswered,
    .step, .from, .usual,
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
    } else if isWord(.unanswered) {
      parseFactUnanswered()
    } else if isWord(.whole) {
      leaf(.option)
    } else if isWord(.at), isWord(.least, 1) || isWord(.most, 1) {
      let option = open(.option)
      advance()
      advance()
      parseBound()
      close(option)
    } else if isWord(.step) {
      property(.option) { $0.parseBound() }
    } else if isWord(.from) || isWord(.usual) {
      property(.option) { parser in
        parser.parseBound()
        if parser.accept(word: .to) {
          parser.parseBound()
        } else {
          parser.expected(Wording(id: "`to` dan angkanya", en: "`to` and a figure"))
        }
      }
    } else {
      return false
    }
    return true
  }

  /// `unanswered counts as 12`, `… no`, `… shop`, `… lowest`, `… unknown`.
  private mutating func parseFactUnanswered() {
    let node = open(.unanswered)
    advance()
    if accept(word: .counts), accept(word: .as) {
      if isWord(.unknown) || isWord(.lowest) {
        advance()
      } else if kind == .word {
        leaf(.name)
      } else {
        parseBound()
      }
    } else {
      expected(
        Wording(id: "`counts as` dan sebuah jawaban", en: "`counts as` and an answer"))
    }
    close(node)
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
      // `lowest` before a text is the next option's name.
      while parser.isWord(.also) || parser.isWord(.lowest) && parser.kind(1) != .string {
        if parser.isWord(.also) {
          parser.property(.also) { $0.parseStrings() }
        } else {
          parser.advance()
        }
      }
      parser.close(option)
      return true
    }
    close(node)
  }
}
