import JenjangSource

// Edits that mend what the lexer refuses, where there is only one reading.
extension Lexer {
  /// The word of the rule language in place of what stands from an offset up to here, parted from its
  /// neighbours by blanks.
  func wordFix(_ word: String, from start: Int) -> Fix {
    let bytes = source.bytes
    let isParted = word != "="
    var text = word
    if isParted, start > 0, bytes[start - 1] > 0x20 { text = " " + text }
    if isParted, offset < bytes.count, bytes[offset] > 0x20 { text += " " }
    return Fix(range(start, offset), replacement: text)
  }

  /// What reads the same in place of characters that nobody sees; nil where any of them shows.
  func invisibleFix(_ start: Int, _ end: Int) -> Fix? {
    var text = ""
    for scalar in source.text(start, end).unicodeScalars {
      guard let character = InvisibleCharacter(scalar) else { return nil }
      text = text.isEmpty ? character.replacement : text
    }
    return Fix(range(start, end), replacement: text)
  }

  /// A text in straight quotes; nil where it holds what would be read otherwise between them.
  func quoteFix(_ quote: WrongQuote, from start: Int, to end: Int) -> Fix? {
    let from = start + quote.opening.utf8.count
    for closing in quote.closing + ["\""] {
      let to = end - closing.utf8.count
      guard to >= from, source.text(to, end) == closing else { continue }
      let content = source.text(from, to)
      // With a quote inside, or a letter behind, it is not sure where the text ends.
      if content.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) { return nil }
      if end < source.bytes.count, isWordByte(source.bytes[end]) { return nil }
      return Fix(range(start, end), replacement: "\"" + content + "\"")
    }
    return nil
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: file, start: start, end: end)
  }
}
