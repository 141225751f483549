/// Names for sheets as every spreadsheet takes them.
///
/// At most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not `History` (Excel keeps
/// that one for itself), and no two that differ by case alone.
package enum SheetName {
  package static let longest = 31

  /// Whether a name can stand as it is.
  package static func isSound(_ name: String) -> Bool {
    !name.isEmpty && mended(name) == name
  }

  /// Sound names for some sheets, in order, each as near as possible to the one wanted.
  package static func sound(_ wanted: [String]) -> [String] {
    var taken: Set<String> = []
    var names: [String] = []
    for (index, text) in wanted.enumerated() {
      var name = mended(text)
      if name.isEmpty { name = "Sheet\(index + 1)" }
      let base = name
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        let ending = " (\(number))"
        name = cut(base, longest - ending.utf16.count) + ending
        number += 1
      }
      names.append(name)
    }
    return names
  }

  private static func mended(_ name: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\": text.append("_")
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": text.append(" ")
      default: text.append(scalar)
      }
    }
    var result = cut(String(text), longest)
    while result.hasPrefix("'") || result.hasPrefix(" ") { result.removeFirst() }
    while result.hasSuffix("'") || result.hasSuffix(" ") { result.removeLast() }
    return result.lowercased() == "history" ? result + "_" : result
  }

  /// The first characters of a text, as many as fit.
  private static func cut(_ text: String, _ length: Int) -> String {
    SheetText.cut(text, length)
  }

  /// The name as formulas hold it: in apostrophes.
  static func quoted(_ name: String) -> String {
    var text = "'"
    for scalar in name.unicodeScalars {
      if scalar == "'" { text += "'" }
      text.unicodeScalars.append(scalar)
    }
    return text + "'"
  }
}
