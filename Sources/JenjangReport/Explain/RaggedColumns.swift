/// Rows whose cells are set from the right: titles take all the room that the cells behind them leave.
///
/// A range is wider than a figure. It moves what stands before it in its own row to the left, and no
/// other row, so that one open answer does not cost every title its room.
enum RaggedColumns {
  /// The columns that a title has before anything else is cut.
  private static let leastTitle = 18

  /// The rows as lines of at most 100 columns, as far as cutting titles suffices. The first column is
  /// the title, the last one the place; the second keeps to what stands behind it.
  static func lines(_ rows: [[String]]) -> [String] {
    let last = (rows.first?.count ?? 1) - 1
    let widths = (0...last).map { column in
      column < 2 ? 0 : rows.map { isRange($0[column]) ? 0 : $0[column].count }.max() ?? 0
    }
    let rooms = rows.map { isAlone($0) ? 0 : room($0, widths) }
    let limit = min(TextColumns.limit - widths[last] - 2, rooms.max() ?? 0)
    return rows.map { row in
      if isAlone(row) { return heading(row[0], limit: limit + widths[last] + 2) }
      var right = ""
      for column in stride(from: last - 1, through: 1, by: -1) {
        var cell = row[column]
        if column == 1 {
          // A formula is cut before the title has less than it needs.
          let most = limit - right.count - 2 - min(row[0].count, leastTitle)
          cell = TextWrap.cut(cell, to: max(most, TextColumns.leastCut))
        }
        if cell.isEmpty, widths[column] == 0 { continue }
        let gap = String(repeating: " ", count: max(widths[column] - cell.count, 0) + 2)
        right = gap + cell + right
      }
      let title = TextWrap.cut(row[0], to: max(limit - right.count, TextColumns.leastCut))
      let gap = String(repeating: " ", count: max(limit - right.count - title.count, 0))
      return title + gap + right + "  " + row[last]
    }
  }

  /// Whether a row is a title and nothing else; it has the whole line.
  private static func isAlone(_ row: [String]) -> Bool {
    row.dropFirst().allSatisfy { $0.isEmpty }
  }

  private static func heading(_ title: String, limit: Int) -> String {
    var line = TextWrap.cut(title, to: max(limit, TextColumns.leastCut))
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The columns that a row wants before its place.
  private static func room(_ row: [String], _ widths: [Int]) -> Int {
    var room = row[0].count
    for column in row.indices.dropFirst().dropLast() {
      let width = max(widths[column], row[column].count)
      if width > 0 { room += width + 2 }
    }
    return room
  }

  private static func isRange(_ cell: String) -> Bool {
    let bytes = Array(cell.utf8)
    let point = UInt8(ascii: ".")
    return bytes.indices.dropLast().contains { bytes[$0] == point && bytes[$0 + 1] == point }
  }
}
