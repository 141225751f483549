import JenjangSource

// Numbers, texts, and bytes that are no text.
extension Lexer {
  /// Digits with `_` between thousands and a decimal point; forms that can be read in two ways are refused.
  mutating func lexNumber(from start: Int) {
    var points = 0
    var commas = 0
    skipDigits()
    let wholeEnd = offset
    while let sign = byte(), sign == UInt8(ascii: ".") || sign == UInt8(ascii: ","),
      isDigit(byte(1))
    {
      if sign == UInt8(ascii: ".") { points += 1 } else { commas += 1 }
      offset += 1
      skipDigits()
    }
    if commas > 0 || points > 1 {
      let readings = NumberReadings(source.bytes[start..<min(offset, start + 40)])
      report(
        .signsInNumber, from: start,
        [
          ("found", .text(source.text(start, min(offset, start + 40)))),
          ("readings", .wording(readings.wording)),
        ])
    } else if isDoubtful(start, wholeEnd, offset) {
      let found = source.text(start, offset)
      let thousands = source.text(start, wholeEnd) + "_" + source.text(wholeEnd + 1, offset)
      report(
        .doubtfulPoint, from: start,
        [
          ("found", .text(found)), ("decimal", .text(found + "0")), ("thousands", .text(thousands)),
        ])
    } else if !isGrouped(start, wholeEnd, offset) {
      report(
        .misplacedUnderscore, from: start,
        [("found", .text(source.text(start, min(offset, start + 40))))])
    } else if offset - start > Self.longestNumber {
      report(.tooManyDigits, from: start, [("most", .number(Self.longestNumber))])
    } else if let next = byte(), isWordByte(next) {
      while let next = byte(), isWordByte(next) { offset += 1 }
      report(
        .wordStartsWithDigit, from: start,
        [("found", .text(source.text(start, min(offset, start + 40))))])
      add(.word, from: start)
      refusedStarts.insert(start)
      return
    }
    add(.number, from: start)
  }

  private mutating func skipDigits() {
    while let next = byte(), isDigit(next) || next == UInt8(ascii: "_") { offset += 1 }
  }

  /// Whether each `_` stands between thousands: one to three digits first, three in each group behind.
  private func isGrouped(_ start: Int, _ wholeEnd: Int, _ end: Int) -> Bool {
    let mark = UInt8(ascii: "_")
    if source.bytes[wholeEnd..<end].contains(mark) { return false }
    let groups = source.bytes[start..<wholeEnd].split(
      separator: mark, omittingEmptySubsequences: false)
    return groups.count == 1
      || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// One to three digits, not starting with 0, a point and exactly three digits: ten or ten thousand?
  private func isDoubtful(_ start: Int, _ wholeEnd: Int, _ end: Int) -> Bool {
    let bytes = source.bytes
    return end - wholeEnd == 4 && wholeEnd - start <= 3 && bytes[start] != UInt8(ascii: "0")
      && !bytes[start..<end].contains(UInt8(ascii: "_"))
  }

  /// A text in double quotes on one line; an end that is missing is taken to be the line's.
  mutating func lexString(from start: Int) {
    offset += 1
    // Most bytes of a text are neither its end nor an escape.
    while offset < bytes.count, isPlainInText(bytes[offset]) { offset += 1 }
    while let next = byte() {
      if next == UInt8(ascii: "\"") {
        offset += 1
        add(.string, from: start)
        return
      }
      if next == 0x0A || next == 0x0D { break }
      if next == UInt8(ascii: "\\") {
        let escaped = byte(1)
        if escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") {
          offset += 1
        } else {
          report(.unknownEscape, from: offset, to: min(offset + 2, source.bytes.count))
        }
      }
      offset += 1
    }
    // A brace at the end of the line was hardly meant as a part of the text.
    var end = offset
    while end > start + 1, isBlankOrBrace(source.bytes[end - 1]) { end -= 1 }
    if end < offset, source.bytes[end] == 0x20 || source.bytes[end] == 0x09 { offset = end }
    report(.unclosedText, from: start)
    add(.string, from: start)
  }

  private func isPlainInText(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x0A && byte != 0x0D
  }

  private func isBlankOrBrace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  /// Bytes that are not text: the first of each kind is named.
  mutating func reportBadBytes() {
    let bytes = source.bytes
    if bytes.isPlainText { return }
    if let control = bytes.firstIndex(where: {
      $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F
    }) {
      report(
        .controlCharacter, from: control, to: control + 1, [("code", .number(Int(bytes[control])))])
    }
    if let bad = firstInvalidUTF8(bytes) {
      report(
        .invalidUTF8, from: bad, to: min(bad + 1, bytes.count), [("code", .number(Int(bytes[bad])))]
      )
    }
  }
}
