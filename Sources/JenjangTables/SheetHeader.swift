import JenjangCSV

/// The first row of an answer sheet: the names of its columns.
package struct SheetHeader: Sendable {
  let line: Int
  /// The names without blanks around them, in the file's order; some may be empty.
  package let names: [String]
  private let places: [String: [Int]]

  package init(_ record: DelimitedRecord, in text: DelimitedText) {
    self.init(
      line: record.line,
      names: record.cells.map { CellText.string(CellText.trimmed(text.bytes(of: $0))) })
  }

  init(line: Int, names: [String]) {
    self.line = line
    self.names = names
    var places: [String: [Int]] = [:]
    for (place, name) in names.enumerated() where !name.isEmpty {
      places[name, default: []].append(place)
    }
    self.places = places
  }

  /// Where a column of this name stands, from 0; more than one place where it is doubled.
  func places(of name: String) -> [Int] { places[name] ?? [] }

  func place(of name: String) -> Int? { places[name]?.first }

  /// A column's name for a message; its number, from 1, where it has none.
  func shownName(_ place: Int) -> String {
    if place < names.count, !names[place].isEmpty {
      return CellText.shown(Array(names[place].utf8)[...])
    }
    return "#\(place + 1)"
  }
}
