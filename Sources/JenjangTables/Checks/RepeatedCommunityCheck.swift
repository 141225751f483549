import JenjangSource

/// The same community and year a second time; the first stands.
enum RepeatedCommunityCheck {
  static let rule = DiagnosticRule(
    "J1016",
    message: Wording(
      id: "Komunitas {community}{year} sudah ada di {file} baris {line}; baris ini tidak dipakai.",
      en: "Community {community}{year} stands in {file}, line {line} already; this row is not used."
    ),
    help: Wording(
      id: "Simpan satu baris saja untuk setiap komunitas dan tahun.",
      en: "Keep one row for each community and year."))

  static func finding(
    _ row: AnswerRow, first: SeenCommunities.Sighting, column: String, file: String
  ) -> Diagnostic {
    var key = ""
    for part in row.key {
      key += (key.isEmpty ? "" : ", ") + CellText.shown(Array(part.utf8)[...])
    }
    let year =
      row.year.map { Wording(id: " tahun \($0)", en: " of \($0)") } ?? Wording(id: "", en: "")
    return Diagnostic(
      rule, at: .cell(file: file, line: row.line, column: column),
      [
        (name: "community", value: .text(key)), (name: "year", value: .wording(year)),
        (name: "file", value: .text(first.file)), (name: "line", value: .number(first.line)),
      ])
  }
}
