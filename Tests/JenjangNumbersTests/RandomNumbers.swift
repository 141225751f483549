import JenjangTestSupport

@testable import JenjangNumbers

extension SplitMix64 {
  /// A number of any length up to so many bits, with long runs of equal bits now and then.
  mutating func bigInteger(bits: Int) -> BigInteger {
    let width = Int.random(in: 0...bits, using: &self)
    var limbs: [UInt32] = []
    for _ in 0..<((width + 31) / 32) {
      switch Int.random(in: 0..<4, using: &self) {
      case 0: limbs.append(0)
      case 1: limbs.append(.max)
      default: limbs.append(UInt32(truncatingIfNeeded: next()))
      }
    }
    if let top = limbs.last, width % 32 != 0 { limbs[limbs.count - 1] = top >> (32 - width % 32) }
    return BigInteger(isNegative: Bool.random(using: &self), magnitude: Magnitude(limbs: limbs))
  }

  mutating func rational(bits: Int) -> Rational {
    while true {
      let numerator = bigInteger(bits: bits)
      let denominator = bigInteger(bits: bits)
      if let value = Rational(numerator: numerator, denominator: denominator) { return value }
    }
  }

  /// A fraction of small numbers, so that zero, ties and equal values are common.
  mutating func plainRational() -> Rational {
    Rational(Int64.random(in: -12...12, using: &self), Int64.random(in: 1...4, using: &self))
  }

  /// An interval with ends near zero, some of them open.
  mutating func interval() -> Interval {
    let low = Int.random(in: 0..<5, using: &self) == 0 ? nil : plainRational()
    let high = Int.random(in: 0..<5, using: &self) == 0 ? nil : plainRational()
    if Int.random(in: 0..<6, using: &self) == 0, let low { return .point(low) }
    return Interval(low: low, high: high)
  }

  /// A number in an interval, an end of it more often than not.
  mutating func value(in interval: Interval) -> Rational {
    let distance = Rational(Int64.random(in: 0...40, using: &self), 4)
    switch (interval.low, interval.high) {
    case (nil, nil): return plainRational()
    case (let low?, nil): return low + distance
    case (nil, let high?): return high - distance
    case (let low?, let high?):
      return low + (high - low) * Rational(Int64.random(in: 0...4, using: &self), 4)
    }
  }
}
