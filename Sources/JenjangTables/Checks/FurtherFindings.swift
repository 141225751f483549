import JenjangSource

/// What is counted once enough of its kind has been named.
enum FurtherFindings {
  static let lines = DiagnosticRule(
    "J1019", .warning,
    message: Wording(
      id: "{count} temuan lagi seperti {code}, mulai di sini.",
      en: "{count} more findings like {code}, from here on."),
    help: Wording(
      id: "Perbaiki yang sudah disebut, lalu jalankan lagi.",
      en: "Mend those that were named, then run again."))

  static let cells = DiagnosticRule(
    "J1030",
    message: Wording(
      id:
        "{count} sel salah lagi di kolom \"{column}\", mulai di sini; dihitung tidak dijawab.",
      en: "{count} more bad cells in column \"{column}\", from here on; all count as unanswered."),
    help: Wording(
      id: "Perbaiki yang sudah disebut, lalu jalankan lagi.",
      en: "Mend those that were named, then run again."))
}
