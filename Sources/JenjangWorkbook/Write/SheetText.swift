/// Texts of cells as XLSX holds them.
enum SheetText {
  /// The most UTF-16 units that a cell can hold.
  static let longest = 32_767

  /// The first characters of a text that are not longer than so many UTF-16 units.
  static func cut(_ text: String, _ length: Int) -> String {
    // No text has more units than bytes.
    if text.utf8.count <= length || text.utf16.count <= length { return text }
    var result = ""
    var units = 0
    for character in text {
      units += character.utf16.count
      if units > length { break }
      result.append(character)
    }
    return result
  }

  /// Adds a text to XML, as the content of an element.
  ///
  /// Characters that XML cannot hold are written as `_xHHHH_`, the way of all spreadsheets; a text that
  /// looks like that itself gets its first `_` written so.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let scalars = text.utf8
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let byte = scalars[index]
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x09, 0x0A: bytes.append(byte)
      case 0x00...0x1F: appendCode(UInt16(byte), to: &bytes)
      case 0x5F where looksLikeCode(scalars[index...]): appendCode(0x5F, to: &bytes)
      case 0xEF where isNoCharacter(scalars[index...]):
        // U+FFFE and U+FFFF.
        let last = scalars[scalars.index(index, offsetBy: 2)]
        appendCode(last == 0xBE ? 0xFFFE : 0xFFFF, to: &bytes)
        index = scalars.index(index, offsetBy: 2)
      default: bytes.append(byte)
      }
      index = scalars.index(after: index)
    }
  }

  /// Adds a text to XML, as the value of an attribute in double quotes.
  static func appendAttribute(_ text: String, to bytes: inout [UInt8]) {
    var content: [UInt8] = []
    append(text, to: &content)
    for byte in content {
      switch byte {
      case 0x22: bytes += "&quot;".utf8
      case 0x09: bytes += "&#9;".utf8
      case 0x0A: bytes += "&#10;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Whether blanks at an end, or line ends, have to be marked as meant.
  static func needsSpaceKept(_ text: String) -> Bool {
    var last: UInt8 = 0
    for (index, byte) in text.utf8.enumerated() {
      if byte == 0x0A || byte == 0x09 || (index == 0 && byte == 0x20) { return true }
      last = byte
    }
    return last == 0x20
  }

  private static func appendCode(_ code: UInt16, to bytes: inout [UInt8]) {
    bytes += "_x".utf8
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: code >> UInt16(shift) & 15)
      bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
    }
    bytes.append(0x5F)
  }

  /// Whether bytes begin with something like `_x000D_`.
  private static func looksLikeCode(_ bytes: Substring.UTF8View) -> Bool {
    var place = 0
    for byte in bytes {
      switch place {
      case 0: if byte != 0x5F { return false }
      case 1: if byte | 0x20 != 0x78 { return false }
      case 2...5:
        let isDigit = (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
        if !isDigit { return false }
      default: return byte == 0x5F
      }
      place += 1
    }
    return false
  }

  private static func isNoCharacter(_ bytes: Substring.UTF8View) -> Bool {
    bytes.starts(with: [0xEF, 0xBF, 0xBE]) || bytes.starts(with: [0xEF, 0xBF, 0xBF])
  }
}
