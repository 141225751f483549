import JenjangSource

/// The diagnostics of one sheet: so many named one by one, the rest counted.
struct SheetFindings {
  private struct Rest {
    let place: Place
    let name: String
    var count: Int
  }

  var diagnostics: [Diagnostic] = []
  private let limit: Int
  private var namedCells = 0
  private var restOfCells: [Int: Rest] = [:]
  private var namedLines: [String: Int] = [:]
  private var restOfLines: [String: Rest] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  /// Adds what is said of a bad cell, made only if it is to be named.
  mutating func addCell(column: Int, at place: Place, name: String, _ make: () -> Diagnostic) {
    if namedCells < limit {
      namedCells += 1
      diagnostics.append(make())
    } else {
      restOfCells[column, default: Rest(place: place, name: name, count: 0)].count += 1
    }
  }

  /// Adds what is said of a line.
  mutating func addLine(_ diagnostic: Diagnostic) {
    let code = diagnostic.rule.code
    if namedLines[code, default: 0] < limit {
      namedLines[code, default: 0] += 1
      diagnostics.append(diagnostic)
    } else {
      restOfLines[code, default: Rest(place: diagnostic.place, name: code, count: 0)].count += 1
    }
  }

  /// Adds the counts of what was not named, by code and by column.
  mutating func close() {
    for (_, rest) in restOfLines.sorted(by: { $0.key < $1.key }) {
      diagnostics.append(
        Diagnostic(
          FurtherFindings.lines, at: rest.place,
          [
            (name: "count", value: .number(rest.count)), (name: "code", value: .text(rest.name)),
          ]))
    }
    for (_, rest) in restOfCells.sorted(by: { $0.key < $1.key }) {
      diagnostics.append(
        Diagnostic(
          FurtherFindings.cells, at: rest.place,
          [
            (name: "count", value: .number(rest.count)), (name: "column", value: .text(rest.name)),
          ]))
    }
    restOfLines = [:]
    restOfCells = [:]
  }
}
