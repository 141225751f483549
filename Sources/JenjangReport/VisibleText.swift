/// Text from outside as it may be shown: no byte of it reaches a terminal with a meaning of its own.
///
/// Control characters show as `\n`, `\t` or `\u{1b}`, marks that turn the direction of writing or
/// have no width likewise, and bytes that are not UTF-8 as `\xff`.
package enum VisibleText {
  /// A stretch of a source line that is shown, and pointed at, as one.
  struct Piece {
    /// The offset of its first byte in the source.
    let offset: Int
    /// How many bytes of the source it shows.
    let length: Int
    let text: String
    let columns: Int
    var isTab: Bool { text == "\t" }
  }

  /// A text with all that could harm escaped, tabs and line ends too.
  package static func escaped(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { needsEscape($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if needsEscape(scalar) {
        result += escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The characters of a source line one by one, with their offsets; tabs stay tabs.
  static func pieces(_ bytes: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let end = endOfWellFormed(bytes, from: offset)
      if end == offset {
        let text = "\\x" + hexadecimal(UInt32(bytes[offset]))
        pieces.append(Piece(offset: offset, length: 1, text: text, columns: 4))
        offset += 1
        continue
      }
      var at = offset
      for character in String(decoding: bytes[offset..<end], as: UTF8.self) {
        append(character, at: &at, to: &pieces)
      }
      offset = end
    }
    return pieces
  }

  private static func append(
    _ character: Character, at offset: inout Int, to pieces: inout [Piece]
  ) {
    let scalars = character.unicodeScalars
    if !scalars.contains(where: { needsEscape($0) && $0 != "\t" }) {
      let length = character.utf8.count
      pieces.append(Piece(offset: offset, length: length, text: String(character), columns: 1))
      offset += length
      return
    }
    for scalar in scalars {
      let isEscaped = needsEscape(scalar) && scalar != "\t"
      let text = isEscaped ? escape(scalar) : String(Character(scalar))
      let length = UTF8.width(scalar)
      let columns = isEscaped ? text.utf8.count : 1
      pieces.append(Piece(offset: offset, length: length, text: text, columns: columns))
      offset += length
    }
  }

  /// The end of the well-formed UTF-8 that starts at an offset; the offset itself for none.
  private static func endOfWellFormed(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.endIndex {
      let length = lengthOfScalar(bytes, at: offset)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// How many bytes the scalar at an offset has; 0 where it is malformed.
  private static func lengthOfScalar(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      // Overlong forms and surrogates are malformed.
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    if bytes.endIndex - offset < length || !second.contains(bytes[offset + 1]) { return 0 }
    for index in 2..<max(length, 2) where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: return true
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: return true
    case 0xE0000...0xE007F: return true
    default: return false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return "\\u{" + hexadecimal(scalar.value) + "}"
    }
  }

  /// A number in base 16, of two digits at least.
  static func hexadecimal(_ value: UInt32) -> String {
    let text = String(value, radix: 16)
    return text.utf8.count < 2 ? "0" + text : text
  }
}
