import JenjangNumbers
import JenjangSource

extension Node {
  /// The text of a `string` node without its quotes and escapes.
  package var stringValue: String {
    let range = range
    let bytes = tree.source.bytes
    let quote = UInt8(ascii: "\"")
    let escape = UInt8(ascii: "\\")
    let start =
      range.start < range.end && bytes[range.start] == quote ? range.start + 1 : range.start
    var index = start
    while index < range.end, bytes[index] != quote, bytes[index] != escape { index += 1 }
    if index == range.end || bytes[index] == quote { return tree.source.text(start, index) }
    var result = Array(bytes[start..<index])
    while index < range.end, bytes[index] != quote {
      if bytes[index] == escape, index + 1 < range.end { index += 1 }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The figure of a `bound` or `numberLiteral` node, with what was written behind it; nil where it could not be read.
  package var literal: Literal? {
    var isNegative = false
    var first: Rational?
    var second: Rational?
    var isPercent = false
    let isUnreadable = anyOwnToken { token in
      switch tree.tokens[token].kind {
      case .minus: isNegative = true
      case .percent: isPercent = true
      case .number:
        guard let number = rational(token) else { return true }
        if first == nil { first = number } else { second = number }
      default: break
      }
      return false
    }
    guard !isUnreadable, var value = first else { return nil }
    if let second {
      guard let share = value.divided(by: second) else { return nil }
      value = share
      isPercent = true
    } else if isPercent {
      value = value * .hundredth
    }
    return Literal(value: isNegative ? -value : value, isScore: isPercent)
  }

  private func rational(_ token: Int) -> Rational? {
    let range = tree.tokens[token]
    // A longer one was refused by the lexer; reading it could take forever.
    guard range.end - range.start <= Lexer.longestNumber else { return nil }
    if let small = smallNumber(range) { return Rational(small) }
    return Rational(
      decimal: tree.source.bytes[range.start..<range.end].filter { $0 != UInt8(ascii: "_") })
  }

  /// A number of a few digits and nothing else, as most are.
  private func smallNumber(_ token: Token) -> Int? {
    guard token.end - token.start <= 9 else { return nil }
    var result = 0
    for index in token.start..<token.end {
      let byte = tree.source.bytes[index]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      result = result * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return result
  }
}

/// A figure as written in a rule file.
package struct Literal: Hashable, Sendable {
  /// The figure; `50%` and `1 of 2` are one half.
  package let value: Rational
  /// Whether it was written as a share: with `%` or `of`.
  package let isScore: Bool

  /// The figure where it is a whole number, and no share, that fits in a word.
  package var whole: Int? {
    guard !isScore, let small = value.smallParts, small.denominator == 1 else { return nil }
    return Int(small.numerator)
  }
}
