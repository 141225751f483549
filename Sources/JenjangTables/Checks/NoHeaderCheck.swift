import JenjangSource

/// A first line that names no column of the rules at all.
enum NoHeaderCheck {
  static let rule = DiagnosticRule(
    "J1004",
    message: Wording(
      id: "Baris pertama tidak memuat satu pun nama kolom yang dikenal aturan; isinya {found}.",
      en: "The first line holds none of the column names that the rules know; it holds {found}."),
    help: Wording(
      id: "Mulai berkas dengan baris nama kolom, misalnya {wanted}.",
      en: "Start the file with a line of column names, such as {wanted}."))

  static func finding(_ header: SheetHeader, _ wanted: WantedColumns, file: String) -> Diagnostic {
    Diagnostic(
      rule, at: .cell(file: file, line: header.line, column: ""),
      [
        (name: "found", value: ToldNames.list(header.names.indices.map(header.shownName))),
        (name: "wanted", value: ToldNames.list(wanted.roles.sorted() + wanted.questions.sorted())),
      ])
  }
}
