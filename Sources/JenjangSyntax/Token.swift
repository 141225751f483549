/// One token of a rule file: a kind and the bytes it covers; what lies between tokens is trivia.
package struct Token: Hashable, Sendable {
  package let kind: TokenKind
  package let start: Int
  package let end: Int
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
