/// Cells set in columns under each other, two blanks apart.
///
/// A character counts as one column wide, which holds for Latin script.
struct TextColumns {
  enum Alignment {
    case left
    case right
  }

  /// The width that lines keep to where cutting one column suffices.
  static let limit = 100
  /// The width below which a column is not cut.
  static let leastCut = 12

  let alignments: [Alignment]
  /// The column whose cells are cut where lines would be too long.
  let cutColumn: Int?

  /// The rows as lines without blanks at their ends.
  ///
  /// What `paint` makes of a column's cell must be as wide on a screen as the cell.
  func lines(
    _ rows: [[String]], paint: (_ column: Int, _ cell: String) -> String = { _, cell in cell }
  ) -> [String] {
    let widths = fittingWidths(rows)
    return rows.map { row in
      var line = ""
      var owed = 0
      for (index, width) in widths.enumerated() {
        let cell = TextWrap.cut(row.at(index) ?? "", to: width)
        let gap = width - cell.count
        let before = alignments.at(index) == .right ? gap : 0
        // Blanks wait for a character to stand before, so that none ends the line.
        owed += before
        if !cell.isEmpty {
          line += String(repeating: " ", count: owed) + paint(index, cell)
          owed = 0
        }
        owed += gap - before + 2
      }
      return line
    }
  }

  private func fittingWidths(_ rows: [[String]]) -> [Int] {
    var widths = [Int](repeating: 0, count: alignments.count)
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], cell.count)
      }
    }
    var total = 2 * max(widths.count - 1, 0)
    for width in widths { total += width }
    if let cutColumn, cutColumn < widths.count, total > TextColumns.limit {
      let wanted = widths[cutColumn] - (total - TextColumns.limit)
      widths[cutColumn] = min(widths[cutColumn], max(TextColumns.leastCut, wanted))
    }
    return widths
  }
}
