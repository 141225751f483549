/// One row of a worksheet: its cells that hold something, from left to right.
struct SheetRow {
  /// The row's number as the spreadsheet shows it, from 1.
  var number = 0
  /// The texts of all cells, one behind the other.
  var bytes: [UInt8] = []
  var cells: [Cell] = []

  struct Cell {
    /// The column, from 0.
    let column: Int
    let range: Range<Int>
  }

  /// How many columns there are up to the last cell.
  var width: Int { (cells.last?.column ?? -1) + 1 }

  /// The text of a cell as bytes.
  func text(_ cell: Cell) -> ArraySlice<UInt8> { bytes[cell.range] }
}

/// Cells that deserve to be told of: how many there are, and the names of the first.
struct NamedCells {
  private(set) var count = 0
  private(set) var names: [String] = []
  private static let most = 5

  mutating func add(_ name: @autoclosure () -> String) {
    count += 1
    if names.count < Self.most { names.append(name()) }
  }
}
