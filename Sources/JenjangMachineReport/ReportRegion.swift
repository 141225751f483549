import JenjangSource

/// A stretch of a rule file, counted as other people's tools count.
package struct ReportRegion: Sendable, Equatable {
  /// The path as reports name it.
  package let path: String
  /// Offsets in bytes, the end behind the last one.
  package let startByte: Int
  package let endByte: Int
  /// Lines and columns from 1, columns in Unicode scalars; the end is behind the last scalar.
  package let startLine: Int
  package let startColumn: Int
  package let endLine: Int
  package let endColumn: Int

  /// The region of a range; nil where no such file is at hand.
  init?(_ range: SourceRange, files: [SourceFile], paths: ReportPaths) {
    guard files.indices.contains(range.file) else { return nil }
    let file = files[range.file]
    startByte = min(max(range.start, 0), file.bytes.count)
    endByte = min(max(range.end, startByte), file.bytes.count)
    path = paths.shown(file.path)
    (startLine, startColumn) = Self.place(of: startByte, in: file)
    (endLine, endColumn) = Self.place(of: endByte, in: file)
  }

  private static func place(of offset: Int, in file: SourceFile) -> (line: Int, column: Int) {
    let line = file.position(of: offset).line
    let bytes = file.line(line)
    let end = min(max(offset, bytes.startIndex), bytes.endIndex)
    return (line, 1 + bytes[..<end].count { $0 & 0xC0 != 0x80 })
  }
}
