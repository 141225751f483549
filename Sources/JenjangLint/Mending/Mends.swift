import JenjangSource

/// The edits that diagnostics carry, put into their files in one pass.
package struct Mends {
  /// The diagnostics whose edits are in, in the order of the files.
  package private(set) var mended: [Diagnostic] = []
  /// Where the edits stand in the new bytes, as many as `mended`.
  package private(set) var offsets: [Int] = []
  /// The new bytes of the files that change, by their index.
  package private(set) var files: [(index: Int, bytes: [UInt8])] = []

  /// Puts in all edits that do not touch each other; of two that do, the later one waits.
  package init(_ diagnostics: [Diagnostic], in sources: [SourceFile]) {
    let sorted = diagnostics.enumerated().compactMap { offset, diagnostic in
      diagnostic.fix.map { (fix: $0, offset: offset, diagnostic: diagnostic) }
    }.sorted {
      ($0.fix.range.file, $0.fix.range.start, $0.fix.range.end, $0.offset)
        < ($1.fix.range.file, $1.fix.range.start, $1.fix.range.end, $1.offset)
    }
    for (index, source) in sources.enumerated() {
      var bytes: [UInt8] = []
      var last = -1
      for (fix, _, diagnostic) in sorted where fix.range.file == index {
        // What begins where another ended is not sure to mean the same any more.
        guard fix.range.start > last, fix.range.end >= fix.range.start,
          fix.range.end <= source.bytes.count
        else { continue }
        bytes += source.bytes[max(last, 0)..<fix.range.start]
        offsets.append(bytes.count)
        bytes += Array(fix.replacement.utf8)
        last = fix.range.end
        mended.append(diagnostic)
      }
      if last < 0 { continue }
      bytes += source.bytes[last...]
      if bytes != source.bytes { files.append((index, bytes)) }
    }
  }
}
