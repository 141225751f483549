import JenjangCSV

/// One cell of a line, with the delimiter behind it.
extension TileLineWriter {
  @inline(__always)
  func nothing(_ end: inout UnsafeMutablePointer<UInt8>) {
    put(comma, end)
    end += 1
  }

  /// A cell of a table of texts.
  @inline(__always)
  func text(_ place: Int, _ end: inout UnsafeMutablePointer<UInt8>) {
    let entry = entries.start[place]
    store(entry.head, end)
    store(entry.tail, end + 8)
    let length = Int(entry.length)
    if length > 16 {
      (end + 16).update(from: texts.start + Int(entry.start) + 16, count: length - 16)
    }
    end += length
  }

  /// Two points where the delimiter of the last cell stands.
  @inline(never)
  func pointsForDelimiter(
    before end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    store(0x2E2E, end - 1)
    return end + 1
  }

  /// One byte, and zeros behind it that what follows overwrites.
  @inline(__always)
  func put(_ byte: UInt8, _ place: UnsafeMutablePointer<UInt8>) {
    store(UInt64(byte), place)
  }

  /// Eight bytes. All stores of a line are of this one size, so that those that overlap keep their
  /// order: a store of another type may be put before them.
  @inline(__always)
  private func store(_ word: UInt64, _ place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: word.littleEndian, as: UInt64.self)
  }

  /// A figure in units of its last decimal, or none; what is absent stands as zero.
  @inline(__always)
  func figure(_ units: Word, _ isPresent: UInt16, _ end: inout UnsafeMutablePointer<UInt8>) {
    if units >= 0 && units < Word(truncatingIfNeeded: figures.limit) {
      let count = UInt64(truncatingIfNeeded: units)
      let whole = (count &* figures.reciprocal) &>> 32
      let head = figures.wholes.start[Int(truncatingIfNeeded: whole) &+ Int(isPresent)]
      store(head, end)
      end += Int(truncatingIfNeeded: head &>> 56)
      // Where there is no figure, what follows overwrites this.
      let part = count &- whole &* figures.units
      store(figures.parts.start[Int(truncatingIfNeeded: part)], end)
      end += isPresent == 0 ? 0 : figures.partLength
    } else if isPresent != 0 {
      end = longFigure(units, decimals, end)
    } else {
      nothing(&end)
    }
  }

  /// A whole number from zero up.
  @inline(__always)
  func count(_ number: Word, _ end: inout UnsafeMutablePointer<UInt8>) {
    if number >= 0 && number < Word(truncatingIfNeeded: counts.count) {
      let word = counts.start[Int(truncatingIfNeeded: number)]
      store(word, end)
      end += Int(truncatingIfNeeded: word &>> 56)
    } else {
      end = longFigure(number, 0, end)
    }
  }

  @inline(never)
  private func longFigure(
    _ units: Word, _ decimals: Int, _ place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var end = place
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
    start[length] = comma
    return end + length + 1
  }

  /// A cell as it stands in the sheet, or in quotes where it needs them.
  @inline(__always)
  func pass(
    _ place: Int, _ row: Int, _ source: TileRowSource, _ end: inout UnsafeMutablePointer<UInt8>
  ) {
    guard let bytes = source.bytes.baseAddress else {
      nothing(&end)
      return
    }
    let range = source.passed[place]
    let count = range.upperBound &- range.lowerBound
    if count <= 16, range.lowerBound &+ 16 <= source.bytes.count,
      source.unquoted &>> UInt16(truncatingIfNeeded: row) & 1 != 0
    {
      let head = word(bytes, range.lowerBound)
      let tail = word(bytes, range.lowerBound &+ 8)
      // Beyond ASCII the bytes may be no text, which is mended on the way out.
      if (head | tail) & ByteWord.highBits == 0 {
        store(head, end)
        store(tail, end + 8)
        put(comma, end + count)
        end += count &+ 1
        return
      }
    }
    end = pass(range, bytes, source.bytes.count, end)
  }

  @inline(never)
  private func pass(
    _ range: Range<Int>, _ bytes: UnsafePointer<UInt8>, _ byteCount: Int,
    _ end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    let cell = UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
    var at = range.lowerBound
    var out = end
    while at < range.upperBound {
      guard at + 8 <= byteCount else { return passSlowly(cell, end) }
      let chunk = word(bytes, at)
      if isUnusual(chunk, range.upperBound - at) { return passSlowly(cell, end) }
      store(chunk, out)
      out += 8
      at += 8
    }
    put(comma, end + cell.count)
    return end + cell.count + 1
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
    _ cell: UnsafeBufferPointer<UInt8>, _ end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    append(String(decoding: cell, as: UTF8.self), end)
  }

  @inline(never)
  func key(
    _ row: Int, _ passed: UnsafeBufferPointer<Range<Int>>, _ bytes: UnsafePointer<UInt8>?,
    _ end: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var parts: [String] = []
    for part in 0..<keyCount {
      let range = passed[part * Tile.width + row]
      parts.append(
        String(
          decoding: UnsafeBufferPointer(
            start: bytes.map { $0 + range.lowerBound }, count: range.count),
          as: UTF8.self))
    }
    return append(parts.joined(separator: " / "), end)
  }

  @inline(never)
  private func append(
    _ text: String, _ place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var writer = DelimitedWriter(delimiter: delimiter)
    writer.append(text)
    var end = place
    for byte in writer.takeBytes() {
      end[0] = byte
      end += 1
    }
    nothing(&end)
    return end
  }
}
