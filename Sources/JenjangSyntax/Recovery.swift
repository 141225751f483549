import JenjangSource

// Errors and recovery.
extension Parser {
  mutating func report(
    _ rule: DiagnosticRule, at range: SourceRange,
    _ arguments: [(name: String, value: MessageArgument)] = [], related: [SourceRange] = [],
    suggestion: LikelyName? = nil
  ) {
    guard position != lastErrorPosition, !refusedStarts.contains(token.start) else { return }
    lastErrorPosition = position
    guard diagnostics.count < Self.mostDiagnostics else {
      unsaid += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        rule, at: range, arguments, related: related, suggestion: suggestion?.right,
        fix: suggestion?.fix(at: range, in: source)))
  }

  /// Reports that something else was expected at the cursor.
  mutating func expected(_ what: Wording, suggestion: LikelyName? = nil) {
    report(
      .expectedOther, at: gap, [("expected", .wording(what)), ("found", .wording(found))],
      suggestion: suggestion)
  }

  /// The token at the cursor; the place behind the token before it where that ends an earlier line.
  private var gap: SourceRange {
    guard position > 0 else { return range(of: position) }
    let end = tokens[position - 1].end
    guard source.position(of: end).line < source.position(of: token.start).line else {
      return range(of: position)
    }
    return SourceRange(file: file, start: end, end: end)
  }

  /// What stands at the cursor, for a message.
  var found: Wording {
    switch kind {
    case .endOfFile: return Wording(id: "akhir berkas", en: "the end of the file")
    case .string: return Wording(id: "teks \(shortText)", en: "the text \(shortText)")
    default: return Wording(id: "`\(shortText)`", en: "`\(shortText)`")
    }
  }

  private var shortText: String {
    let text = source.text(token.start, min(token.end, token.start + 40))
    return token.end - token.start > 40 ? text + "…" : text
  }

  mutating func expect(_ wanted: TokenKind, _ what: Wording) -> Bool {
    if accept(wanted) { return true }
    expected(what)
    return false
  }

  /// Whether a declaration that stands at the top or in a dimension begins at the cursor.
  func startsDeclaration() -> Bool {
    switch word {
    case .include, .test:
      return kind(1) == .string
    case .scale: return startsScale()
    case .model, .fact, .measure, .dimension, .section, .indicator, .phase:
      return kind(1) == .word && (kind(2) == .string || kind(2) == .openBrace || kind(2) == .equal)
    case .actor, .advice, .factor, .finding:
      return kind(1) == .word && (kind(2) == .string || kind(2) == .openBrace)
    case .class: return kind(1) == .word && (kind(2) == .string || isWord(.of, 2))
    case .table: return kind(1) == .word && (kind(2) == .string || isWord(.by, 2))
    case .overall: return isWord(.score, 1)
    case .phases: return kind(1) == .openBrace || isWord(.of, 1)
    default: return false
    }
  }

  /// Whether a scale is declared here; behind an indicator `scale NAME` can also be its option, and a
  /// brace then opens the indicator's body, whose lines have a text or a step right behind the number.
  private func startsScale() -> Bool {
    guard kind(1) == .word else { return false }
    if kind(2) == .string { return true }
    let number = kind(3) == .minus ? 4 : 3
    if isWord(.next, number + 1), kind(number + 2) == .string { return false }
    return kind(2) == .openBrace
      && (kind(number) == .number && kind(number + 1) == .word || kind(3) == .closeBrace)
  }

  /// Skips what is nested too deep; nothing more is worth saying of it.
  mutating func skipPastDeepNesting() {
    var open = 0
    while !isAtEnd {
      if kind == .closeBracket || kind == .closeBrace {
        if open == 0 { break }
        open -= 1
      }
      if kind == .openBracket || kind == .openBrace { open += 1 }
      if open == 0, startsDeclaration() { break }
      advance()
    }
    lastErrorPosition = position
  }

  /// Parses a body in braces; `item` returns false where it knows no item that begins at the cursor.
  mutating func parseBody(
    starters: KeywordList, of what: Keyword, expects items: @autoclosure () -> Wording? = nil,
    item: (inout Parser) -> Bool
  ) {
    let openBrace = position
    guard expect(.openBrace, Wording(id: "`{`", en: "`{`")) else { return }
    enclosingStarters.append(starters)
    depth += 1
    let tooDeep = depth > Self.deepestNesting
    while !isAtEnd, kind != .closeBrace {
      let before = position
      if tooDeep {
        report(.nestedTooDeep, at: range(of: openBrace), [("most", .number(Self.deepestNesting))])
        skipPastDeepNesting()
        break
      }
      if !item(&self) {
        if startsDeclaration(), !starters.contains(word), !hasBalancedBraces { break }
        refuseItem(starters, in: .keyword(what), items())
      }
      if position == before { advance() }
    }
    depth -= 1
    enclosingStarters.removeLast()
    if !accept(.closeBrace) {
      report(
        .unclosedBody, at: range(of: openBrace), [("what", .wording(.keyword(what)))],
        related: isAtEnd ? [] : [range(of: position)])
      lastErrorPosition = position
    }
  }

  private mutating func refuseItem(_ known: KeywordList, in what: Wording, _ items: Wording?) {
    if startsDeclaration() {
      report(
        .misplaced, at: range(of: position), [("found", .text(wordText)), ("what", .wording(what))])
      skip(until: known)
    } else if let items {
      expected(items)
      skip(until: known)
    } else {
      unknownWord(known, in: what)
    }
  }

  /// Names a word that means nothing here, and skips to something that does.
  mutating func unknownWord(_ known: KeywordList, in what: Wording) {
    reportUnknownWord(known, in: what)
    skip(until: known)
  }

  mutating func reportUnknownWord(_ known: KeywordList, in what: Wording) {
    report(
      .unknownWord, at: range(of: position),
      [
        ("found", .wording(found)), ("what", .wording(what)),
        ("known", .list(known.texts.map { Self.phrases[$0] ?? $0 })),
      ], suggestion: kind == .word ? likelyName(for: wordText, among: known.texts) : nil)
  }

  /// How words are shown that never stand alone.
  private static let phrases = [
    "not": "not applicable", "at": "at least, at most", "order": "order advice by",
    "advise": "advise below", "applies": "applies when", "unanswered": "unanswered counts as",
    "up": "up to", "needs": "needs applicable", "overall": "overall score",
    "not_applicable": "not_applicable words",
  ]

  /// Skips at least one token, to a known word, a declaration or a closing brace at this depth.
  mutating func skip(until known: KeywordList) {
    var open = 0
    var isFirst = true
    while !isAtEnd {
      if open == 0 {
        if kind == .closeBrace { return }
        if !isFirst, startsDeclaration() || known.contains(word) { return }
      }
      if kind == .openBrace { open += 1 }
      if kind == .closeBrace { open -= 1 }
      isFirst = false
      advance()
    }
  }
}

extension Wording {
  /// A word of the rule language, which is the same in every language.
  static func keyword(_ word: Keyword) -> Wording {
    Wording(id: "`\(word.text)`", en: "`\(word.text)`")
  }
}
