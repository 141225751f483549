/// One sheet of a form: its columns, and rows of as many cells.
package struct FormSheet: Sendable {
  package var name: String
  package var columns: [String]
  package var rows: [[String]] = []

  init(_ name: String, columns: [String]) {
    self.name = name
    self.columns = columns
  }

  /// Adds a row of cells by their columns; the others are empty.
  mutating func append(_ cells: [(column: String, text: String)]) {
    rows.append(
      columns.map { column in cells.first { $0.column == column }?.text ?? "" })
  }

  /// The cell of a row in a column; empty where there is no such column.
  func cell(_ row: [String], _ column: String) -> String {
    guard let place = columns.firstIndex(of: column), row.indices.contains(place) else { return "" }
    return row[place]
  }

  /// Without the columns in which no row has anything, but for those that have to be there.
  func withoutEmptyColumns(keeping kept: [String]) -> FormSheet {
    let places = columns.indices.filter { place in
      kept.contains(columns[place]) || rows.contains { !$0[place].isEmpty }
    }
    var sheet = FormSheet(name, columns: places.map { columns[$0] })
    sheet.rows = rows.map { row in places.map { row[$0] } }
    return sheet
  }
}
