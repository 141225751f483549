import JenjangSource

// Classes beside the phases, and tables over two answers.
extension Parser {
  /// `class risk "Risk" of overall { low "Low" below 1  severe "Severe" otherwise }`.
  mutating func parseClass() {
    let node = open(.classes)
    advance()
    parseName()
    parseOptionalText()
    if !accept(word: .of) {
      expected(Wording(id: "`of` dan yang digolongkan", en: "`of` and what is classed"))
    }
    // Without `of` what is classed is read all the same, so that its members are.
    if kind == .openBrace { expectedExpression() } else { parseFullExpression() }
    parseBody(
      starters: [], of: .class,
      expects: Wording(
        id: "kelas: nama dan batasnya, misalnya `rendah \"Rendah\" below 1`",
        en: "a class: its name and where it ends, such as `low \"Low\" below 1`")
    ) { parser in
      guard parser.kind == .word else { return false }
      parser.parseClassMember()
      return true
    }
    close(node)
  }

  private mutating func parseClassMember() {
    let node = open(.classMember)
    parseName()
    parseOptionalText()
    if Self.bandStarters.contains(word) {
      let end = open(.band)
      parseBandEnd()
      close(end)
    } else {
      expected(
        Wording(
          id: "batas kelas ini: `below`, `up to`, `from`, `above` atau `otherwise`",
          en: "where this class ends: `below`, `up to`, `from`, `above` or `otherwise`"))
    }
    close(node)
  }

  /// `table risk "Risk" by likelihood, impact gives level { across small, large  rare: low, high }`.
  mutating func parseTable() {
    let node = open(.table)
    advance()
    parseName()
    parseOptionalText()
    if accept(word: .by) {
      parseReference(.reference)
      if expect(.comma, Wording(id: "`,` dan jawaban kedua", en: "`,` and the second answer")) {
        parseReference(.reference)
      }
    } else {
      expected(Wording(id: "`by` dan dua jawaban", en: "`by` and two answers"))
    }
    if isWord(.gives) {
      property(.gives) { parser in
        if parser.isWord(.points) || parser.isWord(.score) {
          parser.leaf(.option)
        } else {
          parser.parseName()
        }
      }
    } else {
      expected(
        Wording(
          id: "`gives` dan nama scale, `points` atau `score`",
          en: "`gives` and a scale's name, `points` or `score`"))
    }
    parseBody(
      starters: [], of: .table,
      expects: Wording(
        id: "`across` dan nilai-nilainya, atau sebuah baris, misalnya `jarang: rendah, tinggi`",
        en: "`across` and its values, or a row, such as `rare: low, high`")
    ) { $0.parseTableItem() }
    close(node)
  }

  private mutating func parseTableItem() -> Bool {
    if isWord(.across), kind(1) != .colon {
      property(.tableAcross) { $0.parseCells() }
      return true
    }
    guard kind == .word else { return false }
    let row = open(.tableRow)
    leaf(.name)
    if expect(.colon, Wording(id: "`:` dan sel-selnya", en: "`:` and its cells")) { parseCells() }
    close(row)
    return true
  }

  /// Cells with commas between them: names of levels, or figures.
  private mutating func parseCells() {
    repeat {
      let cell = open(.tableCell)
      if kind == .word { leaf(.name) } else { parseBound(allowsShare: true) }
      close(cell)
    } while accept(.comma)
  }
}

// Reasons, targets, and the level of an indicator that a table gives.
extension Parser {
  /// `reason "RC2" baseline 18`: a baseline right behind belongs to the reason.
  mutating func parseReason() {
    property(.reason) { parser in
      parser.parseString()
      if parser.isWord(.baseline) { parser.property(.baseline) { $0.parseBound() } }
    }
  }

  /// `target 300% baseline 50%`: a baseline right behind belongs to the target.
  mutating func parseGoal() {
    property(.goal) { parser in
      parser.parseSum()
      if parser.isWord(.baseline) { parser.property(.baseline) { $0.parseSum() } }
    }
  }

  /// `level of risk`.
  mutating func parseLevelOf() {
    property(.levelOf) { parser in
      if !parser.accept(word: .of) { parser.expected(.keyword(.of)) }
      parser.parseReference(.reference)
    }
  }

  /// `reasons points below baseline`.
  mutating func parseReasonOrder() {
    property(.reasonOrder) { parser in
      let what = Wording(
        id: "`points below baseline` atau `points above baseline`",
        en: "`points below baseline` or `points above baseline`")
      guard parser.accept(word: .points),
        parser.accept(word: .below) || parser.accept(word: .above),
        parser.accept(word: .baseline)
      else {
        parser.expected(what)
        return
      }
    }
  }

  /// `percent to target of PATH`, `progress to date of PATH`.
  mutating func parseGoalFigure() {
    let node = open(.goalFigure)
    for _ in 0..<3 { advance() }
    if accept(word: .of) {
      parseReference(.reference)
    } else {
      expected(.keyword(.of))
    }
    close(node)
  }
}
