import JenjangSource

/// What reading a sheet came to.
package struct SheetReading: Sendable {
  package var table = SheetTable()
  package var diagnostics: [Diagnostic] = []
  /// Whether the whole sheet was read.
  package private(set) var isReadable = true

  mutating func fail(_ finding: Diagnostic) {
    isReadable = false
    diagnostics.append(finding)
  }
}

/// A sheet as a table of texts.
package struct SheetTable: Sendable {
  /// The sheet's name.
  package var name = ""
  /// The rows that hold something, from the top.
  package var rows: [TableRow] = []
}

/// A row of a sheet with its number as the spreadsheet shows it.
package struct TableRow: Hashable, Sendable {
  package let number: Int
  /// The texts from the first column to the last one that holds something.
  package let cells: [String]

  init(_ row: SheetRow) {
    number = row.number
    var cells: [String] = []
    for cell in row.cells {
      while cells.count < cell.column { cells.append("") }
      cells.append(String(decoding: row.text(cell), as: UTF8.self))
    }
    self.cells = cells
  }
}

/// A sheet as delimited text.
package struct DelimitedReading: Sendable {
  /// UTF-8 with commas; nil where the sheet could not be read.
  package let text: [UInt8]?
  /// What stands in the first row that holds something, by column.
  package let headings: [String]
  package let diagnostics: [Diagnostic]
}
