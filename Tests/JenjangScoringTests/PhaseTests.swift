import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct PhaseTests {
  private let half = Rational(1, 2)

  /// One dimension with one question of five levels, and the whole above it.
  private func model() -> ModelBuilder {
    var builder = ModelBuilder()
    let dimension = builder.dimension()
    _ = builder.indicator(
      in: dimension, scale: builder.scale(rationals(0, 1, 2, 3, 4)), notApplicable: .allowed)
    return builder
  }

  @Test func thresholdsMeetTheirEnds() {
    var builder = model()
    builder.phases([Phase(), Phase(half), Phase(half, above: true), Phase(.one)])
    let cases: [(Answer, Int?, Int?)] = [
      (.level(1), 0, 0), (.level(2), 1, 1), (.level(3), 2, 2), (.level(4), 3, 3),
      (.unanswered, nil, 3), (.notApplicable, nil, nil),
    ]
    for (answer, certain, possible) in cases {
      let result = builder.score([0: answer])
      let span = PhaseSpan(certain: certain, possible: possible)
      #expect(result?.verdict == span)
      #expect(result?.dimensionPhases == [span, span])
    }
    // Refused, an open answer still gives a score.
    builder.model.questions[0].notApplicable = .refused
    builder.model.indicators[0].notApplicable = .refused
    #expect(builder.score()?.verdict == PhaseSpan(certain: 0, possible: 3))
    builder.model.ladder = nil
    #expect(builder.score()?.verdict == nil)
    #expect(builder.score()?.dimensionPhases == [nil, nil])
  }

  @Test func thresholdsGoByTheYear() {
    var builder = model()
    var phase = Phase(half)
    phase.threshold.changes = [
      .init(since: 2026, value: Threshold(value: .one, isStrict: false)),
      .init(since: 2028, value: nil),
    ]
    builder.phases([phase])
    let cases: [(Int?, Int?)] = [(nil, 0), (2025, 0), (2026, nil), (2027, nil), (2028, 0)]
    for (year, certain) in cases {
      #expect(builder.score([0: .level(2)], year: year)?.verdict?.certain == certain)
    }
  }

  @Test func figuresOfAnotherKindStandInNoPhase() {
    var builder = model()
    _ = builder.dimension(aggregate: .points, isShare: false)
    builder.phases([Phase(), Phase(half)])
    let result = builder.score([0: .level(2)])
    let span = PhaseSpan(certain: 1, possible: 1)
    #expect(result?.dimensionPhases == [span, span, nil])
  }

  @Test func gatesHoldBackAndAreNamed() {
    var builder = model()
    let members = builder.figureFact(.zero, Rational(100), notApplicable: .allowed)
    let trained = builder.fact(.truth)
    let enough = builder.node(
      .compare(.atLeast),
      [builder.figure(.fact(members)), builder.figure(.number(Rational(10)))])
    let few = builder.node(
      .compare(.below),
      [builder.figure(.fact(members)), builder.figure(.number(Rational(50)))])
    let isTrained = builder.node(.fact(trained))
    let gate = builder.node(.and, [enough, builder.node(.not, [few]), isTrained])
    builder.phases([Phase(), Phase(half, gates: [gate]), Phase(gates: [enough])])

    let open = builder.score([0: .level(2), 1: .number(Rational(20))])
    #expect(open?.verdict == PhaseSpan(certain: 0, possible: 0))
    #expect(open?.blocked?.phase == 1)
    #expect(open?.blocked?.threshold == nil)
    #expect(open?.blocked?.gates.map { $0.gate } == [0])
    #expect(open?.blocked?.gates.first?.truth == .no)
    let causes = open?.blocked?.gates.first?.causes ?? []
    #expect(causes.map { $0.expression } == [few, isTrained])
    #expect(causes.first?.left == Figure(Rational(20)))
    #expect(causes.first?.right == Figure(Rational(50)))

    // Not applicable as a whole holds.
    let free = builder.score([0: .level(2), 1: .notApplicable, 2: .truth(true)])
    #expect(free?.verdict == PhaseSpan(certain: 2, possible: 2))
    #expect(free?.blocked == nil)

    let low = builder.score([0: .level(1), 1: .number(Rational(60)), 2: .truth(true)])
    #expect(low?.blocked?.threshold?.distance == Rational(1, 4))
    #expect(low?.blocked?.threshold?.threshold.value == half)
    #expect(low?.blocked?.threshold?.score == Figure(Rational(1, 4)))
    #expect(low?.blocked?.gates.isEmpty == true)

    let unknown = builder.score([0: .level(4)])
    #expect(unknown?.verdict == PhaseSpan(certain: 0, possible: 2))
    #expect(unknown?.blocked?.gates.first?.truth == [.yes, .no])
    #expect(
      unknown?.blocked?.gates.first?.causes.map { $0.expression } == [enough, few, isTrained])
    #expect(builder.score([0: .notApplicable])?.blocked?.threshold == nil)
  }

  @Test func causesAreFoundInsideIfAndAtLeast() {
    var builder = model()
    let facts = (0..<4).map { _ in builder.fact(.truth) }
    let nodes = facts.map { builder.node(.fact($0)) }
    let choice = builder.node(.conditional, [nodes[0], nodes[1], nodes[2]])
    let gate = builder.node(.atLeast(2), [choice, nodes[3]])
    builder.phases([Phase(gates: [gate])])
    func causes(_ answers: [Bool?]) -> [Int]? {
      var sheet: [Int: Answer] = [0: .level(4)]
      for (index, answer) in answers.enumerated() {
        if let answer { sheet[index + 1] = .truth(answer) }
      }
      return builder.score(sheet)?.blocked?.gates.first?.causes.map { $0.expression }
    }
    #expect(causes([true, false, false, true]) == [nodes[1]])
    #expect(causes([false, false, false, true]) == [nodes[2]])
    #expect(causes([nil, false, true, false]) == [nodes[0], nodes[1], nodes[3]])
    #expect(causes([true, true, false, true]) == nil)
  }

  @Test func aPathOfMissingScoresIsBlockedAtItsStart() {
    var builder = model()
    builder.phases([Phase(half), Phase(.one)])
    let none = builder.score([0: .notApplicable])
    #expect(none?.verdict == PhaseSpan(certain: nil, possible: nil))
    #expect(none?.blocked?.phase == 0)
    #expect(none?.blocked?.threshold?.score == .absent)
    #expect(none?.blocked?.threshold?.distance == nil)
    let open = builder.score()
    #expect(open?.blocked?.threshold?.distance == half)
    #expect(builder.score([0: .level(4)])?.blocked == nil)
  }

  @Test func aShareMustApply() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1))
    for _ in 0..<4 { _ = builder.indicator(scale: scale, notApplicable: .allowed) }
    builder.model.indicators[3].since = 2026
    builder.phases([Phase()], needsApplicable: Rational(2, 3))
    let one = Answer.level(1)
    let out = Answer.notApplicable
    let cases: [([Answer], Int?, PhaseSpan, Figure?)] = [
      ([one, one, out, out], 2025, PhaseSpan(certain: 0, possible: 0), nil),
      (
        [one, one, out, out], 2026, PhaseSpan(certain: nil, possible: nil),
        Figure(Rational(1, 2))
      ),
      ([one, one, .unanswered, one], 2026, PhaseSpan(certain: 0, possible: 0), nil),
      (
        [one, out, .unanswered, one], 2026, PhaseSpan(certain: nil, possible: 0),
        figure(Rational(1, 2), Rational(3, 4))
      ),
    ]
    for (answers, year, span, share) in cases {
      let sheet = Dictionary(uniqueKeysWithValues: answers.enumerated().map { ($0, $1) })
      let result = builder.score(sheet, year: year)
      #expect(result?.verdict == span)
      #expect(result?.blocked?.applicableShare == share)
      // The dimension's phases are by thresholds alone.
      #expect(result?.dimensionPhases.first == PhaseSpan(certain: 0, possible: 0))
    }
    for index in 0..<4 { builder.model.indicators[index].since = 2030 }
    let none = builder.score(year: 2029)
    #expect(none?.verdict == PhaseSpan(certain: nil, possible: nil))
    #expect(none?.blocked?.applicableShare == .absent)
  }
}
