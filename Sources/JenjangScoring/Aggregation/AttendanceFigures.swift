import JenjangModel
import JenjangNumbers

/// The exact ranges of the aggregates, over all choices in which at least one child is there.
extension Attendance {
  func figure(_ aggregate: Aggregate) -> Figure {
    if children.isEmpty { return .absent }
    switch aggregate {
    case .mean: return mean
    case .sum, .points, .mostPoints:
      return figure(low: mirrored.highestSum.map { -$0 }, high: highestSum)
    case .least: return least
    case .greatest: return -mirrored.least
    case .count:
      return figure(low: Rational(fewest), high: Rational(children.count))
    }
  }

  private func figure(low: Rational?, high: Rational?) -> Figure {
    Figure(Interval(low: low, high: high), mayBeAbsent: !hasCertain)
  }

  /// The greatest sum of weight × value; nil where it has no end.
  private var highestSum: Rational? {
    var certain = Rational.zero
    var groups = Array(repeating: GroupSum(), count: groupCount)
    for child in children {
      var share = Rational.zero
      if !child.weight.isZero {
        guard let high = child.value.high else { return nil }
        share = child.weight * high
      }
      if let group = child.group {
        groups[group].add(share, isOptional: child.isOptional)
      } else {
        certain = certain + share
      }
    }
    let sums = groups.compactMap { $0.best }
    if !hasCertain, let best = sums.max(), best < .zero { return best }
    for sum in sums where sum > .zero {
      certain = certain + sum
    }
    return certain
  }

  /// The range of the least value that is there.
  ///
  /// The low end is that of any child. The high end is what the certain children leave, since
  /// others can only lower it; without those, what the best group leaves alone.
  private var least: Figure {
    var all: Interval?
    var certain: Interval?
    var forced: [Interval?] = Array(repeating: nil, count: groupCount)
    var optional = forced
    for child in children {
      all = .minimum(all, child.value)
      if let group = child.group {
        if child.isOptional {
          optional[group] = .maximum(optional[group], child.value)
        } else {
          forced[group] = .minimum(forced[group], child.value)
        }
      } else {
        certain = .minimum(certain, child.value)
      }
    }
    var alone: Interval?
    for group in 0..<groupCount {
      if let interval = forced[group] ?? optional[group] { alone = .maximum(alone, interval) }
    }
    return figure(low: all?.low, high: (certain ?? alone)?.high)
  }

  /// The fewest children that are there together.
  private var fewest: Int {
    var forced = Array(repeating: 0, count: groupCount)
    var certain = 0
    for child in children {
      if let group = child.group {
        if !child.isOptional { forced[group] += 1 }
      } else {
        certain += 1
      }
    }
    if certain > 0 { return certain }
    return max(1, forced.min() ?? 1)
  }
}

/// What one group can add to a sum.
private struct GroupSum {
  private var forced: Rational?
  /// The optional children that raise the sum.
  private var gains = Rational.zero
  private var bestOptional: Rational?

  mutating func add(_ share: Rational, isOptional: Bool) {
    if !isOptional {
      forced = (forced ?? .zero) + share
      return
    }
    if share > .zero { gains = gains + share }
    bestOptional = max(share, bestOptional ?? share)
  }

  /// The most that the group adds with at least one of its children; nil where it has none.
  var best: Rational? {
    if let forced { return forced + gains }
    guard let bestOptional else { return nil }
    return bestOptional < .zero ? bestOptional : gains
  }
}

extension Interval {
  fileprivate static func minimum(_ first: Interval?, _ second: Interval) -> Interval {
    guard let first else { return second }
    return minimum(first, second)
  }

  fileprivate static func maximum(_ first: Interval?, _ second: Interval) -> Interval {
    guard let first else { return second }
    return maximum(first, second)
  }
}
