// Delimited text, read and written as bytes.
//
// Chosen: the reader hands out byte ranges into the source, a record at a time, and never builds a
// `String` that was not asked for; a sheet of a million rows is then one pass and one reused array.
// Damaged text is reported as data beside the records, and the reading goes on.
//
// Not chosen: a state machine that swallows the rest of the file after a stray quote (RFC 4180 and
// most readers). One mistyped quote must cost one cell. Nor a schema: rows that are short or long
// are handed over as they are, since only the caller knows what a missing cell means.
//
// Why one pass stays one pass: inside quotes, quotes come in runs; an even run is all doubled
// quotes, the first odd run closes the cell. If a quote is given up as stray, the reading resumes
// behind it, and every run up to the odd one (or the end) is even; a cell that opens with an even
// run closes within that run. So no byte is ever searched for a closing quote more than twice. (That a
// quote reaches only so far changes nothing in this: up to its reach every run was even.)
//
// Text may be read in pieces: ``RecordCut`` finds where whole records end, and a piece between two
// such places reads as it does within the whole.

/// The bytes that have a meaning in delimited text.
enum Byte {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The offset behind the marks at the beginning; a spreadsheet that opens and saves a file again can
  /// put one before another.
  static func endOfByteOrderMarks(in bytes: [UInt8], before end: Int) -> Int {
    var offset = 0
    while bytes[offset..<end].starts(with: byteOrderMark) { offset += byteOrderMark.count }
    return offset
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// The offset behind the line end at `offset`; a carriage return with a line feed is one.
  static func endOfLineEnd(at offset: Int, in bytes: [UInt8], before end: Int) -> Int {
    endOfLineEnd(at: offset, in: bytes.span, before: end)
  }

  static func endOfLineEnd(at offset: Int, in bytes: Span<UInt8>, before end: Int) -> Int {
    let next = offset + 1
    if bytes[offset] == carriageReturn, next < end, bytes[next] == lineFeed {
      return next + 1
    }
    return next
  }

  /// How many line ends begin in `range`.
  static func countOfLineEnds(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isLineEnd(bytes[offset]) {
        count += 1
        offset = endOfLineEnd(at: offset, in: bytes, before: range.upperBound)
      } else {
        offset += 1
      }
    }
    return count
  }
}
