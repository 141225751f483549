import JenjangNumbers
import JenjangSource

/// A figure that can be read in two ways, a thousand apart.
enum DoubtfulFigureCheck {
  static let rule = DiagnosticRule(
    "J1022",
    message: Wording(
      id: "\"{found}\" meragukan: {grouped} bila tandanya memisahkan ribuan, {decimal} bila tanda "
        + "desimal. Dihitung tidak dijawab.",
      en: "\"{found}\" is doubtful: {grouped} if its sign parts thousands, {decimal} if it is the "
        + "decimal sign. It counts as unanswered."),
    help: Wording(
      id: "Tulis {grouped} tanpa tanda, atau {decimal} dengan satu nol lagi di belakang; bisa juga "
        + "`numbers comma` atau `numbers point` di model, untuk semua sel.",
      en: "Write {grouped} without a sign, or {decimal} with one more zero behind it; or put "
        + "`numbers comma` or `numbers point` in the model, for all cells."))

  static func finding(_ cell: BadCell, grouped: Rational, decimal: Rational) -> Diagnostic {
    Diagnostic(
      rule, at: cell.place,
      [
        (name: "found", value: .text(cell.found)),
        (name: "grouped", value: .wording(PlainFigure.wording(grouped))),
        (name: "decimal", value: .wording(PlainFigure.wording(decimal))),
      ])
  }
}
