import JenjangSource
import JenjangSyntax

/// A comment that keeps a warning quiet: `// allow J1601: reason`.
///
/// It stands at the end of the line where the warning stands, or on a line of its own above it. With
/// `everywhere` behind the code it stands above the `model` line and counts for the whole rule set.
/// Several codes have commas between them.
struct Suppression {
  /// The comment, from its `//` on.
  let comment: SourceRange
  let codes: [String]
  let isEverywhere: Bool
  /// Why; empty where it does not say.
  let reason: String
  /// The line of what it is meant for, from 1; nil where nothing stands behind it.
  let line: Int?
  /// Whether it stands on a line of its own.
  let standsAlone: Bool

  /// The comment of a tree as a suppression; nil where it is any other comment.
  init?(_ comment: SourceRange, in tree: SyntaxTree) {
    // Nearly all comments are prose, which the first word tells.
    guard Self.beginsWithAllow(tree.source.bytes[comment.start + 2..<comment.end]) else {
      return nil
    }
    let text = tree.source.text(comment.start + 2, comment.end)
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var words = Self.words(parts.first ?? "")
    guard words.first == "allow", words.count > 1, Self.isCode(words[1]) else { return nil }
    words.removeFirst()
    isEverywhere = words.last == "everywhere"
    if isEverywhere { words.removeLast() }
    // Prose may begin with the same words; a list of codes and nothing else is meant for the checker.
    guard words.allSatisfy({ Self.isCode($0) }) else { return nil }
    codes = words.map { $0.uppercased() }
    reason =
      parts.count > 1 ? Self.words(parts[1]).reduce("") { $0.isEmpty ? $1 : $0 + " " + $1 } : ""
    self.comment = comment
    let source = tree.source
    let own = source.position(of: comment.start).line
    let lineStart = source.lineStarts[own - 1]
    standsAlone = source.bytes[lineStart..<comment.start].allSatisfy { $0 <= 0x20 }
    if standsAlone {
      let next = tree.firstToken(from: comment.end)
      let isAtEnd = next >= tree.tokens.count || tree.tokens[next].kind == .endOfFile
      line = isAtEnd ? nil : source.position(of: tree.tokens[next].start).line
    } else {
      line = own
    }
  }

  /// Whether it keeps a code quiet where it counts.
  func covers(_ code: String) -> Bool {
    !reason.isEmpty && codes.contains(code)
  }

  /// The edit that takes a code out of the comment, and the comment away with its last code.
  func removing(_ code: String, from source: SourceFile) -> Fix {
    let kept = codes.filter { $0 != code }
    if !kept.isEmpty {
      let list = kept.dropFirst().reduce(kept[0]) { $0 + ", " + $1 }
      let text = "// allow " + list + (isEverywhere ? " everywhere" : "")
      return Fix(comment, replacement: reason.isEmpty ? text : text + ": " + reason)
    }
    return removed(from: source)
  }

  /// The edit that takes the comment away, with its line where it stands alone.
  func removed(from source: SourceFile) -> Fix {
    var range = comment
    while range.start > 0, [0x20, 0x09].contains(source.bytes[range.start - 1]) {
      range.start -= 1
    }
    if standsAlone {
      // The line goes with its end.
      if range.end < source.bytes.count, source.bytes[range.end] == 0x0D { range.end += 1 }
      if range.end < source.bytes.count, source.bytes[range.end] == 0x0A { range.end += 1 }
    }
    return Fix(range, replacement: "")
  }

  /// Whether the first word of a comment is `allow`, with another word or a colon behind it.
  private static func beginsWithAllow(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
    return word.starts(with: "allow".utf8)
  }

  /// The words of a text, parted by blanks and commas.
  private static func words(_ text: Substring) -> [String] {
    text.split { $0 == " " || $0 == "\t" || $0 == "," }.map { String($0) }
  }

  private static func isCode(_ word: String) -> Bool {
    guard word.hasPrefix("J") || word.hasPrefix("j") else { return false }
    let digits = word.dropFirst()
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
