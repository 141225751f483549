/// What is found from an opening quote on: where the cell closes, if it does.
struct QuotedScan {
  /// The most bytes from the opening quote on within which the closing one has to stand.
  ///
  /// Without such a bound one stray quote would make the whole rest of a sheet one record, and a sheet
  /// that is read in pieces would have to be held whole.
  static let reach = 1 << 20

  /// The offset of the closing quote, or nil when the opening quote is stray.
  private(set) var closing: Int?
  private(set) var hasDoubledQuotes = false
  /// Line ends between the two quotes.
  private(set) var lineEnds = 0
  private(set) var traits = ByteTraits()
  /// Whether the bytes ended before all was seen that decides; what follows them may change it.
  private(set) var metEnd = false

  /// Looks before `end` for the quote that closes the one at `opening`.
  ///
  /// The opening quote is stray when nothing closes it before the end, or within its ``reach``. It is
  /// stray too when the quote that would close it stands on a later line, at the start of a cell, with
  /// text behind it: that quote opens a cell of its own.
  init(
    _ bytes: Span<UInt8>, openingAt opening: Int, before end: Int, isDelimiter: (UInt8) -> Bool
  ) {
    let limit = min(end, opening + Self.reach)
    var offset = opening + 1
    while offset < limit {
      let byte = bytes[offset]
      if byte == Byte.quote {
        let run = offset
        while offset < limit, bytes[offset] == Byte.quote { offset += 1 }
        if offset == limit, limit < end { return }
        if offset == end { metEnd = true }
        let length = offset - run
        if length > 1 { hasDoubledQuotes = true }
        if length % 2 == 0 { continue }
        let endsCell =
          offset == end || isDelimiter(bytes[offset]) || Byte.isLineEnd(bytes[offset])
        let before = bytes[run - 1]
        let startsCell = isDelimiter(before) || Byte.isLineEnd(before)
        if lineEnds > 0, startsCell, !endsCell { return }
        closing = offset - 1
        return
      }
      if Byte.isLineEnd(byte) {
        lineEnds += 1
        offset = Byte.endOfLineEnd(at: offset, in: bytes, before: end)
      } else {
        traits.see(byte)
        offset += 1
      }
    }
    if limit == end { metEnd = true }
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
