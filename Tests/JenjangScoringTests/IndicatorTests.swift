import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct IndicatorTests {
  private func result(
    _ answer: Answer, _ notApplicable: NotApplicableRule, _ unanswered: UnansweredRule
  ) -> IndicatorResult? {
    var builder = ModelBuilder()
    let scale = builder.scale([Rational(1), Rational(2), Rational(4)])
    _ = builder.indicator(scale: scale, notApplicable: notApplicable, unanswered: unanswered)
    return builder.score([0: answer])?.indicators[0]
  }

  @Test func answersCountByTheirRules() {
    let levels = figure(.zero, Rational(2))
    let points = figure(.one, Rational(4))
    let maybeLevels = figure(.zero, Rational(2), absent: true)
    let maybePoints = figure(.one, Rational(4), absent: true)
    let three = Figure(Rational(3))
    let nine = NotApplicableRule.points(Rational(9))
    let fixed = UnansweredRule.points(Rational(3))
    let rows: [(Answer, NotApplicableRule, UnansweredRule, Figure, Figure)] = [
      (.level(1), .refused, .unknown, Figure(.one), Figure(Rational(2))),
      (.level(2), .allowed, .lowest, Figure(Rational(2)), Figure(Rational(4))),
      (.unanswered, .refused, .unknown, levels, points),
      (.unanswered, .allowed, .unknown, maybeLevels, maybePoints),
      (.unanswered, nine, .unknown, maybeLevels, figure(.one, Rational(9))),
      (.unanswered, .allowed, .lowest, Figure(.zero), Figure(.one)),
      (.unanswered, .refused, fixed, levels, three),
      (.unanswered, .allowed, fixed, maybeLevels, three),
      (.unanswered, nine, fixed, maybeLevels, three),
      (.notApplicable, .allowed, .unknown, .absent, .absent),
      (.notApplicable, nine, .unknown, .absent, Figure(Rational(9))),
      (.notApplicable, .refused, .unknown, levels, points),
      // Answers of another kind or outside the scale are none.
      (.level(3), .refused, .unknown, levels, points),
      (.level(-1), .refused, .lowest, Figure(.zero), Figure(.one)),
      (.number(.one), .refused, .unknown, levels, points),
      (.choice(1), .refused, .unknown, levels, points),
      (.truth(true), .refused, .unknown, levels, points),
    ]
    let quarter = Figure(Rational(1, 4))
    for (answer, notApplicable, unanswered, level, points) in rows {
      let result = self.result(answer, notApplicable, unanswered)
      #expect(result?.level == level, "\(answer) \(notApplicable) \(unanswered)")
      #expect(result?.points == points, "\(answer) \(notApplicable) \(unanswered)")
      #expect(result?.value == points * quarter, "\(answer) \(notApplicable) \(unanswered)")
    }
  }

  @Test func statesAndCounts() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2))
    let fact = builder.fact(.truth)
    let condition = builder.node(.fact(fact))
    let inner = builder.dimension(appliesWhen: condition)
    _ = builder.indicator(scale: scale)
    _ = builder.indicator(in: inner, scale: scale, notApplicable: .allowed)
    _ = builder.indicator(scale: scale, since: 2025, until: 2026)
    let yes = Answer.truth(true)

    let open = builder.score([1: .level(1)], year: 2025)
    #expect(open?.asked == 4)
    #expect(open?.answered == 1)
    #expect(open?.indicators.map { $0.state } == [.answered, .unanswered, .unanswered])
    #expect(open?.indicators[1].value == figure(.zero, .one, absent: true))

    let said = builder.score([0: yes, 1: .level(1), 2: .notApplicable, 3: .level(0)], year: 2024)
    #expect(said?.asked == 3)
    #expect(said?.answered == 3)
    #expect(said?.unscoredAnswers == [3])
    #expect(said?.indicators.map { $0.state } == [.answered, .saidNotApplicable, .doesNotApply])
    #expect(said?.dimensions == [Figure(Rational(1, 2)), .absent])

    let closed = builder.score([0: .truth(false), 2: .level(2)], year: 2027)
    #expect(closed?.asked == 2)
    #expect(closed?.answered == 1)
    #expect(closed?.unscoredAnswers == [2])
    #expect(closed?.indicators[1].level == .absent)
    // Without a year everything is in force.
    #expect(builder.score([0: yes])?.asked == 4)
  }

  /// Of conditions one above the other, each must be true; not applicable is not.
  @Test func conditionsAboveMustHoldToo() {
    let cases: [(Answer, Answer, IndicatorResult.State, Figure)] = [
      (.truth(true), .truth(true), .answered, Figure(.one)),
      (.truth(true), .notApplicable, .doesNotApply, .absent),
      (.notApplicable, .truth(true), .doesNotApply, .absent),
      (.truth(false), .unanswered, .doesNotApply, .absent),
      (.unanswered, .truth(true), .answered, figure(.one, .one, absent: true)),
      (.unanswered, .unanswered, .answered, figure(.one, .one, absent: true)),
    ]
    for (above, own, state, value) in cases {
      var builder = ModelBuilder()
      let outer = builder.node(.fact(builder.fact(.truth, notApplicable: .allowed)))
      let inner = builder.node(.fact(builder.fact(.truth, notApplicable: .allowed)))
      let dimension = builder.dimension(appliesWhen: outer)
      _ = builder.indicator(
        in: dimension, scale: builder.scale(rationals(0, 1)), appliesWhen: inner)
      let result = builder.score([0: above, 1: own, 2: .level(1)])
      #expect(result?.indicators[0].state == state, "\(above) \(own)")
      #expect(result?.indicators[0].value == value, "\(above) \(own)")
      #expect(result?.overall == value, "\(above) \(own)")
      #expect(result?.unscoredAnswers == (state == .doesNotApply ? [2] : []))
    }
  }

  @Test func bandsAndExpressionsGiveIndicators() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2))
    let savings = builder.figureFact(.zero, nil)
    let members = builder.figureFact(.zero, Rational(50), notApplicable: .allowed)
    let quotient = builder.figure(
      .divide, [builder.figure(.fact(savings)), builder.figure(.fact(members))])
    let safe = builder.figure(.otherwise, [quotient, builder.figure(.notApplicable)])
    let measure = builder.measure(safe)
    let bands = Bands(
      expression: builder.figure(.measure(measure)),
      bands: [
        Band(end: Rational(10), includesEnd: false, level: 0, points: .zero),
        Band(end: Rational(20), includesEnd: false, level: 1, points: .one),
        Band(end: nil, includesEnd: false, level: 2, points: Rational(2)),
      ])
    _ = builder.indicator(from: .bands(bands), scale: scale, most: Rational(2))
    _ = builder.indicator(
      from: .points(expression: builder.figure(.measure(measure))), most: Rational(40))

    let exact = builder.score([0: .number(Rational(60)), 1: .number(Rational(4))])
    #expect(exact?.indicators.map { $0.state } == [.measured, .measured])
    #expect(exact?.indicators[0].level == Figure(.one))
    #expect(exact?.indicators[0].value == Figure(Rational(1, 2)))
    #expect(exact?.indicators[1].points == Figure(Rational(15)))
    #expect(exact?.indicators[1].level == .absent)
    #expect(exact?.overall == Figure(Rational(7, 16)))

    for none in [Answer.number(.zero), .notApplicable] {
      let out = builder.score([0: .number(Rational(60)), 1: none])
      #expect(out?.overall == .absent)
      #expect(out?.indicators[0].level == .absent)
    }
    let open = builder.score([0: .number(Rational(600))])
    #expect(open?.indicators[0].level == figure(.one, Rational(2), absent: true))
    #expect(open?.indicators[1].points == figure(Rational(12), nil, absent: true))
    // Figures outside the domain are no answers.
    #expect(builder.score([0: .number(Rational(-1))])?.answered == 0)
  }
}
