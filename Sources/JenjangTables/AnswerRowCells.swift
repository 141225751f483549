import JenjangCSV
import JenjangModel
import JenjangSource

/// The cells of the record at hand, and what is wrong with them.
extension AnswerRows {
  /// Whether the record is the row of tags for humanitarian data, `#adm1+name`, which may follow the
  /// names of columns; such a row is passed over.
  func isTagRow() -> Bool {
    // A look at the first cell that holds anything is enough for nearly all rows.
    var tags = 0
    for place in record.cells.indices {
      let cell = cell(place)
      if cell.isEmpty { continue }
      guard cell.first == UInt8(ascii: "#"), let second = cell.dropFirst().first,
        CellText.lowercased(second) >= UInt8(ascii: "a"),
        CellText.lowercased(second) <= UInt8(ascii: "z")
      else { return false }
      tags += 1
    }
    return tags > 1
  }

  /// What is wrong with where a row's cells stand; such a row says nothing that can be used.
  func misplaced() -> Diagnostic? {
    let cells = record.cells.indices.lazy.map { cell($0) }
    if let first = sheet.columns.community.first, first < sheet.header.names.count,
      cell(first).elementsEqual(sheet.header.names[first].utf8),
      RepeatedHeaderCheck.isHeader(Array(cells), sheet.header)
    {
      return RepeatedHeaderCheck.finding(line: record.line, file: sheet.file)
    }
    guard let place = sheet.columns.year,
      let shift = ShiftedRowCheck.shift(yearPlace: place, cell: { cell($0) })
    else { return nil }
    return ShiftedRowCheck.finding(
      shift: shift, yearPlace: place, year: cell(place + shift), header: sheet.header,
      line: record.line, file: sheet.file)
  }

  /// Reads the year; true where the cell should say one and does not.
  mutating func readYear(into row: inout AnswerRow) -> Bool {
    row.year = sheet.options.yearOfUndatedRows
    guard let place = sheet.columns.year else { return false }
    let cell = cell(place)
    if let year = YearCellCheck.dated(cell) {
      row.year = year
      return false
    }
    if cell.isEmpty, row.year != nil || !sheet.model.needsYear { return false }
    row.year = nil
    row.badCells += 1
    let spot = self.place(of: place)
    findings.addCell(column: place, at: spot, name: sheet.header.shownName(place)) {
      YearCellCheck.finding(cell, at: spot)
    }
    return true
  }

  mutating func readAnswers(into row: inout AnswerRow) {
    row.answers.removeAll(keepingCapacity: true)
    row.answers.append(contentsOf: repeatElement(.unanswered, count: sheet.model.questions.count))
    // Two questions that read one column make of it one bad cell.
    var lastBad = -1
    for reader in sheet.columns.answers where reader.place < record.cells.count {
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
      case .answer(let answer):
        row.answers[reader.question] = answer
        if reader.hasUnusual, reader.isUnusual(answer) { tellUnusual(cell, reader) }
      case .fault(let fault):
        if lastBad == reader.place { continue }
        lastBad = reader.place
        row.badCells += 1
        tell(fault, of: cell, column: reader.place, question: reader.question)
      }
    }
  }

  mutating func readEvidence(into row: inout AnswerRow) {
    row.evidence.removeAll(keepingCapacity: true)
    if sheet.columns.evidence.isEmpty { return }
    row.evidence.append(contentsOf: repeatElement(.notAsked, count: sheet.model.questions.count))
    // Two questions that read one column lack one reason.
    var lastLacking = -1
    for column in sheet.columns.evidence {
      var shown = cell(column.place)
      for place in column.others where shown.isEmpty { shown = cell(place) }
      row.evidence[column.question] = EvidenceCell.evidence(in: shown)
      guard row.answers[column.question] == .notApplicable,
        let reason = sheet.model.questions[column.question].notApplicableReason,
        !reason.isMet(by: row.evidence[column.question]), lastLacking != column.place
      else { continue }
      lastLacking = column.place
      let name = sheet.header.shownName(column.place)
      findings.addMissingReason(name, at: place(of: column.place))
    }
  }

  private mutating func tell(
    _ fault: CellFault, of cell: ArraySlice<UInt8>, column: Int, question: Int
  ) {
    let place = place(of: column)
    findings.addCell(column: column, at: place, name: sheet.header.shownName(column)) {
      BadCell(place: place, found: CellText.shown(cell), question: question, model: sheet.model)
        .finding(fault)
    }
  }

  private mutating func tellUnusual(_ cell: ArraySlice<UInt8>, _ reader: CellReader) {
    guard case .number(let domain) = sheet.model.questions[reader.question].domain else { return }
    findings.addLine(
      UnusualFigureCheck.finding(
        CellText.shown(cell), domain, column: sheet.header.shownName(reader.place),
        at: place(of: reader.place)))
  }

  mutating func tellLength() {
    let count = record.cells.count
    // Some tools leave out what follows the last answer.
    if count < sheet.header.names.count, !sheet.columns.reads(from: count) { return }
    let areRestBlank = record.cells.dropFirst(sheet.header.names.count).allSatisfy {
      CellText.trimmed(text.bytes(of: $0)).isEmpty
    }
    if let finding = RowLengthCheck.finding(
      cells: count, areRestBlank: areRestBlank, header: sheet.header, line: record.line,
      file: sheet.file)
    {
      findings.addLine(finding)
    }
  }

  mutating func tellDamage() {
    for problem in text.problems[toldProblems...] {
      findings.addLine(
        DamagedTextCheck.finding(
          problem, in: text.bytes, column: sheet.header.shownName(problem.column - 1),
          file: sheet.file))
    }
    toldProblems = text.problems.count
  }

  /// The trimmed cell of the row at hand; empty where the row is too short for it.
  private func cell(_ place: Int) -> ArraySlice<UInt8> {
    place < record.cells.count ? CellText.trimmed(text.bytes(of: record.cells[place])) : []
  }

  func string(_ place: Int) -> String { CellText.string(cell(place)) }

  private func place(of column: Int) -> Place {
    .cell(file: sheet.file, line: record.line, column: sheet.header.shownName(column))
  }
}
