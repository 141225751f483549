import JenjangTestSupport
import Testing

@testable import JenjangNumbers

struct RootTests {
  @Test func rootsAreRoundedOnce() {
    let cases: [(String, Int, Int, RoundingMode, String?)] = [
      ("2", 2, 4, .halfUp, "1.4142"), ("2", 2, 4, .up, "1.4143"), ("2", 2, 0, .halfUp, "1"),
      ("3", 2, 0, .halfUp, "2"), ("9", 2, 2, .up, "3"), ("0", 7, 3, .down, "0"),
      ("0.25", 2, 0, .halfUp, "1"), ("0.25", 2, 0, .halfEven, "0"),
      ("0.25", 2, 0, .halfDown, "0"), ("2.25", 2, 0, .halfEven, "2"),
      ("2.25", 2, 0, .halfDown, "1"), ("-8", 3, 2, .halfUp, "-2"),
      ("-0.125", 3, 0, .halfUp, "-1"), ("-0.125", 3, 0, .halfEven, "0"),
      ("-2", 3, 2, .down, "-1.26"), ("-2", 3, 2, .up, "-1.25"), ("-2", 3, 2, .towardZero, "-1.25"),
      ("4/9", 2, 3, .down, "0.666"), ("1000000", 2, -2, .halfUp, "1000"),
      ("5", 1, 1, .halfUp, "5"), ("15241578750190521", 2, 0, .up, "123456789"),
      ("15241578750190522", 2, 0, .up, "123456790"), ("-4", 2, 2, .halfUp, nil),
      ("4", 0, 2, .halfUp, nil), ("4", -1, 2, .halfUp, nil),
    ]
    for (value, degree, decimals, mode, root) in cases {
      let found = fraction(value).root(degree, decimals: decimals, mode)
      #expect(found == root.map { fraction($0) }, "\(value) \(degree) \(mode)")
    }
  }

  @Test func rootsEncloseTheirNumber() {
    var generator = SplitMix64(seed: 5)
    var failures: [String] = []
    for round in 0..<200 {
      let value = round % 2 == 0 ? generator.rational(bits: 80) : generator.plainRational()
      let degree = Int.random(in: 1...6, using: &generator)
      let decimals = Int.random(in: 0...5, using: &generator)
      let number = value.magnitude
      let unit = Rational(numerator: .one, denominator: .powerOfTen(decimals)) ?? .one
      guard let low = number.root(degree, decimals: decimals, .down),
        let high = number.root(degree, decimals: decimals, .up),
        let near = number.root(degree, decimals: decimals, .halfUp)
      else {
        failures.append("none: \(number.exact) \(degree)")
        continue
      }
      let isExact = low.power(degree) == number
      let middle = low + unit * Rational(1, 2)
      let laws = [
        low.power(degree) <= number && number < (low + unit).power(degree),
        high == (isExact ? low : low + unit),
        near == (number < middle.power(degree) ? low : low + unit),
        number.root(degree, decimals: decimals, .towardZero) == low,
        number.power(degree).root(degree, decimals: decimals, .halfEven)
          == number.rounded(decimals: decimals, .halfEven),
        degree % 2 == 0 || (-number).root(degree, decimals: decimals, .halfUp) == -near,
        degree % 2 == 0 || (-number).root(degree, decimals: decimals, .up) == -low,
      ]
      for (index, holds) in laws.enumerated() where !holds {
        failures.append("law \(index): \(number.exact) \(degree) \(decimals)")
      }
    }
    #expect(failures == [])
  }
}
