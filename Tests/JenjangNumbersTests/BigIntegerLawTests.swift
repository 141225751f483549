import JenjangTestSupport
import Testing

@testable import JenjangNumbers

struct BigIntegerLawTests {
  @Test(arguments: [8, 64, 70, 130, 300])
  func integersAreAnOrderedRing(bits: Int) {
    var generator = SplitMix64(seed: UInt64(bits))
    var failures: [String] = []
    for _ in 0..<300 {
      let a = generator.bigInteger(bits: bits)
      let b = generator.bigInteger(bits: bits)
      let c = generator.bigInteger(bits: bits)
      let laws = [
        a + b == b + a,
        (a + b) + c == a + (b + c),
        a * b == b * a,
        (a * b) * c == a * (b * c),
        a * (b + c) == a * b + a * c,
        a + .zero == a && a * .one == a && a * .zero == .zero,
        a - a == .zero && -(-a) == a && a - b == -(b - a),
        (a < b) == (a - b).isNegative && (a == b) == (a - b).isZero,
        a < b ? a + c < b + c : a + c >= b + c,
        a.magnitude.signum == a.signum * a.signum,
        whole(a.description) == a,
        (a + a).bitWidthUsed == (a.isZero ? 0 : a.bitWidthUsed + 1),
        a.power(3) == a * a * a,
      ]
      for (index, holds) in laws.enumerated() where !holds {
        failures.append("law \(index): \(a.description) \(b.description) \(c.description)")
      }
    }
    #expect(failures == [])
  }

  @Test(arguments: [8, 64, 70, 130, 300])
  func divisionGivesBackWhatWasDivided(bits: Int) {
    var generator = SplitMix64(seed: UInt64(bits) + 1000)
    var failures: [String] = []
    for _ in 0..<1000 {
      let a = generator.bigInteger(bits: bits * 2)
      let b = generator.bigInteger(bits: bits)
      guard let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b) else {
        if !b.isZero { failures.append("none: \(a.description) \(b.description)") }
        continue
      }
      let product = (a * b).quotientAndRemainder(dividingBy: b)
      let laws = [
        quotient * b + remainder == a,
        remainder.magnitude < b.magnitude,
        remainder.isZero || remainder.signum == a.signum,
        product?.quotient == a && product?.remainder == .zero,
      ]
      for (index, holds) in laws.enumerated() where !holds {
        failures.append("law \(index): \(a.description) \(b.description)")
      }
    }
    #expect(failures == [])
  }

  @Test(arguments: [16, 64, 150])
  func commonDivisorsAreGreatest(bits: Int) {
    var generator = SplitMix64(seed: UInt64(bits) + 2000)
    var failures: [String] = []
    for _ in 0..<200 {
      let factor = generator.bigInteger(bits: bits)
      let a = generator.bigInteger(bits: bits) * factor
      let b = generator.bigInteger(bits: bits) * factor
      let divisor = a.greatestCommonDivisor(with: b)
      if divisor.isZero {
        if !a.isZero || !b.isZero { failures.append("zero: \(a.description) \(b.description)") }
        continue
      }
      let first = a.quotientAndRemainder(dividingBy: divisor)
      let second = b.quotientAndRemainder(dividingBy: divisor)
      let byFactor = divisor.quotientAndRemainder(dividingBy: factor)
      let laws = [
        !divisor.isNegative,
        first?.remainder == .zero && second?.remainder == .zero,
        factor.isZero || byFactor?.remainder == .zero,
        first?.quotient.greatestCommonDivisor(with: second?.quotient ?? .zero) == .one,
      ]
      for (index, holds) in laws.enumerated() where !holds {
        failures.append("law \(index): \(a.description) \(b.description)")
      }
    }
    #expect(failures == [])
  }

  @Test func smallProductsAgreeWithTheProcessor() {
    var generator = SplitMix64(seed: 3)
    var failures: [String] = []
    for _ in 0..<20_000 {
      let a =
        Int64(truncatingIfNeeded: generator.next()) >> Int64.random(in: 0..<64, using: &generator)
      let b =
        Int64(truncatingIfNeeded: generator.next()) >> Int64.random(in: 0..<64, using: &generator)
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if a.multipliedIfFits(b) != (overflow ? nil : product) { failures.append("\(a) * \(b)") }
    }
    #expect(failures == [])
  }
}
