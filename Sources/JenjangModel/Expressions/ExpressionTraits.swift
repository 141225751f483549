import JenjangNumbers

extension Interval {
  /// Ends with more bits than this are written shorter, outward.
  private static let longestEnd = 1_024

  /// The interval, or a wider one whose ends are short, so that long chains are checked in time.
  var widened: Interval {
    guard isLong(low) || isLong(high) else { return self }
    let least = isLong(low) ? low?.rounded(decimals: 30, .down) : low
    let most = isLong(high) ? high?.rounded(decimals: 30, .up) : high
    // What is long still is far from 0; on which side of it must not be lost.
    let one = Rational.one
    return Interval(
      low: isLong(least) ? least.flatMap { $0 > .zero ? one : nil } : least,
      high: isLong(most) ? most.flatMap { $0 < .zero ? -one : nil } : most)
  }

  private func isLong(_ end: Rational?) -> Bool {
    guard let end else { return false }
    return end.numerator.bitWidthUsed > Self.longestEnd
      || end.denominator.bitWidthUsed > Self.longestEnd
  }
}

/// What the checker knows of an expression besides its type.
struct ExpressionTraits {
  /// The hull of all that it can be over all answers; for a truth nothing is said.
  var domain: Interval
  /// Whether it is made of bare figures only, so that it fits any unit.
  var isBare: Bool
  /// The division by what can be zero that no `otherwise` covers yet; nil where there is none.
  var openDivision: Int?
  /// A bound on how long its figures can get.
  var length: FigureLength

  init(
    _ domain: Interval, isBare: Bool = false, openDivision: Int? = nil,
    length: FigureLength = FigureLength()
  ) {
    self.domain = domain
    self.length = length
    self.isBare = isBare
    self.openDivision = openDivision
  }
}
