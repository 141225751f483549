import JenjangTestSupport
import Testing

@testable import JenjangNumbers

struct IntervalLawTests {
  @Test func everyResultOfValuesInsideIsInside() {
    var generator = SplitMix64(seed: 6)
    var failures: [String] = []
    for _ in 0..<4000 {
      let first = generator.interval()
      let second = generator.interval()
      let third = generator.interval()
      let a = generator.value(in: first)
      let b = generator.value(in: second)
      let c = generator.value(in: third)
      let exponent = Int.random(in: 0...4, using: &generator)
      let mode = RoundingMode.allCases.randomElement(using: &generator) ?? .halfUp
      let root = a.root(exponent, decimals: 1, mode)
      let laws = [
        first.contains(a),
        (first + second).contains(a + b),
        (first - second).contains(a - b),
        (-first).contains(-a),
        (first * second).contains(a * b),
        a.divided(by: b).map { first.divided(by: second)?.contains($0) == true } ?? true,
        first.hull(with: second).contains(a) && first.hull(with: second).contains(b),
        Interval.minimum(first, second).contains(min(a, b)),
        Interval.maximum(first, second).contains(max(a, b)),
        first.clamped(low: second, high: third).contains(a.clamped(low: b, high: c)),
        first.power(exponent).contains(a.power(exponent)),
        root.map { first.root(exponent, decimals: 1, mode)?.contains($0) == true } ?? true,
        first.rounded(decimals: 0, mode).contains(a.rounded(decimals: 0, mode)),
        first.scaled(by: b).contains(a * b),
        agrees(first.isAtLeast(second), a >= b),
        agrees(first.isAbove(second), a > b),
        agrees(first.isEqual(second), a == b),
      ]
      for (index, holds) in laws.enumerated() where !holds {
        failures.append(
          "law \(index): \(notation(first)) \(notation(second)) \(a.exact) \(b.exact)")
      }
    }
    #expect(failures == [])
  }

  /// No end can be drawn in: each closed one is reached, as a value or by a divisor that grows.
  @Test func closedEndsOfProductsAndQuotientsAreReached() {
    var generator = SplitMix64(seed: 7)
    var failures: [String] = []
    for _ in 0..<2000 {
      let first = generator.interval()
      let second = generator.interval()
      let lefts = [first.low, first.high, first.contains(.zero) ? .zero : nil].compactMap { $0 }
      let rights = [second.low, second.high, second.contains(.zero) ? .zero : nil].compactMap { $0 }
      var products: Set<Rational> = []
      var quotients: Set<Rational> = second.low == nil || second.high == nil ? [.zero] : []
      for left in lefts {
        for right in rights {
          products.insert(left * right)
          if let quotient = left.divided(by: right) { quotients.insert(quotient) }
        }
      }
      if first == .point(.zero) { quotients.insert(.zero) }
      let product = first * second
      let quotient = first.divided(by: second)
      for end in [product.low, product.high] {
        if let end,
          !products.contains(end) && !(end.isZero && lefts.contains(.zero))
            && !(end.isZero && rights.contains(.zero))
        {
          failures.append("\(notation(first)) * \(notation(second)): \(end.exact)")
        }
      }
      for end in [quotient?.low, quotient?.high] {
        if let end = end ?? nil, !quotients.contains(end) && !(end.isZero && lefts.contains(.zero))
        {
          failures.append("\(notation(first)) / \(notation(second)): \(end.exact)")
        }
      }
    }
    #expect(failures == [])
  }

  private func agrees(_ certainty: Certainty, _ truth: Bool) -> Bool {
    certainty == .undecided || (certainty == .certain) == truth
  }
}
