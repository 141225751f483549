/// Texts that a spreadsheet would run as formulas, and what is written instead.
enum FormulaText {
  /// Whether a spreadsheet could take a cell of a CSV file for a formula; plain figures are none.
  static func isFormula(_ text: String) -> Bool {
    var isFigure = false
    switch text.unicodeScalars.first {
    case "=", "@", "\t", "\r", "\n": break
    case "+", "-": isFigure = true
    // The wide forms of East Asian keyboards.
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": break
    default: return false
    }
    return
      !(isFigure && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { byte in
        (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: ",")
      })
  }
}
