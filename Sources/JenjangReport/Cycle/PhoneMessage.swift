import JenjangSource

/// A message for WhatsApp as it grows: `*bold*` headings and points behind a hyphen, nothing else.
///
/// What is added is cleaned here, once for all: there is no way to write an asterisk that does not mean bold.
struct PhoneMessage {
  private(set) var text = ""

  /// A heading on a line of its own, behind an empty line.
  mutating func heading(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += Self.bold(content) + "\n"
  }

  /// A line as it is; what is bold in it was cleaned before.
  mutating func line(_ line: String) {
    if !line.isEmpty { text += line + "\n" }
  }

  mutating func item(_ content: String) {
    if !content.isEmpty { text += "- " + Self.plain(content) + "\n" }
  }

  /// A heading and what stands below it; nothing where that is empty.
  mutating func add(_ heading: String, _ items: [String]) {
    if items.isEmpty { return }
    self.heading(heading)
    for item in items { self.item(item) }
  }

  static func bold(_ content: String) -> String {
    let inner = plain(content)
    return inner.isEmpty ? "" : "*" + inner + "*"
  }

  /// A text without what the messenger takes for a mark of its own.
  ///
  /// An underscore inside a word means nothing to it, and codes have them.
  static func plain(_ content: String) -> String {
    let scalars = Array(VisibleText.escaped(content).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "*", "~", "`": continue
      case "_":
        let isInside =
          place > 0 && isWord(scalars[place - 1])
          && (scalars.at(place + 1).map { isWord($0) } ?? false)
        if isInside { result.append(scalar) }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
