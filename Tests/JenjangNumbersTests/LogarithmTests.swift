import JenjangTestSupport
import Testing

@testable import JenjangNumbers

struct LogarithmTests {
  /// To more digits than any double holds; from the On-Line Encyclopedia of Integer Sequences
  /// (A002162, A002392) and from the decimal module of Python at 60 digits.
  @Test func logarithmsAreRoundedOnce() {
    let cases: [(String, LogarithmBase, Int, RoundingMode, String?)] = [
      ("1", .natural, 5, .up, "0"), ("1", .ten, 5, .up, "0"),
      ("2", .natural, 30, .halfUp, "0.693147180559945309417232121458"),
      ("10", .natural, 30, .down, "2.302585092994045684017991454684"),
      ("10", .natural, 30, .up, "2.302585092994045684017991454685"),
      ("0.5", .natural, 4, .halfUp, "-0.6931"), ("0.5", .natural, 4, .down, "-0.6932"),
      ("0.5", .natural, 4, .towardZero, "-0.6931"), ("2", .natural, 0, .halfUp, "1"),
      ("100", .natural, 12, .halfUp, "4.605170185988"),
      ("75000", .natural, 12, .halfUp, "11.225243392518"),
      ("1/3", .natural, 10, .halfUp, "-1.0986122887"),
      ("1000", .ten, 3, .up, "3"), ("1/1000", .ten, 3, .down, "-3"), ("10", .ten, 0, .up, "1"),
      ("2", .ten, 20, .halfUp, "0.30102999566398119521"),
      ("999", .ten, 6, .halfUp, "2.999565"), ("1000000000000000000000", .ten, 2, .up, "21"),
      ("12345678901234567890123", .ten, 4, .halfUp, "22.0915"),
      ("12345", .natural, -1, .halfUp, "10"), ("0", .natural, 2, .halfUp, nil),
      ("-3", .ten, 2, .halfUp, nil),
    ]
    for (value, base, decimals, mode, logarithm) in cases {
      let found = fraction(value).logarithm(base, decimals: decimals, mode)
      #expect(found == logarithm.map { fraction($0) }, "\(value) \(base) \(mode)")
    }
  }

  @Test func logarithmsKeepTheirLaws() {
    var generator = SplitMix64(seed: 8)
    var failures: [String] = []
    for round in 0..<120 {
      let number = (round % 2 == 0 ? generator.rational(bits: 60) : generator.plainRational())
        .magnitude
      let other = generator.plainRational().magnitude
      if number.isZero || other.isZero { continue }
      let decimals = Int.random(in: 0...12, using: &generator)
      let unit = Rational(numerator: .one, denominator: .powerOfTen(decimals)) ?? .one
      for base in [LogarithmBase.natural, .ten] {
        guard let low = number.logarithm(base, decimals: decimals, .down),
          let high = number.logarithm(base, decimals: decimals, .up),
          let near = number.logarithm(base, decimals: decimals, .halfUp),
          let fine = number.logarithm(base, decimals: decimals + 9, .down),
          let second = other.logarithm(base, decimals: decimals, .down),
          let product = (number * other).logarithm(base, decimals: decimals, .down),
          let reciprocal = number.reciprocal?.logarithm(base, decimals: decimals, .up)
        else {
          failures.append("none: \(number.exact)")
          continue
        }
        let laws = [
          low <= fine && fine < low + unit, high == low || high == low + unit,
          near == low || near == high, reciprocal == -low,
          low + second <= product && product <= low + second + unit,
          (number < other) == (low < second) || low == second,
        ]
        for (index, holds) in laws.enumerated() where !holds {
          failures.append("law \(index): \(number.exact) \(decimals)")
        }
      }
    }
    #expect(failures == [])
  }
}
