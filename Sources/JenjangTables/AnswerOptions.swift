import JenjangCSV

/// How an answer sheet is to be read.
package struct AnswerOptions: Sendable {
  /// What parts the cells; nil to tell from the header.
  package var delimiter: Delimiter?
  /// Whether columns that no rule reads are an error instead of a warning.
  package var refusesUnreadColumns = false
  /// Columns that others read, though these rules do not.
  package var columnsReadByOthers: Set<String> = []
  /// The year of rows that do not say one.
  package var yearOfUndatedRows: Int?
  /// Whether headings may be what survey tools make of the rules' columns.
  package var readsToolHeadings = true
  /// How many bad cells are named one by one, and how many lines for each kind of mistake.
  package var namedFindings = 100

  package init() {}
}
