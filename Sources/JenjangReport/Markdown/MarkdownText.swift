/// Text from outside as Markdown shows it as it stands, whatever is in it.
///
/// What would start an emphasis, a link, a tag, a table cell or a formula is escaped anywhere; what
/// would start a heading, a list or a rule is escaped at the front.
package enum MarkdownText {
  package static func escaped(_ text: String) -> String {
    var result = ""
    var isFront = true
    var isNumber = false
    let scalars = Array(VisibleText.escaped(text).unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let next = scalars.at(place + 1)
      let isDigit = isDigit(scalar)
      switch scalar {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", ">", "|", "~", "$", "^", "#":
        result += "\\" + String(scalar)
      case "+", "-", "=":
        // A sign before digits is part of a figure.
        let isMark = isFront && !(next.map { self.isDigit($0) } ?? false)
        result += (isMark ? "\\" : "") + String(scalar)
      case ".", ")":
        // Digits at the front, one of these and a blank would number a list.
        result += (isNumber && next ?? " " == " " ? "\\" : "") + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      isNumber = isDigit && (isFront || isNumber)
      isFront = isFront && scalar == " "
    }
    return result
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
