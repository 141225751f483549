/// A text on lines of at most so many columns, broken at blanks.
///
/// A character counts as one column wide, which holds for Latin script. A word that is longer than a
/// line is broken where the line ends.
enum TextWrap {
  /// The lines of a text; those after the first may be narrower or wider. A text that fits one line
  /// stays as it stands, otherwise blanks between words become one.
  static func lines(_ text: String, first: Int, rest: Int) -> [String] {
    if text.count <= first { return [text] }
    var lines: [String] = []
    var line = ""
    var columns = 0
    for part in text.split(separator: " ") {
      var word = part
      var limit = max(lines.isEmpty ? first : rest, 1)
      if columns > 0, columns + 1 + word.count > limit {
        lines.append(line)
        (line, columns) = ("", 0)
        limit = max(rest, 1)
      }
      if columns > 0 {
        line += " "
        columns += 1
      }
      while columns + word.count > limit {
        lines.append(line + String(word.prefix(limit - columns)))
        word = word.dropFirst(limit - columns)
        (line, columns) = ("", 0)
        limit = max(rest, 1)
      }
      line += String(word)
      columns += word.count
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The first lines of a text, the last of them cut where the text goes on.
  static func lines(_ text: String, width: Int, atMost count: Int) -> [String] {
    let all = lines(text, first: width, rest: width)
    if all.count <= count { return all }
    var shown = Array(all.prefix(count))
    if let last = shown.popLast() { shown.append(cut(last + "…", to: width)) }
    return shown
  }

  /// A text of at most so many columns, its end an ellipsis where it was longer.
  static func cut(_ text: String, to width: Int) -> String {
    if text.count <= width { return text }
    return String(text.prefix(max(width - 1, 0))) + "…"
  }
}
