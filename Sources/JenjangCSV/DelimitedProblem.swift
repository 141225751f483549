/// Something wrong in delimited text, with its place; the reading went on all the same.
package struct DelimitedProblem: Equatable, Sendable {
  /// What is wrong.
  package enum Kind: Equatable, Sendable {
    /// A quote opens a cell and none closes it; it was read as an ordinary byte.
    case unterminatedQuote
    /// Text stands between a closing quote and the next delimiter; it was joined to the cell.
    case textAfterQuote
    /// The cell is not well-formed UTF-8; its text holds U+FFFD in those places.
    case invalidUTF8
    /// The cell holds a byte of value zero.
    case nulByte
  }

  package let kind: Kind

  /// The physical line, from 1, on which ``range`` starts.
  package let line: Int

  /// The number of the cell in its record, from 1.
  package let column: Int

  /// The bytes at fault: the stray quote, the text behind, the first ill-formed or zero bytes.
  package let range: Range<Int>
}
