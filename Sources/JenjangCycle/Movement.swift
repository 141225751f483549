import JenjangNumbers
import JenjangScoring

/// How far a figure moves from one scoring to another.
///
/// Movements add up end by end: those of the low end, and those of the high end, each exactly. The range
/// is what may be said of the movement itself, since nobody knows at which ends the open answers stand.
package struct Movement: Hashable, Sendable {
  /// How far the low end moves; nil where there is none before or after.
  package var low: Rational?
  /// How far the high end moves.
  package var high: Rational?
  /// All that the movement could be; nil where nothing can be said of it.
  package var range: Interval?

  package static let none = Movement(low: .zero, high: .zero, range: .point(.zero))

  package init(low: Rational?, high: Rational?, range: Interval?) {
    self.low = low
    self.high = high
    self.range = range
  }

  /// The movement between two figures whose open answers have nothing to do with each other.
  package init(from before: Figure, to after: Figure) {
    low = Self.difference(before.interval?.low, after.interval?.low)
    high = Self.difference(before.interval?.high, after.interval?.high)
    guard let first = before.interval, let last = after.interval, before.isPresent,
      after.isPresent
    else { return }
    range = last - first
  }

  /// The movement between two figures that differ in one answer: its ends are those of the figures.
  package init(ofEnds before: Figure, to after: Figure) {
    self.init(from: before, to: after)
    guard let low, let high, before.isPresent, after.isPresent else {
      range = nil
      return
    }
    range = Interval(low: low, high: high)
  }

  /// The one movement, where no open answer could make it another.
  package var certain: Rational? { range?.point }

  package static func + (left: Movement, right: Movement) -> Movement {
    Movement(
      low: sum(left.low, right.low), high: sum(left.high, right.high),
      range: left.range.flatMap { first in right.range.map { first + $0 } })
  }

  /// Keeps to what is also within one range less another.
  mutating func narrow(to whole: Interval?, less other: Interval?) {
    guard let own = range, let whole, let other else { return }
    let rest = whole - other
    range = Interval(
      low: [own.low, rest.low].compactMap { $0 }.max(),
      high: [own.high, rest.high].compactMap { $0 }.min())
  }

  private static func sum(_ left: Rational?, _ right: Rational?) -> Rational? {
    guard let left, let right else { return nil }
    return left + right
  }

  private static func difference(_ before: Rational?, _ after: Rational?) -> Rational? {
    guard let before, let after else { return nil }
    return after - before
  }
}

extension Figure {
  /// Whether there is a value in every completion of the answers.
  var isPresent: Bool { interval != nil && !mayBeAbsent && !mayBeUndefined }
}
