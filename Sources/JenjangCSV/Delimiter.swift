/// The byte that parts the cells of a record.
package enum Delimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  static func isCandidate(_ byte: UInt8) -> Bool {
    byte == comma.rawValue || byte == semicolon.rawValue || byte == tab.rawValue
  }
}

extension Delimiter {
  /// The delimiter that occurs most outside quotes in the first record of `bytes`.
  ///
  /// A tie, or a record with none, gives a comma. Lines that are blank are passed over.
  package static func sniffed(in bytes: [UInt8]) -> Delimiter {
    var offset = Byte.endOfByteOrderMarks(in: bytes)
    offset = startOfFirstLineWithText(in: bytes, from: offset)
    var commas = 0
    var semicolons = 0
    var tabs = 0
    // No delimiter is known yet, so a quote opens a cell behind any of the candidates.
    var isAtCellStart = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.quote, isAtCellStart,
        let closing = QuotedScan(bytes.span, openingAt: offset, isDelimiter: isCandidate).closing
      {
        offset = closing + 1
        isAtCellStart = false
        continue
      }
      if Byte.isLineEnd(byte) { break }
      if byte == comma.rawValue { commas += 1 }
      if byte == semicolon.rawValue { semicolons += 1 }
      if byte == tab.rawValue { tabs += 1 }
      isAtCellStart = isCandidate(byte)
      offset += 1
    }
    if semicolons > commas, semicolons > tabs { return .semicolon }
    if tabs > commas, tabs > semicolons { return .tab }
    return .comma
  }

  private static func startOfFirstLineWithText(in bytes: [UInt8], from start: Int) -> Int {
    var lineStart = start
    var offset = start
    while offset < bytes.count {
      if Byte.isLineEnd(bytes[offset]) {
        lineStart = offset + 1
      } else if !Byte.isBlank(bytes[offset]) {
        return lineStart
      }
      offset += 1
    }
    return lineStart
  }
}
