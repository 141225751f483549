import JenjangSource

/// Splits the bytes of a rule file into tokens; never fails, and names what it can't read.
package struct Lexer {
  /// More characters than this in one number are refused.
  static let longestNumber = 60
  /// A longer name or word is refused.
  static let longestWord = 80

  let source: SourceFile
  let file: Int
  /// The source's bytes, at hand.
  let bytes: [UInt8]
  private let keywords = KeywordTable.all
  var offset = 0
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// How many findings past the most were left unsaid.
  private(set) var unsaid = 0
  /// Where words start that were refused.
  var refusedStarts: Set<Int> = []

  package init(_ source: SourceFile, file: Int) {
    self.source = source
    self.file = file
    bytes = source.bytes
    tokens.reserveCapacity(bytes.count / 8)
  }

  /// All tokens of the file, the last of kind `endOfFile`, and what was wrong with its bytes.
  static func read(_ source: SourceFile, file: Int) -> Lexer {
    var lexer = Lexer(source, file: file)
    lexer.run()
    return lexer
  }

  private mutating func run() {
    reportBadBytes()
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while let byte = skipTrivia() {
      lexToken(byte)
    }
    add(.endOfFile, from: source.bytes.count)
  }

  func byte(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < bytes.count ? bytes[offset + ahead] : nil
  }

  mutating func add(_ kind: TokenKind, from start: Int) {
    tokens.append(Token(kind: kind, start: start, end: offset))
  }

  /// Adds a word, and whether it is spelt like one of the rule language.
  private mutating func addWord(from start: Int) {
    tokens.append(
      Token(
        kind: .word, keyword: keywords.keyword(in: bytes, start, offset), start: start, end: offset)
    )
  }

  mutating func report(
    _ rule: DiagnosticRule, from start: Int, to end: Int? = nil,
    _ arguments: [(name: String, value: MessageArgument)] = [], fix: Fix? = nil
  ) {
    guard diagnostics.count < Parser.mostDiagnostics else {
      unsaid += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        rule, at: SourceRange(file: file, start: start, end: end ?? offset), arguments, fix: fix))
  }

  /// Skips blanks and comments and returns the first byte of the next token.
  private mutating func skipTrivia() -> UInt8? {
    let end = bytes.count
    var at = offset
    defer { offset = at }
    while at < end {
      let next = bytes[at]
      if next <= 0x20 || next == 0x7F {
        at += 1
      } else if next == 0x2F, at + 1 < end, bytes[at + 1] == 0x2F {
        while at < end, bytes[at] != 0x0A { at += 1 }
      } else {
        return next
      }
    }
    return nil
  }

  private mutating func lexToken(_ first: UInt8) {
    let start = offset
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber(from: start)
    case UInt8(ascii: "\""): lexString(from: start)
    default:
      if isWordByte(first) { lexWord(from: start) } else { lexSign(first, from: start) }
    }
  }

  /// A word; letters that names can't have stay in it, so that it is refused once and as one.
  private mutating func lexWord(from start: Int) {
    var refused: Int?
    let isInWord = Self.isWordByte
    var at = offset
    while at < bytes.count, isInWord[Int(bytes[at])] { at += 1 }
    offset = at
    while let next = byte() {
      if next >= 0x80 {
        if WrongQuote.starts(at: offset, in: source.bytes) { break }
        if refused == nil { refused = offset }
      } else if !isWordByte(next) {
        break
      }
      offset += 1
    }
    addWord(from: start)
    if offset - start > Self.longestWord {
      refusedStarts.insert(start)
      report(.wordTooLong, from: start, [("most", .number(Self.longestWord))])
      return
    }
    guard let refused else { return }
    refusedStarts.insert(start)
    var end = refused + 1
    while end < offset, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    report(
      .unexpectedCharacter, from: refused, to: end, [("found", .text(source.text(refused, end)))],
      fix: invisibleFix(refused, end))
  }

  private mutating func lexSign(_ first: UInt8, from start: Int) {
    let two = byte(1)
    let isEqualNext = two == UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      offset += isEqualNext ? 2 : 1
      let isAbove = first == UInt8(ascii: ">")
      add(
        isAbove ? (isEqualNext ? .atLeast : .above) : (isEqualNext ? .atMost : .below), from: start)
    case UInt8(ascii: "="),
      UInt8(ascii: "!") where isEqualNext:
      offset += isEqualNext ? 2 : 1
      if isEqualNext {
        let isEqual = first == UInt8(ascii: "=")
        report(
          .wrongOperator, from: start,
          [
            ("found", .text(source.text(start, offset))),
            ("right", .text(isEqual ? "=" : "is not")),
          ], fix: wordFix(isEqual ? "=" : "is not", from: start))
      }
      add(.equal, from: start)
    default:
      if let kind = Self.sign(first) {
        offset += 1
        add(kind, from: start)
      } else {
        lexUnknown(from: start)
      }
    }
  }

  /// The token that a sign alone is.
  private static func sign(_ byte: UInt8) -> TokenKind? {
    switch byte {
    case UInt8(ascii: "{"): .openBrace
    case UInt8(ascii: "}"): .closeBrace
    case UInt8(ascii: "("): .openBracket
    case UInt8(ascii: ")"): .closeBracket
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "."): .dot
    default: nil
    }
  }

  /// A run of bytes that no token starts with gives one diagnostic and counts as blank.
  private mutating func lexUnknown(from start: Int) {
    if lexWrongQuotes(from: start) { return }
    offset += 1
    while let next = byte(), !startsToken(next), !WrongQuote.starts(at: offset, in: source.bytes) {
      offset += 1
    }
    var end = min(offset, start + 24)
    while end < offset, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    let found = source.text(start, end)
    switch found {
    case "&", "&&", "|", "||":
      let right = found.hasPrefix("&") ? "and" : "or"
      report(
        .wrongOperator, from: start, [("found", .text(found)), ("right", .text(right))],
        fix: wordFix(right, from: start))
      addWord(from: start)
    case "!":
      report(
        .wrongOperator, from: start, [("found", .text(found)), ("right", .text("not"))],
        fix: wordFix("not", from: start))
    default:
      report(
        .unexpectedCharacter, from: start, [("found", .text(found))],
        fix: invisibleFix(start, offset))
    }
  }

  /// A text in quotes that are not straight ones is read as a text all the same.
  private mutating func lexWrongQuotes(from start: Int) -> Bool {
    guard let quote = WrongQuote.at(start, in: source.bytes) else { return false }
    let content = start + quote.opening.utf8.count
    let end = quote.end(from: content, in: source.bytes)
    report(
      .wrongQuote, from: start, to: content, [("found", .text(quote.opening))],
      fix: end.flatMap { quoteFix(quote, from: start, to: $0) })
    offset = content
    if let end {
      offset = end
      add(.string, from: start)
    }
    return true
  }

  private func startsToken(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == UInt8(ascii: "\"") || byte <= 0x20 || Self.sign(byte) != nil
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "!")
  }

  /// The same of every byte.
  private static let isWordByte: [Bool] = (0...255).map { byte in
    let byte = UInt8(byte)
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    return isLetter || isDigit || byte == UInt8(ascii: "_")
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80 || isDigit(byte)
      || byte == UInt8(ascii: "_")
  }

  func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
