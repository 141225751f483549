import JenjangNumbers
import JenjangScoring

/// A community's place by the overall score: 1 is the highest, and equal scores share a place.
package struct RankSpan: Hashable, Sendable {
  /// The best place that it could have, whatever the open answers are.
  package var best: Int
  package var worst: Int

  /// The places of all; nil for a community that has no score for certain.
  static func ranks(of figures: [Figure]) -> [RankSpan?] {
    let intervals = figures.map { $0.isPresent ? $0.interval : nil }
    let lows = intervals.compactMap { $0?.low }.sorted()
    let highs = intervals.compactMap { $0?.high }.sorted()
    return intervals.map { interval in
      guard let low = interval?.low, let high = interval?.high else { return nil }
      // Above it for certain are those whose low end is above its high end; above it perhaps, those whose
      // high end is above its low end, itself among them where it is a range.
      let above = lows.count - Self.count(notAbove: high, in: lows)
      let perhaps = highs.count - Self.count(notAbove: low, in: highs) - (low < high ? 1 : 0)
      return RankSpan(best: 1 + above, worst: 1 + perhaps)
    }
  }

  /// How many of sorted numbers are not above one.
  private static func count(notAbove limit: Rational, in sorted: [Rational]) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
