import JenjangTestSupport
import Testing

@testable import JenjangNumbers

struct RoundingTests {
  /// A value, the decimals, and its text in the order of the modes:
  /// half up, half even, half down, up, down, toward zero.
  static let table: [(String, Int, [String])] = [
    ("2.5", 0, ["3", "2", "2", "3", "2", "2"]),
    ("3.5", 0, ["4", "4", "3", "4", "3", "3"]),
    ("-2.5", 0, ["-3", "-2", "-2", "-2", "-3", "-2"]),
    ("-3.5", 0, ["-4", "-4", "-3", "-3", "-4", "-3"]),
    ("2.4", 0, ["2", "2", "2", "3", "2", "2"]),
    ("2.6", 0, ["3", "3", "3", "3", "2", "2"]),
    ("-2.4", 0, ["-2", "-2", "-2", "-2", "-3", "-2"]),
    ("-2.6", 0, ["-3", "-3", "-3", "-2", "-3", "-2"]),
    ("7", 2, ["7.00", "7.00", "7.00", "7.00", "7.00", "7.00"]),
    ("0.125", 2, ["0.13", "0.12", "0.12", "0.13", "0.12", "0.12"]),
    ("0.135", 2, ["0.14", "0.14", "0.13", "0.14", "0.13", "0.13"]),
    ("-0.004", 2, ["0.00", "0.00", "0.00", "0.00", "-0.01", "0.00"]),
    ("-0.005", 2, ["-0.01", "0.00", "0.00", "0.00", "-0.01", "0.00"]),
    ("0.005", 2, ["0.01", "0.00", "0.00", "0.01", "0.00", "0.00"]),
    ("1/3", 4, ["0.3333", "0.3333", "0.3333", "0.3334", "0.3333", "0.3333"]),
    ("-2/3", 4, ["-0.6667", "-0.6667", "-0.6667", "-0.6666", "-0.6667", "-0.6666"]),
    ("99.995", 2, ["100.00", "100.00", "99.99", "100.00", "99.99", "99.99"]),
    ("1250", -2, ["1300", "1200", "1200", "1300", "1200", "1200"]),
    ("-1250", -2, ["-1300", "-1200", "-1200", "-1200", "-1300", "-1200"]),
    ("49", -2, ["0", "0", "0", "100", "0", "0"]),
    (
      "123456789012345678901234567890.5", 0,
      [
        "123456789012345678901234567891", "123456789012345678901234567890",
        "123456789012345678901234567890", "123456789012345678901234567891",
        "123456789012345678901234567890", "123456789012345678901234567890",
      ]
    ),
    (
      "1/3", 22,
      ["33", "33", "33", "34", "33", "33"].map { "0.33333333333333333333" + $0 }
    ),
  ]

  @Test(arguments: table)
  func eachModeRoundsAsNamed(value: String, decimals: Int, texts: [String]) {
    let number = fraction(value)
    for (mode, text) in zip(RoundingMode.allCases, texts) {
      #expect(number.text(decimals: decimals, mode) == text, "\(value) \(mode)")
      #expect(number.rounded(decimals: decimals, mode) == fraction(text), "\(value) \(mode)")
    }
    #expect(RoundingMode.allCases.count == texts.count)
  }

  @Test func theDecimalSignIsTheCallersOwn() {
    #expect(fraction("-1234.5").text(decimals: 2, .halfUp, decimalSign: 0x2C) == "-1234,50")
    var bytes = Array("= ".utf8)
    fraction("0.5").appendText(decimals: 1, .halfUp, to: &bytes)
    #expect(bytes == Array("= 0.5".utf8))
  }

  @Test func roundingIsNearOrOnItsSide() {
    var generator = SplitMix64(seed: 4)
    var failures: [String] = []
    for round in 0..<600 {
      let value = round % 3 == 0 ? generator.rational(bits: 90) : generator.plainRational()
      let decimals = Int.random(in: 0...5, using: &generator)
      let unit = Rational(numerator: .one, denominator: .powerOfTen(decimals)) ?? .one
      for mode in RoundingMode.allCases {
        let rounded = value.rounded(decimals: decimals, mode)
        let distance = (rounded - value).magnitude
        var holds = distance < unit && (rounded * Rational(.powerOfTen(decimals))).isInteger
        switch mode {
        case .up: holds = holds && rounded >= value
        case .down: holds = holds && rounded <= value
        case .towardZero: holds = holds && rounded.magnitude <= value.magnitude
        case .halfUp, .halfEven, .halfDown: holds = holds && distance + distance <= unit
        }
        if value.text(decimals: decimals, mode)
          != (-value).text(decimals: decimals, mode.mirrored)
          .negated
        {
          holds = false
        }
        if !holds { failures.append("\(value.exact) \(decimals) \(mode)") }
      }
    }
    #expect(failures == [])
  }
}

extension RoundingMode {
  fileprivate var mirrored: RoundingMode { self == .up ? .down : self == .down ? .up : self }
}

extension String {
  /// The text of the negative, where zero has no sign.
  fileprivate var negated: String {
    if hasPrefix("-") { return String(dropFirst()) }
    return allSatisfy { $0 == "0" || $0 == "." } ? self : "-" + self
  }
}
