import JenjangCSV

/// The first row of an answer sheet: the names of its columns.
package struct SheetHeader: Sendable {
  let line: Int
  /// The names without blanks around them, in the file's order; some may be empty.
  package let names: [String]
  /// The column of the rules that each name means, by its place; the name itself where it means none.
  let columns: [String]
  /// The tool that writes sheets with such names; nil where they tell of none.
  let tool: SurveyTool?
  private let places: [String: [Int]]

  /// A header whose names mean themselves.
  package init(_ record: DelimitedRecord, in text: DelimitedText) {
    self.init(line: record.line, names: Self.names(record, in: text), meanings: nil)
  }

  /// A header whose names may also be what tools make of the rules' columns.
  init(_ record: DelimitedRecord, in text: DelimitedText, meanings: HeadingMeanings?) {
    self.init(line: record.line, names: Self.names(record, in: text), meanings: meanings)
  }

  init(line: Int, names: [String], meanings: HeadingMeanings?) {
    self.line = line
    self.names = names
    columns = meanings?.columns(of: names) ?? names
    tool = meanings == nil ? nil : SurveyTool(names)
    var places: [String: [Int]] = [:]
    for (place, name) in columns.enumerated() where !name.isEmpty {
      places[name, default: []].append(place)
    }
    self.places = places
  }

  private static func names(_ record: DelimitedRecord, in text: DelimitedText) -> [String] {
    record.cells.map { CellText.string(CellText.trimmed(text.bytes(of: $0))) }
  }

  /// Where a column of the rules stands, from 0; more than one place where it is doubled.
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
