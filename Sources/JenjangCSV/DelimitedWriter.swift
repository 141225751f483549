/// Writes delimited text that reads back as the same cells, with as few quotes as that takes.
///
/// A cell is quoted when it holds the delimiter, a quote or a line end, or has a blank at either
/// end; when it is the only cell of its record and empty; and when it starts like a byte order mark.
package struct DelimitedWriter: Sendable {
  /// What ends each record.
  package enum LineEnd: Sendable {
    case lineFeed
    case carriageReturnLineFeed
  }

  /// What has been written, or what is left of it since ``takeBytes()``.
  package private(set) var bytes: [UInt8]

  private let delimiter: Delimiter
  private let lineEnd: LineEnd
  private var cellsInRecord = 0
  private var isRecordBare = true

  /// A writer with nothing written yet but the byte order mark, where one is wanted.
  package init(
    delimiter: Delimiter = .comma, lineEnd: LineEnd = .lineFeed, byteOrderMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    bytes = byteOrderMark ? Byte.byteOrderMark : []
  }

  /// Adds a cell to the record at hand.
  package mutating func append(_ text: String) {
    append(text.utf8)
  }

  /// Adds a cell to the record at hand; its bytes are taken as they are.
  package mutating func append(_ cell: some Collection<UInt8>) {
    if cellsInRecord > 0 { bytes.append(delimiter.rawValue) }
    cellsInRecord += 1
    if cell.isEmpty { return }
    isRecordBare = false
    guard needsQuotes(cell) else {
      bytes.append(contentsOf: cell)
      return
    }
    bytes.append(Byte.quote)
    for byte in cell {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  /// Ends the record at hand; one without cells becomes an empty line, which readers pass over.
  package mutating func endRecord() {
    if cellsInRecord == 1, isRecordBare {
      // Without quotes this would be an empty line, and no record.
      bytes.append(Byte.quote)
      bytes.append(Byte.quote)
    }
    if lineEnd == .carriageReturnLineFeed { bytes.append(Byte.carriageReturn) }
    bytes.append(Byte.lineFeed)
    cellsInRecord = 0
    isRecordBare = true
  }

  /// Writes one whole record.
  package mutating func append(record: [String]) {
    for text in record { append(text) }
    endRecord()
  }

  /// Hands over what has been written and forgets it, so that long output can be sent in parts.
  package mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  private func needsQuotes(_ cell: some Collection<UInt8>) -> Bool {
    var last = Byte.nul
    for byte in cell {
      if byte == delimiter.rawValue || byte == Byte.quote || Byte.isLineEnd(byte) { return true }
      last = byte
    }
    if Byte.isBlank(last) { return true }
    if let first = cell.first, Byte.isBlank(first) { return true }
    return cell.starts(with: Byte.byteOrderMark)
  }
}
