import JenjangSource

/// A cell that says neither yes nor no.
enum TruthCellCheck {
  static let rule = DiagnosticRule(
    "J1028",
    message: Wording(
      id: "\"{found}\" bukan ya atau tidak; dihitung tidak dijawab.",
      en: "\"{found}\" is neither yes nor no; it counts as unanswered."),
    help: Wording(id: "Yang boleh: {allowed}.", en: "Allowed are: {allowed}."))

  static func finding(_ cell: BadCell) -> Diagnostic {
    Diagnostic(rule, at: cell.place, cell.foundAndAllowed, suggestion: cell.nearest)
  }
}
