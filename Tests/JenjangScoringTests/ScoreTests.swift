import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct ScoreTests {
  /// Two indicators that one fact lets in: they enter together, so the better can't come alone.
  @Test func childrenWithOneConditionEnterTogether() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2))
    let members = builder.figureFact(.zero, nil)
    // The same condition written twice.
    var conditions: [Int] = []
    for _ in 0..<2 {
      conditions.append(
        builder.node(
          .compare(.atLeast),
          [builder.figure(.fact(members)), builder.figure(.number(Rational(10)))]))
    }
    _ = builder.indicator(scale: scale)
    _ = builder.indicator(scale: scale, appliesWhen: conditions[0])
    _ = builder.indicator(scale: scale, appliesWhen: conditions[1])
    let answers: [Int: Answer] = [1: .level(1), 2: .level(2), 3: .level(0)]
    #expect(builder.score(answers)?.overall == Figure(Rational(1, 2)))
    // Asked apart, one may come without the other.
    let other = builder.node(
      .compare(.above), [builder.figure(.fact(members)), builder.figure(.number(Rational(10)))])
    builder.model.indicators[2].appliesWhen = other
    #expect(builder.score(answers)?.overall == figure(Rational(1, 4), Rational(3, 4)))
  }

  @Test func optionalChildrenStayInsideTheirGroup() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2, 3, 4))
    let condition = builder.node(.fact(builder.fact(.truth)))
    _ = builder.indicator(scale: scale)
    _ = builder.indicator(scale: scale, appliesWhen: condition)
    _ = builder.indicator(scale: scale, notApplicable: .allowed, appliesWhen: condition)
    // Alone 1/2; the group brings 1 and perhaps any value from 0 to 1.
    let figure1 = builder.score([1: .level(2), 2: .level(4)])?.overall
    #expect(figure1 == figure(Rational(1, 2), Rational(5, 6)))
  }

  @Test func weightsGoByTheYear() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1))
    let dated = Dated(Rational.one, changes: [.init(since: 2026, value: Rational(3))])
    _ = builder.indicator(scale: scale, weight: dated)
    _ = builder.indicator(scale: scale)
    let answers: [Int: Answer] = [0: .level(1), 1: .level(0)]
    let expected: [(Int?, Rational, Rational)] = [
      (nil, Rational(1, 2), .one), (2025, Rational(1, 2), .one),
      (2026, Rational(3, 4), Rational(3)), (2030, Rational(3, 4), Rational(3)),
    ]
    for (year, score, weight) in expected {
      let result = builder.score(answers, year: year)
      #expect(result?.overall == Figure(score))
      #expect(result?.indicators[0].weight == weight)
      #expect(result?.indicators[1].weight == .one)
    }
  }

  @Test func weightZeroCountsForNothing() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1))
    _ = builder.indicator(scale: scale, weight: Dated(.zero))
    _ = builder.indicator(scale: scale, notApplicable: .allowed)
    let cases: [(Answer, Figure)] = [
      (.level(1), Figure(.one)), (.notApplicable, .absent),
      (.unanswered, figure(.zero, .one, absent: true)),
    ]
    for (answer, expected) in cases {
      #expect(builder.score([0: .level(0), 1: answer])?.overall == expected)
    }
  }

  @Test func aggregatesOfDimensions() {
    let cases: [(Aggregate, Figure)] = [
      (.mean, Figure(Rational(2, 5))), (.sum, Figure(Rational(2))),
      (.least, Figure(Rational(1, 4))),
      (.greatest, Figure(.one)), (.count, Figure(Rational(2))), (.points, Figure(Rational(9))),
      (.mostPoints, Figure(Rational(20))),
    ]
    for (aggregate, expected) in cases {
      var builder = ModelBuilder()
      let scale = builder.scale(rationals(0, 1, 2, 3, 4))
      // A value of 1, and a dimension of weight 4 with 3 × 1/4 + 1 × 1/2 of 5.
      _ = builder.indicator(scale: scale)
      let inner = builder.dimension(
        weight: Dated(Rational(4)), aggregate: .sum, ofWhole: Rational(5))
      _ = builder.indicator(in: inner, scale: scale, weight: Dated(Rational(3)))
      _ = builder.indicator(in: inner, scale: scale)
      builder.score(0, by: aggregate)
      let result = builder.score([0: .level(4), 1: .level(1), 2: .level(2)])
      #expect(result?.dimensions[inner] == Figure(Rational(5, 4)))
      #expect(result?.overall == expected, "\(aggregate)")
    }
  }

  @Test func scoresByExpressions() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2))
    _ = builder.indicator(scale: scale, notApplicable: .allowed)
    _ = builder.indicator(scale: scale, notApplicable: .allowed)
    let points = builder.figure(.aggregate(.points, dimension: 0))
    let most = builder.figure(.aggregate(.mostPoints, dimension: 0))
    let start = builder.figure(.number(Rational(600)))
    builder.model.dimensions[0].score = builder.figure(.add, [start, points])
    let quotient = builder.node(.divide, [points, most], type: .score)
    let rounded = builder.node(.round(decimals: 0, .halfUp), [quotient], type: .score)
    let counted = builder.figure(.round(decimals: 0, .halfUp), [quotient])
    let answers: [Int: Answer] = [0: .level(1), 1: .level(2)]
    #expect(builder.score(answers)?.overall == Figure(Rational(603)))
    #expect(builder.value(of: quotient, answers)?.figure == Figure(Rational(3, 4)))
    #expect(builder.value(of: rounded, answers)?.figure == Figure(Rational(3, 4)))
    #expect(builder.value(of: counted, answers)?.figure == Figure(.one))
    // No child: no score, whatever the expression says.
    let none: [Int: Answer] = [0: .notApplicable, 1: .notApplicable]
    #expect(builder.score(none)?.overall == .absent)
    #expect(
      builder.score([0: .level(1)])?.overall == figure(Rational(601), Rational(603)))
    #expect(builder.score()?.overall == figure(Rational(600), Rational(604), absent: true))
    builder.model.dimensions[0].score = start
    #expect(builder.score(none)?.overall == .absent)
    #expect(builder.score(answers)?.overall == Figure(Rational(600)))
    #expect(builder.score()?.overall == figure(Rational(600), Rational(600), absent: true))
  }

  @Test func ifTakesTheDecidedBranch() {
    var builder = ModelBuilder()
    let fact = builder.fact(.truth, notApplicable: .allowed)
    let condition = builder.node(.fact(fact))
    let chosen = builder.figure(
      .conditional,
      [condition, builder.figure(.number(.one)), builder.figure(.number(Rational(5)))])
    let truth = builder.node(
      .conditional, [condition, builder.node(.truth(true)), builder.node(.truth(false))])
    let year = builder.figure(.year)
    let cases: [(Answer, Figure, TruthSet)] = [
      (.truth(true), Figure(.one), .yes), (.truth(false), Figure(Rational(5)), .no),
      (.notApplicable, Figure(Rational(5)), .no),
      (.unanswered, figure(.one, Rational(5)), [.yes, .no]),
    ]
    for (answer, expected, outcome) in cases {
      #expect(builder.value(of: chosen, [0: answer])?.figure == expected)
      #expect(builder.value(of: truth, [0: answer])?.truth == outcome)
    }
    #expect(builder.value(of: year, year: 2026)?.figure == Figure(Rational(2026)))
    #expect(builder.value(of: year)?.figure == figure(nil, nil))
  }

  @Test func choicesCompareByTheirPlace() {
    var builder = ModelBuilder()
    let options = ["none", "shop", "farm"].map { ChoiceOption(name: $0, title: LocalizedText()) }
    let fact = builder.fact(.choice(options), notApplicable: .allowed)
    let isShop = builder.node(
      .compare(.equal),
      [
        builder.node(.fact(fact), type: .choice(fact)),
        builder.node(.choice(1), type: .choice(fact)),
      ])
    let cases: [(Answer, TruthSet)] = [
      (.choice(1), .yes), (.choice(2), .no), (.notApplicable, .notApplicable),
      (.unanswered, [.yes, .no, .notApplicable]), (.choice(3), [.yes, .no, .notApplicable]),
    ]
    for (answer, expected) in cases {
      #expect(builder.value(of: isShop, [0: answer])?.truth == expected)
    }
  }
}
