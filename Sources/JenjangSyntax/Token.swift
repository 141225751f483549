/// One token of a rule file: a kind and the bytes it covers; what lies between tokens is trivia.
package struct Token: Hashable, Sendable {
  package let kind: TokenKind
  /// The word of the rule language that it is spelt like; nil for a name and for what is no word.
  let keyword: Keyword?
  // A file has some megabytes at most, and tokens are many.
  private let first: UInt32
  private let behind: UInt32

  init(kind: TokenKind, keyword: Keyword? = nil, start: Int, end: Int) {
    self.kind = kind
    self.keyword = keyword
    first = UInt32(start)
    behind = UInt32(end)
  }

  package var start: Int { Int(first) }
  /// One past its last byte.
  package var end: Int { Int(behind) }
}

/// What a token is, as far as the bytes alone tell.
package enum TokenKind: UInt8, Sendable {
  /// An identifier or a keyword; keywords depend on the place.
  case word
  case number
  case string
  case openBrace
  case closeBrace
  case openBracket
  case closeBracket
  case comma
  case colon
  case slash
  case star
  case plus
  case minus
  case percent
  case dot
  case atLeast
  case atMost
  case above
  case below
  case equal
  case endOfFile
}
