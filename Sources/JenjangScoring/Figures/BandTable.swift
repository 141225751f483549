import JenjangModel
import JenjangNumbers

/// What a figure is worth by the stretch in which it lies: a level, or points.
package struct BandTable: Hashable, Sendable {
  package var bands: [Band]
  /// One result a band.
  package var results: [Rational]

  /// The hull of the results of all bands that the figure could lie in.
  package func result(of figure: Figure) -> Figure {
    guard let interval = figure.interval else { return .absent }
    let first = interval.low.map { index(of: $0) } ?? 0
    let last = interval.high.map { index(of: $0) } ?? bands.count - 1
    var least = results[first]
    var most = least
    for index in stride(from: first + 1, through: last, by: 1) {
      least = min(least, results[index])
      most = max(most, results[index])
    }
    return Figure(
      Interval(low: least, high: most), mayBeAbsent: figure.mayBeAbsent || figure.mayBeUndefined)
  }

  /// The band in which a value lies; bands are few, so they are tried in turn.
  private func index(of value: Rational) -> Int {
    for (index, band) in bands.enumerated() {
      guard let end = band.end else { return index }
      if value < end || (band.includesEnd && value == end) { return index }
    }
    return bands.count - 1
  }
}
