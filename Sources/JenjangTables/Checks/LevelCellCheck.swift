import JenjangSource

/// A cell that is no level of its scale.
enum LevelCellCheck {
  static let rule = DiagnosticRule(
    "J1020",
    message: Wording(
      id: "\"{found}\" bukan jenjang yang dikenal; dihitung tidak dijawab.",
      en: "\"{found}\" is not a level that is known here; it counts as unanswered."),
    help: Wording(id: "Yang boleh: {allowed}.", en: "Allowed are: {allowed}."))

  static func finding(_ cell: BadCell) -> Diagnostic {
    Diagnostic(rule, at: cell.place, cell.foundAndAllowed, suggestion: cell.nearest)
  }
}
