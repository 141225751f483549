/// What two texts have in common that read the same aloud.
enum PlainWords {
  /// The letters and digits of a text in lower case, words parted by single blanks.
  static func of(_ text: String) -> String { inASCII(text) ?? inAnyScript(text) }

  static func inAnyScript(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        result.append(character)
      } else if result.last != " ", !result.isEmpty {
        result.append(" ")
      }
    }
    return result.last == " " ? String(result.dropLast()) : result
  }

  /// The same of a text in ASCII, where a letter is a byte; nil for any other text.
  static func inASCII(_ text: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte >= 0x80 { return nil }
      if let letter = byte.lowercaseLetter ?? byte.digit {
        result.append(letter)
      } else if result.last != 0x20, !result.isEmpty {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
