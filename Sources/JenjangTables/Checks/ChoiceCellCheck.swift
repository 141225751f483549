import JenjangSource

/// A cell that is none of the choices.
enum ChoiceCellCheck {
  static let rule = DiagnosticRule(
    "J1029",
    message: Wording(
      id: "\"{found}\" bukan salah satu pilihan; dihitung tidak dijawab.",
      en: "\"{found}\" is none of the choices; it counts as unanswered."),
    help: Wording(id: "Yang boleh: {allowed}.", en: "Allowed are: {allowed}."))

  static func finding(_ cell: BadCell) -> Diagnostic {
    Diagnostic(rule, at: cell.place, cell.foundAndAllowed, suggestion: cell.nearest)
  }
}
