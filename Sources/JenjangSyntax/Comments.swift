import JenjangSource

extension SyntaxTree {
  /// The comments of the file, each from its `//` to the end of its line, in order.
  ///
  /// They are no tokens: what lies between two tokens is blanks and comments, so a `//` in there
  /// begins one. Nothing has to be kept for it, and a `//` inside a text is never taken for one.
  package var comments: [SourceRange] {
    var result: [SourceRange] = []
    var last = 0
    for token in tokens {
      collectComments(from: last, to: token.start, into: &result)
      last = token.end
    }
    collectComments(from: last, to: source.bytes.count, into: &result)
    return result
  }

  /// The index of the first token that starts at an offset or behind it; how many there are for none.
  package func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func collectComments(from start: Int, to end: Int, into result: inout [SourceRange]) {
    let bytes = source.bytes
    let slash = UInt8(ascii: "/")
    var offset = start
    while offset + 1 < end {
      guard bytes[offset] == slash, bytes[offset + 1] == slash else {
        offset += 1
        continue
      }
      let from = offset
      while offset < end, bytes[offset] != 0x0A { offset += 1 }
      let isReturn = offset > from && bytes[offset - 1] == 0x0D
      result.append(SourceRange(file: file, start: from, end: isReturn ? offset - 1 : offset))
    }
  }
}
