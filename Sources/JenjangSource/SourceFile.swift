/// One file of a rule set, with its bytes as they were read and the places where its lines start.
package struct SourceFile: Sendable {
  /// The path relative to the rule set's folder, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]
  /// Byte offsets at which lines start; the first is 0.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = bytes.lineStarts
  }

  private init(path: String, bytes: [UInt8], lineStarts: [Int]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = lineStarts
  }

  /// The same file under another path.
  package func named(_ path: String) -> SourceFile {
    SourceFile(path: path, bytes: bytes, lineStarts: lineStarts)
  }

  /// The line (from 1) and the column (from 1, in bytes) of a byte offset.
  package func position(of offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return SourcePosition(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The bytes of a line (from 1), without its line end.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The text of a byte range; bytes that are not UTF-8 show as U+FFFD.
  package func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// A line and a column, both counted from 1; the column counts bytes.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int
}

/// A stretch of bytes in one of the files of a rule set.
package struct SourceRange: Hashable, Sendable {
  /// The file's index in the order of loading.
  package var file: Int
  package var start: Int
  package var end: Int

  package init(file: Int, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The range from the start of this one to the end of another in the same file.
  package func through(_ other: SourceRange) -> SourceRange {
    SourceRange(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}
