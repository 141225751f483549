/// Evaluates tiles and writes their lines, with numbers of one width; one for each thread.
final class TileRunner<Word: TileWord> {
  private let years: TileYears
  private let kernels: [TileKernel<Word>?]
  private let writer: TileLineWriter<Word>
  /// The codes of a tile in which some rows are not plain, those as empty.
  private let plainCodes: FlatArray<UInt8>
  private let stretches: FlatArray<Int32>
  private let keyCount: Int

  init(_ plan: TilePlan, _ programs: [TileProgram<Word>?], questions: Int) {
    years = plan.years
    kernels = programs.map { program in program.map { TileKernel($0) } }
    writer = TileLineWriter(plan.cells, questions: questions)
    plainCodes = FlatArray(repeating: Tile.Code.empty, count: questions * Tile.width)
    stretches = FlatArray(repeating: 0, count: Tile.width)
    keyCount = plan.cells.keyCount
  }

  /// Writes the lines of a tile's rows in order; rows that are not certain here are handed over.
  func write(
    _ tile: borrowing Tile, bytes: UnsafeBufferPointer<UInt8>, to lines: inout LineBuffer,
    general: (_ row: Int, inout LineBuffer) -> Void
  ) {
    let certain = evaluate(tile)
    tile.passed.withUnsafeBufferPointer { passed in
      tile.years.withUnsafeBufferPointer { years in
        for row in 0..<tile.count {
          if certain >> UInt16(row) & 1 != 0, let kernel = kernels[Int(stretches.start[row])] {
            writer.write(
              row, kernel, years[row], passed, UnsafePointer(bytes.baseAddress), bytes.count,
              to: &lines)
          } else {
            general(row, &lines)
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
    if certain == 0 { return 0 }
    var used: UInt64 = 0
    for row in 0..<tile.count {
      let stretch = years.isUndated ? 1 : years.stretch(of: tile.years[row])
      stretches.start[row] = Int32(stretch)
      used |= 1 << UInt64(min(stretch, 63))
    }
    let plain = certain
    tile.codes.withUnsafeBufferPointer { codes in
      tile.figures.withUnsafeBufferPointer { figures in
        tile.years.withUnsafeBufferPointer { years in
          guard let first = codes.baseAddress ?? UnsafePointer(plainCodes.start) as UnsafePointer?
          else { return }
          let input = TileInput(
            codes: plain == UInt16.max ? first : cleaned(first, codes.count, plain),
            figures: figures.baseAddress ?? UnsafePointer(noFigures),
            years: years.baseAddress ?? UnsafePointer(noYears))
          for stretch in kernels.indices where used >> UInt64(min(stretch, 63)) & 1 != 0 {
            var own: UInt16 = 0
            for row in 0..<tile.count where stretches.start[row] == Int32(stretch) {
              own |= 1 << UInt16(row)
            }
            if own == 0 { continue }
            let doubtful = kernels[stretch].map { $0.run(input) } ?? UInt16.max
            certain &= ~(doubtful & own)
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
  enum Runner {
    case narrow(TileRunner<Int64>)
    case wide(TileRunner<Int128>)
  }

  let runner: Runner

  init(_ plan: TilePlan, questions: Int) {
    switch plan.programs {
    case .narrow(let programs):
      runner = .narrow(TileRunner(plan, programs, questions: questions))
    case .wide(let programs):
      runner = .wide(TileRunner(plan, programs, questions: questions))
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
