import JenjangSource
import JenjangSyntax

/// What stands between a token and the one before it: comments, line ends, blank lines.
struct Trivia {
  struct Comment {
    /// The bytes from `//` on, without blanks at the end.
    let text: ArraySlice<UInt8>
    /// Whether it stands behind a token on the token's line.
    let isTrailing: Bool
    let hasBlankLineBefore: Bool
  }

  private(set) var comments: [Comment] = []
  /// Whether the token begins a line.
  private(set) var hasLineBreak = false
  /// Whether there is an empty line right before the token.
  private(set) var hasBlankLine = false

  /// Reads the bytes between two tokens; at the start of a file nothing stands before a comment.
  init(_ bytes: ArraySlice<UInt8>, isFileStart: Bool) {
    var breaks = isFileStart ? 1 : 0
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "/"), offset + 1 < bytes.endIndex,
        bytes[offset + 1] == UInt8(ascii: "/")
      {
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.endIndex
        var last = end
        while last > offset, bytes[last - 1] <= 0x20 { last -= 1 }
        comments.append(
          Comment(
            text: bytes[offset..<last], isTrailing: breaks == 0, hasBlankLineBefore: breaks > 1))
        offset = end
        breaks = 0
        continue
      }
      if byte == 0x0A { breaks += 1 }
      offset += 1
    }
    hasLineBreak = breaks > 0 || !comments.isEmpty
    hasBlankLine = breaks > 1
  }

  /// The trivia before each token of a tree.
  static func all(of tree: SyntaxTree) -> [Trivia] {
    let bytes = tree.source.bytes
    var last = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var result: [Trivia] = []
    for token in tree.tokens {
      result.append(Trivia(bytes[last..<token.start], isFileStart: result.isEmpty))
      last = token.end
    }
    return result
  }
}
