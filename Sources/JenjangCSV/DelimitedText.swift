/// Reads delimited text a record at a time, in one pass, and never gives up on it.
///
/// Takes UTF-8 with or without a byte order mark, and LF, CRLF or CR line ends, also mixed. A cell
/// is quoted when its first byte is a quote; a quote further in is an ordinary byte. Lines without
/// bytes, or with blanks only, are no records but are counted.
package struct DelimitedText: Sendable {
  package let bytes: [UInt8]
  package let delimiter: Delimiter

  /// What was wrong in the records read so far, in the order met; at most one of a kind a cell.
  package private(set) var problems: [DelimitedProblem] = []

  /// The offset behind what was read so far, where the next line begins.
  package private(set) var position: Int
  /// The physical line, from 1, at the position.
  package var line = 1
  /// The offset behind the last byte that belongs to the text.
  private let end: Int

  /// Reads `bytes` from their start; without a delimiter given, ``Delimiter/sniffed(in:)`` decides.
  package init(_ bytes: [UInt8], delimiter: Delimiter? = nil) {
    self.init(bytes, before: bytes.count, delimiter: delimiter)
  }

  /// Reads the bytes before `end` from their start.
  package init(_ bytes: [UInt8], before end: Int, delimiter: Delimiter? = nil) {
    self.bytes = bytes
    self.end = end
    self.delimiter = delimiter ?? Delimiter.sniff(bytes, before: end).delimiter
    position = Byte.endOfByteOrderMarks(in: bytes, before: end)
  }

  /// Reads whole records out of the middle of a text; lines are counted from 1 all the same.
  package init(records bytes: [UInt8], in range: Range<Int>, delimiter: Delimiter) {
    self.bytes = bytes
    end = range.upperBound
    self.delimiter = delimiter
    position = range.lowerBound
  }

  /// Where the text behind its byte order marks begins.
  package static func start(of bytes: [UInt8], before end: Int) -> Int {
    Byte.endOfByteOrderMarks(in: bytes, before: end)
  }

  /// Goes on at a later offset where a record or a line begins and whose line is known, over lines that
  /// someone else reads.
  package mutating func move(to offset: Int, line: Int) {
    self.line = line
    position = offset
  }

  /// The next record, or nil at the end.
  package mutating func next() -> DelimitedRecord? {
    var record = DelimitedRecord()
    return next(into: &record) ? record : nil
  }

  /// Reads the next record into `record`, reusing its storage; false at the end.
  package mutating func next(into record: inout DelimitedRecord) -> Bool {
    record.cells.removeAll(keepingCapacity: true)
    skipBlankLines()
    guard position < end else { return false }
    record.line = line
    while readCell(into: &record.cells) {}
    return true
  }

  private mutating func skipBlankLines() {
    let end = self.end
    var offset = position
    while offset < end {
      let byte = bytes[offset]
      if Byte.isLineEnd(byte) {
        offset = Byte.endOfLineEnd(at: offset, in: bytes, before: end)
        position = offset
        line += 1
      } else if Byte.isBlank(byte), byte != delimiter.rawValue {
        offset += 1
      } else {
        return
      }
    }
    position = offset
  }

  /// Reads the cell at the position and what ends it; true when a delimiter did.
  private mutating func readCell(into cells: inout [DelimitedCell]) -> Bool {
    let bytes = self.bytes
    let end = self.end
    let delimiter = self.delimiter.rawValue
    let start = position
    let startLine = line
    let column = cells.count + 1
    var form = DelimitedCell.Form.plain
    var traits = ByteTraits()
    var offset = start
    if offset < end, bytes[offset] == Byte.quote {
      let scan = QuotedScan(bytes.span, openingAt: offset, before: end) { $0 == delimiter }
      if let closing = scan.closing {
        form = scan.hasDoubledQuotes ? .doubled : .quoted
        traits = scan.traits
        line += scan.lineEnds
        offset = closing + 1
      } else {
        report(.unterminatedQuote, line: line, column: column, range: start..<start + 1)
      }
    }
    let rest = offset
    while offset < end {
      let byte = bytes[offset]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      traits.see(byte)
      offset += 1
    }
    if form != .plain, offset > rest {
      form = .continued
      if !bytes[rest..<offset].allSatisfy(Byte.isBlank) {
        report(.textAfterQuote, line: line, column: column, range: rest..<offset)
      }
    }
    let range = start..<offset
    if traits.hasNul || !traits.isASCII {
      check(range, traits, startLine: startLine, column: column)
    }
    cells.append(DelimitedCell(range: range, form: form))
    position = offset
    guard offset < end else { return false }
    if bytes[offset] == delimiter {
      position += 1
      return true
    }
    position = Byte.endOfLineEnd(at: offset, in: bytes, before: end)
    line += 1
    return false
  }

  private mutating func check(
    _ range: Range<Int>, _ traits: ByteTraits, startLine: Int, column: Int
  ) {
    if traits.hasNul, let nul = bytes[range].firstIndex(of: Byte.nul) {
      let line = startLine + Byte.countOfLineEnds(in: range.lowerBound..<nul, of: bytes)
      report(.nulByte, line: line, column: column, range: nul..<nul + 1)
    }
    if !traits.isASCII, let fault = WellFormedUTF8.firstFault(in: range, of: bytes.span) {
      let before = range.lowerBound..<fault.lowerBound
      let line = startLine + Byte.countOfLineEnds(in: before, of: bytes)
      report(.invalidUTF8, line: line, column: column, range: fault)
    }
  }

  private mutating func report(
    _ kind: DelimitedProblem.Kind, line: Int, column: Int, range: Range<Int>
  ) {
    problems.append(DelimitedProblem(kind: kind, line: line, column: column, range: range))
  }
}
