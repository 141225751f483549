import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct TruthTableTests {
  private static let singles: [TruthSet] = [.yes, .no, .notApplicable]
  private static let sets: [TruthSet] = (1..<8).map { TruthSet(rawValue: $0) }

  /// One choice of a single outcome from each operand, for all choices.
  private func choices(_ operands: [TruthSet]) -> [[TruthSet]] {
    var result: [[TruthSet]] = [[]]
    for operand in operands {
      let options = Self.singles.filter { operand.contains($0) }
      result = result.flatMap { before in options.map { before + [$0] } }
    }
    return result
  }

  @Test func decidedTruthsFollowTheTable() {
    let table: [(TruthSet, TruthSet, and: TruthSet, or: TruthSet)] = [
      (.yes, .yes, .yes, .yes), (.yes, .no, .no, .yes), (.no, .no, .no, .no),
      (.yes, .notApplicable, .yes, .yes), (.no, .notApplicable, .no, .no),
      (.notApplicable, .notApplicable, .notApplicable, .notApplicable),
    ]
    for row in table {
      #expect(TruthSet.all([row.0, row.1]) == row.and)
      #expect(TruthSet.all([row.1, row.0]) == row.and)
      #expect(TruthSet.any([row.0, row.1]) == row.or)
      #expect(TruthSet.any([row.1, row.0]) == row.or)
    }
    #expect(!TruthSet.yes == .no)
    #expect(!TruthSet.no == .yes)
    #expect(!TruthSet.notApplicable == .notApplicable)
  }

  @Test func atLeastAsksForAsManyAsRemain() {
    let table: [(Int, [TruthSet], TruthSet)] = [
      (2, [.yes, .yes, .no], .yes), (2, [.yes, .no, .no], .no),
      (2, [.yes, .notApplicable, .notApplicable], .yes),
      (2, [.yes, .no, .notApplicable], .no), (3, [.yes, .yes, .notApplicable], .yes),
      (1, [.notApplicable], .notApplicable), (0, [.no], .yes), (1, [], .notApplicable),
    ]
    for (count, operands, expected) in table {
      #expect(TruthSet.atLeast(count, of: operands) == expected, "\(count) of \(operands)")
    }
  }

  /// Whatever can be chosen from the operands, and nothing else, is in the result.
  @Test func undecidedTruthsAreAllChoices() {
    for first in Self.sets {
      for second in Self.sets {
        for third in Self.sets {
          let operands = [first, second, third]
          let all = choices(operands)
          var and: TruthSet = []
          var or: TruthSet = []
          var atLeast: [TruthSet] = [[], [], [], [], []]
          for choice in all {
            let applicable = choice.filter { $0 != .notApplicable }
            let yes = applicable.filter { $0 == .yes }.count
            if applicable.isEmpty {
              and.insert(.notApplicable)
              or.insert(.notApplicable)
              for count in atLeast.indices { atLeast[count].insert(.notApplicable) }
              continue
            }
            and.insert(yes == applicable.count ? .yes : .no)
            or.insert(yes > 0 ? .yes : .no)
            for count in atLeast.indices {
              atLeast[count].insert(yes >= min(count, applicable.count) ? .yes : .no)
            }
          }
          let yesCounts = all.map { $0.filter { $0 == .yes }.count }
          let counts = Interval(
            low: yesCounts.min().map { Rational($0) }, high: yesCounts.max().map { Rational($0) })
          let isRight =
            TruthSet.all(operands) == and && TruthSet.any(operands) == or
            && TruthSet.count(of: operands) == Figure(counts)
            && atLeast.indices.allSatisfy {
              TruthSet.atLeast($0, of: operands) == atLeast[$0]
            }
          #expect(isRight, "\(operands)")
        }
      }
    }
  }

  @Test func comparisonsTellNoFromNotApplicable() {
    let one = Figure(.one)
    let range = figure(.zero, Rational(2))
    let table: [(Figure, Comparison, Figure, TruthSet)] = [
      (one, .equal, one, .yes), (one, .notEqual, one, .no), (one, .above, one, .no),
      (one, .atLeast, one, .yes), (one, .atMost, one, .yes), (one, .below, one, .no),
      (range, .atLeast, one, [.yes, .no]), (range, .atLeast, Figure(.zero), .yes),
      (range, .above, Figure(Rational(2)), .no), (range, .equal, Figure(Rational(3)), .no),
      (range, .equal, one, [.yes, .no]), (range, .below, Figure(Rational(3)), .yes),
      (.absent, .equal, one, .notApplicable), (one, .equal, .absent, .notApplicable),
      (figure(.one, .one, absent: true), .atLeast, one, [.yes, .notApplicable]),
      (figure(.one, .one, undefined: true), .above, one, [.no, .notApplicable]),
      (figure(nil, nil), .above, one, [.yes, .no]), (figure(.one, nil), .atLeast, one, .yes),
    ]
    for (left, comparison, right, expected) in table {
      #expect(
        TruthSet(comparing: left, comparison, right) == expected, "\(left) \(comparison) \(right)")
    }
    let decided: TruthSet = [.yes, .no]
    #expect(TruthSet(comparing: .yes, .equal, .yes) == .yes)
    #expect(TruthSet(comparing: .yes, .notEqual, .yes) == .no)
    #expect(TruthSet(comparing: decided, .equal, decided) == decided)
    #expect(TruthSet(comparing: .notApplicable, .equal, .yes) == .notApplicable)
  }
}
