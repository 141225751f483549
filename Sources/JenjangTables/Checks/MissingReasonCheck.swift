import JenjangSource

/// "Not applicable" without the reason that the rules ask for, told once with how many there are.
enum MissingReasonCheck {
  static let rule = DiagnosticRule(
    "J2210", .warning,
    message: Wording(
      id: "{count} jawaban \"tidak berlaku\" tanpa alasan, mulai di sini; dihitung tidak dijawab.",
      en: "{count} \"not applicable\" without a reason, from here on; they count as unanswered."),
    help: Wording(
      id: "Tulis alasannya di kolom \"{column}\".", en: "Write the reason into column \"{column}\"."
    ))

  static func finding(count: Int, column: String, at place: Place) -> Diagnostic {
    Diagnostic(
      rule, at: place,
      [(name: "count", value: .number(count)), (name: "column", value: .text(column))])
  }
}
