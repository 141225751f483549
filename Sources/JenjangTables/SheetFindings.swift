import JenjangSource

/// The diagnostics of one sheet: so many named one by one, the rest counted.
struct SheetFindings: Sendable {
  /// How a named finding is counted.
  private enum Kind {
    /// One about the whole sheet, which is always named.
    case sheet
    /// Lines are counted by the rule's code.
    case line
    /// Bad cells are counted by their column.
    case cell(column: Int, name: String)
  }

  private struct Rest {
    let place: Place
    let name: String
    var count: Int
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var kinds: [Kind] = []
  private let limit: Int
  private var namedCells = 0
  private var restOfCells: [Int: Rest] = [:]
  private var namedLines: [String: Int] = [:]
  private var restOfLines: [String: Rest] = [:]
  /// Reasons that are missing, by the column of the first.
  private var missingReasons: Rest?

  init(limit: Int) {
    self.limit = limit
  }

  var hasErrors: Bool { diagnostics.contains { $0.isError } }

  /// Adds what is said of the sheet as a whole.
  mutating func addSheet(_ diagnostic: Diagnostic) {
    name(diagnostic, .sheet)
  }

  /// Adds what is said of a bad cell, made only if it is to be named.
  mutating func addCell(column: Int, at place: Place, name: String, _ make: () -> Diagnostic) {
    if namedCells < limit {
      namedCells += 1
      self.name(make(), .cell(column: column, name: name))
    } else {
      restOfCells[column, default: Rest(place: place, name: name, count: 0)].count += 1
    }
  }

  /// Adds what is said of a line.
  mutating func addLine(_ diagnostic: Diagnostic) {
    let code = diagnostic.rule.code
    if namedLines[code, default: 0] < limit {
      namedLines[code, default: 0] += 1
      name(diagnostic, .line)
    } else {
      restOfLines[code, default: Rest(place: diagnostic.place, name: code, count: 0)].count += 1
    }
  }

  /// Counts an answer that lacks the reason it needs, which belongs into a column.
  mutating func addMissingReason(_ column: String, at place: Place) {
    if missingReasons == nil { missingReasons = Rest(place: place, name: column, count: 0) }
    missingReasons?.count += 1
  }

  /// Adds what was found in rows further down, whose first line has so many lines above it.
  mutating func add(_ further: SheetFindings, below lines: Int) {
    for (diagnostic, kind) in zip(further.diagnostics, further.kinds) {
      let moved = diagnostic.moved(down: lines)
      switch kind {
      case .sheet: addSheet(moved)
      case .line: addLine(moved)
      case .cell(let column, let name):
        addCell(column: column, at: moved.place, name: name) { moved }
      }
    }
    if let rest = further.missingReasons {
      if missingReasons == nil {
        missingReasons = Rest(place: rest.place.moved(down: lines), name: rest.name, count: 0)
      }
      missingReasons?.count += rest.count
    }
    // What was not named there came behind what was, and is not named here either.
    for (code, rest) in further.restOfLines {
      let place = rest.place.moved(down: lines)
      restOfLines[code, default: Rest(place: place, name: code, count: 0)].count += rest.count
    }
    for (column, rest) in further.restOfCells {
      let place = rest.place.moved(down: lines)
      restOfCells[column, default: Rest(place: place, name: rest.name, count: 0)].count +=
        rest.count
    }
  }

  /// Adds the counts of what was not named, by code and by column.
  mutating func close() {
    if let rest = missingReasons {
      addSheet(
        MissingReasonCheck.finding(count: rest.count, column: rest.name, at: rest.place))
      missingReasons = nil
    }
    for (_, rest) in restOfLines.sorted(by: { $0.key < $1.key }) {
      addSheet(
        Diagnostic(
          FurtherFindings.lines, at: rest.place,
          [
            (name: "count", value: .number(rest.count)), (name: "code", value: .text(rest.name)),
          ]))
    }
    for (_, rest) in restOfCells.sorted(by: { $0.key < $1.key }) {
      addSheet(
        Diagnostic(
          FurtherFindings.cells, at: rest.place,
          [
            (name: "count", value: .number(rest.count)), (name: "column", value: .text(rest.name)),
          ]))
    }
    restOfLines = [:]
    restOfCells = [:]
  }

  /// All that is said of a sheet whose rows are all read.
  func closed(_ sheet: AnswerSheet, rowCount: Int, seen: SeenCommunities) -> [Diagnostic] {
    var whole = self
    if rowCount == 0, !hasErrors {
      whole.addSheet(Diagnostic(EmptySheetCheck.noRows, at: .file(sheet.file)))
    }
    if seen.tellsWhatWasNotLookedFor() {
      whole.addSheet(RepeatBoundCheck.finding(sheet, most: seen.most))
    }
    whole.close()
    return sheet.all(whole.diagnostics)
  }

  private mutating func name(_ diagnostic: Diagnostic, _ kind: Kind) {
    diagnostics.append(diagnostic)
    kinds.append(kind)
  }
}

extension Diagnostic {
  /// The same finding, so many lines further down in its answer sheet.
  fileprivate func moved(down lines: Int) -> Diagnostic {
    Diagnostic(
      rule, at: place.moved(down: lines), arguments, related: related, suggestion: suggestion,
      fix: fix)
  }
}

extension Place {
  fileprivate func moved(down lines: Int) -> Place {
    guard case .cell(let file, let line, let column) = self else { return self }
    return .cell(file: file, line: line + lines, column: column)
  }
}
