import JenjangModel
import JenjangNumbers
import JenjangTestSupport
import Testing

@testable import JenjangScoring

@Suite struct FigureTests {
  private let undefined = Figure(nil, mayBeUndefined: true)
  private let two = Figure(Rational(2))
  private let zero = Figure(.zero)

  @Test func absentAndUndefinedOperands() {
    #expect(two + .absent == .absent)
    #expect(two + undefined == undefined)
    // Absence wins, so that `otherwise` never stands for it.
    #expect(.absent + undefined == .absent)
    #expect(undefined * .absent == .absent)
    #expect(two / zero == undefined)
    #expect(zero / zero == undefined)
    #expect(.absent / zero == .absent)
    #expect(
      two / figure(.zero, Rational(4)) == figure(Rational(1, 2), nil, undefined: true))
    #expect(
      figure(.one, Rational(2), absent: true) - two
        == figure(Rational(-1), .zero, absent: true))
    #expect(-figure(.one, nil) == figure(nil, Rational(-1)))
    #expect(
      Figure(Rational(5)).clamped(low: zero, high: two) == two)
    #expect(two.clamped(low: .absent, high: two) == .absent)
    #expect(two.power(3) == Figure(Rational(8)))
    #expect(Figure(Rational(-4)).root(2, decimals: 1, .halfUp) == undefined)
    #expect(two.root(2, decimals: 2, .halfUp) == Figure(Rational(141, 100)))
    #expect(
      figure(Rational(-1), Rational(4)).root(2, decimals: 0, .halfUp)
        == figure(.zero, Rational(2), undefined: true))
  }

  @Test func otherwiseStandsForAZeroDivisorAlone() {
    #expect(undefined.otherwise(two) == two)
    #expect(undefined.otherwise(.absent) == .absent)
    #expect(Figure.absent.otherwise(two) == .absent)
    #expect(two.otherwise(zero) == two)
    #expect(
      figure(.one, .one, undefined: true).otherwise(.absent)
        == figure(.one, .one, absent: true))
    #expect(
      figure(.one, .one, absent: true, undefined: true).otherwise(two)
        == figure(.one, Rational(2), absent: true))
    #expect(undefined.defined == .absent)
  }

  @Test func listsLeaveOutWhatIsAbsent() {
    let four = Figure(Rational(4))
    let maybe = figure(Rational(10), Rational(10), absent: true)
    let table: [(Aggregate, [Figure], Figure)] = [
      (.least, [two, four, .absent], two), (.greatest, [two, four, .absent], four),
      (.sum, [two, four, .absent], Figure(Rational(6))),
      (.mean, [two, four, .absent], Figure(Rational(3))),
      (.mean, [.absent, .absent], .absent), (.sum, [], .absent),
      (.sum, [two, undefined], undefined),
      (.greatest, [two, maybe], figure(Rational(2), Rational(10))),
      (.sum, [two, maybe], figure(Rational(2), Rational(12))),
      (.least, [two, maybe], two),
      (.mean, [maybe], maybe),
      (.least, [four, maybe, figure(.one, .one, absent: true)], figure(.one, Rational(4))),
      (
        .sum, [maybe, figure(Rational(-3), Rational(-3), absent: true)],
        figure(Rational(-3), Rational(10), absent: true)
      ),
      (
        .sum, [two, figure(.one, .one, undefined: true)],
        figure(Rational(3), Rational(3), undefined: true)
      ),
      (
        .mean, [maybe, Figure(nil, mayBeAbsent: true, mayBeUndefined: true)],
        figure(Rational(10), Rational(10), absent: true, undefined: true)
      ),
      (.sum, [two, figure(nil, .one)], figure(nil, Rational(3))),
      (.mean, [two, figure(.one, nil, absent: true)], figure(Rational(3, 2), nil)),
    ]
    for (aggregate, figures, expected) in table {
      let result = Figure.aggregate(aggregate, of: figures)
      #expect(result == expected, "\(aggregate) of \(figures)")
    }
  }

  @Test func bandsMeetTheirEnds() {
    let bands = [
      Band(end: Rational(10), includesEnd: false, level: 0, points: .zero),
      Band(end: Rational(20), includesEnd: true, level: 1, points: Rational(5)),
      Band(end: nil, includesEnd: false, level: 2, points: Rational(3)),
    ]
    let table = BandTable(bands: bands, results: bands.map { $0.points })
    let cases: [(Figure, Figure)] = [
      (Figure(Rational(999, 100)), Figure(.zero)), (Figure(Rational(10)), Figure(Rational(5))),
      (Figure(Rational(20)), Figure(Rational(5))),
      (Figure(Rational(2001, 100)), Figure(Rational(3))),
      (figure(Rational(-5), Rational(30)), figure(.zero, Rational(5))),
      (figure(Rational(15), nil), figure(Rational(3), Rational(5))),
      (figure(nil, Rational(5)), Figure(.zero)),
      (
        figure(Rational(20), Rational(20), absent: true),
        figure(Rational(5), Rational(5), absent: true)
      ),
      (.absent, .absent), (Figure(nil, mayBeUndefined: true), .absent),
      (figure(.one, .one, undefined: true), figure(.zero, .zero, absent: true)),
    ]
    for (input, expected) in cases {
      #expect(table.result(of: input) == expected, "\(input)")
    }
  }

  /// A sum over one denominator is the sum of the fractions, also where it outgrows a word.
  @Test func sumsAreExact() {
    var random = SplitMix64(seed: 7)
    for round in 0..<300 {
      var sum = ExactSum()
      var expected = Rational.zero
      let most = Int64(1) << Int64.random(in: 2...(round % 3 == 0 ? 31 : 12), using: &random) - 1
      for _ in 0..<12 {
        let value = Rational(
          Int64.random(in: -most...most, using: &random),
          Int64.random(in: 1...most, using: &random))
        let weight = Rational(Int64.random(in: 0...most, using: &random), 4)
        sum.add(SmallFraction(value), times: SmallFraction(weight))
        sum.add(SmallFraction(weight))
        expected = expected + value * weight + weight
      }
      #expect(sum.value == expected)
    }
  }

  /// Small fractions say the same as the values that they stand beside, or nothing.
  @Test func smallFractionsSayTheSame() {
    let big = Rational(Int64(1) << 31, 1)
    let cases: [(Value, isFraction: Bool, isAbsent: Bool)] = [
      (.figure(two), true, false), (.figure(.absent), false, true),
      (.figure(figure(.zero, .one)), false, false), (.figure(undefined), false, false),
      (.figure(figure(.one, .one, absent: true)), false, false),
      (.figure(Figure(big)), false, false), (.truth(.yes), false, false),
    ]
    for (value, isFraction, isAbsent) in cases {
      #expect(SmallFraction(value).isFraction == isFraction, "\(value)")
      #expect(SmallFraction(value).isAbsent == isAbsent, "\(value)")
    }
    let values = [
      Rational(-1, 2), .zero, Rational(1, 3), Rational(1, 2), Rational(2_147_483_647, 2),
    ]
    let comparisons: [Comparison] = [.equal, .notEqual, .atLeast, .atMost, .above, .below]
    for left in values {
      for right in values {
        for comparison in comparisons {
          let small = SmallFraction(left).compares(comparison, SmallFraction(right))
          let whole = TruthSet(comparing: Figure(left), comparison, Figure(right))
          #expect(whole == (small ? .yes : .no), "\(left) \(comparison) \(right)")
        }
      }
    }
  }
}
