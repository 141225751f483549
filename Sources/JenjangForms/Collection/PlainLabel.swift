/// A text of the rules as a label that form tools show as it stands.
enum PlainLabel {
  /// The text with a joiner of no width inside each `${`, which would be the answer to a question.
  static func text(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "{", last == "$" { result.unicodeScalars.append("\u{2060}") }
      result.unicodeScalars.append(scalar)
      last = scalar
    }
    return result
  }
}
