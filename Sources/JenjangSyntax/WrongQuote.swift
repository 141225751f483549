/// A quote of a word processor or of another language, where a straight one is meant.
struct WrongQuote {
  let opening: String
  /// What may close a text that it opens.
  let closing: [String]

  private static let all: [WrongQuote] = [
    WrongQuote(opening: "“", closing: ["”", "“"]), WrongQuote(opening: "”", closing: ["”"]),
    WrongQuote(opening: "„", closing: ["“", "”"]), WrongQuote(opening: "‘", closing: ["’"]),
    WrongQuote(opening: "’", closing: ["’"]), WrongQuote(opening: "«", closing: ["»"]),
    WrongQuote(opening: "»", closing: ["«", "»"]), WrongQuote(opening: "'", closing: ["'"]),
    WrongQuote(opening: "`", closing: ["`", "'"]),
  ]

  /// The wrong quote at an offset, or nil.
  static func at(_ offset: Int, in bytes: [UInt8]) -> WrongQuote? {
    all.first { holds($0.opening, at: offset, in: bytes) }
  }

  static func starts(at offset: Int, in bytes: [UInt8]) -> Bool {
    at(offset, in: bytes) != nil
  }

  /// The offset behind what closes the text on its line, or nil.
  func end(from start: Int, in bytes: [UInt8]) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      for quote in closing + ["\""] where Self.holds(quote, at: offset, in: bytes) {
        return offset + quote.utf8.count
      }
      offset += 1
    }
    return nil
  }

  private static func holds(_ quote: String, at offset: Int, in bytes: [UInt8]) -> Bool {
    let wanted = quote.utf8
    guard offset + wanted.count <= bytes.count else { return false }
    for (index, byte) in wanted.enumerated() where bytes[offset + index] != byte { return false }
    return true
  }
}
