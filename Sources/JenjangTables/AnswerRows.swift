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
  package internal(set) var badCells = 0
  /// Whose rows these are, for those who look for repeats over more than these bytes.
  package var keys = RowKeys()

  var findings: SheetFindings
  private let repeats: Repeats
  var text: DelimitedText
  var record = DelimitedRecord()
  var toldProblems = 0
  /// Lines of the sheet above those that are counted here.
  private let linesAbove: Int

  /// Reads rows that all stand in `bytes`, each of which is looked for among those seen so far.
  init(_ sheet: AnswerSheet, in bytes: [UInt8], seen: SeenCommunities) {
    self.sheet = sheet
    findings = sheet.findings
    repeats = .search(seen)
    text = DelimitedText(records: bytes, in: sheet.start..<bytes.count, delimiter: sheet.delimiter)
    text.line = sheet.startLine
    linesAbove = 0
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
    linesAbove = sheet.disagreements.isEmpty ? 0 : sheet.startLine - 1
    text = DelimitedText(records: bytes, in: range, delimiter: sheet.delimiter)
  }

  /// How many lines were read so far.
  package var lineCount: Int { text.line - 1 }

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

  /// Takes rows that someone else read and found nothing wrong with, by their community's one cell each
  /// among these bytes; a year of 0 is none. The rows stand on lines of their own, row 0 on `line`.
  ///
  /// Returns the first row that has to be taken by itself.
  package mutating func take(
    _ rows: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, cells: Span<Range<Int>>,
    years: Span<Int32>, line: Int
  ) -> Int {
    let end = keys.append(rows, of: bytes, cells: cells, years: years, line: line)
    rowCount += end - rows.lowerBound
    return end
  }

  /// Makes room for what is kept of so many rows.
  package mutating func reserve(_ rows: Int) { keys.reserve(rows) }

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
    if isTagRow() { return false }
    row.line = record.line
    row.badCells = 0
    row.disagreements =
      sheet.disagreements.isEmpty ? [] : sheet.disagreements[record.line + linesAbove] ?? []
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
}
