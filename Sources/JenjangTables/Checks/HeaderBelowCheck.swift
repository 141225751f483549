import JenjangCSV
import JenjangModel
import JenjangSource

/// Column names that stand below other lines, such as a title.
enum HeaderBelowCheck {
  static let rule = DiagnosticRule(
    "J1036",
    message: Wording(
      id: "Nama kolom ada di baris {line}, bukan di baris pertama.",
      en: "The column names stand in line {line}, not in the first line."),
    help: Wording(
      id: "Hapus baris di atasnya, misalnya judul tabel.",
      en: "Delete the lines above it, such as the table's title."))

  /// How many lines below the first are looked at.
  private static let most = 10

  /// The finding for a sheet whose first line names no column, where a later one names at least two.
  static func finding(below text: DelimitedText, model: Model, file: String) -> Diagnostic? {
    var rest = text
    let wanted = WantedColumns(model).all
    for _ in 0..<most {
      guard let record = rest.next() else { return nil }
      let header = SheetHeader(record, in: rest)
      if header.names.count(where: { wanted.contains($0) }) < 2 { continue }
      return Diagnostic(
        rule, at: .cell(file: file, line: header.line, column: ""),
        [(name: "line", value: .number(header.line))])
    }
    return nil
  }
}
