import JenjangCSV
import JenjangModel
import JenjangSource

/// Reads the rows in some bytes of an answer sheet, which begin and end where rows do.
///
/// Lines are counted from the first of these bytes on, and so are they in what is found. A row whose
/// community and year came before is told and left out; a row without its community is told and handed
/// over, not identified.
package struct AnswerRows {
  /// How a row is known to repeat an earlier one.
  private enum Repeats {
    /// Each row is looked for as it comes.
    case search(SeenCommunities)
    /// All were looked for already, and these found: where they stood first, by their places in `keys`.
    case found([Int: SeenCommunities.Sighting])
  }

  package let sheet: AnswerSheet
  /// Rows handed over so far.
  package private(set) var rowCount = 0
  /// Cells so far that could not be read.
  package private(set) var badCells = 0
  /// Whose rows these are, for those who look for repeats over more than these bytes.
  package var keys = RowKeys()

  private(set) var findings: SheetFindings
  private let repeats: Repeats
  private var text: DelimitedText
  private var record = DelimitedRecord()
  private var toldProblems = 0

  /// Reads rows that all stand in `bytes`, each of which is looked for among those seen so far.
  init(_ sheet: AnswerSheet, in bytes: [UInt8], seen: SeenCommunities) {
    self.sheet = sheet
    findings = sheet.findings
    repeats = .search(seen)
    text = DelimitedText(records: bytes, in: sheet.start..<bytes.count, delimiter: sheet.delimiter)
    text.line = sheet.startLine
  }

  /// Reads the rows in a range of `bytes`, without looking for repeats.
  ///
  /// Those that are known to repeat an earlier row are left out: the places in ``keys`` are those that
  /// the rows had when the same bytes were read without any of them known.
  package init(
    _ sheet: AnswerSheet, in bytes: [UInt8], _ range: Range<Int>,
    repeated: [Int: SeenCommunities.Sighting] = [:]
  ) {
    self.sheet = sheet
    findings = SheetFindings(limit: sheet.options.namedFindings)
    repeats = .found(repeated)
    text = DelimitedText(records: bytes, in: range, delimiter: sheet.delimiter)
  }

  /// The offset behind what was read so far.
  package var position: Int { text.position }

  /// How many lines were read so far.
  package var lineCount: Int { text.line - 1 }

  /// Goes on at a later offset, over rows that someone else reads.
  package mutating func move(to offset: Int) { text.move(to: offset) }

  /// Goes on at a row that stands on a known line.
  package mutating func move(to offset: Int, line: Int) { text.move(to: offset, line: line) }

  /// Takes a row that someone else read and found nothing wrong with, by its community's cells among
  /// these bytes, which stand from `first` on, so many places apart.
  package mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, cells: Span<Range<Int>>, from first: Int, apart: Int,
    year: Int?, line: Int
  ) {
    rowCount += 1
    if keys.append(bytes, cells: cells, from: first, apart: apart, year: year, line: line) {
      return
    }
    var row = AnswerRow()
    var place = first
    while place < cells.count {
      row.key.append(CellText.string(text.bytes[cells[place]]))
      place += apart
    }
    row.year = year
    row.line = line
    keys.append(row)
  }

  /// What a row that comes next is told.
  package var line: Int { text.line }

  /// Reads the next row into `row`, reusing its storage; false at the end.
  package mutating func next(into row: inout AnswerRow) -> Bool {
    while true {
      switch read(into: &row) {
      case .row: return true
      case .passedOver: continue
      case .end: return false
      }
    }
  }

  /// What came of reading one record.
  package enum Reading {
    case row
    /// The record is no row that counts; why is told.
    case passedOver
    case end
  }

  /// Reads the next record alone.
  package mutating func read(into row: inout AnswerRow) -> Reading {
    guard text.next(into: &record) else { return .end }
    if text.problems.count > toldProblems { tellDamage() }
    guard take(&row) else { return .passedOver }
    rowCount += 1
    return .row
  }

  private mutating func firstSighting(of row: AnswerRow) -> SeenCommunities.Sighting? {
    let place = keys.count
    keys.append(row)
    switch repeats {
    case .found(let sightings): return sightings[place]
    case .search(let seen):
      let sightings = seen.note(keys, file: sheet.file, below: 0)
      keys.removeAll()
      return sightings[0]
    }
  }

  private mutating func take(_ row: inout AnswerRow) -> Bool {
    row.line = record.line
    row.badCells = 0
    if let finding = misplaced() {
      findings.addLine(finding)
      return false
    }
    if record.cells.count != sheet.header.names.count { tellLength() }
    row.key.removeAll(keepingCapacity: true)
    for place in sheet.columns.community { row.key.append(string(place)) }
    let isUndated = readYear(into: &row)
    if !row.isIdentified {
      for (part, place) in zip(row.key, sheet.columns.community) where part.isEmpty {
        findings.addLine(
          MissingCodeCheck.finding(
            column: sheet.header.shownName(place), line: row.line, file: sheet.file))
      }
    } else if !isUndated, let first = firstSighting(of: row) {
      let column = sheet.columns.community.first.map(sheet.header.shownName) ?? ""
      findings.addLine(
        RepeatedCommunityCheck.finding(row, first: first, column: column, file: sheet.file))
      return false
    }
    row.name = sheet.columns.name.map(string) ?? ""
    row.groups.removeAll(keepingCapacity: true)
    for place in sheet.columns.groups { row.groups.append(place.map(string) ?? "") }
    readAnswers(into: &row)
    readEvidence(into: &row)
    badCells += row.badCells
    return true
  }

  /// What is wrong with where a row's cells stand; such a row says nothing that can be used.
  private func misplaced() -> Diagnostic? {
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
  private mutating func readYear(into row: inout AnswerRow) -> Bool {
    row.year = sheet.options.yearOfUndatedRows
    guard let place = sheet.columns.year else { return false }
    let cell = cell(place)
    if let year = YearCellCheck.year(cell) {
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

  private mutating func readAnswers(into row: inout AnswerRow) {
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
    if sheet.columns.evidence.isEmpty { return }
    row.evidence.append(contentsOf: repeatElement(.notAsked, count: sheet.model.questions.count))
    for column in sheet.columns.evidence {
      row.evidence[column.question] = EvidenceCell.evidence(in: cell(column.place))
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

  private mutating func tellLength() {
    let count = record.cells.count
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

  private mutating func tellDamage() {
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

  private func string(_ place: Int) -> String { CellText.string(cell(place)) }

  private func place(of column: Int) -> Place {
    .cell(file: sheet.file, line: record.line, column: sheet.header.shownName(column))
  }
}
