import JenjangSource

// The model's own block.
extension Parser {
  private static let modelStarters = [
    "edition", "languages", "texts", "unanswered", "show", "defaults", "ask", "columns",
    "not_applicable", "numbers", "order", "advise",
  ]

  mutating func parseModel() {
    let node = open(.model)
    advance()
    parseName()
    parseOptionalText()
    parseBody(starters: Self.modelStarters, of: Wording(id: "model", en: "model")) {
      $0.parseModelItem()
    }
    close(node)
  }

  private mutating func parseModelItem() -> Bool {
    switch word {
    case "edition": property(.edition) { $0.parseString() }
    case "languages": property(.languages) { $0.parseNames() }
    case "texts": property(.texts) { $0.parseStrings() }
    case "show": parseShow()
    case "defaults": parseDefaults()
    case "ask": property(.ask) { $0.parseText() }
    case "columns": parseColumns()
    case "not_applicable": parseNotApplicableWords()
    case "numbers": parseNumbers()
    case "order": parseOrder()
    case "advise": parseAdvise()
    default: return parseProperty(["unanswered"])
    }
    return true
  }

  /// `show [fraction | of N] N decimals [rounding]`, its parts in any order.
  private mutating func parseShow() {
    let node = open(.show)
    advance()
    var isEmpty = true
    while true {
      if isWord("fraction") || isWord("percent") {
        leaf(.option)
      } else if isWord("of"), kind(1) == .number {
        property(.ofWhole) { $0.parseBound() }
      } else if kind == .number {
        let option = open(.option)
        leaf(.number)
        if !accept(word: "decimals"), !accept(word: "decimal") {
          expected(Wording(id: "`decimals`", en: "`decimals`"))
        }
        close(option)
      } else if startsRounding {
        parseRounding()
      } else {
        break
      }
      isEmpty = false
    }
    if isEmpty {
      expected(
        Wording(id: "misalnya `2 decimals half up`", en: "for example `2 decimals half up`"))
    }
    close(node)
  }

  private mutating func parseDefaults() {
    let allowed = ["scale", "weight", "not", "unanswered", "next"]
    let node = open(.defaults)
    advance()
    parseBody(starters: allowed, of: Wording(id: "defaults", en: "defaults")) {
      $0.parseProperty(allowed)
    }
    close(node)
  }

  /// `community "kode", "desa"  name "nama"  year "tahun"  district "kabupaten" group`.
  private mutating func parseColumns() {
    let node = open(.columns)
    advance()
    parseBody(
      starters: ["community", "name", "year"], of: Wording(id: "columns", en: "columns")
    ) { parser in
      guard parser.kind == .word else { return false }
      let role = parser.open(.columnRole)
      parser.leaf(.name)
      parser.parseStrings()
      _ = parser.accept(word: "group")
      parser.close(role)
      return true
    }
    close(node)
  }

  private mutating func parseNotApplicableWords() {
    property(.notApplicableWords) { parser in
      if !parser.accept(word: "words") { parser.expected(Wording(id: "`words`", en: "`words`")) }
      parser.parseStrings()
    }
  }

  private mutating func parseNumbers() {
    property(.numbers) { parser in
      if !parser.accept(word: "comma"), !parser.accept(word: "point") {
        parser.expected(
          Wording(id: "`comma` atau `point`", en: "`comma` or `point`"),
          suggestion: nearestName(to: parser.word, among: ["comma", "point"]))
      }
    }
  }

  private mutating func parseOrder() {
    property(.orderAdvice) { parser in
      if !(parser.accept(word: "advice") && parser.accept(word: "by")) {
        parser.expected(Wording(id: "`advice by`", en: "`advice by`"))
      }
      parser.parseNames()
    }
  }

  private mutating func parseAdvise() {
    property(.adviseBelow) { parser in
      if !parser.accept(word: "below") { parser.expected(Wording(id: "`below`", en: "`below`")) }
      if parser.kind == .word { parser.parseName() } else { parser.parseBound() }
    }
  }
}
