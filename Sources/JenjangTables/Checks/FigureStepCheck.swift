import JenjangModel
import JenjangNumbers
import JenjangSource

/// A figure between two of the steps that the question takes.
enum FigureStepCheck {
  static let rule = DiagnosticRule(
    "J2220",
    message: Wording(
      id: "{found} bukan kelipatan {step} dari {base}; dihitung tidak dijawab.",
      en: "{found} is no multiple of {step} from {base}; it counts as unanswered."),
    help: Wording(id: "Yang terdekat: {nearest}.", en: "The nearest are {nearest}."))

  static func finding(_ cell: BadCell) -> Diagnostic {
    var step = Rational.one
    var base = Rational.zero
    var nearest: [Rational] = []
    if case .number(let domain) = cell.domain {
      step = domain.step ?? .one
      base = domain.base
      let sign = cell.model.decimalSign
      for sign in [sign, .point, .comma] {
        guard nearest.isEmpty, case .figure(let figure) = FigureCell(cell.found, decimalSign: sign)
        else { continue }
        let (below, above) = domain.neighbours(of: figure)
        nearest = [below, above].filter { domain.contains($0) }
      }
    }
    return Diagnostic(
      rule, at: cell.place,
      [
        (name: "found", value: .text(cell.found)),
        (name: "step", value: .wording(PlainFigure.wording(step))),
        (name: "base", value: .wording(PlainFigure.wording(base))),
        (name: "nearest", value: .wording(list(nearest))),
      ])
  }

  private static func list(_ figures: [Rational]) -> Wording {
    var told = Wording(id: "", en: "")
    for figure in figures {
      let next = PlainFigure.wording(figure)
      told =
        told.english.isEmpty
        ? next
        : Wording(
          id: told.indonesian + " dan " + next.indonesian, en: told.english + " and " + next.english
        )
    }
    return told
  }
}

/// A figure that counts, and at which somebody might wonder.
enum UnusualFigureCheck {
  static let rule = DiagnosticRule(
    "J2221", .warning,
    message: Wording(
      id: "{found} tidak lazim di kolom {column}; tetap dihitung.",
      en: "{found} is unusual in the column {column}; it counts as it is."),
    help: Wording(
      id: "Yang lazim: {least} sampai {most}. Periksa, barangkali salah ketik.",
      en: "Usual is {least} to {most}. Look again: it may be mistyped."))

  static func finding(
    _ found: String, _ domain: NumberDomain, column: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      rule, at: place,
      [
        (name: "found", value: .text(found)), (name: "column", value: .text(column)),
        (name: "least", value: .wording(PlainFigure.wording(domain.usualLeast ?? .zero))),
        (name: "most", value: .wording(PlainFigure.wording(domain.usualMost ?? .zero))),
      ])
  }
}
