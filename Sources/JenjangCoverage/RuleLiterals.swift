import JenjangNumbers

/// Figures and texts as rule files write them.
extension TestWriter {
  /// How many decimals a figure is written with at most; others are written as a fraction.
  private static let mostDecimals = 8

  /// A score: `12.5%`, or `1 / 3 * 100%` where decimals have no end.
  static func share(_ value: Rational) -> String {
    if let decimal = decimal(value * Rational(100)) { return decimal + "%" }
    return fraction(value) + " * 100%"
  }

  /// A figure: `12.5`, or `1 / 3`.
  static func figure(_ value: Rational) -> String { decimal(value) ?? fraction(value) }

  /// The decimals of a number; nil where they have no end, or are too many.
  static func decimal(_ value: Rational) -> String? {
    for decimals in 0...mostDecimals {
      let text = value.text(decimals: decimals, .halfUp)
      guard Rational(decimal: text) == value else { continue }
      // Three digits behind a point could be taken for thousands.
      return decimals == 3 ? text + "0" : decimals == 0 ? grouped(text) : text
    }
    return nil
  }

  private static func fraction(_ value: Rational) -> String {
    let parts = value.exact.split(separator: "/").map { grouped(String($0)) }
    return parts.count == 2 ? parts[0] + " / " + parts[1] : parts[0]
  }

  /// A whole number with `_` between thousands.
  private static func grouped(_ text: String) -> String {
    var digits: [UInt8] = []
    var count = 0
    for byte in text.utf8.reversed() {
      if count > 0, count % 3 == 0, byte != UInt8(ascii: "-") { digits.append(UInt8(ascii: "_")) }
      digits.append(byte)
      count += 1
    }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// A text between the quotes of a rule file.
  static func quoted(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
