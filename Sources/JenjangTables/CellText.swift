/// How the text of a cell is compared: without the blanks around it, and without case.
package enum CellText {
  /// The bytes without spaces, tabs, line ends and no-break spaces at either end.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let range = trimmed(0..<bytes.count, of: bytes.span)
    return bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
  }

  /// The range of a cell without the blanks at either end, the same as trimming its bytes.
  package static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if isBlank(bytes[start]) {
        start += 1
      } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if isBlank(bytes[end - 1]) {
        end -= 1
      } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The text without blanks around it, in lower case.
  package static func normalized(_ text: String) -> String {
    // Blanks stand at neither end of most texts.
    if let first = text.utf8.first, let last = text.utf8.last, first < 0x80, last < 0x80,
      !isBlank(first), !isBlank(last)
    {
      return text.lowercased()
    }
    return string(trimmed(Array(text.utf8)[...])).lowercased()
  }

  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The text for a message: one line, at most 60 characters.
  static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var count = 0
    // A character takes many bytes at times, but a whole file in one cell need not be decoded.
    for character in string(bytes.prefix(1000)) {
      if count == 60 { return text + "…" }
      let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
      text.append(isControl ? " " : character)
      count += 1
    }
    return text
  }

  /// A capital ASCII letter as a small one, any other byte as it is.
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
