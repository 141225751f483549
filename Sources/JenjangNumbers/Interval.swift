/// The numbers between two ends, both of them included, as a hull of what a value could be.
///
/// What is worked out from intervals is sound: it holds every result of the values in them. A
/// value used twice counts as two, so that the result may be wider than the truth.
package struct Interval: Hashable, Sendable {
  /// The least number, or nil where there is none.
  package let low: Rational?
  /// The greatest number, or nil where there is none.
  package let high: Rational?

  package static let unbounded = Interval(low: nil, high: nil)

  /// The numbers between two ends, which change places where the low one is above the high.
  package init(low: Rational?, high: Rational?) {
    if let first = low, let second = high, first > second {
      self.low = second
      self.high = first
    } else {
      self.low = low
      self.high = high
    }
  }

  /// The interval of one number alone.
  package static func point(_ value: Rational) -> Interval {
    Interval(low: value, high: value)
  }

  /// The only number in the interval, or nil where there are more.
  package var point: Rational? {
    if let low, low == high { return low }
    return nil
  }

  package var isPoint: Bool { point != nil }

  package func contains(_ value: Rational) -> Bool {
    if let low, value < low { return false }
    if let high, value > high { return false }
    return true
  }

  /// The least interval that holds both.
  package func hull(with other: Interval) -> Interval {
    Interval(lowEnd: min(lowEnd, other.lowEnd), highEnd: max(highEnd, other.highEnd))
  }

  /// What the lesser of two values could be.
  package static func minimum(_ first: Interval, _ second: Interval) -> Interval {
    Interval(
      lowEnd: min(first.lowEnd, second.lowEnd), highEnd: min(first.highEnd, second.highEnd))
  }

  /// What the greater of two values could be.
  package static func maximum(_ first: Interval, _ second: Interval) -> Interval {
    Interval(
      lowEnd: max(first.lowEnd, second.lowEnd), highEnd: max(first.highEnd, second.highEnd))
  }

  /// What a value held between two others could be; the high one wins where they cross.
  package func clamped(low: Interval, high: Interval) -> Interval {
    .minimum(.maximum(self, low), high)
  }

  var lowEnd: IntervalEnd { low.map { .finite($0) } ?? .negativeInfinity }
  var highEnd: IntervalEnd { high.map { .finite($0) } ?? .positiveInfinity }

  init(lowEnd: IntervalEnd, highEnd: IntervalEnd) {
    self.init(low: lowEnd.finite, high: highEnd.finite)
  }
}

/// A number or one of the two infinities, as the ends of intervals are.
enum IntervalEnd: Equatable {
  case negativeInfinity
  case finite(Rational)
  case positiveInfinity

  var finite: Rational? {
    if case .finite(let value) = self { return value }
    return nil
  }

  var signum: Int {
    switch self {
    case .negativeInfinity: return -1
    case .finite(let value): return value.signum
    case .positiveInfinity: return 1
    }
  }

  /// The product, zero for zero and an infinity: an open end stands for numbers, and is never met.
  static func * (left: IntervalEnd, right: IntervalEnd) -> IntervalEnd {
    if let first = left.finite, let second = right.finite { return .finite(first * second) }
    switch left.signum * right.signum {
    case 0: return .finite(.zero)
    case 1: return .positiveInfinity
    default: return .negativeInfinity
    }
  }
}

extension IntervalEnd: Comparable {
  static func < (left: IntervalEnd, right: IntervalEnd) -> Bool {
    switch (left, right) {
    case (.finite(let first), .finite(let second)): return first < second
    case (.negativeInfinity, _): return right != .negativeInfinity
    case (_, .positiveInfinity): return left != .positiveInfinity
    default: return false
    }
  }
}
