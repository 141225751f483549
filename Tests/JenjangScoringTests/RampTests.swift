import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangTestSupport
import Testing

/// Bands with ramps among them, against the formula of a straight line.
struct RampTests {
  /// Bands over 0 to 20, some of them ramps, some rising and falling.
  private static func bands(_ random: inout SplitMix64, isRising: Bool) -> [Band] {
    var bands: [Band] = []
    var start = Rational.zero
    var points = Rational(Int(random.next() % 5))
    while start < Rational(20), bands.count < 6 {
      let end = start + Rational(Int(1 + random.next() % 7))
      let step = Rational(Int(random.next() % 6))
      let next = isRising ? points + step : Rational(Int(random.next() % 12))
      var band = Band(
        end: end, includesEnd: random.next() % 2 == 0, level: -1, points: points)
      if random.next() % 3 > 0 {
        band.includesEnd = true
        band.ramp = Ramp(start: start, end: end, endPoints: next)
      }
      bands.append(band)
      points = isRising || random.next() % 2 == 0 ? next : Rational(Int(random.next() % 12))
      start = end
    }
    bands.append(Band(end: nil, includesEnd: false, level: -1, points: points))
    return bands
  }

  /// What a figure is worth, by the band in which it lies.
  private static func points(_ bands: [Band], _ x: Rational) -> Rational {
    let place =
      bands.firstIndex { band in
        guard let end = band.end else { return true }
        return x < end || band.includesEnd && x == end
      } ?? bands.count - 1
    guard let ramp = bands[place].ramp else { return bands[place].points }
    let slope = (ramp.endPoints - bands[place].points).divided(by: ramp.end - ramp.start) ?? .zero
    return bands[place].points + (x - ramp.start) * slope
  }

  @Test(arguments: 0..<60)
  func pointsAreThoseOfTheLine(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let bands = Self.bands(&random, isRising: seed % 2 == 0)
    var builder = ModelBuilder()
    let fact = builder.figureFact(.zero, Rational(20))
    let range = bands.dropFirst().reduce(bands[0].pointsRange) { $0.hull(with: $1.pointsRange) }
    _ = builder.indicator(
      from: .bands(Bands(expression: builder.figure(.fact(fact)), bands: bands)),
      most: max(range.high ?? .one, .one))
    var least: Rational?
    var most: Rational?
    for quarter in 0...80 {
      let x = Rational(Int64(quarter), 4)
      let wanted = Self.points(bands, x)
      let found = builder.score([0: .number(x)])?.indicators[0].points
      #expect(found == Figure(wanted), "\(x) of \(bands)")
      least = min(least ?? wanted, wanted)
      most = max(most ?? wanted, wanted)
    }
    // An open answer: no narrower than all that was seen, no wider than the ends of all bands.
    let open = try #require(builder.score([:])?.indicators[0].points.interval)
    let (low, high) = (try #require(open.low), try #require(open.high))
    #expect(low <= least ?? low && high >= most ?? high)
    if let end = range.low { #expect(low >= end) }
    if let end = range.high { #expect(high <= end) }
  }
}
