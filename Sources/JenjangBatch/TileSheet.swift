import JenjangCSV
import JenjangModel
import JenjangScoring
import JenjangTables

/// How the plain rows of one sheet are read and scored sixteen at a time.
struct TileSheet: Sendable {
  let reader: TileReader
  let plan: TilePlan

  /// Nil where the request, the sheet or the rules have what tiles do not know.
  init?(_ sheet: AnswerSheet, _ request: BatchRequest, plan: Plan) {
    guard case .csv(let dialect) = request.form, request.failBelow == nil else { return nil }
    // Rows of other years are left out by those who read them one by one.
    if request.year != nil, sheet.hasYears { return nil }
    let columns = sheet.columns
    var wanted = TileRequest(
      columns: request.columns, decimals: request.decimals, dialect: dialect,
      language: request.language, hasEvidence: !columns.evidence.isEmpty)
    for cell in PassedCell.needed(by: request.columns, in: plan.model)
    where columns.place(of: cell) == nil {
      wanted.lacking.insert(cell)
    }
    do throws(TileRefusal) {
      self.plan = try TilePlan(plan, wanted)
    } catch {
      return nil
    }
    reader = TileReader(
      sheet.header, columns, model: plan.model, delimiter: sheet.delimiter, options: sheet.options,
      passed: self.plan.passed.compactMap { columns.place(of: $0) }, decimals: self.plan.decimals)
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
  private let tiles: TileSheet?
  private let machine: TileMachine?
  private var tile: Tile
  private var lines = LineBuffer()
  /// On which line each row of the tile starts, and behind the last one where that ends.
  private var rowLines = [Int](repeating: 1, count: Tile.width + 1)

  init(_ tiles: TileSheet?, questions: Int) {
    self.tiles = tiles
    machine = tiles.map { TileMachine($0.plan, questions: questions) }
    tile = tiles?.reader.tile() ?? Tile(questions: 0, numbers: 0, passed: 0)
  }

  /// Reads and scores the rows of a block tile by tile and returns their lines; rows that tiles do not
  /// know are handed over to the work, one by one and in their order.
  func score(_ block: Block, for work: inout BlockWork) -> [UInt8] {
    guard let tiles, let machine else { return [] }
    lines.removeAll()
    block.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[..<block.range.upperBound])
      var position = block.range.lowerBound
      var line = 1
      while position < bytes.count {
        let start = position
        tiles.reader.read(bytes.span, from: &position, into: &tile)
        findLines(from: line, start, block)
        var next = 0
        machine.write(tile, bytes: bytes, to: &lines) { row, lines in
          take(next..<row, bytes, for: &work)
          next = row + 1
          work.rows.move(to: tile.rowStarts[row], line: rowLines[row])
          lines.append(work.scoreNext())
        }
        take(next..<tile.count, bytes, for: &work)
        line = rowLines[tile.count]
        if !tile.isEven {
          line += LineEnds.count(in: block.bytes, tile.rowStarts[tile.count]..<position)
        }
      }
      work.rows.move(to: bytes.count, line: line)
    }
    return Array(lines.bytes)
  }
}

extension BlockMemory {
  /// Finds the lines of the rows of a tile that was read from an offset on, which stands on a line.
  private func findLines(from line: Int, _ start: Int, _ block: Block) {
    if tile.isEven {
      for row in 0...tile.count { rowLines[row] = line + row }
      return
    }
    var line = line
    var offset = start
    for row in 0...tile.count {
      line += LineEnds.count(in: block.bytes, offset..<tile.rowStarts[row])
      offset = tile.rowStarts[row]
      rowLines[row] = line
    }
  }

  /// Tells the work of rows that need nothing more.
  private func take(
    _ rows: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, for work: inout BlockWork
  ) {
    let keyCount = tile.keys.count / Tile.width
    for row in rows {
      var union: UInt8 = 0
      for cell in 0..<keyCount {
        for offset in tile.keys[cell * Tile.width + row] { union |= bytes[offset] }
      }
      let year = Int(tile.years[row])
      work.rows.take(
        (0..<keyCount).lazy.map { self.tile.keys[$0 * Tile.width + row] }, areASCII: union < 0x80,
        year: year == 0 ? nil : year, line: rowLines[row])
    }
  }
}
