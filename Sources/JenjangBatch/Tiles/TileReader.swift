import JenjangCSV
import JenjangModel
import JenjangTables

/// Reads the rows of a block of an answer sheet into tiles.
///
/// The columns become a list of steps once. A row is a walk over the steps and leaves it at the first
/// cell that is not plain; what such a row says is for ``AnswerReader``, here only its end is looked for.
/// A plain row has the answers, year and community that `AnswerReader` gives, and nothing to be told.
struct TileReader: Sendable {
  let delimiter: UInt8
  let tables: AnswerTables
  let roles: SheetRoles
  private let steps: [ColumnStep]
  /// The header's name of the first of the community's columns.
  let keyName: [UInt8]
  private let yearPlace: Int?
  /// The years that a cell may say.
  let leastYear = Int32(YearCellCheck.years.lowerBound)
  let mostYear = Int32(YearCellCheck.years.upperBound)
  /// The year of rows that say none; 0 for none.
  private let yearOfUndatedRows: Int32
  /// Whether a row without a year is not plain.
  private let needsYear: Bool
  /// Whether rows of this sheet can be plain at all.
  let isReadable: Bool
  private let questionCount: Int
  private let numberCount: Int
  private let passedCount: Int
  private let keyCount: Int
  private let demandCount: Int

  /// The reader of a sheet with these columns.
  ///
  /// The columns `passed` are written out again. Figures are held in so many decimals: one count for
  /// each question that takes figures, in the model's order. A sheet with columns for evidence has plain
  /// rows only if whoever scores them knows what to do with it.
  init(
    _ header: SheetHeader, _ columns: ColumnMap, model: Model, delimiter: Delimiter,
    options: AnswerOptions, passed: [Int], decimals: [Int], readsEvidence: Bool = false
  ) {
    self.delimiter = delimiter.rawValue
    let none = [[Int]](repeating: [], count: header.names.count)
    var (answers, evidence, passedCells, keys) = (none, none, none, none)
    var tables = AnswerTables()
    let numbers = Self.numbers(of: model) { if case .number = $0.domain { true } else { false } }
    for reader in columns.answers {
      answers[reader.place].append(tables.entries.count)
      let number = numbers[reader.question]
      tables.add(reader, model, number: number, decimals: number < 0 ? 0 : decimals[number])
    }
    let demands = Self.numbers(of: model) { $0.evidenceColumn != nil }
    for cell in columns.evidence { evidence[cell.place].append(demands[cell.question]) }
    for (index, place) in passed.enumerated() { passedCells[place].append(index) }
    for (index, place) in columns.community.enumerated() { keys[place].append(index) }
    roles = SheetRoles(
      answers: answers, evidence: evidence, passed: passedCells, keys: keys, year: columns.year)
    self.tables = tables
    steps = ColumnStep.all(roles, tables)
    yearPlace = columns.year
    needsYear = model.needsYear && options.yearOfUndatedRows == nil
    yearOfUndatedRows = Int32(truncatingIfNeeded: options.yearOfUndatedRows ?? 0)
    keyName = columns.community.first.map { Array(header.names[$0].utf8) } ?? []
    isReadable =
      columns.isUsable && !columns.community.isEmpty
      && (readsEvidence || columns.evidence.isEmpty)
    questionCount = model.questions.count
    numberCount = decimals.count
    passedCount = passed.count
    keyCount = columns.community.count
    demandCount = demands.reduce(0) { $0 + ($1 < 0 ? 0 : 1) }
  }

  /// An empty tile for this reader.
  func tile() -> Tile {
    Tile(
      questions: questionCount, numbers: numberCount, passed: passedCount, keys: keyCount,
      evidence: demandCount)
  }

  /// Reads up to sixteen rows from `position` on, where a line starts, and moves it behind them and the
  /// blank lines that follow. The bytes are whole records.
  func read(_ bytes: Span<UInt8>, from position: inout Int, into tile: inout Tile) {
    precondition(position >= 0)
    tile.count = 0
    tile.plain = 0
    tile.unquoted = 0
    tile.isEven = true
    var end = position
    position = startOfRecord(bytes, position)
    if position != end { tile.isEven = false }
    while tile.count < Tile.width, position < bytes.count {
      let row = tile.count
      tile.rowStarts[row] = position
      end = isReadable ? readRow(bytes, from: position, row, into: &tile) : -1
      if end < 0 {
        end = RecordScan.end(in: bytes, from: position, delimiter: delimiter)
        tile.isEven = false
      } else {
        tile.plain |= 1 << UInt16(row)
      }
      tile.count = row + 1
      position = startOfRecord(bytes, end)
      if position != end { tile.isEven = false }
    }
    tile.rowStarts[tile.count] = end
  }

  @inline(__always)
  private func startOfRecord(_ bytes: Span<UInt8>, _ lineStart: Int) -> Int {
    if bytes.byte(at: lineStart) > 0x20 { return lineStart }
    return RecordScan.start(in: bytes, from: lineStart, delimiter: delimiter)
  }

  /// Reads the row at `start`; returns where it ends, or -1 where it is not plain.
  @inline(__always)
  private func readRow(
    _ bytes: Span<UInt8>, from start: Int, _ row: Int, into tile: inout Tile
  ) -> Int {
    tile.unquoted |= 1 << UInt16(row)
    tile.years[row] = 0
    var offset = start
    let steps = steps.span
    for index in steps.indices {
      let step = steps[index]
      if step.isOf(.answers) {
        offset = readAnswers(step, bytes, from: offset, row, into: &tile.codes)
      } else if step.isOf(.unread) {
        offset = skipCells(step.count, bytes, from: offset)
      } else if step.isOf(.name) {
        offset = readName(step, bytes, from: offset, row, into: &tile)
      } else if step.isOf(.year) {
        offset = readYear(step, bytes, from: offset, row, into: &tile)
      } else if step.isOf(.figure) {
        offset = readFigure(step, bytes, from: offset, row, into: &tile)
      } else if step.isOf(.text) {
        offset = readText(step, bytes, from: offset, row, into: &tile)
      } else {
        offset = readCell(step.place, bytes, from: offset, row, into: &tile)
      }
      if offset < 0 { return -1 }
      if !step.isLast {
        if bytes.byte(at: offset) != delimiter { return -1 }
        offset &+= 1
      }
    }
    if bytes.byte(at: offset) == 0x0A {
      offset &+= 1
    } else if offset < bytes.count {
      if bytes[offset] == delimiter { return -1 }
      offset = RecordScan.behindLineEnd(in: bytes, at: offset)
    }
    if tile.years[row] == 0 {
      if needsYear || isShifted(bytes, from: start) { return -1 }
      tile.years[row] = yearOfUndatedRows
    }
    return offset
  }

  /// Whether a row without a year has one near its place, so that its cells are not where they should be.
  @inline(never)
  private func isShifted(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard let yearPlace else { return false }
    var offset = start
    var place = 0
    while place <= yearPlace + 3 {
      let cell = CellScan(bytes, from: offset, delimiter: delimiter)
      let range = CellText.trimmed(cell.content, of: bytes)
      if place + 3 >= yearPlace, year(bytes, range) != nil { return true }
      if cell.end == bytes.count || bytes[cell.end] != delimiter { return false }
      offset = cell.end + 1
      place += 1
    }
    return false
  }

  /// For each question its number among those of a kind, or -1.
  private static func numbers(of model: Model, where isOfKind: (Question) -> Bool) -> [Int] {
    var count = 0
    return model.questions.map { question in
      if !isOfKind(question) { return -1 }
      count += 1
      return count - 1
    }
  }
}
