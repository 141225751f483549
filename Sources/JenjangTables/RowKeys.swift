/// Whose rows some are, in their order: all that is needed to find out later which of them repeat.
package struct RowKeys: Sendable {
  /// The prints of the keys, and the lines on which the rows start.
  private(set) var prints: [KeyPrint] = []
  private(set) var lines: [UInt32] = []
  private(set) var first = CommunityKey()
  /// The orders in which each key stands above the one before it.
  private(set) var orders = KeyOrders.both
  private var key = CommunityKey()
  /// The last key; ``short`` in its place where that is one.
  private var long = CommunityKey()
  private var short: ShortKey?
  private var digits = YearDigits()

  package init() {}

  var last: CommunityKey { short.map { CommunityKey($0) } ?? long }

  package var count: Int { prints.count }

  /// Makes room for so many rows.
  mutating func reserve(_ count: Int) {
    prints.reserveCapacity(count)
    lines.reserveCapacity(count)
  }

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
  /// The cells are trimmed, not empty and without zero bytes, and stand from `first` on, so many places
  /// apart.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, cells: Span<Range<Int>>, from first: Int, apart: Int,
    year: Int?, line: Int
  ) -> Bool {
    if first + apart >= cells.count, let short = ShortKey(bytes, cells[first], year: year) {
      append(short, line: line)
      return true
    }
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

  /// Adds rows by their one cell each among some bytes; returns the first row that is not added, as its
  /// key is not short.
  ///
  /// The cells are those of `append` for one row; a year of 0 is none. The rows stand on lines of their
  /// own, row 0 on `line`.
  mutating func append(
    _ rows: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, cells: Span<Range<Int>>,
    years: Span<Int32>, line: Int
  ) -> Int {
    var row = rows.lowerBound
    var orders = orders
    while row < rows.upperBound, UInt32(bitPattern: years[row]) <= 9999,
      let key = ShortKey(bytes, cells[row], digits: digits.of(years[row]))
    {
      if let short {
        if !orders.isEmpty { orders.formIntersection(key.rise(above: short)) }
        self.short = key
        prints.append(KeyPrint(key))
        lines.append(UInt32(clamping: line &+ row))
      } else {
        self.orders = orders
        append(key, line: line &+ row)
        orders = self.orders
      }
      row &+= 1
    }
    self.orders = orders
    return row
  }

  /// Most keys are short, and of those nothing is moved in memory.
  private mutating func append(_ key: ShortKey, line: Int) {
    if prints.isEmpty {
      first = CommunityKey(key)
    } else if !orders.isEmpty {
      orders.formIntersection(
        short.map { key.rise(above: $0) } ?? CommunityKey(key).rise(above: long))
    }
    short = key
    prints.append(KeyPrint(key))
    lines.append(UInt32(clamping: line))
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
    swap(&long, &key)
    short = nil
    prints.append(print)
    lines.append(UInt32(clamping: line))
  }
}
