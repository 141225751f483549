import JenjangSource

/// More communities than are remembered, in no order by which none could repeat.
enum RepeatBoundCheck {
  static let rule = DiagnosticRule(
    "J1040", .warning,
    message: Wording(
      id: "Lebih dari {most} komunitas, tidak berurutan: di luar itu tidak diperiksa apakah ada "
        + "komunitas yang berulang.",
      en: "More than {most} communities, and not in order: beyond those nobody looked for "
        + "repeated ones."),
    help: Wording(
      id: "Urutkan lembarnya menurut {columns}, lalu jalankan lagi.",
      en: "Sort the sheet by {columns}, then run again."))

  static func finding(_ sheet: AnswerSheet, most: Int) -> Diagnostic {
    let places = sheet.columns.community + (sheet.columns.year.map { [$0] } ?? [])
    return Diagnostic(
      rule, at: .file(sheet.file),
      [
        (name: "most", value: .number(most)),
        (name: "columns", value: .list(places.map(sheet.header.shownName))),
      ])
  }
}
