import JenjangNumbers
import JenjangSource

extension Node {
  /// The text of a `string` node without its quotes and escapes.
  package var stringValue: String {
    let range = range
    var bytes = Array(tree.source.bytes[range.start..<range.end])
    if bytes.first == UInt8(ascii: "\"") { bytes.removeFirst() }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { break }
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The figure of a `bound` or `numberLiteral` node, with what was written behind it; nil where it could not be read.
  package var literal: Literal? {
    var isNegative = false
    var numbers: [Rational] = []
    var isPercent = false
    for token in ownTokens {
      switch tree.tokens[token].kind {
      case .minus: isNegative = true
      case .percent: isPercent = true
      case .number:
        guard let number = rational(token) else { return nil }
        numbers.append(number)
      default: break
      }
    }
    guard var value = numbers.first else { return nil }
    if numbers.count == 2 {
      guard let share = value.divided(by: numbers[1]) else { return nil }
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
    return Rational(
      decimal: tree.source.bytes[range.start..<range.end].filter { $0 != UInt8(ascii: "_") })
  }
}

/// A figure as written in a rule file.
package struct Literal: Hashable, Sendable {
  /// The figure; `50%` and `1 of 2` are one half.
  package let value: Rational
  /// Whether it was written as a share: with `%` or `of`.
  package let isScore: Bool
}
