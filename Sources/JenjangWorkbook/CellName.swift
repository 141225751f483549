/// Names of cells as spreadsheets show them, such as `AB12`.
package enum CellName {
  /// The letters of a column, counted from 0: `A`, …, `Z`, `AA`, ….
  package static func column(_ index: Int) -> String {
    var letters: [UInt8] = []
    var rest = index + 1
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The name of a cell; row and column are counted from 0.
  package static func cell(row: Int, column: Int) -> String {
    "\(self.column(column))\(row + 1)"
  }

  /// Where the cell of a name stands, row and column counted from 0; nil where it is no such name.
  ///
  /// `$` may stand before the letters and the digits. Nine digits and six letters are the most.
  package static func place(of name: ArraySlice<UInt8>) -> (row: Int, column: Int)? {
    var offset = name.startIndex
    func skipDollar() {
      if offset < name.endIndex, name[offset] == 0x24 { offset += 1 }
    }
    skipDollar()
    var column = 0
    var letters = 0
    while offset < name.endIndex, let letter = letterValue(name[offset]) {
      column = column * 26 + letter
      letters += 1
      offset += 1
      if letters > 6 { return nil }
    }
    skipDollar()
    var row = 0
    var digits = 0
    while offset < name.endIndex, (0x30...0x39).contains(name[offset]) {
      row = row * 10 + Int(name[offset] - 0x30)
      digits += 1
      offset += 1
      if digits > 9 { return nil }
    }
    guard letters > 0, row > 0, offset == name.endIndex else { return nil }
    return (row - 1, column - 1)
  }

  private static func letterValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte - 0x41) + 1
    case 0x61...0x7A: Int(byte - 0x61) + 1
    default: nil
    }
  }
}

/// A block of cells; rows and columns are counted from 0.
package struct CellRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Its name, such as `B2:B200`; one cell is named alone.
  var name: String {
    let first = CellName.cell(row: rows.lowerBound, column: columns.lowerBound)
    let last = CellName.cell(row: rows.upperBound, column: columns.upperBound)
    return first == last ? first : first + ":" + last
  }

  /// Its name as formulas hold it, such as `$A$1:$A$5`.
  var fixedName: String {
    let first = "$\(CellName.column(columns.lowerBound))$\(rows.lowerBound + 1)"
    let last = "$\(CellName.column(columns.upperBound))$\(rows.upperBound + 1)"
    return first == last ? first : first + ":" + last
  }
}
