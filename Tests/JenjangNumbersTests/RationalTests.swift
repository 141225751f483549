import JenjangTestSupport
import Testing

@testable import JenjangNumbers

struct RationalTests {
  @Test func fractionsAreInLowestTerms() {
    let cases: [(Rational, String)] = [
      (Rational(26, 42), "13/21"), (Rational(5), "5"), (Rational(1, -3), "-1/3"),
      (Rational(-4, -8), "1/2"), (Rational(0, -7), "0"), (.hundredth, "1/100"),
      (Rational(.min, .min), "1"), (Rational(1, .min), "-1/9223372036854775808"),
      (Rational(.min, -1), "9223372036854775808"), (Rational(.min, 6), "-4611686018427387904/3"),
      (Rational(1, 3) + Rational(1, 6), "1/2"), (Rational(1, 3) - Rational(1, 3), "0"),
      (Rational(2, 3) * Rational(9, 4), "3/2"), (Rational(-2, 3).power(3), "-8/27"),
      (Rational(0).power(0), "1"), (min(Rational(1, 3), Rational(2, 5)), "1/3"),
      (max(Rational(1, 3), Rational(2, 5)), "2/5"), (Rational(-7, 2).magnitude, "7/2"),
      (Rational(.max) + Rational(1, 2), "18446744073709551615/2"),
      (Rational(5).clamped(low: .zero, high: .one), "1"),
      (Rational(-5).clamped(low: .zero, high: .one), "0"),
    ]
    for (value, text) in cases { #expect(value.exact == text) }
    #expect(Rational(1, 2).divided(by: Rational(-1, 4))?.exact == "-2")
    #expect(Rational.one.divided(by: .zero) == nil)
    #expect(Rational(numerator: .one, denominator: .zero) == nil)
    #expect(Rational(4, 2).isInteger && !Rational(1, 2).isInteger)
  }

  @Test(arguments: [
    ("7/2", "3"), ("-7/2", "-4"), ("-4", "-4"), ("0", "0"), ("-1/3", "-1"),
    ("-100000000000000000000000000001/2", "-50000000000000000000000000001"),
  ])
  func floorsGoDown(value: String, floor: String) {
    #expect(fraction(value).floor.description == floor)
  }

  @Test(arguments: [
    ("0", "0"), ("-12.50", "-25/2"), ("12", "12"), (".5", "1/2"), ("5.", "5"), ("-0.00", "0"),
    ("00.10", "1/10"), ("-.25", "-1/4"),
    ("0.0000000000000000000000001", "1/10000000000000000000000000"),
    ("123456789012345678901234567890.5", "246913578024691357802469135781/2"),
  ])
  func decimalsAreRead(text: String, exact: String) {
    #expect(Rational(decimal: text)?.exact == exact)
    #expect(Rational(decimal: Array(text.utf8))?.exact == exact)
  }

  @Test(arguments: ["", ".", "-", "-.", "1.2.3", "1,5", "+1", "1e3", " 1", "1-", "1/2", "0x1", "½"])
  func anythingElseIsNoDecimal(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test(arguments: [8, 31, 64, 150])
  func fractionsAreAnOrderedField(bits: Int) {
    var generator = SplitMix64(seed: UInt64(bits))
    var failures: [String] = []
    for _ in 0..<150 {
      let a = generator.rational(bits: bits)
      let b = generator.rational(bits: bits)
      let c = generator.rational(bits: bits)
      let cross = a.numerator * b.denominator - b.numerator * a.denominator
      let sum = Rational(
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator)
      let laws = [
        a + b == b + a && a * b == b * a,
        (a + b) + c == a + (b + c) && (a * b) * c == a * (b * c),
        a * (b + c) == a * b + a * c,
        a + .zero == a && a * .one == a && a - a == .zero,
        b.isZero ? a.divided(by: b) == nil : (a * b).divided(by: b) == a,
        sum == a + b,
        (a < b) == cross.isNegative && (a == b) == cross.isZero,
        !a.denominator.isNegative && !a.denominator.isZero,
        (a + b).numerator.greatestCommonDivisor(with: (a + b).denominator) == .one,
        (a * b).numerator.greatestCommonDivisor(with: (a * b).denominator) == .one,
        Rational(a.floor) <= a && a < Rational(a.floor) + .one,
        a.power(3) == a * a * a,
        a.signum == (a < .zero ? -1 : a > .zero ? 1 : 0),
        fraction(a.exact) == a,
      ]
      for (index, holds) in laws.enumerated() where !holds {
        failures.append("law \(index): \(a.exact) \(b.exact) \(c.exact)")
      }
    }
    #expect(failures == [])
  }
}
