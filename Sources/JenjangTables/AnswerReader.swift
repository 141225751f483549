import JenjangModel
import JenjangSource

/// Reads a whole answer sheet row by row, and says what is wrong with it.
///
/// The header is read on creation. A row whose community and year came before is told and left out;
/// a row without its community is told and handed over, not identified.
package struct AnswerReader {
  private let sheet: AnswerSheet
  private var rows: AnswerRows
  private let seen: SeenCommunities
  /// All that was wrong, once the end was reached.
  private var closed: [Diagnostic]?

  /// Reads the header of a file's bytes.
  ///
  /// Files that belong together share one `seen`, so that a community that stands in two is told.
  package init(
    model: Model, bytes: [UInt8], file: String, options: AnswerOptions = AnswerOptions(),
    seen: SeenCommunities = SeenCommunities()
  ) {
    let whole = WholeSheet(model: model, bytes: bytes, file: file, options: options)
    sheet = whole.sheet
    self.seen = seen
    rows = AnswerRows(sheet, in: whole.bytes, seen: seen)
  }

  /// The file as the user named it.
  package var file: String { sheet.file }
  /// Whether there is a header by which rows can be read; if not, the diagnostics say why.
  package var isReadable: Bool { sheet.isReadable }
  /// Whether the sheet has the model's year column.
  package var hasYears: Bool { sheet.hasYears }
  /// What was wrong so far, in order; the counts of what was not named come behind the last row.
  package var diagnostics: [Diagnostic] { closed ?? sheet.all(rows.findings.diagnostics) }
  /// Cells so far that could not be read.
  package var badCells: Int { rows.badCells }
  /// Rows handed over so far.
  package var rowCount: Int { rows.rowCount }

  /// The next row, or nil at the end.
  package mutating func next() -> AnswerRow? {
    var row = AnswerRow()
    return next(into: &row) ? row : nil
  }

  /// Reads the next row into `row`, reusing its storage; false at the end.
  package mutating func next(into row: inout AnswerRow) -> Bool {
    guard isReadable, closed == nil else { return false }
    if rows.next(into: &row) { return true }
    closed = rows.findings.closed(sheet, rowCount: rowCount, seen: seen)
    return false
  }
}
