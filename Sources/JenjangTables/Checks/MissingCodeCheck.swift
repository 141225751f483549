import JenjangSource

/// A row that does not say whose answers it holds.
enum MissingCodeCheck {
  static let rule = DiagnosticRule(
    "J1015",
    message: Wording(
      id: "Kolom \"{column}\" kosong, jadi baris ini tidak diketahui milik komunitas mana.",
      en: "Column \"{column}\" is empty, so nobody can say whose answers this row holds."),
    help: Wording(
      id:
        "Isi kolom itu; sampai terisi, komunitas ini tidak dinilai. Sel yang digabung hanya berisi di "
        + "baris pertamanya: pisahkan, lalu isi setiap baris.",
      en: "Fill it in; until then this community is not assessed. Merged cells hold their text in "
        + "the first row only: split them, then fill in every row."))

  static func finding(column: String, line: Int, file: String) -> Diagnostic {
    Diagnostic(
      rule, at: .cell(file: file, line: line, column: column),
      [(name: "column", value: .text(column))])
  }
}
