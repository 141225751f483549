import JenjangCSV
import JenjangModel
import JenjangScoring
import JenjangTables

/// How the plain rows of one sheet are read and scored sixteen at a time.
struct TileSheet: Sendable {
  let reader: TileReader
  let plan: TilePlan
  /// Nil where no level hangs on evidence.
  private let evidence: TileEvidence?
  /// Whether rows whose texts begin like a formula are left to those who guard them.
  private let leavesFormulas: Bool

  /// Nil where the request, the sheet or the rules have what tiles do not know.
  init?(_ sheet: AnswerSheet, _ request: BatchRequest, plan: Plan) {
    guard let wanted = Self.wanted(sheet, request, plan.model) else { return nil }
    let columns = sheet.columns
    leavesFormulas = wanted.dialect == .excelIndonesian
    do throws(TileRefusal) {
      self.plan = try TilePlan(plan, wanted)
    } catch {
      return nil
    }
    evidence = columns.evidence.isEmpty ? nil : TileEvidence(plan)
    reader = TileReader(
      sheet.header, columns, model: plan.model, delimiter: sheet.delimiter, options: sheet.options,
      passed: self.plan.passed.compactMap { columns.place(of: $0) }, decimals: self.plan.decimals,
      readsEvidence: true)
  }

  /// What tiles are asked for; nil where they are not made for it.
  static func wanted(
    _ sheet: AnswerSheet, _ request: BatchRequest, _ model: Model
  ) -> TileRequest? {
    guard case .csv(let dialect) = request.form, request.failBelow == nil else { return nil }
    // Rows of other years are left out by those who read them one by one.
    if request.year != nil, sheet.hasYears { return nil }
    let columns = sheet.columns
    if columns.usesOtherKey || columns.evidence.contains(where: { !$0.others.isEmpty }) {
      return nil
    }
    var wanted = TileRequest(
      columns: request.columns, decimals: request.decimals, dialect: dialect,
      language: request.language)
    // Evidence lowers levels, as ``TileEvidence`` does; steps also look at what was claimed.
    wanted.hasEvidence =
      !columns.evidence.isEmpty
      && (model.hangsOnMoreEvidence
        || request.columns.contains { if case .advice = $0 { true } else { false } })
    for cell in PassedCell.needed(by: request.columns, in: model)
    where columns.place(of: cell) == nil {
      wanted.lacking.insert(cell)
    }
    return wanted
  }

  /// Reads the next tile; its levels are those that count.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, into tile: inout Tile
  ) {
    reader.read(bytes.span, from: &position, into: &tile)
    evidence?.lower(&tile)
    if leavesFormulas { leaveFormulas(bytes, &tile) }
  }

  private func leaveFormulas(_ bytes: UnsafeBufferPointer<UInt8>, _ tile: inout Tile) {
    for place in tile.passed.indices {
      let row = place % Tile.width
      let bit = UInt16(1) << UInt16(row)
      guard row < tile.count, tile.plain & bit != 0 else { continue }
      let range = tile.passed[place]
      if !range.isEmpty, FormulaStart.canBegin(bytes[range.lowerBound]) {
        tile.plain &= ~bit
        tile.isEven = false
      }
    }
  }
}

extension Model {
  /// Whether something hangs on evidence besides what ``TileEvidence`` knows: the reason of a "not
  /// applicable", or a web address somewhere in a text.
  fileprivate var hangsOnMoreEvidence: Bool {
    questions.contains { $0.notApplicableReason != nil }
      || indicators.contains { $0.evidence.kind == .linkWithin }
      || scales.contains { $0.levels.contains { $0.evidence?.kind == .linkWithin } }
  }
}

extension ColumnMap {
  /// The column of a cell that is written out again; nil where the sheet lacks it.
  fileprivate func place(of cell: PassedCell) -> Int? {
    switch cell {
    case .key(let index): return community.indices.contains(index) ? community[index] : nil
    case .name: return name
    case .group(let index): return groups.indices.contains(index) ? groups[index] : nil
    }
  }
}

/// The memory in which one thread scores its blocks, one after the other.
package final class BlockMemory {
  let tiles: TileSheet?
  let machine: TileMachine?
  var tile: Tile
  private var lines = LineBuffer()
  /// The rows of the last block; the next one has hardly more.
  private var rowCount = 0

  init(_ tiles: TileSheet?, questions: Int) {
    self.tiles = tiles
    machine = tiles.map { TileMachine($0.plan, questions: questions) }
    tile = tiles?.reader.tile() ?? Tile(questions: 0, numbers: 0, passed: 0)
  }

  /// Reads and scores the rows of a block tile by tile and returns their lines; rows that tiles do not
  /// know are handed over to the work, one by one and in their order.
  func score(_ block: Block, for work: inout BlockWork) -> [UInt8] {
    guard let tiles, let machine else { return [] }
    // Out of the object while it is worked on, where each look at it need not be watched.
    var walk = TileWalk(block: block, tile: tile)
    tile = Tile(questions: 0, numbers: 0, passed: 0)
    var lines = LineBuffer(capacity: 0)
    swap(&lines, &self.lines)
    lines.removeAll()
    work.rows.reserve(rowCount + rowCount / 8)
    block.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[..<block.range.upperBound])
      while walk.position < bytes.count {
        walk.read(bytes, tiles)
        var next = 0
        machine.write(walk.tile, bytes: bytes, to: &lines) { row, lines in
          walk.take(next..<row, bytes, for: &work)
          next = row + 1
          work.rows.move(to: walk.tile.rowStarts[row], line: walk.line(of: row))
          lines.append(work.scoreNext())
        }
        walk.take(next..<walk.tile.count, bytes, for: &work)
      }
      work.rows.move(to: bytes.count, line: walk.line)
    }
    tile = walk.tile
    rowCount = work.rows.rowCount
    let result = Array(lines.bytes)
    swap(&lines, &self.lines)
    return result
  }
}
