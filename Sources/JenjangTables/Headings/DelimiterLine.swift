import JenjangCSV

/// The line `sep=;` that spreadsheets write above the names of columns, and read without showing it.
enum DelimiterLine {
  /// Whether a record is that line, and no names.
  static func isOne(_ record: DelimitedRecord, in text: DelimitedText) -> Bool {
    guard let first = record.cells.first, record.cells.count <= 2 else { return false }
    let start = Array(text.bytes(of: first))
    let rest = record.cells.dropFirst().flatMap { Array(text.bytes(of: $0)) }
    // Where the cells are parted by something else, the sign stands in the first one.
    return rest.isEmpty && (start.count == 4 || start.count == 5) && start.starts(with: "sep=".utf8)
  }
}
