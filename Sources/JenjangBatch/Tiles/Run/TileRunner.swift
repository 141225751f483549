/// Evaluates tiles and writes their lines, with numbers of one width; one for each thread.
final class TileRunner<Word: TileWord> {
  private let years: TileYears
  private let kernels: [TileKernel<Word>?]
  private let ranges: [TileRangeRunner<Word>?]
  private let writer: TileLineWriter<Word>
  /// The codes of a tile in which some rows are not plain, those as empty.
  private let plainCodes: FlatArray<UInt8>
  private let stretches: FlatArray<Int32>
  private let keyCount: Int
  /// Whether all rows of the tile at hand are of one stretch.
  private var hasOneStretch = false
  /// The rows of the tile at hand whose figures are ranges.
  private(set) var ranged: UInt16 = 0

  init(_ plan: TilePlan, _ programs: [TileProgram<Word>?], questions: Int) {
    years = plan.years
    kernels = programs.map { program in program.map { TileKernel($0) } }
    ranges = programs.map { program in
      program.flatMap { TileRangeRunner($0, questions: questions) }
    }
    writer = TileLineWriter(plan.cells, questions: questions)
    plainCodes = FlatArray(repeating: Tile.Code.empty, count: max(questions, 1) * Tile.width)
    stretches = FlatArray(repeating: 1, count: Tile.width)
    keyCount = plan.cells.keyCount
  }

  /// Writes the lines of a tile's rows in order; rows that are not certain here are handed over.
  func write(
    _ tile: borrowing Tile, bytes: UnsafeBufferPointer<UInt8>, to lines: inout LineBuffer,
    general: (_ row: Int, inout LineBuffer) -> Void
  ) {
    let certain = evaluate(tile)
    // Of one stretch as a rule, whose kernel is then looked up once.
    let only = hasOneStretch ? kernels[Int(stretches.start[0])] : nil
    tile.passed.withUnsafeBufferPointer { passed in
      tile.years.withUnsafeBufferPointer { years in
        let source = writer.source(tile, passed, years, bytes)
        if let only, certain == UInt16.max {
          writer.write(first: Tile.width, only, source, to: &lines)
          return
        }
        for row in 0..<tile.count {
          if certain >> UInt16(row) & 1 == 0 {
            let stretch = Int(stretches.start[row])
            if ranged >> UInt16(row) & 1 != 0, let kernel = kernels[stretch],
              let range = ranges[stretch]
            {
              writer.write(row, kernel, range, source, to: &lines)
            } else {
              general(row, &lines)
            }
          } else if let only {
            writer.write(row, only, source, to: &lines)
          } else if let kernel = kernels[Int(stretches.start[row])] {
            writer.write(row, kernel, source, to: &lines)
          }
        }
      }
    }
  }

  /// The rows whose cells are known; the kernels of their years hold them.
  func evaluate(_ tile: borrowing Tile) -> UInt16 {
    var certain = tile.plain
    if tile.count < Tile.width { certain &= (1 << UInt16(tile.count)) - 1 }
    certain &= ~rowsWithoutKey(tile)
    ranged = 0
    if certain == 0 { return 0 }
    var used: UInt64 = 0
    if years.isUndated {
      // What all stretches are set to from the start.
      used = 1 << 1
    } else {
      for row in 0..<tile.count {
        let stretch = years.stretch(of: tile.years[row])
        stretches.start[row] = Int32(stretch)
        used |= 1 << UInt64(min(stretch, 63))
      }
    }
    hasOneStretch = kernels.count < 64 && used.nonzeroBitCount == 1
    let plain = certain
    tile.codes.withUnsafeBufferPointer { codes in
      tile.figures.withUnsafeBufferPointer { figures in
        tile.years.withUnsafeBufferPointer { years in
          var first = UnsafePointer(plainCodes.start)
          if !codes.isEmpty, let own = codes.baseAddress { first = own }
          let input = TileInput(
            codes: plain == UInt16.max ? first : cleaned(first, codes.count, plain),
            figures: figures.baseAddress ?? UnsafePointer(noFigures),
            years: years.baseAddress ?? UnsafePointer(noYears))
          for stretch in kernels.indices where used >> UInt64(min(stretch, 63)) & 1 != 0 {
            var own = hasOneStretch ? UInt16.max : 0
            if !hasOneStretch {
              for row in 0..<tile.count where stretches.start[row] == Int32(stretch) {
                own |= 1 << UInt16(row)
              }
            }
            if own == 0 { continue }
            let doubtful = (kernels[stretch].map { $0.run(input) } ?? UInt16.max) & own & plain
            if doubtful != 0, let range = ranges[stretch] {
              ranged |= doubtful & ~range.run(input)
            }
            certain &= ~doubtful
          }
        }
      }
    }
    return certain
  }

  /// The codes with empty ones where a row is not plain, so that no sum leaves its byte.
  private func cleaned(
    _ codes: UnsafePointer<UInt8>, _ count: Int, _ plain: UInt16
  ) -> UnsafePointer<UInt8> {
    let copy = plainCodes.start
    copy.update(from: codes, count: min(count, plainCodes.count))
    for row in 0..<Tile.width where plain >> UInt16(row) & 1 == 0 {
      var index = row
      while index < plainCodes.count {
        copy[index] = Tile.Code.empty
        index += Tile.width
      }
    }
    return UnsafePointer(copy)
  }

  /// The rows in which a part of what names the community is empty; those are not assessed.
  private func rowsWithoutKey(_ tile: borrowing Tile) -> UInt16 {
    var result: UInt16 = 0
    for cell in 0..<keyCount {
      for row in 0..<tile.count where tile.passed[cell * Tile.width + row].isEmpty {
        result |= 1 << UInt16(row)
      }
    }
    return result
  }

  private let noFigures = UnsafeMutablePointer<Int64>.allocate(capacity: Tile.width)
  private let noYears = UnsafeMutablePointer<Int32>.allocate(capacity: Tile.width)

  deinit {
    noFigures.deallocate()
    noYears.deallocate()
  }
}

/// Evaluates tiles and writes their lines; one for each thread, which takes all its memory once.
final class TileMachine {
  private enum Runner {
    case narrow(TileRunner<Int64>)
    case wide(TileRunner<Int128>)
  }

  private let runner: Runner

  init(_ plan: TilePlan, questions: Int) {
    switch plan.programs {
    case .narrow(let programs):
      runner = .narrow(TileRunner(plan, programs, questions: questions))
    case .wide(let programs):
      runner = .wide(TileRunner(plan, programs, questions: questions))
    }
  }

  /// Evaluates a tile without writing: the rows whose cells are known, and those known as ranges.
  func evaluate(_ tile: borrowing Tile) -> (certain: UInt16, ranged: UInt16) {
    switch runner {
    case .narrow(let runner): return (runner.evaluate(tile), runner.ranged)
    case .wide(let runner): return (runner.evaluate(tile), runner.ranged)
    }
  }

  /// For each row in order: writes its line, or hands over a row that is to go the general way.
  ///
  /// The bytes are those that the tile's places stand in.
  func write(
    _ tile: borrowing Tile, bytes: UnsafeBufferPointer<UInt8>, to lines: inout LineBuffer,
    general: (_ row: Int, inout LineBuffer) -> Void
  ) {
    switch runner {
    case .narrow(let runner): runner.write(tile, bytes: bytes, to: &lines, general: general)
    case .wide(let runner): runner.write(tile, bytes: bytes, to: &lines, general: general)
    }
  }
}
