import JenjangCSV

/// Writes the line of one row of a tile, cell by cell with the delimiter behind each.
final class TileLineWriter<Word: TileWord> {
  private let columns: FlatArray<TileCells.Column>
  private let entries: FlatArray<CellTexts.Entry>
  private let texts: FlatArray<UInt8>
  private let figures: FlatArray<UInt64>
  private let counts: FlatArray<UInt64>
  /// The steps of the row at hand, as entries; -1 where there are no more.
  private let steps: FlatArray<Int32>
  private let mostAdvice: Int
  private let keyCount: Int
  private let delimiter: Delimiter
  private let decimals: Int
  private let decimalSign: UInt8
  /// Room for all cells but those that are passed on.
  private let room: Int

  init(_ cells: TileCells, questions: Int) {
    columns = FlatArray(cells.columns)
    entries = FlatArray(cells.texts.entries)
    texts = FlatArray(cells.texts.bytes)
    var most = 1
    for _ in 0..<cells.decimals where most < 1 << 20 { most *= 10 }
    figures = FlatArray(
      FigureTexts(
        below: most * 100 + 1, decimals: cells.decimals, decimalSign: cells.decimalSign,
        delimiter: cells.delimiter.rawValue
      ).words)
    counts = FlatArray(
      FigureTexts(
        below: questions + 1, decimals: 0, decimalSign: cells.decimalSign,
        delimiter: cells.delimiter.rawValue
      ).words)
    steps = FlatArray(repeating: -1, count: cells.mostAdvice + 1)
    mostAdvice = cells.mostAdvice
    keyCount = cells.keyCount
    delimiter = cells.delimiter
    decimals = cells.decimals
    decimalSign = cells.decimalSign
    // A figure of 128 bits has at most forty digits.
    room = cells.columns.count * (cells.texts.mostLength + 2 * (64 + cells.decimals)) + 64
  }

  /// Room for any one line of a tile that passes on such cells.
  func room(for passed: UnsafeBufferPointer<Range<Int>>) -> Int {
    var length = 0
    for range in passed { length += range.count }
    // Quotes at most double a cell; eight bytes are written at once.
    return room + 2 * length * columns.count
  }

  func write(
    _ row: Int, _ kernel: TileKernel<Word>, _ year: Int32,
    _ passed: UnsafeBufferPointer<Range<Int>>, _ bytes: UnsafeBufferPointer<UInt8>, _ room: Int,
    to lines: inout LineBuffer
  ) {
    let byteCount = bytes.count
    let bytes = bytes.baseAddress
    let start = lines.end(withRoomFor: room)
    var end = start
    if mostAdvice > 0 { findSteps(row, kernel) }
    for index in 0..<columns.count {
      write(row, index, kernel, year, passed, bytes, byteCount, &end)
    }
    close(start, &end)
    lines.close(at: end)
  }

  /// Writes a row whose figures are ranges, with its two ends; what was counted stands in the kernel.
  func write(
    _ row: Int, _ kernel: TileKernel<Word>, _ range: TileRangeRunner<Word>, _ year: Int32,
    _ passed: UnsafeBufferPointer<Range<Int>>, _ bytes: UnsafeBufferPointer<UInt8>, _ room: Int,
    to lines: inout LineBuffer
  ) {
    let start = lines.end(withRoomFor: room)
    var end = start
    for index in 0..<columns.count {
      let column = columns.start[index]
      let register = Int(kernel.shown.start[index]) * Tile.width + row
      switch column.kind {
      case .figure:
        let exact = Int(kernel.exact.start[index]) * Tile.width + row
        if range.low.values.start[exact] == range.high.values.start[exact] {
          write(row, index, range.low, year, passed, bytes.baseAddress, bytes.count, &end)
        } else {
          figure(range.low.values.start[register], figures, decimals, &end)
          // Two points stand for the delimiter.
          end[-1] = UInt8(ascii: ".")
          end[0] = UInt8(ascii: ".")
          end += 1
          figure(range.high.values.start[register], figures, decimals, &end)
        }
      case .text:
        let certain = Int(truncatingIfNeeded: range.low.values.start[register]) + 1
        let possible = Int(truncatingIfNeeded: range.high.values.start[register]) + 1
        text(Int(column.place) + certain * Int(column.count) + possible, &end)
      default:
        write(row, index, kernel, year, passed, bytes.baseAddress, bytes.count, &end)
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
      end[-1] = UInt8(ascii: "\"")
      end[0] = UInt8(ascii: "\"")
      end += 2
    }
    end[-1] = UInt8(ascii: "\n")
  }

  @inline(__always)
  private func write(
    _ row: Int, _ index: Int, _ kernel: TileKernel<Word>, _ year: Int32,
    _ passed: UnsafeBufferPointer<Range<Int>>, _ bytes: UnsafePointer<UInt8>?, _ byteCount: Int,
    _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    let column = columns.start[index]
    let register = Int(kernel.shown.start[index])
    switch column.kind {
    case .figure:
      let isPresent = kernel.presence.start[register] >> UInt16(row) & 1 != 0
      if isPresent {
        figure(kernel.values.start[register * Tile.width + row], figures, decimals, &end)
      } else {
        end[0] = delimiter.rawValue
        end += 1
      }
    case .count: figure(kernel.values.start[register * Tile.width + row], counts, 0, &end)
    case .text:
      let phase = Int(truncatingIfNeeded: kernel.values.start[register * Tile.width + row]) + 1
      text(Int(column.place) + phase * Int(column.count) + phase, &end)
    case .advice:
      let step = steps.start[Int(column.place)]
      if step < 0 {
        end[0] = delimiter.rawValue
        end += 1
      } else {
        text(Int(column.count) + Int(step), &end)
      }
    case .key:
      if keyCount == 1, let bytes {
        pass(passed[row], bytes, byteCount, &end)
      } else {
        key(row, passed, bytes, &end)
      }
    case .passed:
      if let bytes {
        pass(passed[Int(column.place) * Tile.width + row], bytes, byteCount, &end)
      } else {
        end[0] = delimiter.rawValue
        end += 1
      }
    case .year:
      if year != 0 {
        figure(Word(year), counts, 0, &end)
      } else {
        end[0] = delimiter.rawValue
        end += 1
      }
    case .nothing:
      end[0] = delimiter.rawValue
      end += 1
    }
  }

  /// The first of the offered steps, in their order.
  @inline(__always)
  private func findSteps(_ row: Int, _ kernel: TileKernel<Word>) {
    let steps = self.steps.start
    let items = kernel.advice.start
    var found = 0
    var offers = kernel.offers.start + row
    let last = kernel.offers.start + kernel.offers.count
    var first = 0
    while offers < last {
      var bits = UInt32(offers.pointee)
      while bits != 0 {
        steps[found] = items[first + bits.trailingZeroBitCount].step
        found += 1
        if found == mostAdvice { return }
        bits &= bits &- 1
      }
      offers += Tile.width
      first += 8
    }
    while found < mostAdvice {
      steps[found] = -1
      found += 1
    }
  }

  /// A cell of a table of texts.
  @inline(__always)
  private func text(_ place: Int, _ end: inout UnsafeMutablePointer<UInt8>) {
    let entry = entries.start[place]
    UnsafeMutableRawPointer(end).storeBytes(of: entry.head.littleEndian, as: UInt64.self)
    let length = Int(entry.length)
    if length > 8 {
      (end + 8).update(from: texts.start + Int(entry.start) + 8, count: length - 8)
    }
    end += length
  }

  /// A figure in units of its last decimal.
  @inline(__always)
  private func figure(
    _ units: Word, _ table: borrowing FlatArray<UInt64>, _ decimals: Int,
    _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    if units >= 0 && units < Word(truncatingIfNeeded: table.count) {
      let word = table.start[Int(truncatingIfNeeded: units)]
      UnsafeMutableRawPointer(end).storeBytes(of: word.littleEndian, as: UInt64.self)
      end += Int(word >> 56)
    } else {
      longFigure(units, decimals, &end)
    }
  }

  @inline(never)
  private func longFigure(
    _ units: Word, _ decimals: Int, _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    if units < 0 {
      end[0] = UInt8(ascii: "-")
      end += 1
    }
    var rest = units.magnitude
    var length = 0
    let start = end
    while rest > 0 || length < decimals + 1 || (decimals > 0 && length == decimals + 1) {
      if length == decimals && decimals > 0 {
        start[length] = decimalSign
      } else {
        start[length] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      length += 1
    }
    var left = 0
    var right = length - 1
    while left < right {
      let byte = start[left]
      start[left] = start[right]
      start[right] = byte
      left += 1
      right -= 1
    }
    start[length] = delimiter.rawValue
    end += length + 1
  }

  /// A cell as it stands in the sheet, or in quotes where it needs them.
  @inline(__always)
  private func pass(
    _ range: Range<Int>, _ bytes: UnsafePointer<UInt8>, _ byteCount: Int,
    _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    let count = range.count
    var at = range.lowerBound
    var out = end
    while at < range.upperBound {
      guard at + 8 <= byteCount else {
        passSlowly(UnsafeBufferPointer(start: bytes + range.lowerBound, count: count), &end)
        return
      }
      let chunk = word(bytes, at)
      if isUnusual(chunk, range.upperBound - at) {
        passSlowly(UnsafeBufferPointer(start: bytes + range.lowerBound, count: count), &end)
        return
      }
      UnsafeMutableRawPointer(out).storeBytes(of: chunk.littleEndian, as: UInt64.self)
      out += 8
      at += 8
    }
    end += count
    end[0] = delimiter.rawValue
    end += 1
  }

  /// Whether some of the first bytes is below `-` other than a blank inside, a semicolon, or not ASCII.
  @inline(__always)
  private func isUnusual(_ chunk: UInt64, _ count: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    // A blank counts as an underscore, and then what is low, or a semicolon, or above 127.
    let blanks = (~(((chunk ^ ones &* 0x20) & ~high) &+ ones &* 0x7F | chunk)) & high
    let text = chunk | blanks >> 1
    let low = ~((text & ~high) &+ ones &* (0x80 - 0x2D))
    let semicolon = ~(((text ^ ones &* 0x3B) & ~high) &+ ones &* 0x7F)
    var unusual = (low | semicolon | text) & high
    if count < 8 { unusual &= (1 << UInt64(count * 8)) - 1 }
    return unusual != 0
  }

  /// A cell as the writer of the general way has it.
  @inline(never)
  private func passSlowly(
    _ cell: UnsafeBufferPointer<UInt8>, _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    append(String(decoding: cell, as: UTF8.self), &end)
  }

  @inline(never)
  private func key(
    _ row: Int, _ passed: UnsafeBufferPointer<Range<Int>>, _ bytes: UnsafePointer<UInt8>?,
    _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    var parts: [String] = []
    for part in 0..<keyCount {
      let range = passed[part * Tile.width + row]
      parts.append(
        String(
          decoding: UnsafeBufferPointer(
            start: bytes.map { $0 + range.lowerBound }, count: range.count),
          as: UTF8.self))
    }
    append(parts.joined(separator: " / "), &end)
  }

  private func append(_ text: String, _ end: inout UnsafeMutablePointer<UInt8>) {
    var writer = DelimitedWriter(delimiter: delimiter)
    writer.append(text)
    for byte in writer.takeBytes() {
      end[0] = byte
      end += 1
    }
    end[0] = delimiter.rawValue
    end += 1
  }
}
