/// Finds bytes that are not UTF-8, after table 3-7 of the Unicode Standard.
enum WellFormedUTF8 {
  /// The first ill-formed sequence in `range`, as long as one U+FFFD stands for; nil if none.
  static func firstFault(in range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      let start = offset
      offset += 1
      guard let tail = tail(after: lead) else { return start..<offset }
      var allowed = tail.first
      for _ in 0..<tail.count {
        guard offset < range.upperBound, allowed.contains(bytes[offset]) else {
          return start..<offset
        }
        allowed = 0x80...0xBF
        offset += 1
      }
    }
    return nil
  }

  /// How many bytes follow `lead`, and which the first of them may be; nil if none may lead so.
  private static func tail(after lead: UInt8) -> (count: Int, first: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xE1...0xEF: (2, 0x80...0xBF)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: nil
    }
  }
}
