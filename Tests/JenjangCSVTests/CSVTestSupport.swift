@testable import JenjangCSV

/// Everything one reading gives, as text.
struct Reading: Equatable {
  var lines: [Int] = []
  var rows: [[String]] = []
  var problems: [DelimitedProblem] = []

  init(_ bytes: [UInt8], delimiter: Delimiter? = nil) {
    var text = DelimitedText(bytes, delimiter: delimiter)
    while let record = text.next() {
      lines.append(record.line)
      rows.append(record.cells.map { text.text(of: $0) })
    }
    problems = text.problems
  }

  init(_ source: String, delimiter: Delimiter? = nil) {
    self.init(Array(source.utf8), delimiter: delimiter)
  }
}

/// The bytes that only give shape, and those that blank lines may lose.
func isShape(_ byte: UInt8, _ delimiter: Delimiter) -> Bool {
  byte == delimiter.rawValue || byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0x20
    || byte == 0x09
}

/// All bytes that are text in any reading, in order, as the cells give them.
func substance(of bytes: [UInt8], readWith delimiter: Delimiter) -> [UInt8] {
  var text = DelimitedText(bytes, delimiter: delimiter)
  var record = DelimitedRecord()
  var result: [UInt8] = []
  while text.next(into: &record) {
    for cell in record.cells {
      result += text.bytes(of: cell).filter { !isShape($0, delimiter) }
    }
  }
  return result
}
