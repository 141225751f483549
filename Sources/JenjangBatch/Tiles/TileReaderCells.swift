import JenjangCSV
import JenjangTables

extension TileReader {
  /// Passes over cells that nothing reads; returns the end of the last one, or -1 where one is damaged
  /// or missing.
  @inline(__always)
  func skipCells(_ count: Int, _ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = skipCell(bytes, from: start)
    var left = count &- 1
    while left > 0, end >= 0 {
      if bytes.byte(at: end) != delimiter { return -1 }
      end = skipCell(bytes, from: end &+ 1)
      left &-= 1
    }
    return end
  }

  /// Passes over a cell that nothing reads; returns its end, or -1 where it is damaged.
  @inline(__always)
  func skipCell(_ bytes: Span<UInt8>, from start: Int) -> Int {
    if bytes.byte(at: start) == Self.quote { return skipQuoted(bytes, from: start) }
    let end = endOfUsual(bytes, from: start)
    return isCellEnd(bytes, end) ? end : skipUnusual(bytes, from: start)
  }

  /// Reads a cell that names the community and is written out again once at most.
  @inline(__always)
  func readName(
    _ step: ColumnStep, _ bytes: Span<UInt8>, from start: Int, _ row: Int, into tile: inout Tile
  ) -> Int {
    let delimiters = ByteWord.ones &* UInt64(delimiter)
    var end = start
    var quotes: UInt64 = 0
    while true {
      let word = bytes.word(at: end)
      let stops = ByteWord.equal(word, delimiters) | ByteWord.unusual(word)
      let found =
        ByteWord.equal(word, ByteWord.ones &* 0x22) | ByteWord.equal(word, ByteWord.ones &* 0x2C)
        | ByteWord.equal(word, ByteWord.ones &* 0x5C)
      if stops != 0 {
        // Those before the first stop.
        quotes |= found & (stops ^ (stops &- 1)) & ~stops
        end &+= ByteWord.firstMark(stops)
        break
      }
      quotes |= found
      end &+= 8
    }
    guard end > start, isCellEnd(bytes, end), bytes[start] > 0x22, bytes[end &- 1] > 0x20 else {
      return readCell(step.place, bytes, from: start, row, into: &tile)
    }
    let range = start..<end
    if isKeyName(bytes, range) { return -1 }
    tile.keys[row] = range
    if step.answer >= 0 {
      tile.passed[step.answer &* Tile.width &+ row] = range
      if quotes != 0 { tile.unquoted &= ~(1 << UInt16(row)) }
    }
    return end
  }

  /// Reads a cell with evidence or one that is written out again or names the community.
  @inline(__always)
  func readText(
    _ step: ColumnStep, _ bytes: Span<UInt8>, from start: Int, _ row: Int, into tile: inout Tile
  ) -> Int {
    let end = endOfUsual(bytes, from: start)
    if end > start, isCellEnd(bytes, end), bytes[start] > 0x22, bytes[end &- 1] > 0x20 {
      if !take(start..<end, as: step.place, bytes, row, into: &tile) { return -1 }
      return end
    }
    return readCell(step.place, bytes, from: start, row, into: &tile)
  }

  /// Reads a year of four digits and whatever else the cell is for.
  @inline(__always)
  func readYear(
    _ step: ColumnStep, _ bytes: Span<UInt8>, from start: Int, _ row: Int, into tile: inout Tile
  ) -> Int {
    let end = start &+ 4
    guard isCellEnd(bytes, end), end <= bytes.count, let year = year(bytes, start..<end) else {
      return readCell(step.place, bytes, from: start, row, into: &tile)
    }
    tile.years[row] = year
    for index in roles.columns[step.place].passed {
      tile.passed[roles.list[index] &* Tile.width &+ row] = start..<end
    }
    return end
  }

  /// Reads an answer in figures.
  @inline(__always)
  func readFigure(
    _ step: ColumnStep, _ bytes: Span<UInt8>, from start: Int, _ row: Int, into tile: inout Tile
  ) -> Int {
    let entry = tables.entries[step.answer]
    let place = entry.question &* Tile.width &+ row
    if start < bytes.count, isCellEnd(bytes, start) {
      tile.codes[place] = Tile.Code.empty
      tile.figures[entry.number &* Tile.width &+ row] = 0
      return start
    }
    guard
      let scan = tables.figures[entry.figures].scan(
        bytes, in: start..<bytes.count, delimiter: delimiter),
      isCellEnd(bytes, scan.end)
    else { return readCell(step.place, bytes, from: start, row, into: &tile) }
    tile.codes[place] = Tile.Code.figure
    tile.figures[entry.number &* Tile.width &+ row] = scan.units
    return scan.end
  }

  /// Reads any cell for all that it is for; returns its end, or -1 where it is not plain.
  @inline(never)
  func readCell(
    _ place: Int, _ bytes: Span<UInt8>, from start: Int, _ row: Int, into tile: inout Tile
  ) -> Int {
    let cell = CellScan(bytes, from: start, delimiter: delimiter)
    if cell.isDamaged || cell.spansLines || !cell.isVerbatim { return -1 }
    let range = CellText.trimmed(cell.content, of: bytes)
    if !take(range, as: place, bytes, row, into: &tile) { return -1 }
    let role = roles.columns[place]
    if role.isYear, !range.isEmpty {
      guard let year = year(bytes, range) else { return -1 }
      tile.years[row] = year
    }
    for index in role.answers {
      let answer = roles.list[index]
      let entry = tables.entries[answer]
      let (code, units) = tables.answer(answer, bytes, range)
      if code == AnswerTables.unknown { return -1 }
      tile.codes[entry.question * Tile.width + row] = code
      if entry.number >= 0 { tile.figures[entry.number * Tile.width + row] = units }
    }
    return cell.end
  }

  /// The year that a trimmed cell says.
  @inline(__always)
  func year(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    if range.count != 4 { return nil }
    // Four digits at a time: what is above nine reaches the high bit of its byte or of the next one.
    let digits = UInt32(truncatingIfNeeded: bytes.word(at: range.lowerBound)) ^ 0x3030_3030
    if ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 != 0 { return nil }
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF
    let year = Int32(truncatingIfNeeded: (pairs & 0xFF) &* 100 &+ pairs &>> 16)
    return year >= leastYear && year <= mostYear ? year : nil
  }

  /// Notes where a cell stands that is written out again or names the community; false where it should
  /// name one and does not.
  @inline(__always)
  private func take(
    _ range: Range<Int>, as place: Int, _ bytes: Span<UInt8>, _ row: Int, into tile: inout Tile
  ) -> Bool {
    let role = roles.columns[place]
    for index in role.keys {
      let key = roles.list[index]
      if range.isEmpty || (key == 0 && isKeyName(bytes, range)) { return false }
      tile.keys[key &* Tile.width &+ row] = range
    }
    for index in role.evidence {
      tile.evidence[roles.list[index] &* Tile.width &+ row] = evidence(bytes, range)
    }
    if role.passed.isEmpty { return true }
    for index in role.passed { tile.passed[roles.list[index] &* Tile.width &+ row] = range }
    if mustBeQuoted(bytes, range) { tile.unquoted &= ~(1 << UInt16(row)) }
    return true
  }

  /// Whether a cell says what the header says above it, as it does where the header is repeated.
  @inline(__always)
  private func isKeyName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count != keyName.count { return false }
    for place in keyName.indices where keyName[place] != bytes[range.lowerBound + place] {
      return false
    }
    return true
  }

  /// Whether a cell cannot be written as it is wherever text is written.
  @inline(__always)
  private func mustBeQuoted(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    var marks: UInt64 = bytes[range.lowerBound] >= 0x80 ? 1 : 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = bytes.word(at: offset)
      let left = range.upperBound &- offset
      var found =
        ByteWord.equal(word, ByteWord.ones &* 0x22) | ByteWord.equal(word, ByteWord.ones &* 0x2C)
      found |= ByteWord.equal(word, ByteWord.ones &* 0x5C) | (ByteWord.unusual(word) & ~word)
      marks |= left < 8 ? ByteWord.prefix(found, left) : found
      offset &+= 8
    }
    return marks != 0
  }

  /// The offset of the first delimiter, control byte or byte beyond ASCII, or the end.
  @inline(__always)
  private func endOfUsual(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let delimiters = ByteWord.ones &* UInt64(delimiter)
    var offset = start
    while true {
      let word = bytes.word(at: offset)
      let stops = ByteWord.equal(word, delimiters) | ByteWord.unusual(word)
      if stops != 0 { return offset &+ ByteWord.firstMark(stops) }
      offset &+= 8
    }
  }

  /// Passes over a cell that opens with a quote.
  @inline(__always)
  private func skipQuoted(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start &+ 1
    while true {
      let word = bytes.word(at: offset)
      let stops = ByteWord.equal(word, ByteWord.ones &* UInt64(Self.quote)) | ByteWord.unusual(word)
      if stops == 0 {
        offset &+= 8
        continue
      }
      offset &+= ByteWord.firstMark(stops)
      if bytes.byte(at: offset) != Self.quote { return skipUnusual(bytes, from: start) }
      if bytes.byte(at: offset &+ 1) == Self.quote {
        offset &+= 2
      } else {
        let end = offset &+ 1
        return isCellEnd(bytes, end) ? end : skipUnusual(bytes, from: start)
      }
    }
  }

  @inline(never)
  private func skipUnusual(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let cell = CellScan(bytes, from: start, delimiter: delimiter)
    return cell.isDamaged || cell.spansLines ? -1 : cell.end
  }

  private static var quote: UInt8 { 0x22 }
}
