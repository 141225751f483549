import JenjangCSV
import JenjangTables

extension TileReader {
  /// Reads a run of answers; returns the end of the last cell, or -1 where one is not plain.
  ///
  /// Four cells of one digit are `d,d,d,d,`: less the delimiters and the least digit, each second byte
  /// is zero and the others are at most the span of the digits. The lowest bit that tells otherwise says
  /// how many cells came before the first that is not such a digit; that one is looked up by itself.
  @inline(never)
  func readAnswers(
    _ step: ColumnStep, _ bytes: Span<UInt8>, from start: Int, _ row: Int,
    into array: inout [UInt8]
  ) -> Int {
    var codes = array.mutableSpan
    let first = tables.entries[step.answer]
    let lanes: UInt64 = 0x0001_0001_0001_0001
    let plain =
      (lanes &* UInt64(first.leastDigit)) | ((lanes &* UInt64(delimiter)) &<< 8)
    let span = lanes &* UInt64(0x7F &- (first.mostDigit &- first.leastDigit))
    let firstCode = lanes &* UInt64(first.firstCode)
    let marks: UInt64 = first.hasDigits ? 0xFF80_FF80_FF80_FF80 : .max
    let origin = first.question &* Tile.width &+ row
    // All that is written below is the run's, since no cell is taken that is not left.
    precondition(origin >= 0 && origin + (step.count - 1) * Tile.width < codes.count)
    var target = origin
    var left = step.count
    var offset = start
    while left > 4 {
      let good: Int
      if left > 8, offset &+ 16 <= bytes.count {
        // Eight cells a step, so that one question is asked of them together.
        let head = bytes.uncheckedWord(at: offset) &- plain
        let tail = bytes.uncheckedWord(at: offset &+ 8) &- plain
        Self.store(head &+ firstCode, at: target, in: &codes)
        Self.store(tail &+ firstCode, at: target &+ Tile.width &* 4, in: &codes)
        let oddHead = (head | (head &+ span)) & marks
        let oddTail = (tail | (tail &+ span)) & marks
        if oddHead | oddTail == 0 {
          offset &+= 16
          target &+= Tile.width &* 8
          left &-= 8
          continue
        }
        // Four in the head, where it has none that is odd, and those in the tail.
        let goodHead = oddHead.trailingZeroBitCount &>> 4
        good = goodHead &+ (goodHead &>> 2) &* (oddTail.trailingZeroBitCount &>> 4)
      } else {
        let word = bytes.word(at: offset) &- plain
        Self.store(word &+ firstCode, at: target, in: &codes)
        let odd = (word | (word &+ span)) & marks
        if odd == 0 {
          offset &+= 8
          target &+= Tile.width &* 4
          left &-= 4
          continue
        }
        good = odd.trailingZeroBitCount &>> 4
      }
      offset &+= good &* 2
      target &+= good &* Tile.width
      left &-= good &+ 1
      let place = (target &- origin) / Tile.width
      let (end, code) = oddAnswer(step.answer &+ place, bytes, offset)
      if code == AnswerTables.unknown || bytes.byte(at: end) != delimiter { return -1 }
      codes[unchecked: target] = code
      target &+= Tile.width
      offset = end &+ 1
    }
    // The last cells, without what stands behind the very last.
    while true {
      let word = bytes.word(at: offset) &- plain
      let cells = ByteWord.prefix(marks, left &* 2 &- 1)
      let odd = (word | (word &+ span)) & cells
      let good = min(odd.trailingZeroBitCount &>> 4, left)
      let values = word &+ firstCode
      var cell = 0
      while cell < good {
        codes[target] = UInt8(truncatingIfNeeded: values &>> UInt64(cell &* 16))
        target &+= Tile.width
        cell &+= 1
      }
      offset &+= good &* 2
      left &-= good
      if left == 0 {
        let end = offset &- 1
        if isCellEnd(bytes, end) { return end }
        // More than a digit.
        offset &-= 2
        target &-= Tile.width
        left = 1
      }
      let place = (target &- origin) / Tile.width
      let (end, code) = oddAnswer(step.answer &+ place, bytes, offset)
      if code == AnswerTables.unknown { return -1 }
      codes[target] = code
      target &+= Tile.width
      left &-= 1
      if left == 0 { return end }
      if bytes.byte(at: end) != delimiter { return -1 }
      offset = end &+ 1
    }
  }

  /// Stores the codes of four cells, which stand in every second byte, one below the other.
  @inline(__always)
  private static func store(
    _ values: UInt64, at target: Int, in codes: inout MutableSpan<UInt8>
  ) {
    codes[unchecked: target] = UInt8(truncatingIfNeeded: values)
    codes[unchecked: target &+ Tile.width] = UInt8(truncatingIfNeeded: values &>> 16)
    codes[unchecked: target &+ Tile.width &* 2] = UInt8(truncatingIfNeeded: values &>> 32)
    codes[unchecked: target &+ Tile.width &* 3] = UInt8(truncatingIfNeeded: values &>> 48)
  }

  /// Whether a cell ends at `offset`.
  @inline(__always)
  func isCellEnd(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    if offset >= bytes.count { return true }
    let byte = bytes[offset]
    return byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// Reads a cell that is not one digit; returns its end and its code.
  @inline(__always)
  private func oddAnswer(
    _ answer: Int, _ bytes: Span<UInt8>, _ start: Int
  ) -> (end: Int, code: UInt8) {
    let word = bytes.word(at: start)
    if UInt8(truncatingIfNeeded: word) == delimiter { return (start, Tile.Code.empty) }
    return wordAnswer(answer, bytes, start, word)
  }

  /// Looks up a short word; apart, so that the loop over the cells keeps its registers.
  @inline(never)
  private func wordAnswer(
    _ answer: Int, _ bytes: Span<UInt8>, _ start: Int, _ word: UInt64
  ) -> (end: Int, code: UInt8) {
    let stops = ByteWord.equal(word, ByteWord.ones &* UInt64(delimiter)) | ByteWord.unusual(word)
    let length = ByteWord.firstMark(stops)
    if length > 0, length < 8, isCellEnd(bytes, start &+ length) {
      let entry = tables.entries[answer]
      let code =
        length == 1
        ? tables.code(entry, byte: UInt8(truncatingIfNeeded: word))
        : tables.code(
          entry, word: ByteWord.lowercased(ByteWord.prefix(word, length)), length: length)
      if code != AnswerTables.unknown { return (start &+ length, code) }
    }
    return closerAnswer(answer, bytes, start)
  }

  @inline(never)
  private func closerAnswer(
    _ answer: Int, _ bytes: Span<UInt8>, _ start: Int
  ) -> (end: Int, code: UInt8) {
    let cell = CellScan(bytes, from: start, delimiter: delimiter)
    if cell.isDamaged || cell.spansLines || !cell.isVerbatim {
      return (cell.end, AnswerTables.unknown)
    }
    let range = CellText.trimmed(cell.content, of: bytes)
    return (cell.end, tables.answer(answer, bytes, range).code)
  }
}
