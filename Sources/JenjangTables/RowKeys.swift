/// Whose rows some are, in their order: all that is needed to find out later which of them repeat.
package struct RowKeys: Sendable {
  /// The prints of the keys, and the lines on which the rows start.
  private(set) var prints: [KeyPrint] = []
  private(set) var lines: [Int] = []
  private(set) var first = CommunityKey()
  private(set) var last = CommunityKey()
  /// The orders in which each key stands above the one before it.
  private(set) var orders = KeyOrders.both
  private var key = CommunityKey()

  package init() {}

  package var count: Int { prints.count }

  package mutating func removeAll() {
    prints.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    orders = .both
  }

  /// Adds a row that says whose it is.
  mutating func append(_ row: AnswerRow) {
    key.set(row.key, year: row.year)
    if key.isPlain {
      appendPlain(line: row.line)
    } else {
      // The three characters beyond ASCII that are equal to one within it.
      let community = row.key.map { part in
        String(
          String.UnicodeScalarView(
            part.unicodeScalars.map { scalar in
              switch scalar.value {
              case 0x212A: return "K"
              case 0x37E: return ";"
              case 0x1FEF: return "`"
              default: return scalar
              }
            }))
      }
      key.set(community, year: row.year)
      if key.isPlain { return appendPlain(line: row.line) }
      append(KeyPrint(community, year: row.year), line: row.line)
    }
  }

  /// Adds a row by its community's cells among some bytes, or says that it has to be added by its text.
  ///
  /// The cells are trimmed and not empty, and stand from `first` on, so many places apart. Without any
  /// type parameter, since every row of a large sheet comes this way.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, cells: Span<Range<Int>>, from first: Int, apart: Int,
    year: Int?, line: Int
  ) -> Bool {
    key.clear()
    var place = first
    while place < cells.count {
      key.append(UnsafeBufferPointer(rebasing: bytes[cells[place]]))
      place += apart
    }
    key.end(year)
    if !key.isPlain { return false }
    appendPlain(line: line)
    return true
  }

  private mutating func appendPlain(line: Int) {
    append(KeyPrint(plain: key.bytes), line: line)
  }

  private mutating func append(_ print: KeyPrint, line: Int) {
    if prints.isEmpty {
      first = key
      if !key.isPlain { orders = [] }
    } else if !orders.isEmpty {
      orders.formIntersection(key.rise(above: last))
    }
    swap(&last, &key)
    prints.append(print)
    lines.append(line)
  }
}
