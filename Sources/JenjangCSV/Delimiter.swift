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
    sniff(bytes, before: bytes.count).delimiter
  }

  /// The same for the bytes before `end`, and whether more bytes behind them would change nothing.
  package static func sniff(
    _ bytes: [UInt8], before end: Int
  ) -> (delimiter: Delimiter, isCertain: Bool) {
    var isCertain = true
    var offset = Byte.endOfByteOrderMarks(in: bytes, before: end)
    offset = startOfFirstLineWithText(in: bytes, from: offset, before: end)
    var commas = 0
    var semicolons = 0
    var tabs = 0
    // No delimiter is known yet, so a quote opens a cell behind any of the candidates.
    var isAtCellStart = true
    while offset < end {
      let byte = bytes[offset]
      if byte == Byte.quote, isAtCellStart {
        let scan = QuotedScan(
          bytes.span, openingAt: offset, before: end, isDelimiter: isCandidate)
        if scan.metEnd { isCertain = false }
        if let closing = scan.closing {
          offset = closing + 1
          isAtCellStart = false
          continue
        }
      }
      if Byte.isLineEnd(byte) { break }
      if byte == comma.rawValue { commas += 1 }
      if byte == semicolon.rawValue { semicolons += 1 }
      if byte == tab.rawValue { tabs += 1 }
      isAtCellStart = isCandidate(byte)
      offset += 1
    }
    if offset == end { isCertain = false }
    if semicolons > commas, semicolons > tabs { return (.semicolon, isCertain) }
    if tabs > commas, tabs > semicolons { return (.tab, isCertain) }
    return (.comma, isCertain)
  }

  private static func startOfFirstLineWithText(
    in bytes: [UInt8], from start: Int, before end: Int
  ) -> Int {
    var lineStart = start
    var offset = start
    while offset < end {
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
