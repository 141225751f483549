import JenjangSource

/// How much a sheet can hold, and what is said where a workbook holds more.
package enum WorkbookLimits {
  package static let rows = 1_048_576
  package static let columns = 16_384

  package static let allRules = [rowRule, columnRule, textRule]

  static let rowRule = DiagnosticRule(
    "J2401",
    message: Wording(
      id: "Lembar \"{sheet}\" berisi {count} baris; lembar kerja memuat paling banyak {most}.",
      en: "Sheet \"{sheet}\" has {count} rows; a worksheet holds {most} at most."),
    help: Wording(
      id: "Tulis sebagai CSV, atau pilih lebih sedikit.", en: "Write CSV, or choose fewer."))

  static let columnRule = DiagnosticRule(
    "J2402",
    message: Wording(
      id: "Lembar \"{sheet}\" berisi {count} kolom; lembar kerja memuat paling banyak {most}.",
      en: "Sheet \"{sheet}\" has {count} columns; a worksheet holds {most} at most."),
    help: Wording(
      id: "Tulis sebagai CSV, atau pilih lebih sedikit.", en: "Write CSV, or choose fewer."))

  static let textRule = DiagnosticRule(
    "J2403", .warning,
    message: Wording(
      id: "Teks di {cell} pada lembar \"{sheet}\" dipotong; sel memuat paling banyak {most} huruf.",
      en: "The text in {cell} of sheet \"{sheet}\" is cut; a cell holds {most} characters at most.")
  )
}

extension Workbook {
  /// What the workbook holds beyond what a spreadsheet can; empty where it is written whole.
  package func problems(file: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func report(
      _ rule: DiagnosticRule, _ sheet: WorkbookSheet, _ count: MessageArgument, _ most: Int
    ) {
      let counted = rule.code == WorkbookLimits.textRule.code ? "cell" : "count"
      problems.append(
        Diagnostic(
          rule, at: .file(file),
          [
            (name: "sheet", value: .text(sheet.name)), (name: counted, value: count),
            (name: "most", value: .number(most)),
          ]))
    }
    for sheet in sheets {
      if sheet.rows.count > WorkbookLimits.rows {
        report(
          WorkbookLimits.rowRule, sheet, .number(sheet.rows.count), WorkbookLimits.rows)
      }
      let widest = sheet.rows.reduce(0) { max($0, $1.count) }
      if widest > WorkbookLimits.columns {
        report(WorkbookLimits.columnRule, sheet, .number(widest), WorkbookLimits.columns)
      }
      for (index, row) in sheet.rows.enumerated() {
        for (column, cell) in row.enumerated() where cell.isTooLong {
          let name = CellName.cell(row: index, column: column)
          report(WorkbookLimits.textRule, sheet, .text(name), SheetText.longest)
        }
      }
    }
    return problems
  }
}

extension WorkbookCell {
  fileprivate var isTooLong: Bool {
    switch self {
    case .empty: false
    case .text(let text), .wrapped(let text), .number(let text), .heading(let text),
      .entry(let text):
      text.utf8.count > SheetText.longest && text.utf16.count > SheetText.longest
    }
  }
}
