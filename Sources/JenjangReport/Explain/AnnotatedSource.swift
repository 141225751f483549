import JenjangSource

/// Lines of a rule file with notes beneath the places that they belong to, each behind a stroke.
struct AnnotatedSource {
  static let width = 96

  let file: SourceFile

  /// A stretch of source and what stands beneath it.
  ///
  /// The stretch keeps its line ends; a line too long for the width is broken between words.
  func lines(_ range: SourceRange, _ notes: [ConditionNotes.Note]) -> [String] {
    let first = file.position(of: range.start).line
    let last = file.position(of: max(range.start, range.end - 1)).line
    var lines: [String] = []
    for number in first...max(first, last) {
      let whole = file.line(number)
      var start = max(whole.startIndex, range.start)
      let end = min(whole.endIndex, range.end)
      if start >= end { continue }
      while start < end, whole[start] == 0x20 || whole[start] == 0x09 { start += 1 }
      let indent = number == first ? 0 : 2
      for chunk in chunks(VisibleText.pieces(whole[start..<end]), AnnotatedSource.width - indent) {
        let blanks = String(repeating: " ", count: indent)
        lines.append(blanks + chunk.reduce("") { $0 + ($1.isTab ? " " : $1.text) })
        lines += marks(of: chunk, notes, indent)
      }
    }
    return lines
  }

  private func chunks(_ pieces: [VisibleText.Piece], _ width: Int) -> [[VisibleText.Piece]] {
    var result: [[VisibleText.Piece]] = []
    var rest = pieces[...]
    while !rest.isEmpty {
      var columns = 0
      var end = rest.startIndex
      while end < rest.endIndex, columns + rest[end].columns <= width {
        columns += rest[end].columns
        end += 1
      }
      if end < rest.endIndex, let blank = rest[..<end].lastIndex(where: { $0.text == " " }),
        blank > rest.startIndex
      {
        end = blank + 1
      }
      end = max(end, rest.startIndex + 1)
      result.append(Array(rest[..<end]))
      rest = rest[end...]
    }
    return result
  }

  /// A note of a line, with the column that it belongs to.
  private struct Mark {
    var column: Int
    var lines: [String]
  }

  private func marks(
    of chunk: [VisibleText.Piece], _ notes: [ConditionNotes.Note], _ indent: Int
  ) -> [String] {
    var waiting: [Mark] = []
    var column = indent
    for piece in chunk {
      let lines = notes.filter {
        $0.offset >= piece.offset && $0.offset < piece.offset + piece.length
      }.flatMap { $0.lines }
      if !lines.isEmpty {
        waiting.append(Mark(column: column, lines: lines.map { VisibleText.escaped($0) }))
      }
      column += piece.columns
    }
    if waiting.isEmpty { return [] }
    var rows = [strokes(waiting)]
    while !waiting.isEmpty { rows += nextRows(&waiting) }
    return rows
  }

  /// The rows of those notes, from the last one back, that have room beside each other.
  private func nextRows(_ waiting: inout [Mark]) -> [String] {
    var shown: [Mark] = []
    var limit = AnnotatedSource.width
    while var mark = waiting.last {
      let before = waiting.dropLast().last.map { $0.column + 2 } ?? 0
      let widest = mark.lines.map { $0.count }.max() ?? 0
      if shown.isEmpty {
        // What would stand out on the right begins further left, behind the stroke before it.
        mark.column = max(before, min(mark.column, limit - widest))
        let room = max(limit - mark.column, 20)
        mark.lines = mark.lines.flatMap { TextWrap.lines($0, first: room, rest: room) }
      } else if mark.column + widest + 2 > limit {
        break
      }
      limit = mark.column
      shown.insert(mark, at: 0)
      waiting.removeLast()
    }
    let height = shown.map { $0.lines.count }.max() ?? 0
    return (0..<height).map { row in
      var line = strokes(waiting)
      for mark in shown where row < mark.lines.count {
        line += String(repeating: " ", count: max(mark.column - line.count, 0)) + mark.lines[row]
      }
      return line
    }
  }

  private func strokes(_ marks: [Mark]) -> String {
    var line = ""
    for mark in marks {
      line += String(repeating: " ", count: max(mark.column - line.count, 0)) + "│"
    }
    return line
  }
}
