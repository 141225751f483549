/// Makes delimited text of a sheet's rows, so that one reader reads all answers.
///
/// A row stands on the physical line of its number: rows that are missing become blank lines, and a line
/// end within a cell a blank. Whatever is said of a line is then true of the row. Every row is as wide as
/// the headings at least; a sheet has no short rows, only empty cells.
struct SheetDelimiter {
  private(set) var bytes: [UInt8] = []
  private(set) var headings: [String] = []
  private var line = 1

  /// The most bytes of the text.
  static let most = 1 << 29

  private static let comma: UInt8 = 0x2C
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A

  /// Adds a row; false where the text would be too long.
  mutating func append(_ row: SheetRow) -> Bool {
    let isHeading = headings.isEmpty
    if isHeading {
      headings = TableRow(row).cells
    }
    let width = max(row.width, headings.count)
    guard bytes.count + 2 * row.bytes.count + 3 * width + row.number - line < Self.most else {
      return false
    }
    while line < row.number {
      bytes.append(Self.lineFeed)
      line += 1
    }
    var column = 0
    for cell in row.cells {
      while column < cell.column { appendEmpty(&column, isHeading) }
      if column > 0 { bytes.append(Self.comma) }
      append(row.text(cell), isQuoted: isHeading)
      column += 1
    }
    while column < width { appendEmpty(&column, isHeading) }
    bytes.append(Self.lineFeed)
    line += 1
    return true
  }

  private mutating func appendEmpty(_ column: inout Int, _ isHeading: Bool) {
    if column > 0 { bytes.append(Self.comma) }
    if isHeading { bytes += [Self.quote, Self.quote] }
    column += 1
  }

  /// Adds a cell. Headings stand in quotes, so that nothing in them is counted when the delimiter is told.
  private mutating func append(_ text: ArraySlice<UInt8>, isQuoted: Bool) {
    guard isQuoted || needsQuotes(text) else {
      bytes += text
      return
    }
    bytes.append(Self.quote)
    var isBehindReturn = false
    for byte in text {
      switch byte {
      case Self.quote: bytes += [Self.quote, Self.quote]
      case 0x0D: bytes.append(0x20)
      case Self.lineFeed:
        if !isBehindReturn { bytes.append(0x20) }
      default: bytes.append(byte)
      }
      isBehindReturn = byte == 0x0D
    }
    bytes.append(Self.quote)
  }

  private func needsQuotes(_ text: ArraySlice<UInt8>) -> Bool {
    for byte in text {
      if byte == Self.comma || byte == Self.quote || byte == Self.lineFeed || byte == 0x0D {
        return true
      }
    }
    guard let first = text.first, let last = text.last else { return false }
    return first <= 0x20 || last <= 0x20 || first == 0xEF
  }
}
