/// One cell among bytes that are read where they stand, by the rules of ``DelimitedText``.
package struct CellScan {
  /// The cell without the quotes around it.
  package let content: Range<Int>
  /// The offset of the delimiter or line end behind the cell, or the end of the bytes.
  package let end: Int
  /// Whether ``DelimitedText`` would report a problem of this cell.
  package let isDamaged: Bool
  /// Whether the bytes of ``content`` are what the cell says.
  package let isVerbatim: Bool
  /// Whether the cell goes on over the end of a line.
  package let spansLines: Bool

  /// Looks at the cell that begins at `start`.
  package init(_ bytes: Span<UInt8>, from start: Int, delimiter: UInt8) {
    var offset = start
    var opening = start
    var closing: Int?
    var isDamaged = false
    var isVerbatim = true
    var spansLines = false
    var traits = ByteTraits()
    if start < bytes.count, bytes[start] == Byte.quote {
      let scan = QuotedScan(bytes, openingAt: start, before: bytes.count) { $0 == delimiter }
      closing = scan.closing
      if let closing {
        opening = start + 1
        offset = closing + 1
        traits = scan.traits
        spansLines = scan.lineEnds > 0
        isVerbatim = !scan.hasDoubledQuotes
      } else {
        isDamaged = true
      }
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || Byte.isLineEnd(byte) { break }
      traits.see(byte)
      if closing != nil {
        isVerbatim = false
        if !Byte.isBlank(byte) { isDamaged = true }
      }
      offset += 1
    }
    if traits.hasNul { isDamaged = true }
    if !traits.isASCII, WellFormedUTF8.firstFault(in: start..<offset, of: bytes) != nil {
      isDamaged = true
    }
    end = offset
    content = opening..<(closing ?? offset)
    self.isDamaged = isDamaged
    self.isVerbatim = isVerbatim
    self.spansLines = spansLines
  }
}
