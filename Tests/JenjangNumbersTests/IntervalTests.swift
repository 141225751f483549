import Testing

@testable import JenjangNumbers

struct IntervalTests {
  @Test(arguments: [
    ("1..2", "+", "10..20", "11..22"), ("1..", "+", "10..20", "11.."), ("..", "+", "5", ".."),
    ("1..2", "-", "10..20", "-19..-8"), ("1..", "-", "10..", ".."), ("1..", "-", "..3", "-2.."),
    ("1..2", "*", "-3..4", "-6..8"), ("0..", "*", "0", "0"), ("..", "*", "0", "0"),
    ("1..", "*", "2..", "2.."), ("0..", "*", "-1..3", ".."), ("..0", "*", "-2..-1", "0.."),
    ("..", "*", "1", ".."), ("..-1", "*", "..-2", "2.."), ("0..1", "*", "0..", "0.."),
    ("1..2", "/", "0..4", "1/4.."), ("1..2", "/", "-4..0", "..-1/4"), ("1..2", "/", "0", "none"),
    ("0", "/", "0", "none"), ("0", "/", "-1..1", "0"), ("0", "/", "0..3", "0"),
    ("1..2", "/", "-1..1", ".."), ("0..2", "/", "0..1", "0.."), ("-1..2", "/", "0..1", ".."),
    ("-2..-1", "/", "0..4", "..-1/4"), ("1..2", "/", "4..8", "1/8..1/2"),
    ("1..2", "/", "4..", "0..1/2"), ("1..2", "/", "..-4", "-1/2..0"), ("1..", "/", "1..", "0.."),
    ("1..2", "/", "0..", "0.."), ("1..2", "/", "..", ".."), ("6", "/", "4", "3/2"),
    ("1..", "/", "..0", "..0"),
    ("1..3", "hull", "5", "1..5"), ("1..", "hull", "0", "0.."), ("..", "hull", "5", ".."),
    ("1..3", "minimum", "2", "1..2"), ("1..", "minimum", "2..3", "1..3"),
    ("..3", "minimum", "2..", "..3"), ("1..3", "maximum", "2", "2..3"),
    ("1..", "maximum", "2..3", "2.."), ("..3", "maximum", "2..", "2.."),
  ])
  func twoIntervalsMakeOne(first: String, sign: String, second: String, result: String) {
    let left = interval(first)
    let right = interval(second)
    let found: Interval? =
      switch sign {
      case "+": left + right
      case "-": left - right
      case "*": left * right
      case "/": left.divided(by: right)
      case "hull": left.hull(with: right)
      case "minimum": .minimum(left, right)
      default: .maximum(left, right)
      }
    #expect(notation(found) == result, "\(first) \(sign) \(second)")
  }

  @Test func oneIntervalMakesAnother() {
    let cases: [(Interval?, String)] = [
      (-interval("1..2"), "-2..-1"), (-interval("1.."), "..-1"),
      (interval("-3..2").power(2), "0..9"), (interval("-3..-2").power(2), "4..9"),
      (interval("2..3").power(2), "4..9"), (interval("-3..").power(2), "0.."),
      (interval("..-3").power(2), "9.."), (interval("..").power(4), "0.."),
      (interval("0").power(2), "0"), (interval("-3..2").power(3), "-27..8"),
      (interval("..2").power(3), "..8"), (interval("..").power(0), "1"),
      (interval("4..9").root(2, decimals: 0, .down), "2..3"),
      (interval("-4..9").root(2, decimals: 0, .down), "0..3"),
      (interval("..2").root(2, decimals: 1, .up), "0..3/2"),
      (interval("-4..-1").root(2, decimals: 0, .down), "none"),
      (interval("-8..").root(3, decimals: 0, .down), "-2.."),
      (interval("1..2").root(0, decimals: 0, .down), "none"),
      (interval("0.4..1.5").rounded(decimals: 0, .halfUp), "0..2"),
      (interval("..1.5").rounded(decimals: 0, .halfEven), "..2"),
      (interval("1..2").scaled(by: Rational(-3)), "-6..-3"),
      (interval("1..").scaled(by: .zero), "0"), (interval("..").scaled(by: .one), ".."),
      (interval("-5..5").clamped(low: .point(.zero), high: .point(.one)), "0..1"),
      (interval("..").clamped(low: interval("0..1"), high: interval("3..4")), "0..4"),
      (interval("5").clamped(low: .point(.one), high: .point(.zero)), "0"),
      (Interval(low: .one, high: .zero), "0..1"), (.unbounded, ".."), (.point(.one), "1"),
    ]
    for (found, result) in cases { #expect(notation(found) == result) }
    #expect(interval("3").isPoint && !interval("3..4").isPoint && !Interval.unbounded.isPoint)
  }

  @Test(arguments: [
    ("1..2", "1", true), ("1..2", "2", true), ("1..2", "0.99", false), ("1..2", "2.01", false),
    ("1..", "1000000", true), ("1..", "0", false), ("..1", "-5", true), ("..1", "3/2", false),
    ("..", "0", true),
  ])
  func bothEndsAreInside(range: String, value: String, isInside: Bool) {
    #expect(interval(range).contains(fraction(value)) == isInside)
  }

  /// Two ranges, and whether the first is at least, above and equal to the second.
  @Test(arguments: [
    ("3", "2", "yes yes no"), ("2", "2", "yes no yes"), ("1", "2", "no no no"),
    ("2..3", "2", "yes maybe maybe"), ("1..2", "2", "maybe no maybe"),
    ("1..3", "2", "maybe maybe maybe"), ("3..4", "1..2", "yes yes no"),
    ("1..2", "3..4", "no no no"), ("2..3", "1..2", "yes maybe maybe"),
    ("1..2", "2..3", "maybe no maybe"), ("5..", "4", "yes yes no"), ("..3", "4", "no no no"),
    ("..", "4", "maybe maybe maybe"), ("..", "..", "maybe maybe maybe"),
    ("4", "..3", "yes yes no"), ("4", "5..", "no no no"), ("1..2", "1..2", "maybe maybe maybe"),
  ])
  func comparisonsSayWhatIsCertain(first: String, second: String, answers: String) {
    let left = interval(first)
    let right = interval(second)
    let found = [left.isAtLeast(right), left.isAbove(right), left.isEqual(right)].map {
      $0 == .certain ? "yes" : $0 == .impossible ? "no" : "maybe"
    }
    #expect(found.joined(separator: " ") == answers, "\(first) \(second)")
  }
}
