/// What changes in a file, as `diff -u` shows it: the changed lines, with three lines around them.
package enum UnifiedDiff {
  private static let context = 3

  /// The diff between two texts of a file; empty where they are equal.
  package static func text(
    path: String, old: [UInt8], new: [UInt8]
  ) -> [UInt8] {
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    let lines = LineDiff(oldLines, newLines).lines
    var result: [UInt8] = []
    for hunk in hunks(lines) {
      if result.isEmpty { result += "--- \(path)\n+++ \(path)\n".utf8 }
      result += header(lines, hunk).utf8
      for line in lines[hunk] {
        switch line {
        case .both(let index, _): add(" ", oldLines[index], to: &result)
        case .removed(let index): add("-", oldLines[index], to: &result)
        case .added(let index): add("+", newLines[index], to: &result)
        }
      }
    }
    return result
  }

  /// The lines with their ends, so that a missing last one is a difference.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      result.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { result.append(bytes[start...]) }
    return result
  }

  private static func add(_ mark: String, _ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result += mark.utf8
    result += line
    if line.last != 0x0A { result += "\n\\ No newline at end of file\n".utf8 }
  }

  /// The stretches of lines to be shown: changes that are near each other are in one.
  private static func hunks(_ lines: [LineDiff.Line]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in lines.indices {
      if case .both = lines[index] { continue }
      let start = max(index - context, 0)
      let end = min(index + context + 1, lines.count)
      if let last = result.last, start <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<end
      } else {
        result.append(start..<end)
      }
    }
    return result
  }

  /// `@@ -12,7 +12,8 @@`: where a hunk starts in both texts and how many lines it has of each.
  private static func header(_ lines: [LineDiff.Line], _ hunk: Range<Int>) -> String {
    let before = counts(lines[..<hunk.lowerBound])
    let within = counts(lines[hunk])
    return "@@ -\(place(before.old, within.old)) +\(place(before.new, within.new)) @@\n"
  }

  private static func counts(_ lines: ArraySlice<LineDiff.Line>) -> (old: Int, new: Int) {
    var old = 0
    var new = 0
    for line in lines {
      switch line {
      case .both:
        old += 1
        new += 1
      case .removed: old += 1
      case .added: new += 1
      }
    }
    return (old, new)
  }

  private static func place(_ before: Int, _ count: Int) -> String {
    let start = count == 0 ? before : before + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }
}
