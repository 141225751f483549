import JenjangNumbers

/// Arithmetic on figures: nothing for an operand that is not applicable, nor for an undefined one.
extension Figure {
  static func + (left: Figure, right: Figure) -> Figure {
    left.combined(with: right) { $0 + $1 }
  }

  static func - (left: Figure, right: Figure) -> Figure {
    left.combined(with: right) { $0 - $1 }
  }

  static func * (left: Figure, right: Figure) -> Figure {
    left.combined(with: right) { $0 * $1 }
  }

  static func / (left: Figure, right: Figure) -> Figure {
    var result = left.combined(with: right) { $0.divided(by: $1) }
    if left.interval != nil, let divisor = right.interval, divisor.contains(.zero) {
      result.mayBeUndefined = true
    }
    return result
  }

  static prefix func - (figure: Figure) -> Figure {
    figure.mapped { -$0 }
  }

  /// The figure held between two others; the high one wins where they cross.
  func clamped(low: Figure, high: Figure) -> Figure {
    combined(with: low) { .maximum($0, $1) }.combined(with: high) { .minimum($0, $1) }
  }

  func power(_ exponent: Int) -> Figure {
    mapped { $0.power(exponent) }
  }

  func rounded(decimals: Int, _ mode: RoundingMode) -> Figure {
    mapped { $0.rounded(decimals: decimals, mode) }
  }

  /// The root; undefined, as a quotient by zero is, where an even one is taken below zero.
  func root(_ degree: Int, decimals: Int, _ mode: RoundingMode) -> Figure {
    var result = mapped { $0.root(degree, decimals: decimals, mode) }
    if let interval, degree % 2 == 0 || degree < 1, interval.low.map({ $0.isNegative }) ?? true {
      result.mayBeUndefined = true
    }
    return result
  }

  /// The logarithm; undefined, as a quotient by zero is, where it is taken of zero or less.
  func logarithm(_ base: LogarithmBase, decimals: Int, _ mode: RoundingMode) -> Figure {
    var result = mapped { $0.logarithm(base, decimals: decimals, mode) }
    if let interval, interval.low.map({ $0.signum <= 0 }) ?? true { result.mayBeUndefined = true }
    return result
  }

  /// All that either of two figures could be.
  func joined(with other: Figure) -> Figure {
    var result = Figure(
      interval, mayBeAbsent: mayBeAbsent || other.mayBeAbsent,
      mayBeUndefined: mayBeUndefined || other.mayBeUndefined)
    if let first = interval, let second = other.interval {
      result.interval = first.hull(with: second)
    } else {
      result.interval = interval ?? other.interval
    }
    return result
  }

  /// The figure with another in place of a divisor of zero; what is absent stays so.
  func otherwise(_ fallback: Figure) -> Figure {
    guard mayBeUndefined else { return self }
    let defined = Figure(interval, mayBeAbsent: mayBeAbsent)
    return defined.joined(with: fallback)
  }

  /// The figure with what is undefined counted as absent.
  var defined: Figure {
    guard mayBeUndefined else { return self }
    return Figure(interval, mayBeAbsent: true)
  }

  private func mapped(_ transform: (Interval) -> Interval?) -> Figure {
    var result = self
    result.interval = interval.flatMap(transform)
    return result
  }

  /// Absence wins over what is undefined, so that a fallback never stands for an absent value.
  private func combined(
    with other: Figure, _ combine: (Interval, Interval) -> Interval?
  ) -> Figure {
    var result = Figure(nil, mayBeAbsent: mayBeAbsent || other.mayBeAbsent)
    if mayBeUndefined && other.mayBePresent || other.mayBeUndefined && mayBePresent {
      result.mayBeUndefined = true
    }
    if let left = interval, let right = other.interval {
      result.interval = combine(left, right)
    }
    return result
  }

  private var mayBePresent: Bool { interval != nil || mayBeUndefined }
}
