extension Interval {
  package static func + (left: Interval, right: Interval) -> Interval {
    Interval(low: sum(left.low, right.low), high: sum(left.high, right.high))
  }

  package static func - (left: Interval, right: Interval) -> Interval {
    left + -right
  }

  package static prefix func - (interval: Interval) -> Interval {
    Interval(low: interval.high.map { -$0 }, high: interval.low.map { -$0 })
  }

  package static func * (left: Interval, right: Interval) -> Interval {
    if let first = left.point, let second = right.point { return .point(first * second) }
    let lowLow = left.lowEnd * right.lowEnd
    let lowHigh = left.lowEnd * right.highEnd
    let highLow = left.highEnd * right.lowEnd
    let highHigh = left.highEnd * right.highEnd
    return Interval(
      lowEnd: min(lowLow, lowHigh, highLow, highHigh),
      highEnd: max(lowLow, lowHigh, highLow, highHigh))
  }

  package func scaled(by factor: Rational) -> Interval {
    self * .point(factor)
  }

  /// The hull of the quotients by every divisor but zero.
  ///
  /// Returns nil where zero is the only divisor. Whether zero is among them is for the caller to
  /// ask.
  package func divided(by divisor: Interval) -> Interval? {
    guard divisor.contains(.zero) else { return self * divisor.reciprocal }
    let reachesBelow = divisor.lowEnd.signum < 0
    let reachesAbove = divisor.highEnd.signum > 0
    if !reachesBelow && !reachesAbove { return nil }
    // Close to zero the reciprocals have no limit, on the sides that the divisor reaches.
    if !reachesBelow {
      return self * Interval(low: Self.reciprocal(ofEnd: divisor.high), high: nil)
    }
    if !reachesAbove {
      return self * Interval(low: nil, high: Self.reciprocal(ofEnd: divisor.low))
    }
    return point == .zero ? self : .unbounded
  }

  /// What the value could be, raised to a power; one for an exponent below one.
  package func power(_ exponent: Int) -> Interval {
    if exponent < 1 { return .point(.one) }
    if exponent % 2 == 1 { return mapped { $0.power(exponent) } }
    if lowEnd.signum >= 0 { return mapped { $0.power(exponent) } }
    if highEnd.signum <= 0 { return (-self).power(exponent) }
    guard let low, let high else { return Interval(low: .zero, high: nil) }
    return Interval(low: .zero, high: max(-low, high).power(exponent))
  }

  /// The hull of the rounded roots of every number that has one.
  ///
  /// Returns nil where none has: an even root of negative numbers alone, or a degree below one.
  package func root(_ degree: Int, decimals: Int, _ mode: RoundingMode) -> Interval? {
    if degree < 1 { return nil }
    if degree % 2 == 1 { return mapped { $0.root(degree, decimals: decimals, mode) } }
    if highEnd.signum < 0 { return nil }
    return Interval.maximum(self, .point(.zero)).mapped {
      $0.root(degree, decimals: decimals, mode)
    }
  }

  /// The hull of the rounded logarithms of every number that has one.
  ///
  /// Returns nil where none has: zero and below.
  package func logarithm(
    _ base: LogarithmBase, decimals: Int, _ mode: RoundingMode
  ) -> Interval? {
    if highEnd.signum <= 0 { return nil }
    // Close to zero there is no least one.
    return mapped { $0.logarithm(base, decimals: decimals, mode) }
  }

  /// What the value could be, rounded to a count of decimals.
  package func rounded(decimals: Int, _ mode: RoundingMode) -> Interval {
    mapped { $0.rounded(decimals: decimals, mode) }
  }

  /// The interval between the images of the ends, under a function that never falls.
  private func mapped(_ transform: (Rational) -> Rational?) -> Interval {
    Interval(low: low.flatMap(transform), high: high.flatMap(transform))
  }

  /// The reciprocals of an interval without zero.
  private var reciprocal: Interval {
    Interval(
      low: Self.reciprocal(ofEnd: high), high: Self.reciprocal(ofEnd: low))
  }

  /// The reciprocal of an end other than zero; zero for an open one.
  private static func reciprocal(ofEnd end: Rational?) -> Rational? {
    guard let end else { return .zero }
    return end.reciprocal
  }

  private static func sum(_ left: Rational?, _ right: Rational?) -> Rational? {
    guard let left, let right else { return nil }
    return left + right
  }
}
