import JenjangModel
import JenjangNumbers

/// What a figure is worth by the stretch in which it lies: a level, or points.
package struct BandTable: Hashable, Sendable {
  package var bands: [Band]
  /// One result a band.
  package var results: [Rational]

  /// The hull of the results of all bands that the figure could lie in.
  package func result(of figure: Figure) -> Figure {
    guard let places = bands.places(of: figure) else { return .absent }
    var least = results[places.lowerBound]
    var most = least
    for index in places.dropFirst() {
      least = min(least, results[index])
      most = max(most, results[index])
    }
    return Figure(
      Interval(low: least, high: most), mayBeAbsent: figure.mayBeAbsent || figure.mayBeUndefined)
  }
}

extension [Band] {
  /// The places of the bands in which a figure may lie, without gaps; nil where there is none.
  func places(of figure: Figure) -> ClosedRange<Int>? {
    guard let interval = figure.interval, !isEmpty else { return nil }
    let first = interval.low.map { place(of: $0) } ?? 0
    let last = interval.high.map { place(of: $0) } ?? count - 1
    return first...Swift.max(first, last)
  }

  /// The band in which a value lies; bands are few, so they are tried in turn.
  private func place(of value: Rational) -> Int {
    for (index, band) in enumerated() {
      guard let end = band.end else { return index }
      if value < end || (band.includesEnd && value == end) { return index }
    }
    return count - 1
  }
}
