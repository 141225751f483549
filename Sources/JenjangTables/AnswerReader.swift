import JenjangCSV
import JenjangModel
import JenjangSource

/// Reads an answer sheet row by row, and says what is wrong with it.
///
/// The header is read on creation. A row whose community and year came before is told and left out;
/// a row without its community is told and handed over, not identified.
package struct AnswerReader {
  /// The file as the user named it.
  package let file: String
  /// Whether there is a header by which rows can be read; if not, the diagnostics say why.
  package let isReadable: Bool
  /// What was wrong so far, in order; the counts of what was not named come behind the last row.
  package var diagnostics: [Diagnostic] { findings.diagnostics }
  /// Cells so far that could not be read.
  package private(set) var badCells = 0
  /// Rows handed over so far.
  package private(set) var rowCount = 0

  let model: Model
  let options: AnswerOptions
  let header: SheetHeader
  let columns: ColumnMap
  private let seen: SeenCommunities
  private var text: DelimitedText
  private var record = DelimitedRecord()
  private var findings: SheetFindings
  private var toldProblems = 0
  private var isAtEnd = false

  /// Reads the header of a file's bytes.
  ///
  /// Files that belong together share one `seen`, so that a community that stands in two is told.
  package init(
    model: Model, bytes: [UInt8], file: String, options: AnswerOptions = AnswerOptions(),
    seen: SeenCommunities = SeenCommunities()
  ) {
    self.model = model
    self.file = file
    self.options = options
    self.seen = seen
    findings = SheetFindings(limit: options.namedFindings)
    text = DelimitedText(bytes, delimiter: options.delimiter)
    if let finding = NotTextCheck.finding(bytes, file: file) {
      findings.diagnostics.append(finding)
    } else if !text.next(into: &record) {
      findings.diagnostics.append(Diagnostic(EmptySheetCheck.emptyFile, at: .file(file)))
    }
    header = SheetHeader(record, in: text)
    if findings.diagnostics.isEmpty {
      columns = ColumnMap(header, model: model, file: file, options: options)
      findings.diagnostics = columns.diagnostics
      isReadable = columns.isUsable
      if !isReadable,
        findings.diagnostics.contains(where: { $0.rule.code == NoHeaderCheck.rule.code }),
        let finding = HeaderBelowCheck.finding(below: text, model: model, file: file)
      {
        findings.diagnostics = [finding]
      }
    } else {
      columns = ColumnMap()
      isReadable = false
    }
    if !text.problems.isEmpty { tellDamage() }
  }

  /// Whether the sheet has the model's year column.
  package var hasYears: Bool { columns.year != nil }

  /// The next row, or nil at the end.
  package mutating func next() -> AnswerRow? {
    var row = AnswerRow()
    return next(into: &row) ? row : nil
  }

  /// Reads the next row into `row`, reusing its storage; false at the end.
  package mutating func next(into row: inout AnswerRow) -> Bool {
    guard isReadable, !isAtEnd else { return false }
    while text.next(into: &record) {
      if text.problems.count > toldProblems { tellDamage() }
      if read(into: &row) {
        rowCount += 1
        return true
      }
    }
    if rowCount == 0, !findings.diagnostics.contains(where: { $0.isError }) {
      findings.diagnostics.append(Diagnostic(EmptySheetCheck.noRows, at: .file(file)))
    }
    findings.close()
    isAtEnd = true
    return false
  }

  private mutating func read(into row: inout AnswerRow) -> Bool {
    row.line = record.line
    row.badCells = 0
    if let finding = misplaced() {
      findings.addLine(finding)
      return false
    }
    if record.cells.count != header.names.count { tellLength() }
    row.key.removeAll(keepingCapacity: true)
    for place in columns.community { row.key.append(string(place)) }
    let isUndated = readYear(into: &row)
    if !row.isIdentified {
      for (part, place) in zip(row.key, columns.community) where part.isEmpty {
        findings.addLine(
          MissingCodeCheck.finding(column: header.shownName(place), line: row.line, file: file))
      }
    } else if !isUndated, let first = seen.note(row, file: file) {
      let column = columns.community.first.map(header.shownName) ?? ""
      findings.addLine(
        RepeatedCommunityCheck.finding(row, first: first, column: column, file: file))
      return false
    }
    row.name = columns.name.map(string) ?? ""
    row.groups.removeAll(keepingCapacity: true)
    for place in columns.groups { row.groups.append(place.map(string) ?? "") }
    readAnswers(into: &row)
    readEvidence(into: &row)
    badCells += row.badCells
    return true
  }

  /// What is wrong with where a row's cells stand; such a row says nothing that can be used.
  private func misplaced() -> Diagnostic? {
    let cells = record.cells.indices.lazy.map { cell($0) }
    if let first = columns.community.first, first < header.names.count,
      cell(first).elementsEqual(header.names[first].utf8),
      RepeatedHeaderCheck.isHeader(Array(cells), header)
    {
      return RepeatedHeaderCheck.finding(line: record.line, file: file)
    }
    guard let place = columns.year,
      let shift = ShiftedRowCheck.shift(yearPlace: place, cell: { cell($0) })
    else { return nil }
    return ShiftedRowCheck.finding(
      shift: shift, yearPlace: place, year: cell(place + shift), header: header,
      line: record.line, file: file)
  }

  /// Reads the year; true where the cell should say one and does not.
  private mutating func readYear(into row: inout AnswerRow) -> Bool {
    row.year = options.yearOfUndatedRows
    guard let place = columns.year else { return false }
    let cell = cell(place)
    if let year = YearCellCheck.year(cell) {
      row.year = year
      return false
    }
    if cell.isEmpty, row.year != nil || !model.needsYear { return false }
    row.year = nil
    row.badCells += 1
    let spot = self.place(of: place)
    findings.addCell(column: place, at: spot, name: header.shownName(place)) {
      YearCellCheck.finding(cell, at: spot)
    }
    return true
  }

  private mutating func readAnswers(into row: inout AnswerRow) {
    row.answers.removeAll(keepingCapacity: true)
    row.answers.append(contentsOf: repeatElement(.unanswered, count: model.questions.count))
    // Two questions that read one column make of it one bad cell.
    var lastBad = -1
    for reader in columns.answers where reader.place < record.cells.count {
      let range = record.cells[reader.place].range
      if range.count == 1 {
        let level = reader.level(of: text.bytes[range.lowerBound])
        if level >= 0 {
          row.answers[reader.question] = .level(level)
          continue
        }
      }
      let cell = cell(reader.place)
      if cell.isEmpty { continue }
      switch reader.reading(of: cell) {
      case .answer(let answer): row.answers[reader.question] = answer
      case .fault(let fault):
        if lastBad == reader.place { continue }
        lastBad = reader.place
        row.badCells += 1
        tell(fault, of: cell, column: reader.place, question: reader.question)
      }
    }
  }

  private func readEvidence(into row: inout AnswerRow) {
    row.evidence.removeAll(keepingCapacity: true)
    if columns.evidence.isEmpty { return }
    row.evidence.append(contentsOf: repeatElement(.notAsked, count: model.questions.count))
    for column in columns.evidence {
      row.evidence[column.question] = EvidenceCell.evidence(in: cell(column.place))
    }
  }

  private mutating func tell(
    _ fault: CellFault, of cell: ArraySlice<UInt8>, column: Int, question: Int
  ) {
    let place = place(of: column)
    findings.addCell(column: column, at: place, name: header.shownName(column)) {
      BadCell(place: place, found: CellText.shown(cell), question: question, model: model)
        .finding(fault)
    }
  }

  private mutating func tellLength() {
    let count = record.cells.count
    let areRestBlank = record.cells.dropFirst(header.names.count).allSatisfy {
      CellText.trimmed(text.bytes(of: $0)).isEmpty
    }
    if let finding = RowLengthCheck.finding(
      cells: count, areRestBlank: areRestBlank, header: header, line: record.line, file: file)
    {
      findings.addLine(finding)
    }
  }

  private mutating func tellDamage() {
    for problem in text.problems[toldProblems...] {
      findings.addLine(
        DamagedTextCheck.finding(
          problem, in: text.bytes, column: header.shownName(problem.column - 1), file: file))
    }
    toldProblems = text.problems.count
  }

  /// The trimmed cell of the row at hand; empty where the row is too short for it.
  private func cell(_ place: Int) -> ArraySlice<UInt8> {
    place < record.cells.count ? CellText.trimmed(text.bytes(of: record.cells[place])) : []
  }

  private func string(_ place: Int) -> String { CellText.string(cell(place)) }

  private func place(of column: Int) -> Place {
    .cell(file: file, line: record.line, column: header.shownName(column))
  }
}
