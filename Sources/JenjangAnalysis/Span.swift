import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What is assumed of a figure: between two ends, each of which may belong to it or not.
package struct Span: Hashable {
  package var low: Rational?
  package var lowIsOpen = false
  package var high: Rational?
  package var highIsOpen = false

  var isEmpty: Bool {
    guard let low, let high else { return false }
    return low > high || (low == high && (lowIsOpen || highIsOpen))
  }

  func contains(_ value: Rational) -> Bool {
    if let low, value < low || (lowIsOpen && value == low) { return false }
    if let high, value > high || (highIsOpen && value == high) { return false }
    return true
  }

  mutating func atLeast(_ value: Rational, isOpen: Bool) {
    guard let old = low, old > value || (old == value && (lowIsOpen || !isOpen)) else {
      low = value
      lowIsOpen = isOpen
      return
    }
  }

  mutating func atMost(_ value: Rational, isOpen: Bool) {
    guard let old = high, old < value || (old == value && (highIsOpen || !isOpen)) else {
      high = value
      highIsOpen = isOpen
      return
    }
  }

  /// The stretches of a span in which a comparison with a figure holds, or does not.
  func parts(_ comparison: Comparison, _ limit: Rational, holds: Bool) -> [Span] {
    var below = self
    below.atMost(limit, isOpen: true)
    var above = self
    above.atLeast(limit, isOpen: true)
    var upTo = self
    upTo.atMost(limit, isOpen: false)
    var from = self
    from.atLeast(limit, isOpen: false)
    var at = from
    at.atMost(limit, isOpen: false)
    let parts: [Span]
    switch (comparison, holds) {
    case (.equal, true), (.notEqual, false): parts = [at]
    case (.equal, false), (.notEqual, true): parts = [below, above]
    case (.atLeast, true), (.below, false): parts = [from]
    case (.atLeast, false), (.below, true): parts = [below]
    case (.above, true), (.atMost, false): parts = [above]
    case (.above, false), (.atMost, true): parts = [upTo]
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a figure that lies in the span and in an interval stands to a limit as compared.
  func truth(_ comparison: Comparison, _ limit: Rational, within interval: Interval) -> TruthSet {
    var span = self
    if let low = interval.low { span.atLeast(low, isOpen: false) }
    if let high = interval.high { span.atMost(high, isOpen: false) }
    var result: TruthSet = []
    if !span.parts(comparison, limit, holds: true).isEmpty { result.insert(.yes) }
    if !span.parts(comparison, limit, holds: false).isEmpty { result.insert(.no) }
    return result
  }
}
