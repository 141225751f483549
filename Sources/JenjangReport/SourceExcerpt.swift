import JenjangSource

/// A place in a rule file with its line, and marks under what is meant.
struct SourceExcerpt {
  /// The most columns of a line that are shown; a longer one is cut around what is meant.
  static let window = 100
  /// How many bytes on either side of what is meant are looked at for that.
  private static let reach = 400

  let path: String
  let line: Int
  /// Counted from 1 in Unicode scalars, as most editors and compilers do.
  let column: Int
  /// The shown part of the line.
  let text: String
  /// What stands under the text: blanks, tabs where it has tabs, and marks.
  let marks: String
  /// The characters of the line that are shown.
  private let pieces: [VisibleText.Piece]
  private let isCutBefore: Bool

  /// The excerpt of a range; nil where no such file is at hand.
  init?(_ range: SourceRange, files: [SourceFile], mark: Character = "^") {
    guard let file = files.at(range.file) else { return nil }
    let start = min(max(range.start, 0), file.bytes.count)
    let position = file.position(of: start)
    let bytes = file.line(position.line)
    let from = min(start, bytes.endIndex)
    let to = min(max(range.end, from), bytes.endIndex)
    path = VisibleText.escaped(file.path)
    line = position.line
    column = 1 + bytes[..<from].count { $0 & 0xC0 != 0x80 }

    let near = SourceExcerpt.neighbourhood(of: from, in: bytes)
    let pieces = VisibleText.pieces(near)
    let marked = SourceExcerpt.marked(pieces, from: from, to: to)
    let shown = SourceExcerpt.shown(pieces, around: marked)
    let isCutBefore = shown.lowerBound > 0 || near.startIndex > bytes.startIndex
    let isCutAfter = shown.upperBound < pieces.count || near.endIndex < bytes.endIndex
    var text = isCutBefore ? "…" : ""
    var under = isCutBefore ? " " : ""
    for index in shown {
      let piece = pieces[index]
      text += piece.text
      guard index < marked.upperBound else { continue }
      let isMarked = index >= marked.lowerBound
      if piece.isTab {
        under += "\t"
      } else {
        under += String(repeating: isMarked ? mark : " ", count: piece.columns)
      }
    }
    // A place between characters, or of blanks that keep their width, gets a mark of its own.
    if !under.contains(mark) { under.append(mark) }
    self.text = text + (isCutAfter ? "…" : "")
    marks = under
    self.isCutBefore = isCutBefore
    self.pieces = Array(pieces[shown])
  }

  /// Whether the character at an offset of the file is among those shown.
  func shows(_ offset: Int) -> Bool {
    pieces.contains { $0.offset <= offset && offset < $0.offset + $0.length }
  }

  /// A line under the text with something at each of these offsets, which rise.
  ///
  /// All but the last are one column wide, so that each stands under its character.
  func line(under offsets: [(offset: Int, text: String)]) -> String {
    var line = isCutBefore ? " " : ""
    var next = 0
    for piece in pieces {
      if next == offsets.count { break }
      if offsets[next].offset < piece.offset + piece.length {
        line += offsets[next].text
        next += 1
        if piece.columns > 1 { line += String(repeating: " ", count: piece.columns - 1) }
      } else {
        line += piece.isTab ? "\t" : String(repeating: " ", count: piece.columns)
      }
    }
    return line
  }

  /// The bytes of a line near an offset, from and to the bounds of scalars.
  private static func neighbourhood(
    of offset: Int, in line: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    var start = max(line.startIndex, offset - reach)
    var end = min(line.endIndex, offset + reach)
    for _ in 0..<3 where start > line.startIndex && line[start] & 0xC0 == 0x80 { start -= 1 }
    for _ in 0..<3 where end < line.endIndex && line[end] & 0xC0 == 0x80 { end += 1 }
    return line[start..<end]
  }

  /// The pieces that hold bytes of a range; for an empty one, the piece that it stands before.
  private static func marked(_ pieces: [VisibleText.Piece], from: Int, to: Int) -> Range<Int> {
    let start = pieces.firstIndex { $0.offset + $0.length > from } ?? pieces.count
    var end = start
    while end < pieces.count, pieces[end].offset < max(to, from + 1) { end += 1 }
    return start..<end
  }

  /// As many pieces around the marked ones as the window holds, the same room on both sides.
  private static func shown(
    _ pieces: [VisibleText.Piece], around marked: Range<Int>
  ) -> Range<Int> {
    var start = marked.lowerBound
    var end = start
    var columns = 0
    while end < marked.upperBound, columns + pieces[end].columns <= window {
      columns += pieces[end].columns
      end += 1
    }
    var grows = true
    while grows {
      grows = false
      if start > 0, columns + pieces[start - 1].columns <= window {
        start -= 1
        columns += pieces[start].columns
        grows = true
      }
      if end < pieces.count, columns + pieces[end].columns <= window {
        columns += pieces[end].columns
        end += 1
        grows = true
      }
    }
    return start..<end
  }
}
