import JenjangModel
import JenjangTables

extension TileReader {
  /// What a trimmed cell says as evidence, as in ``Tile/Evidence``.
  func evidence(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32 {
    if range.isEmpty { return Tile.Evidence.missing }
    var marks: UInt64 = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let left = range.upperBound &- offset
      let unusual = ByteWord.unusual(bytes.word(at: offset))
      marks |= left < 8 ? ByteWord.prefix(unusual, left) : unusual
      offset &+= 8
    }
    if marks == 0 {
      // Every byte is a character.
      let start = ByteWord.lowercased(bytes.word(at: range.lowerBound))
      let isLink =
        (range.count > 7 && ByteWord.prefix(start, 7) == Self.link)
        || (range.count > 8 && start == Self.safeLink)
      return Self.code(length: range.count, isLink: isLink)
    }
    switch EvidenceCell.evidence(in: AnswerTables.copy(bytes, range)) {
    case .given(let length, let isLink, _): return Self.code(length: length, isLink: isLink)
    case .missing, .notAsked: return Tile.Evidence.missing
    }
  }

  private static func code(length: Int, isLink: Bool) -> Int32 {
    Int32(truncatingIfNeeded: min(length, 1 << 30 - 1) * 2 + (isLink ? 1 : 0))
  }

  /// `http://`
  private static var link: UInt64 { 0x002F_2F3A_7074_7468 }
  /// `https://`
  private static var safeLink: UInt64 { 0x2F2F_3A73_7074_7468 }
}
