/// A rule file whose tokens stand as they did and whose layout is random.
package struct Scrambled {
  package private(set) var bytes: [UInt8] = []
  /// The comments that were strewn in, in order.
  package private(set) var comments: [String] = []

  /// Writes tokens with blanks, line ends and, where wanted, comments between them.
  ///
  /// `together` is a token that stays on the line of the one before it.
  package init(
    _ tokens: [ArraySlice<UInt8>], seed: UInt64, withComments: Bool = true, together: String = ""
  ) {
    var random = SplitMix64(seed: seed)
    // Some files are nearly on one line, in others hardly two tokens are.
    let calm = Int.random(in: 1...40, using: &random)
    for (index, token) in tokens.enumerated() {
      bytes += token
      if index + 1 < tokens.count, tokens[index + 1].elementsEqual(together.utf8) {
        bytes.append(0x20)
        continue
      }
      switch Int.random(in: 0..<(calm + 8), using: &random) {
      case 0: bytes += "\n".utf8
      case 1: bytes += "\r\n  ".utf8
      case 2: bytes += "\n\n\n      ".utf8
      case 3: bytes += "   \t ".utf8
      case 4 where withComments: addComment(before: "  ", behind: "\n ")
      case 5 where withComments: addComment(before: "\n", behind: " \r\n")
      case 6 where withComments: addComment(before: "\n\n   ", behind: "\n\n")
      default: bytes += " ".utf8
      }
    }
  }

  private mutating func addComment(before: String, behind: String) {
    let comment = "// catatan \(comments.count) – \"{ tidak\" dibaca }"
    comments.append(comment)
    bytes += (before + comment + behind).utf8
  }
}
