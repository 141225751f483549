/// Where a piece of delimited text can be cut without parting a record.
package enum RecordCut {
  /// The offset behind the last line of `range` that for certain ends a record.
  ///
  /// The range begins where a record or a line does; its start is the answer where nothing in it ends for
  /// certain. What follows the range is not known: a carriage return at its very end may be half of a line
  /// end, and a quote that is still open may yet be closed, or turn out to be stray.
  package static func last(
    in bytes: [UInt8], _ range: Range<Int>, delimiter: Delimiter
  ) -> Int {
    let mark = delimiter.rawValue
    // All before `outside` is decided: outside of quotes, or in quotes that were closed.
    var outside = range.lowerBound
    var cut = range.lowerBound
    while true {
      guard let quote = firstQuote(in: bytes, outside..<range.upperBound) else {
        return lastLine(in: bytes, outside..<range.upperBound, before: range.upperBound) ?? cut
      }
      let opens = quote == range.lowerBound || startsCell(behind: bytes[quote - 1], mark)
      var next = quote + 1
      if opens {
        let scan = QuotedScan(bytes.span, openingAt: quote, before: range.upperBound) { $0 == mark }
        if scan.metEnd {
          return lastLine(in: bytes, outside..<quote, before: range.upperBound) ?? cut
        }
        if let closing = scan.closing { next = closing + 1 }
      }
      cut = lastLine(in: bytes, outside..<quote, before: range.upperBound) ?? cut
      outside = next
    }
  }

  private static func startsCell(behind byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || Byte.isLineEnd(byte)
  }

  /// The offset behind the last line end in a range that is whole before `end`.
  private static func lastLine(
    in bytes: [UInt8], _ range: Range<Int>, before end: Int
  ) -> Int? {
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset -= 1
      if bytes[offset] == Byte.lineFeed { return offset + 1 }
      // A line feed behind it would have been met first, unless it is not there yet.
      if bytes[offset] == Byte.carriageReturn, offset + 1 < end { return offset + 1 }
    }
    return nil
  }

  private static func firstQuote(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      let quotes = SIMD16<UInt8>(repeating: Byte.quote)
      var offset = range.lowerBound
      // Most text has few quotes: four vectors are tested at once, and only a hit is looked at.
      while offset + 64 <= range.upperBound {
        var hits = SIMD16<UInt8>()
        hits.replace(with: 1, where: vector(buffer, offset) .== quotes)
        hits.replace(with: 1, where: vector(buffer, offset + 16) .== quotes)
        hits.replace(with: 1, where: vector(buffer, offset + 32) .== quotes)
        hits.replace(with: 1, where: vector(buffer, offset + 48) .== quotes)
        let words = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
        if words[0] | words[1] != 0 { break }
        offset += 64
      }
      while offset < range.upperBound {
        if buffer[offset] == Byte.quote { return offset }
        offset += 1
      }
      return nil
    }
  }

  private static func vector(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> SIMD16<UInt8> {
    buffer.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}
