import JenjangNumbers
import Testing

@testable import JenjangCoverage

struct RuleLiteralTests {
  @Test(arguments: [
    (Rational(1, 2), "50%", "0.5"), (Rational(1, 3), "1 / 3 * 100%", "1 / 3"),
    (Rational(1, 8), "12.5%", "0.1250"),
    (Rational(3091, 6300), "3_091 / 6_300 * 100%", "3_091 / 6_300"),
    (Rational(12_345_678), "1_234_567_800%", "12_345_678"), (Rational(0 as Int), "0%", "0"),
    (Rational(-1234), "-123_400%", "-1_234"), (Rational(1, 64), "1.5625%", "0.015625"),
    (Rational(99_999, 100_000), "99.9990%", "0.99999"),
  ])
  func writesFiguresAsRulesDo(_ value: Rational, share: String, figure: String) {
    #expect(TestWriter.share(value) == share)
    #expect(TestWriter.figure(value) == figure)
  }

  @Test func escapesTitles() {
    #expect(TestWriter.quoted("a \"b\" \\ c") == "a \\\"b\\\" \\\\ c")
  }
}
