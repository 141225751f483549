import JenjangSource

// Actors, next steps and advice.
extension Parser {
  /// What says who takes a step, at what cost, and by when.
  static let stepOptions: KeywordList = [.by, .effort, .within]
  private static let adviceOptions = stepOptions + [.after]
  private static let adviceItems = adviceOptions + [.raises, .when]

  /// Parses the property of a step, or of evidence, at the cursor.
  mutating func parseStepProperty() -> Bool {
    switch word {
    case .next: parseNext()
    case .evidence: parseEvidence()
    case .by: property(.by) { $0.parseNames() }
    case .effort: property(.effort) { $0.parseBound() }
    case .within: parseWithin()
    case .after:
      property(.after) { parser in
        repeat { parser.parseReference(.path) } while parser.accept(.comma)
      }
    case .raises: parseRaises()
    case .when: property(.when) { $0.parseExpression() }
    default: return false
    }
    return true
  }

  mutating func parseActor() {
    let node = open(.actor)
    advance()
    parseName()
    parseTitle()
    close(node)
  }

  /// `next "…" by kopi effort 2 within 3 months to written`: what stands behind the text belongs to the step.
  mutating func parseNext() {
    property(.next) { parser in
      parser.parseText()
      while parser.parseProperty(Self.stepOptions) || parser.parseTarget() {}
    }
  }

  mutating func parseAdvice() {
    let what = Keyword.advice
    let node = open(.advice)
    advance()
    parseName()
    parseTitle()
    parseOptions(Self.adviceOptions, of: what)
    parseBody(starters: Self.adviceItems, of: what) { $0.parseProperty(Self.adviceItems) }
    close(node)
  }

  /// `within 3 months`.
  mutating func parseWithin() {
    property(.within) { parser in
      parser.parseBound()
      guard !parser.accept(word: .months), !parser.accept(word: .month) else { return }
      parser.expected(
        .keyword(.months), suggestion: likelyName(for: parser.wordText, among: ["months", "month"]))
    }
  }

  /// `raises cash_book to written, transparency`.
  mutating func parseRaises() {
    property(.raises) { parser in
      repeat {
        let node = parser.open(.raise)
        parser.parseReference(.path)
        _ = parser.parseTarget()
        parser.close(node)
      } while parser.accept(.comma)
    }
  }

  /// `to written`, `to 2` or `to highest`, where it begins here.
  private mutating func parseTarget() -> Bool {
    guard isWord(.to) else { return false }
    property(.target) { $0.parseLevelName() }
    return true
  }

  /// A level by its name or number.
  mutating func parseLevelName() {
    if kind == .number || kind == .minus { parseBound() } else { parseName() }
  }
}
