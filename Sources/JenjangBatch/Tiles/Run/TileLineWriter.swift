import JenjangCSV

/// Where the tile's passed cells stand, and in what.
struct TileRowSource {
  var passed: UnsafeBufferPointer<Range<Int>>
  var years: UnsafeBufferPointer<Int32>
  var bytes: UnsafeBufferPointer<UInt8>
  /// A bit for each row whose passed cells are written as they are.
  var unquoted: UInt16
  /// Room for any one line.
  var room: Int
}

/// Writes the line of one row of a tile, cell by cell with the delimiter behind each.
final class TileLineWriter<Word: TileWord> {
  private let columns: FlatArray<TileCells.Column>
  private let stretches: FlatArray<TileCells.Stretch>
  let entries: FlatArray<CellTexts.Entry>
  let texts: FlatArray<UInt8>
  let figures: FigureTexts
  let counts: FlatArray<UInt64>
  /// The steps of the row at hand, as entries; -1 where there are no more.
  let steps: FlatArray<Int32>
  private let mostAdvice: Int
  let keyCount: Int
  let delimiter: Delimiter
  /// The delimiter's byte, at hand.
  let comma: UInt8
  let decimals: Int
  let decimalSign: UInt8
  /// Room for all cells but those that are passed on.
  private let room: Int

  init(_ cells: TileCells, questions: Int) {
    columns = FlatArray(cells.columns)
    var stretches: [TileCells.Stretch] = []
    for (index, column) in cells.columns.enumerated() {
      if stretches.last?.kind == column.kind {
        stretches[stretches.count - 1].end += 1
      } else {
        stretches.append(
          TileCells.Stretch(kind: column.kind, start: Int32(index), end: Int32(index + 1)))
      }
    }
    self.stretches = FlatArray(stretches)
    entries = FlatArray(cells.texts.entries)
    texts = FlatArray(cells.texts.bytes)
    figures = FigureTexts(
      decimals: cells.decimals, decimalSign: cells.decimalSign,
      delimiter: cells.delimiter.rawValue)
    counts = FlatArray(
      (0...min(questions, 1 << 12)).map {
        FigureTexts.word(FigureTexts.digits(of: $0, 1) + [cells.delimiter.rawValue])
      })
    steps = FlatArray(repeating: -1, count: cells.mostAdvice + 1)
    mostAdvice = cells.mostAdvice
    keyCount = cells.keyCount
    delimiter = cells.delimiter
    comma = cells.delimiter.rawValue
    decimals = cells.decimals
    decimalSign = cells.decimalSign
    // A figure of 128 bits has at most forty digits.
    room = cells.columns.count * (cells.texts.mostLength + 2 * (64 + cells.decimals)) + 64
  }

  /// Room for any one line of a tile that passes on such cells.
  func room(for passed: UnsafeBufferPointer<Range<Int>>) -> Int {
    var length = 0
    for range in passed { length += range.count }
    // Quotes at most double a cell; up to sixteen bytes are written at once.
    return room + 2 * length * columns.count
  }

  /// What a row's passed cells stand in, and which of them need no look.
  func source(
    _ tile: borrowing Tile, _ passed: UnsafeBufferPointer<Range<Int>>,
    _ years: UnsafeBufferPointer<Int32>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> TileRowSource {
    TileRowSource(
      passed: passed, years: years, bytes: bytes,
      // What was looked for in the cells is what a comma's rows are quoted for.
      unquoted: delimiter == .comma ? tile.unquoted : 0, room: room(for: passed))
  }

  /// Writes the rows from the first one on.
  func write(
    first count: Int, _ kernel: TileKernel<Word>, _ source: TileRowSource,
    to lines: inout LineBuffer
  ) {
    var end = lines.end(withRoomFor: source.room * count)
    for row in 0..<count { write(row, kernel, source, &end) }
    lines.close(at: end)
  }

  func write(
    _ row: Int, _ kernel: TileKernel<Word>, _ source: TileRowSource, to lines: inout LineBuffer
  ) {
    var end = lines.end(withRoomFor: source.room)
    write(row, kernel, source, &end)
    lines.close(at: end)
  }

  @inline(__always)
  private func write(
    _ row: Int, _ kernel: TileKernel<Word>, _ source: TileRowSource,
    _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    let start = end
    if mostAdvice > 0 { findSteps(row, kernel) }
    let values = kernel.values.start + row
    let shown = kernel.shown.start
    let presence = kernel.presence.start
    let bit = UInt16(truncatingIfNeeded: row)
    for index in 0..<stretches.count {
      let stretch = stretches.start[index]
      var column = Int(stretch.start)
      switch stretch.kind {
      case .figure:
        while column < Int(stretch.end) {
          let register = Int(shown[column])
          figure(
            values[register &* Tile.width], presence[register] &>> bit & 1, &end)
          column &+= 1
        }
      case .key where keyCount == 1:
        while column < Int(stretch.end) {
          pass(row, row, source, &end)
          column &+= 1
        }
      case .text:
        while column < Int(stretch.end) {
          let own = columns.start[column]
          let register = Int(shown[column])
          let phase = Int(truncatingIfNeeded: values[register &* Tile.width]) &+ 1
          text(Int(own.place) &+ phase &* Int(own.count) &+ phase, &end)
          column &+= 1
        }
      case .advice:
        while column < Int(stretch.end) {
          let own = columns.start[column]
          text(Int(own.count) &+ Int(steps.start[Int(own.place)]), &end)
          column &+= 1
        }
      default:
        while column < Int(stretch.end) {
          write(row, column, kernel, source, &end)
          column &+= 1
        }
      }
    }
    close(start, &end)
  }

  /// Writes a row whose figures are ranges, with its two ends; what was counted stands in the kernel.
  func write(
    _ row: Int, _ kernel: TileKernel<Word>, _ range: TileRangeRunner<Word>, _ source: TileRowSource,
    to lines: inout LineBuffer
  ) {
    let start = lines.end(withRoomFor: source.room)
    var end = start
    if mostAdvice > 0 { findSteps(row, kernel) }
    for index in 0..<columns.count {
      let column = columns.start[index]
      let register = Int(kernel.shown.start[index]) * Tile.width + row
      switch column.kind {
      case .figure:
        let exact = Int(kernel.exact.start[index]) * Tile.width + row
        if range.low.values.start[exact] == range.high.values.start[exact] {
          write(row, index, range.low, source, &end)
        } else {
          figure(range.low.values.start[register], 1, &end)
          end = pointsForDelimiter(before: end)
          figure(range.high.values.start[register], 1, &end)
        }
      case .text:
        let certain = Int(truncatingIfNeeded: range.low.values.start[register]) + 1
        let possible = Int(truncatingIfNeeded: range.high.values.start[register]) + 1
        text(Int(column.place) + certain * Int(column.count) + possible, &end)
      default:
        write(row, index, kernel, source, &end)
      }
    }
    close(start, &end)
    lines.close(at: end)
  }

  /// Ends a line in place of its last delimiter.
  @inline(__always)
  private func close(
    _ start: UnsafeMutablePointer<UInt8>, _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    if columns.count == 1, end - start == 1 {
      // Without quotes this would be an empty line, and no record.
      put(UInt8(ascii: "\""), end - 1)
      put(UInt8(ascii: "\""), end)
      end += 2
    }
    put(UInt8(ascii: "\n"), end - 1)
  }

  @inline(__always)
  private func write(
    _ row: Int, _ index: Int, _ kernel: TileKernel<Word>, _ source: TileRowSource,
    _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    let column = columns.start[index]
    let register = Int(kernel.shown.start[index])
    switch column.kind {
    case .figure:
      figure(
        kernel.values.start[register * Tile.width + row],
        kernel.presence.start[register] >> UInt16(row) & 1, &end)
    case .count: count(kernel.values.start[register * Tile.width + row], &end)
    case .text:
      let phase = Int(truncatingIfNeeded: kernel.values.start[register * Tile.width + row]) + 1
      text(Int(column.place) + phase * Int(column.count) + phase, &end)
    case .advice: text(Int(column.count) + Int(steps.start[Int(column.place)]), &end)
    case .key:
      if keyCount == 1 {
        pass(row, row, source, &end)
      } else {
        end = key(row, source.passed, source.bytes.baseAddress, end)
      }
    case .passed: pass(Int(column.place) * Tile.width + row, row, source, &end)
    case .year:
      if source.years[row] != 0 {
        count(Word(source.years[row]), &end)
      } else {
        nothing(&end)
      }
    case .nothing: nothing(&end)
    }
  }

  /// The first of the offered steps, in their order.
  @inline(__always)
  private func findSteps(_ row: Int, _ kernel: TileKernel<Word>) {
    let words = kernel.advice.words
    let offers = kernel.advice.offers.start + row &* words
    let known = kernel.advice.steps.start
    var word = 0
    var bits = offers[0]
    for place in 0..<mostAdvice {
      while bits == 0 && word &+ 1 < words {
        word &+= 1
        bits = offers[word]
      }
      // Without a bit left, that is the place behind the last one, of no step.
      steps.start[place] = known[word &* 64 &+ bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
  }
}
