import JenjangCSV

/// A walk over the rows of a block, tile by tile, that keeps count of the lines.
struct TileWalk {
  let block: Block
  private(set) var tile: Tile
  /// Where the next tile starts, and on which line.
  private(set) var position: Int
  private(set) var line = 1
  /// The line on which the tile starts.
  private var firstLine = 1
  /// On which line each row of an uneven tile starts.
  private var rowLines: [Int] = []

  init(block: Block, tile: Tile) {
    self.block = block
    self.tile = tile
    position = block.range.lowerBound
  }

  /// Reads the next tile.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ sheet: TileSheet) {
    firstLine = line
    let start = position
    sheet.read(bytes, from: &position, into: &tile)
    if tile.isEven {
      line += tile.count
      // The last row of a sheet may stand on a line that does not end.
      if position == bytes.count, let last = bytes.last, last != 0x0A, last != 0x0D { line -= 1 }
    } else {
      findLines(from: start)
    }
  }

  private mutating func findLines(from start: Int) {
    rowLines.removeAll(keepingCapacity: true)
    var offset = start
    for row in 0..<tile.count {
      line += LineEnds.count(in: block.bytes, offset..<tile.rowStarts[row])
      offset = tile.rowStarts[row]
      rowLines.append(line)
    }
    line += LineEnds.count(in: block.bytes, offset..<position)
  }

  /// The line on which a row of the tile starts.
  func line(of row: Int) -> Int { tile.isEven ? firstLine + row : rowLines[row] }

  /// Tells the work of rows that need nothing more.
  func take(
    _ rows: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, for work: inout BlockWork
  ) {
    var first = rows.lowerBound
    if tile.isEven, tile.keys.count == Tile.width {
      first = work.rows.take(
        rows, of: bytes, cells: tile.keys.span, years: tile.years.span, line: firstLine)
    }
    for row in first..<rows.upperBound {
      let year = Int(tile.years[row])
      work.rows.take(
        bytes, cells: tile.keys.span, from: row, apart: Tile.width, year: year == 0 ? nil : year,
        line: line(of: row))
    }
  }
}
