/// Where records start and end, by the rules of ``DelimitedText``.
package enum RecordScan {
  /// The offset of the first record at or behind `start`, which is the start of a line; the end of the
  /// bytes where only blank lines are left.
  package static func start(in bytes: Span<UInt8>, from start: Int, delimiter: UInt8) -> Int {
    var lineStart = start
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if Byte.isLineEnd(byte) {
        offset = behindLineEnd(in: bytes, at: offset)
        lineStart = offset
      } else if Byte.isBlank(byte), byte != delimiter {
        offset += 1
      } else {
        return lineStart
      }
    }
    return offset
  }

  /// The offset behind the record that starts at `start`, its line end included.
  package static func end(in bytes: Span<UInt8>, from start: Int, delimiter: UInt8) -> Int {
    var offset = start
    while true {
      if offset < bytes.count, bytes[offset] == Byte.quote,
        let closing = QuotedScan(
          bytes, openingAt: offset, before: bytes.count, isDelimiter: { $0 == delimiter }
        ).closing
      {
        offset = closing + 1
      }
      while offset < bytes.count, bytes[offset] != delimiter, !Byte.isLineEnd(bytes[offset]) {
        offset += 1
      }
      guard offset < bytes.count else { return offset }
      if bytes[offset] != delimiter { return behindLineEnd(in: bytes, at: offset) }
      offset += 1
    }
  }

  /// The offset behind the line end at `offset`; a carriage return with a line feed is one.
  package static func behindLineEnd(in bytes: Span<UInt8>, at offset: Int) -> Int {
    Byte.endOfLineEnd(at: offset, in: bytes, before: bytes.count)
  }
}
