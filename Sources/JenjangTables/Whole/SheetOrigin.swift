import JenjangSource

/// Where the cells of a sheet stood before it was put into rows and columns.
struct SheetOrigin: Sendable {
  struct Spot: Hashable, Sendable {
    let line: Int
    let column: String
  }

  /// The headings under which columns stood, where they differ.
  var headings: [String: String] = [:]
  /// The first place of a row, by its line.
  var rows: [Int: Spot] = [:]
  /// The places of cells, by the lines and the columns that they have now.
  var cells: [Spot: Spot] = [:]

  /// The same finding where its cell stood before.
  func moved(_ diagnostic: Diagnostic) -> Diagnostic {
    guard case .cell(let file, let line, let column) = diagnostic.place else { return diagnostic }
    let spot =
      cells[Spot(line: line, column: column)] ?? rows[line]
      ?? Spot(line: line, column: headings[column] ?? column)
    return Diagnostic(
      diagnostic.rule,
      at: .cell(file: file, line: spot.line, column: spot.column.isEmpty ? column : spot.column),
      diagnostic.arguments.map { moved($0, in: file, of: diagnostic) }, related: diagnostic.related,
      suggestion: diagnostic.suggestion,
      fix: diagnostic.fix)
  }

  /// A line that a message names, where it stood before.
  private func moved(
    _ argument: (name: String, value: MessageArgument), in file: String, of diagnostic: Diagnostic
  ) -> (name: String, value: MessageArgument) {
    guard argument.name == "line", case .number(let line) = argument.value, let spot = rows[line]
    else { return argument }
    for (name, value) in diagnostic.arguments {
      if name == "file", case .text(let other) = value, other != file { return argument }
    }
    return (name: argument.name, value: .number(spot.line))
  }
}
