import JenjangSource

/// The line of column names once more among the rows.
enum RepeatedHeaderCheck {
  static let rule = DiagnosticRule(
    "J1035",
    message: Wording(
      id: "Baris ini mengulang nama kolom; tidak dipakai sebagai komunitas.",
      en: "This line repeats the column names; it is not used as a community."),
    help: Wording(
      id: "Hapus baris ini, dan simpan satu baris nama kolom saja di atas.",
      en: "Delete it, and keep one line of column names at the top."))

  /// Whether a row holds names of columns: at least two, and more than half of its cells that are not empty.
  static func isHeader(_ cells: [ArraySlice<UInt8>], _ header: SheetHeader) -> Bool {
    var filled = 0
    var equal = 0
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      filled += 1
      if place < header.names.count, cell.elementsEqual(header.names[place].utf8) { equal += 1 }
    }
    return equal >= 2 && 2 * equal > filled
  }

  static func finding(line: Int, file: String) -> Diagnostic {
    Diagnostic(rule, at: .cell(file: file, line: line, column: ""))
  }
}
