/// What is found from an opening quote on: where the cell closes, if it does.
struct QuotedScan {
  /// The offset of the closing quote, or nil when the opening quote is stray.
  private(set) var closing: Int?
  private(set) var hasDoubledQuotes = false
  /// Line ends between the two quotes.
  private(set) var lineEnds = 0
  private(set) var traits = ByteTraits()

  /// Looks for the quote that closes the one at `opening`.
  ///
  /// The opening quote is stray when nothing closes it before the end of the bytes. It is stray
  /// too when the quote that would close it stands on a later line, at the start of a cell, with
  /// text behind it: that quote opens a cell of its own.
  init(_ bytes: Span<UInt8>, openingAt opening: Int, isDelimiter: (UInt8) -> Bool) {
    var offset = opening + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.quote {
        let run = offset
        while offset < bytes.count, bytes[offset] == Byte.quote { offset += 1 }
        let length = offset - run
        if length > 1 { hasDoubledQuotes = true }
        if length % 2 == 0 { continue }
        let endsCell =
          offset == bytes.count || isDelimiter(bytes[offset]) || Byte.isLineEnd(bytes[offset])
        let before = bytes[run - 1]
        let startsCell = isDelimiter(before) || Byte.isLineEnd(before)
        if lineEnds > 0, startsCell, !endsCell { return }
        closing = offset - 1
        return
      }
      if Byte.isLineEnd(byte) {
        lineEnds += 1
        offset = Byte.endOfLineEnd(at: offset, in: bytes)
      } else {
        traits.see(byte)
        offset += 1
      }
    }
  }
}

/// Whether a cell holds bytes that deserve a second look.
struct ByteTraits {
  private(set) var hasNul = false
  private var union: UInt8 = 0

  var isASCII: Bool { union < 0x80 }

  mutating func see(_ byte: UInt8) {
    union |= byte
    if byte == Byte.nul { hasNul = true }
  }
}
