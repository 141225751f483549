import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

/// The last of a list: what it may be where it is open which is there.
struct LastTests {
  private static func figure(_ low: Int, _ high: Int, mayBeAbsent: Bool = false) -> Figure {
    Figure(Interval(low: Rational(low), high: Rational(high)), mayBeAbsent: mayBeAbsent)
  }

  @Test func isTheHullOfThoseThatMayBeIt() {
    let open = Figure(nil, mayBeUndefined: true)
    let perhaps = Figure(.point(.one), mayBeUndefined: true)
    let cases: [(list: [Figure], last: Figure)] = [
      ([], .absent), ([.absent, .absent], .absent),
      ([Self.figure(1, 1), Self.figure(3, 3)], Self.figure(3, 3)),
      ([Self.figure(1, 1), Self.figure(3, 3), .absent], Self.figure(3, 3)),
      // Only the last that is surely there hides those before it.
      (
        [Self.figure(9, 9), Self.figure(2, 2), Self.figure(4, 5, mayBeAbsent: true)],
        Self.figure(2, 5)
      ),
      (
        [Self.figure(2, 2, mayBeAbsent: true), Self.figure(4, 5, mayBeAbsent: true)],
        Self.figure(2, 5, mayBeAbsent: true)
      ),
      // As in other lists, a part without a value leaves the whole without one.
      ([open, Self.figure(3, 3)], open), ([Self.figure(3, 3), open], open),
      (
        [perhaps, Self.figure(3, 3)], Figure(.point(Rational(3)), mayBeUndefined: true)
      ),
      (
        [Self.figure(3, 3), perhaps],
        Figure(Interval(low: .one, high: .one), mayBeUndefined: true)
      ),
    ]
    for (list, last) in cases { #expect(Figure.last(of: list) == last, "\(list)") }
  }
}
