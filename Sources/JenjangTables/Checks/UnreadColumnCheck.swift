import JenjangSource

/// Columns that no rule reads.
enum UnreadColumnCheck {
  private static let message = Wording(
    id: "Kolom yang tidak dibaca oleh aturan mana pun ({count}): {names}.",
    en: "Columns that no rule reads ({count}): {names}.")
  private static let help = Wording(
    id: "Periksa ejaannya, atau hapus kolom yang tidak diperlukan.",
    en: "Check their spelling, or remove what is not needed.")

  static let told = DiagnosticRule("J1010", .warning, message: message, help: help)

  /// The same where the invocation asks for strictness.
  static let refused = DiagnosticRule("J1011", message: message, help: help)

  static func findings(unread: [String], isRefused: Bool, file: String) -> [Diagnostic] {
    if unread.isEmpty { return [] }
    return [
      Diagnostic(
        isRefused ? refused : told, at: .file(file),
        [
          (name: "count", value: .number(unread.count)),
          (name: "names", value: ToldNames.list(unread)),
        ])
    ]
  }
}
