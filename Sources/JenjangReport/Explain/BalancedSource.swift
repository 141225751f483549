import JenjangModel
import JenjangSource

extension SourceFile {
  /// A range from further left, where it closes more parentheses than it opens: that of an expression
  /// starts at its first part, even where that stands in parentheses.
  func balanced(_ range: SourceRange) -> SourceRange {
    var owed = 0
    var depth = 0
    for byte in bytes[range.start..<min(max(range.end, range.start), bytes.count)] {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      owed = max(owed, -depth)
    }
    var result = range
    while owed > 0, result.start > 0 {
      let before = bytes[result.start - 1]
      guard before == UInt8(ascii: "(") || before == UInt8(ascii: " ") else { break }
      if before == UInt8(ascii: "(") { owed -= 1 }
      result.start -= 1
    }
    return result
  }
}

extension Aggregate {
  /// Whether it is made of the children's values, and so of their kind.
  var isOfValues: Bool {
    switch self {
    case .mean, .sum, .least, .greatest: return true
    case .points, .mostPoints, .count: return false
    }
  }
}
