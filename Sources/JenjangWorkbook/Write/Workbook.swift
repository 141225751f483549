/// A workbook as data: what is to be written as XLSX.
package struct Workbook: Sendable {
  /// The sheets, in the order of their tabs; a workbook without any is written with one empty sheet.
  package var sheets: [WorkbookSheet]

  package init(sheets: [WorkbookSheet] = []) {
    self.sheets = sheets
  }

  /// The workbook as the bytes of an XLSX file; the same workbook gives the same bytes.
  ///
  /// Names of sheets that no spreadsheet takes are mended (``SheetName``). What ``problems(file:)`` finds
  /// is left out or cut; one of more than four gibibytes is no bytes at all.
  package func bytes() -> [UInt8] { archive() ?? [] }

  /// The same; nil where it is larger than four gibibytes, which no archive of this form can be.
  package func archive() -> [UInt8]? { WorkbookWriter(self).bytes() }
}

/// One sheet of a workbook.
package struct WorkbookSheet: Sendable {
  /// What its tab says.
  package var name: String
  package var rows: [[WorkbookCell]]
  /// Widths in characters, from the first column on; 0, or none, for the usual width.
  package var columnWidths: [Int]
  /// How many of the first rows are headings: bold, always in sight, and printed on every page.
  package var headingRows: Int
  /// How many of the first columns are always in sight.
  package var headingColumns: Int
  package var validations: [ListValidation]
  /// Whether its tab is hidden; the first sheet is shown nevertheless where all would be hidden.
  package var isHidden: Bool
  package var printing: SheetPrinting

  package init(
    name: String, rows: [[WorkbookCell]] = [], columnWidths: [Int] = [], headingRows: Int = 0,
    headingColumns: Int = 0, validations: [ListValidation] = [], isHidden: Bool = false,
    printing: SheetPrinting = .landscape
  ) {
    self.name = name
    self.rows = rows
    self.columnWidths = columnWidths
    self.headingRows = headingRows
    self.headingColumns = headingColumns
    self.validations = validations
    self.isHidden = isHidden
    self.printing = printing
  }
}

/// How a sheet goes onto paper of the size A4, always as wide as one page.
package enum SheetPrinting: Sendable {
  case portrait
  case landscape
}

/// One cell of a sheet that is written.
package enum WorkbookCell: Hashable, Sendable {
  case empty
  case text(String)
  /// A text that is broken into lines within its column's width.
  case wrapped(String)
  /// A number as exact decimal text (`-12.50`), shown with the decimals that it is written with.
  ///
  /// What is no such text, or has more digits than a spreadsheet keeps, is written as a text.
  case number(String)
  /// A text in bold.
  case heading(String)
  /// A cell that somebody is to fill in, with a frame; what already stands in it is a text.
  case entry(String)
}

/// A rule for some cells of a sheet: only these texts may be entered, and a list offers them.
package struct ListValidation: Sendable {
  /// Where the allowed texts come from.
  package enum Source: Hashable, Sendable {
    /// The texts themselves; what does not fit into a rule goes onto a hidden sheet by itself.
    case texts([String])
    /// Cells of a sheet of the same workbook, which is given by its name.
    case cells(sheet: String, CellRange)
  }

  package let cells: CellRange
  package let source: Source
  /// Whether other texts are refused; else they are asked about.
  package var isStrict: Bool
  /// What is said where another text was entered; nothing of our own where empty.
  package var refusal: String
  /// What is shown while one of the cells is chosen.
  package var prompt: String

  package init(
    _ cells: CellRange, _ source: Source, isStrict: Bool = true, refusal: String = "",
    prompt: String = ""
  ) {
    self.cells = cells
    self.source = source
    self.isStrict = isStrict
    self.refusal = refusal
    self.prompt = prompt
  }
}
