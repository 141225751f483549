import JenjangModel
import JenjangSource

/// A cell that should be a figure and is not written as one.
enum FigureSpellingCheck {
  static let notAFigure = DiagnosticRule(
    "J1023",
    message: Wording(
      id: "\"{found}\" bukan angka; dihitung tidak dijawab.",
      en: "\"{found}\" is not a figure; it counts as unanswered."),
    help: Wording(
      id: "Tulis angkanya saja, tanpa satuan, misalnya 1500 atau {example}.",
      en: "Write the figure alone, without a unit, such as 1500 or {example}."))

  static let otherSign = DiagnosticRule(
    "J1024",
    message: Wording(
      id: "\"{found}\" bukan angka dengan {sign} sebagai tanda desimal; dihitung tidak dijawab.",
      en: "\"{found}\" is no figure with a {sign} as its decimal sign; it counts as unanswered."),
    help: Wording(
      id: "Model berkata `numbers {keyword}`: tulis angka seperti {example}.",
      en: "The model says `numbers {keyword}`: write figures like {example}."))

  static let tooLong = DiagnosticRule(
    "J1025",
    message: Wording(
      id: "\"{found}\" lebih dari {most} angka panjangnya; dihitung tidak dijawab.",
      en: "\"{found}\" has more than {most} digits; it counts as unanswered."),
    help: Wording(
      id: "Bulatkan, atau periksa apakah ini memang sebuah angka.",
      en: "Round it, or check whether it is a figure at all."))

  static func finding(_ cell: BadCell, _ rule: DiagnosticRule) -> Diagnostic {
    let isPoint = cell.model.decimalSign == .point
    let sign = isPoint ? Wording(id: "titik", en: "point") : Wording(id: "koma", en: "comma")
    return Diagnostic(
      rule, at: cell.place,
      [
        (name: "found", value: .text(cell.found)),
        (name: "sign", value: .wording(sign)),
        (name: "keyword", value: .text(isPoint ? "point" : "comma")),
        (name: "example", value: .text(isPoint ? "1500.5" : "1500,5")),
        (name: "most", value: .number(FigureCell.mostDigits)),
      ], suggestion: rule.code == otherSign.code ? withOtherSign(cell.found) : nil)
  }

  /// The figure with commas for points and points for commas.
  private static func withOtherSign(_ found: String) -> String {
    var text = ""
    for character in found {
      text.append(character == "," ? "." : character == "." ? "," : character)
    }
    return text
  }
}
