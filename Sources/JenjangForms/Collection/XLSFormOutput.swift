import JenjangCSV
import JenjangWorkbook

extension XLSForm {
  /// The form in the CSV layout of pyxform: a row with the sheet's name, then its rows from the second
  /// column on.
  package func csv() -> [UInt8] {
    var writer = DelimitedWriter()
    for sheet in sheets {
      writer.append(record: [sheet.name])
      for row in [sheet.columns] + sheet.rows { writer.append(record: [""] + row) }
    }
    return writer.takeBytes()
  }

  /// The form as a workbook.
  package func workbook() -> Workbook {
    Workbook(
      sheets: sheets.map { sheet in
        let rows =
          [sheet.columns.map { WorkbookCell.heading($0) }]
          + sheet.rows.map { row in row.map { $0.isEmpty ? WorkbookCell.empty : .text($0) } }
        let widths = sheet.columns.map { column in
          column.hasPrefix("label") || column.hasPrefix("hint") ? 50 : column == "type" ? 20 : 16
        }
        return WorkbookSheet(
          name: sheet.name, rows: rows, columnWidths: widths, headingRows: 1, headingColumns: 2)
      })
  }
}
