import JenjangSource

/// Splits the bytes of a rule file into tokens; never fails, and names what it can't read.
package struct Lexer {
  /// More digits than this in one literal are refused.
  static let mostDigits = 60

  private let source: SourceFile
  private let file: Int
  private var offset = 0
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  package init(_ source: SourceFile, file: Int) {
    self.source = source
    self.file = file
  }

  /// All tokens of the file, the last of kind `endOfFile`, and what was wrong with its bytes.
  package static func tokens(
    of source: SourceFile, file: Int
  ) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(source, file: file)
    lexer.run()
    return (lexer.tokens, lexer.diagnostics)
  }

  private mutating func run() {
    reportBadBytes()
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while let byte = skipTrivia() {
      lexToken(byte)
    }
    add(.endOfFile, from: source.bytes.count)
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < source.bytes.count ? source.bytes[offset + ahead] : nil
  }

  private mutating func add(_ kind: TokenKind, from start: Int) {
    tokens.append(Token(kind: kind, start: start, end: offset))
  }

  private mutating func report(
    _ rule: DiagnosticRule, from start: Int, to end: Int? = nil,
    _ arguments: [(name: String, value: MessageArgument)] = [], suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, at: SourceRange(file: file, start: start, end: end ?? offset), arguments,
        suggestion: suggestion))
  }

  /// Skips blanks and comments and returns the first byte of the next token.
  private mutating func skipTrivia() -> UInt8? {
    while let next = byte() {
      if next == 0x20 || (0x09...0x0D).contains(next) || next == 0 {
        offset += 1
      } else if next == 0x2F, byte(1) == 0x2F {
        while let inner = byte(), inner != 0x0A { offset += 1 }
      } else {
        return next
      }
    }
    return nil
  }

  private mutating func lexToken(_ first: UInt8) {
    let start = offset
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      while let next = byte(), isWordByte(next) { offset += 1 }
      add(.word, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      lexNumber(from: start)
    case UInt8(ascii: "\""):
      lexString(from: start)
    default:
      lexSign(first, from: start)
    }
  }

  private mutating func lexSign(_ first: UInt8, from start: Int) {
    let two = byte(1)
    let isEqualNext = two == UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: ">"), UInt8(ascii: "<"):
      offset += isEqualNext ? 2 : 1
      let isAbove = first == UInt8(ascii: ">")
      add(isAbove ? (isEqualNext ? .atLeast : .above) : (isEqualNext ? .atMost : .below), from: start)
    case UInt8(ascii: "="):
      offset += 1
      if isEqualNext {
        offset += 1
        report(.wrongOperator, from: start, [("found", .text("==")), ("right", .text("="))])
      }
      add(.equal, from: start)
    default:
      if let kind = Self.signs[first] {
        offset += 1
        add(kind, from: start)
      } else {
        lexUnknown(from: start)
      }
    }
  }

  private static let signs: [UInt8: TokenKind] = [
    UInt8(ascii: "{"): .openBrace, UInt8(ascii: "}"): .closeBrace,
    UInt8(ascii: "("): .openBracket, UInt8(ascii: ")"): .closeBracket,
    UInt8(ascii: ","): .comma, UInt8(ascii: ":"): .colon, UInt8(ascii: "/"): .slash,
    UInt8(ascii: "*"): .star, UInt8(ascii: "+"): .plus, UInt8(ascii: "-"): .minus,
    UInt8(ascii: "%"): .percent, UInt8(ascii: "."): .dot,
  ]

  /// A run of bytes that no token starts with becomes one token and one diagnostic.
  private mutating func lexUnknown(from start: Int) {
    while let next = byte(), !startsToken(next) { offset += 1 }
    if offset == start { offset += 1 }
    let found = source.text(start, min(offset, start + 24))
    let quotes: Set<Character> = ["“", "”", "„", "‘", "’", "'", "`", "«", "»"]
    if let first = found.first, quotes.contains(first) {
      report(.wrongQuote, from: start, [("found", .text(String(first)))])
    } else if found == "!" || found == "&&" || found == "||" || found == "&" || found == "|" {
      let right = found == "!" ? "is not" : found.hasPrefix("&") ? "and" : "or"
      report(.wrongOperator, from: start, [("found", .text(found)), ("right", .text(right))])
    } else {
      report(.unexpectedCharacter, from: start, [("found", .text(found))])
    }
    add(.unknown, from: start)
  }

  private func startsToken(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == UInt8(ascii: "\"") || byte <= 0x20 || Self.signs[byte] != nil
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80 || isDigit(byte)
      || byte == UInt8(ascii: "_")
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Lexer {
  /// Digits with `_` between thousands and a decimal point; forms that can be read in two ways are refused.
  private mutating func lexNumber(from start: Int) {
    skipDigits()
    let wholeEnd = offset
    if byte() == UInt8(ascii: "."), isDigit(byte(1)) {
      offset += 1
      skipDigits()
    }
    if byte() == UInt8(ascii: ","), isDigit(byte(1)) {
      while byte() == UInt8(ascii: ","), isDigit(byte(1)) {
        offset += 1
        skipDigits()
      }
      report(.commaInNumber, from: start, readings(start, offset))
    } else if isDoubtful(start, wholeEnd, offset) {
      report(.doubtfulPoint, from: start, readings(start, offset))
    } else if offset - start > Self.mostDigits {
      report(.tooManyDigits, from: start, [("most", .number(Self.mostDigits))])
    } else if let next = byte(), isWordByte(next) {
      while let next = byte(), isWordByte(next) { offset += 1 }
      report(
        .wordStartsWithDigit, from: start, [("found", .text(source.text(start, min(offset, start + 40))))])
      add(.word, from: start)
      return
    }
    add(.number, from: start)
  }

  private mutating func skipDigits() {
    while let next = byte(), isDigit(next) || next == UInt8(ascii: "_") { offset += 1 }
  }

  /// One to three digits, not starting with 0, a point and exactly three digits: ten or ten thousand?
  private func isDoubtful(_ start: Int, _ wholeEnd: Int, _ end: Int) -> Bool {
    let bytes = source.bytes
    return end - wholeEnd == 4 && wholeEnd - start <= 3 && bytes[start] != UInt8(ascii: "0")
      && !bytes[start..<end].contains(UInt8(ascii: "_"))
  }

  private func readings(_ start: Int, _ end: Int) -> [(name: String, value: MessageArgument)] {
    var decimal = ""
    var thousands = ""
    for unit in source.bytes[start..<min(end, start + 40)] {
      let isSign = unit == UInt8(ascii: ",") || unit == UInt8(ascii: ".")
      let character = Character(Unicode.Scalar(unit))
      decimal.append(isSign ? "." : character)
      thousands.append(isSign ? "_" : character)
    }
    return [
      ("found", .text(source.text(start, min(end, start + 40)))), ("decimal", .text(decimal + "0")),
      ("thousands", .text(thousands)),
    ]
  }

  /// A text in double quotes on one line; an end that is missing is taken to be the line's.
  private mutating func lexString(from start: Int) {
    offset += 1
    while let next = byte() {
      if next == UInt8(ascii: "\"") {
        offset += 1
        add(.string, from: start)
        return
      }
      if next == 0x0A || next == 0x0D { break }
      if next == UInt8(ascii: "\\") {
        let escaped = byte(1)
        if escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") {
          offset += 1
        } else {
          report(.unknownEscape, from: offset, to: min(offset + 2, source.bytes.count))
        }
      }
      offset += 1
    }
    report(.unclosedText, from: start)
    add(.string, from: start)
  }

  /// Bytes that are not text: the first of each kind is named.
  private mutating func reportBadBytes() {
    let bytes = source.bytes
    if let control = bytes.firstIndex(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }) {
      report(.controlCharacter, from: control, to: control + 1, [("code", .number(Int(bytes[control])))])
    }
    if let bad = firstInvalidUTF8(bytes) {
      report(.invalidUTF8, from: bad, to: min(bad + 1, bytes.count), [("code", .number(Int(bytes[bad])))])
    }
  }
}

/// The offset of the first byte that is not part of well-formed UTF-8, or nil.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  var offset = 0
  while offset < bytes.count {
    let first = bytes[offset]
    if first < 0x80 {
      offset += 1
      continue
    }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.count else { return offset }
    for index in 1..<length where bytes[offset + index] & 0xC0 != 0x80 { return offset }
    let second = bytes[offset + 1]
    if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return offset }
    if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return offset }
    offset += length
  }
  return nil
}
