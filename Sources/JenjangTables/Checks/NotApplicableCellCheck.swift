import JenjangSource

/// "Not applicable" as the answer to a question that must be answered.
enum NotApplicableCellCheck {
  static let rule = DiagnosticRule(
    "J1021",
    message: Wording(
      id: "\"{found}\" berarti tidak berlaku, tetapi pertanyaan ini tidak mengizinkannya; "
        + "dihitung tidak dijawab.",
      en: "\"{found}\" means not applicable, which this question does not allow; "
        + "it counts as unanswered."),
    help: Wording(
      id: "Jawab pertanyaannya atau kosongkan selnya. Bila memang boleh, tulis "
        + "`not applicable allowed` di aturannya.",
      en: "Answer the question or leave the cell empty. If it should be allowed, write "
        + "`not applicable allowed` in its rule."))

  static func finding(_ cell: BadCell) -> Diagnostic {
    Diagnostic(rule, at: cell.place, [(name: "found", value: .text(cell.found))])
  }
}
