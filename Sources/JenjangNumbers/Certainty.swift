/// What is known of a statement about values that are known only as ranges.
package enum Certainty: CaseIterable, Hashable, Sendable {
  /// True of all that the values could be.
  case certain
  /// False of all that the values could be.
  case impossible
  /// True of some and false of others, as far as the ranges tell.
  case undecided
}

extension Interval {
  /// Whether the value is the other or above it.
  package func isAtLeast(_ other: Interval) -> Certainty {
    if let low, let limit = other.high, low >= limit { return .certain }
    if let high, let limit = other.low, high < limit { return .impossible }
    return .undecided
  }

  /// Whether the value is above the other.
  package func isAbove(_ other: Interval) -> Certainty {
    if let low, let limit = other.high, low > limit { return .certain }
    if let high, let limit = other.low, high <= limit { return .impossible }
    return .undecided
  }

  /// Whether the value is the other.
  package func isEqual(_ other: Interval) -> Certainty {
    if let point, point == other.point { return .certain }
    if isAbove(other) == .certain || other.isAbove(self) == .certain { return .impossible }
    return .undecided
  }
}
