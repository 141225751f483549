import Jenjang
import JenjangLint
import JenjangSource

/// The lines whose form is no better after a mend than before.
///
/// A word that was taken for a misspelt keyword may have been meant otherwise; then the line that it
/// stands in does not parse with the keyword either.
struct MendResistance {
  struct Line: Hashable {
    let file: Int
    let line: Int

    init(_ range: SourceRange, in files: [SourceFile]) {
      file = range.file
      line = files[range.file].position(of: range.start).line
    }
  }

  /// The lines as they were before the mends.
  let lines: Set<Line>

  init(before: RuleSet.Check, _ mends: Mends, after: RuleSet.Check) {
    var mended: [Line: (count: Int, now: Line)] = [:]
    for (diagnostic, offset) in zip(mends.mended, mends.offsets) {
      guard Self.isOfForm(diagnostic), let fix = diagnostic.fix,
        after.files.indices.contains(fix.range.file)
      else { continue }
      let line = Line(fix.range, in: before.files)
      let now = Line(
        SourceRange(file: fix.range.file, start: offset, end: offset), in: after.files)
      mended[line] = ((mended[line]?.count ?? 0) + 1, now)
    }
    var lines: Set<Line> = []
    for (line, mend) in mended {
      let old = Self.errors(of: before, in: line)
      if Self.errors(of: after, in: mend.now) > old - mend.count { lines.insert(line) }
    }
    self.lines = lines
  }

  /// How many errors of form begin in a line.
  private static func errors(of check: RuleSet.Check, in line: Line) -> Int {
    check.diagnostics.count { diagnostic in
      guard isOfForm(diagnostic), case .source(let range) = diagnostic.place else { return false }
      return Line(range, in: check.files) == line
    }
  }

  /// Whether it tells of characters or words, which are read before anything has a meaning.
  private static func isOfForm(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.rule.code.hasPrefix("J00") || diagnostic.rule.code.hasPrefix("J01")
  }
}
