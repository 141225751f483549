import JenjangSource

// Primaries: figures, names, brackets, functions, conditions over lists.
extension Parser {
  mutating func parsePrimary() {
    switch kind {
    case .number:
      let node = open(.numberLiteral)
      advance()
      _ = accept(.percent)
      close(node)
    case .openBracket:
      let node = open(.bracketed)
      advance()
      parseFullExpression()
      _ = expect(.closeBracket, Wording(id: "`)`", en: "`)`"))
      close(node)
    case .word:
      parseWordPrimary()
    default:
      expectedExpression()
    }
  }

  mutating func expectedExpression() {
    expected(
      Wording(
        id: "sebuah nilai: angka, nama, atau kurung", en: "a value: a number, a name or brackets")
    )
    missing()
  }

  private mutating func parseWordPrimary() {
    switch word {
    case .if: parseConditional()
    case .count where isWord(.of, 1) && (isWord(.indicator, 2) || isWord(.indicator, 3)):
      parseQuantified()
    case .count where isWord(.of, 1): parseList(.countOf, words: 2)
    case .at where isWord(.least, 1): parseAtLeastOf()
    case .points where isWord(.of, 1) && kind(2) == .word: parsePointsReference()
    case .min, .max, .sum, .mean:
      if kind(1) == .openBracket { parseCall() } else { parseAggregate() }
    case .points, .count: parseAggregate()
    case .last where isWord(.of, 1) && isWord(.points, 2): parseAggregate()
    case .most where isWord(.points, 1): parseAggregate()
    case .start where kind(1) == .number: parseStart()
    case .percent where isWord(.to, 1) && isWord(.target, 2),
      .progress where isWord(.to, 1) && isWord(.date, 2):
      parseGoalFigure()
    case .then, .else, .and, .or, .of, .otherwise, .at, .is:
      expectedExpression()
    default:
      if startsDeclaration() {
        expectedExpression()
      } else if kind(1) == .openBracket {
        // No such function; the checker proposes one.
        parseCall()
      } else {
        parseReference(.reference)
      }
    }
  }

  /// A dotted path; its tokens are its own.
  mutating func parseReference(_ nodeKind: SyntaxKind) {
    guard kind == .word else {
      expected(Wording(id: "sebuah nama", en: "a name"))
      missing()
      return
    }
    let node = open(nodeKind)
    advance()
    while kind == .dot {
      advance()
      if !expect(.word, Wording(id: "sebuah nama setelah titik", en: "a name after the point")) {
        break
      }
    }
    close(node)
  }

  private mutating func parsePointsReference() {
    let node = open(.pointsReference)
    advance()
    advance()
    parseReference(.reference)
    close(node)
  }

  private mutating func parseAggregate() {
    let node = open(.aggregate)
    if isWords(.sum, .of) || isWords(.last, .of), isWord(.points, 2) {
      position += 3
    } else if isWords(.most, .points) {
      position += 2
    } else {
      advance()
    }
    close(node)
  }

  private mutating func parseStart() {
    let node = open(.startSum)
    advance()
    parseBound()
    close(node)
  }

  private mutating func parseConditional() {
    let node = open(.conditional)
    advance()
    parseExpression()
    if accept(word: .then) {
      parseExpression()
      if accept(word: .else) {
        parseExpression()
      } else {
        expected(Wording(id: "`else` dan nilainya", en: "`else` and its value"))
      }
    } else {
      expected(Wording(id: "`then` dan nilainya", en: "`then` and its value"))
    }
    close(node)
  }

  /// `name(a, b, …)`: the name is the node's own first word.
  private mutating func parseCall() {
    let node = open(.call)
    advance()
    parseBracketedList(allowsRounding: true)
    close(node)
  }

  private mutating func parseList(_ nodeKind: SyntaxKind, words: Int) {
    let node = open(nodeKind)
    for _ in 0..<words { advance() }
    parseBracketedList(allowsRounding: false)
    close(node)
  }

  private mutating func parseAtLeastOf() {
    let node = open(.atLeastOf)
    advance()
    advance()
    if kind == .number {
      leaf(.numberLiteral)
    } else {
      expected(Wording(id: "berapa banyak yang harus dipenuhi", en: "how many of them must hold"))
      missing()
    }
    if !accept(word: .of) { expected(Wording(id: "`of (…)`", en: "`of (…)`")) }
    parseBracketedList(allowsRounding: false)
    close(node)
  }

  /// `every`/`any` `of (…)`, or `dimension|[KIND] indicator [under PATH] SIGN VALUE`; the latter also
  /// behind `count of`.
  mutating func parseQuantified() {
    if isWord(.of, 1), !isWord(.count) {
      parseList(.listQuantified, words: 2)
      return
    }
    let node = open(.quantified)
    if isWord(.count) { advance() }
    advance()
    if kind == .word, !isWord(.indicator), !isWord(.dimension), isWord(.indicator, 1) {
      leaf(.name)
    }
    if !accept(word: .dimension), !accept(word: .indicator) {
      expected(
        Wording(
          id: "`dimension`, `indicator` atau `of (…)`", en: "`dimension`, `indicator` or `of (…)`"))
    }
    if accept(word: .under) { parseReference(.path) }
    if startsComparison {
      parseComparisonSign()
      parseSum()
    } else {
      expected(Wording(id: "perbandingan, misalnya `>= 50%`", en: "a comparison, such as `>= 50%`"))
    }
    close(node)
  }

  private mutating func parseBracketedList(allowsRounding: Bool) {
    guard expect(.openBracket, Wording(id: "`(`", en: "`(`")) else { return }
    while !isAtEnd, kind != .closeBracket {
      if allowsRounding, startsRounding {
        parseRounding()
      } else {
        parseFullExpression()
      }
      guard accept(.comma) else { break }
    }
    _ = expect(.closeBracket, Wording(id: "`)` atau `,`", en: "`)` or `,`"))
  }

  /// Whether a rounding mode begins at the cursor.
  var startsRounding: Bool {
    isWord(.half) || isWord(.up) || isWord(.down) || isWords(.toward, .zero)
  }

  /// A rounding mode as an `option` node.
  mutating func parseRounding() {
    let node = open(.option)
    if isWord(.half) || isWord(.toward) { advance() }
    advance()
    close(node)
  }
}
