/// One record: where it starts, and its cells as they stand in the source.
package struct DelimitedRecord: Equatable, Sendable {
  /// The physical line, from 1, on which the record starts.
  package internal(set) var line: Int

  /// As many cells as the source has; a record with text has at least one.
  package internal(set) var cells: [DelimitedCell]

  /// An empty record, to be filled by ``DelimitedText/next(into:)``.
  package init() {
    line = 0
    cells = []
  }
}

/// One cell as a byte range into the source; ``DelimitedText`` gives its bytes and text.
package struct DelimitedCell: Equatable, Sendable {
  enum Form: Equatable, Sendable {
    /// Without quotes: the bytes are the text.
    case plain
    /// In quotes, with none inside.
    case quoted
    /// In quotes, with doubled quotes inside.
    case doubled
    /// In quotes, with more bytes behind the closing quote.
    case continued
  }

  /// The whole cell in the source, its quotes included, the delimiter not.
  package let range: Range<Int>

  let form: Form

  /// Whether the cell opens with a quote that was closed.
  package var isQuoted: Bool { form != .plain }

  /// Whether the bytes of ``content`` differ from what the cell says.
  package var needsUnescaping: Bool { form == .doubled || form == .continued }

  /// The range without the enclosing quotes.
  package var content: Range<Int> {
    switch form {
    case .plain: range
    case .quoted, .doubled: range.lowerBound + 1..<range.upperBound - 1
    case .continued: range.lowerBound + 1..<range.upperBound
    }
  }
}
