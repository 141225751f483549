import JenjangSource

/// A row with more or fewer cells than the header.
enum RowLengthCheck {
  static let long = DiagnosticRule(
    "J1012",
    message: Wording(
      id: "Baris ini berisi {count} sel, sedangkan kolomnya {wanted}; jawabannya mungkin bergeser.",
      en: "This row has {count} cells for {wanted} columns; its answers may have shifted."),
    help: Wording(
      id: "Apit dengan tanda kutip sel yang memuat pemisah kolom, atau hapus sel yang lebih.",
      en: "Put a cell that holds the delimiter in quotes, or remove the cells too many."))

  static let trailingBlanks = DiagnosticRule(
    "J1013", .warning,
    message: Wording(
      id: "Baris ini berisi {count} sel, sedangkan kolomnya {wanted}; yang lebih itu kosong.",
      en: "This row has {count} cells for {wanted} columns; those too many are empty."),
    help: Wording(
      id: "Pastikan jawabannya tidak bergeser, lalu hapus pemisah di ujung baris.",
      en: "Make sure that no answer has shifted, then remove the delimiters at the end."))

  static let short = DiagnosticRule(
    "J1014", .warning,
    message: Wording(
      id: "Baris ini berisi {count} sel, sedangkan kolomnya {wanted}; "
        + "mulai kolom \"{column}\" dihitung tidak dijawab.",
      en: "This row has {count} cells for {wanted} columns; "
        + "from column \"{column}\" on they count as unanswered."),
    help: Wording(
      id: "Lengkapi barisnya; sel kosong pun perlu pemisahnya.",
      en: "Complete the row; an empty cell needs its delimiter too."))

  static func finding(
    cells count: Int, areRestBlank: Bool, header: SheetHeader, line: Int, file: String
  ) -> Diagnostic? {
    let wanted = header.names.count
    if count == wanted { return nil }
    let rule = count < wanted ? short : areRestBlank ? trailingBlanks : long
    let column = count < wanted ? header.shownName(count) : ""
    return Diagnostic(
      rule, at: .cell(file: file, line: line, column: column),
      [
        (name: "count", value: .number(count)), (name: "wanted", value: .number(wanted)),
        (name: "column", value: .text(column)),
      ])
  }
}
