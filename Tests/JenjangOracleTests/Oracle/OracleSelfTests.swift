import Testing

/// Small models whose figures are worked out by hand, to show that the oracle itself is right.
struct OracleSelfTests {
  @Test func weightedMeanAndPhases() {
    var second = OracleSmallModels.question("b", weight: 3)
    second.notApplicable = .allowed
    var model = OracleSmallModels.model([
      .indicator(OracleSmallModels.question("a")), .indicator(second),
    ])
    model.ladder = OracleLadder(
      isShare: true,
      phases: [
        OraclePhase(name: "first", thresholds: [], gates: []),
        OraclePhase(
          name: "second",
          thresholds: [
            OracleThreshold(isStrict: true, value: Fraction(7, 16)),
            OracleThreshold(isStrict: false, value: Fraction(7, 16), since: 2_026),
          ], gates: []),
      ])
    // (1 × 4/4 + 3 × 1/4) / 4 = 7/16, which is `from 7/16`, but not `above 7/16`.
    let decided = OracleSmallModels.outcomes(model, ["a": .level(4), "b": .level(1)])
    #expect(decided.dimensions["overall"]?.score.low == Fraction(7, 16))
    #expect(decided.isComplete && decided.lowestPhase == 1 && decided.highestPhase == 1)
    #expect(
      OracleSmallModels.outcomes(model, ["a": .level(4), "b": .level(1)], year: 2_025).highestPhase
        == 0)
    // Unknown b: at level 0 the mean is 1/4; at level 4, and not applicable, it is 1.
    let open = OracleSmallModels.outcomes(model, ["a": .level(4)])
    #expect(open.completions == 6)
    #expect(open.dimensions["overall"]?.score.low == Fraction(1, 4))
    #expect(open.dimensions["overall"]?.score.high == 1)
    #expect(open.dimensions["overall"]?.score.exactness == .exact)
    #expect(open.lowestPhase == 0 && open.highestPhase == 1)
    // With nothing applicable there is no score and no phase.
    let alone = OracleSmallModels.model([.indicator(second)])
    #expect(
      OracleSmallModels.outcomes(alone, ["b": .notApplicable]).dimensions["overall"]?.score.low
        == nil)
  }

  @Test func sharedConditionEntersTogether() {
    let condition = OracleCondition.fact("f")
    var model = OracleSmallModels.model([
      .indicator(OracleSmallModels.question("a", when: condition)),
      .indicator(OracleSmallModels.question("b", when: condition)),
      .indicator(OracleSmallModels.question("c", weight: 2)),
    ])
    model.facts = [OracleFact(name: "f", kind: .yesNo)]
    let answers: [String: OracleAnswer] = ["a": .level(2), "b": .level(4), "c": .level(1)]
    // f: (1/2 + 1 + 2 × 1/4) / 4 = 1/2; not f: 1/4. Apart, b alone would have given (1 + 1/2) / 3.
    let open = OracleSmallModels.outcomes(model, answers)
    #expect(open.dimensions["overall"]?.score.low == Fraction(1, 4))
    #expect(open.dimensions["overall"]?.score.high == Fraction(1, 2))
    #expect(open.dimensions["overall"]?.score.exactness == .exact)
    // The same fact inside another condition: the engine may be wider.
    var twice = model
    twice.children.append(.indicator(OracleSmallModels.question("d", when: .not(condition))))
    #expect(
      OracleSmallModels.outcomes(twice, answers).dimensions["overall"]?.score.exactness
        == .soundOnly)
    let known = answers.merging(["f": .truth(false)]) { $1 }
    let closed = OracleSmallModels.outcomes(model, known)
    #expect(closed.dimensions["overall"]?.score.high == Fraction(1, 4))
    #expect(closed.unscoredAnswers == ["a", "b"])
  }

  @Test func bandsOverQuotient() {
    let bands = OracleBands(
      bands: [
        OracleBand(edge: .below, limit: Fraction(25, 2), worth: .level(0)),
        OracleBand(edge: .upTo, limit: Fraction(25, 2), worth: .level(3)),
      ], otherwise: .level(4), isShare: false)
    var model = OracleSmallModels.model([
      .indicator(OracleIndicator(name: "q", source: .bands(.measure("m"), bands)))
    ])
    let number = OracleFact.Kind.number(isWhole: true, least: 0, most: nil, unit: nil)
    model.facts = ["x", "y"].map { OracleFact(name: $0, kind: number) }
    let quotient = OracleFigure.binary(.divide, .fact("x"), .fact("y"))
    model.measures = [OracleMeasure(name: "m", figure: .otherwise(quotient, nil))]
    // 100 / 8 is exactly 12.5; 99 / 8 is below; 101 / 8 above; 5 / 0 has no value, and neither then has q.
    let cases: [(Fraction, Fraction, Fraction?)] = [
      (100, 8, 3), (99, 8, 0), (101, 8, 4), (5, 0, nil),
    ]
    for (x, y, level) in cases {
      let outcome = OracleSmallModels.outcomes(model, ["x": .figure(x), "y": .figure(y)])
        .indicators["q"]
      #expect(outcome?.level.low == level && outcome?.level.isDecided == true)
      #expect(outcome?.value.low == level.map { $0 / 4 })
    }
  }

  @Test func truthsLeaveOutTheNotApplicable() {
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    model.facts = ["y", "n", "z"].map { OracleFact(name: $0, kind: .yesNo) }
    let completion = OracleCompletion(
      year: 2_026,
      answers: ["y": .truth(true), "n": .truth(false), "z": .notApplicable, "a": .level(1)])
    let evaluator = Oracle(model).evaluator(completion)
    let (yes, no, none) = (
      OracleCondition.fact("y"), OracleCondition.fact("n"), OracleCondition.fact("z")
    )
    let cases: [(OracleCondition, OracleTruth)] = [
      (.and([yes, none]), .yes), (.and([no, none]), .no), (.and([none, none]), .notApplicable),
      (.or([no, none]), .no), (.or([yes, none]), .yes), (.not(none), .notApplicable),
      // Of two asked for only one remains, and it is met.
      (.atLeast(2, [yes, none, none]), .yes), (.atLeast(2, [yes, no, none]), .no),
      (.atLeast(1, [none, none]), .notApplicable),
      (.compare(.count([yes, no, none, yes]), .equal, .number(2)), .yes),
      (.level(indicator: "a", .below, level: "l2"), .yes),
      // The condition is not applicable, so the other branch counts.
      (.compare(.conditional(none, .number(1), .number(2)), .equal, .number(2)), .yes),
      (
        .quantified(
          OracleQuantified(
            isEvery: true, subject: .indicators, under: nil, comparison: .atLeast,
            bound: .figure(.score(Fraction(1, 4))))), .yes
      ),
    ]
    for (condition, truth) in cases { #expect(evaluator.truth(condition) == truth) }
  }

  @Test func sumsOfPointsGoToAnyDepth() {
    var inner = OracleDimension(
      name: "inner", children: [.indicator(OracleSmallModels.question("b", weight: 5))])
    inner.appliesWhen = .fact("f")
    var outer = OracleDimension(
      name: "outer",
      children: [
        .indicator(OracleSmallModels.question("a", weight: Fraction(1, 2))), .dimension(inner),
      ])
    outer.score = .start(600)
    outer.isShare = false
    outer.of = 10
    var model = OracleSmallModels.model([.dimension(outer)])
    model.facts = [OracleFact(name: "f", kind: .yesNo)]
    let answers: [String: OracleAnswer] = ["a": .level(3), "b": .level(2), "f": .truth(true)]
    // 600 + 0.5 × 3 + 5 × 2 = 611.5; a tenth of it above.
    let applying = OracleSmallModels.outcomes(model, answers)
    #expect(applying.dimensions["outer"]?.score.low == Fraction(1_223, 2))
    #expect(applying.dimensions["overall"]?.score.low == Fraction(1_223, 20))
    // Without the inner dimension 601.5.
    let without = OracleSmallModels.outcomes(model, answers.merging(["f": .truth(false)]) { $1 })
    #expect(without.dimensions["outer"]?.score.low == Fraction(1_203, 2))
    #expect(without.dimensions["inner"]?.score.low == nil)
  }

  @Test func unansweredRules() {
    var pointed = OracleSmallModels.question("p")
    pointed.unanswered = .points(2)
    var lowest = OracleSmallModels.question("l")
    lowest.unanswered = .lowest
    var counted = OracleSmallModels.question("c")
    counted.notApplicable = .counts(3)
    let model = OracleSmallModels.model([
      .indicator(pointed), .indicator(lowest), .indicator(counted),
    ])
    let open = OracleSmallModels.outcomes(model, ["c": .notApplicable])
    // 2/4, 0/4 and 3/4: a mean of 5/12, though the level of p may be any and c has none.
    #expect(open.dimensions["overall"]?.score.low == Fraction(5, 12))
    #expect(open.dimensions["overall"]?.score.isDecided == true)
    #expect(open.indicators["p"]?.level.low == 0 && open.indicators["p"]?.level.high == 4)
    #expect(open.indicators["l"]?.level.high == 0)
    #expect(open.indicators["c"]?.level.low == nil)
  }

  @Test func needsApplicableShare() {
    var second = OracleSmallModels.question("b")
    second.notApplicable = .allowed
    var later = OracleSmallModels.question("c")
    later.since = 2_027
    var model = OracleSmallModels.model([
      .indicator(OracleSmallModels.question("a")), .indicator(second), .indicator(later),
    ])
    let phase = OraclePhase(name: "only", thresholds: [], gates: [])
    model.ladder = OracleLadder(isShare: true, needsApplicable: Fraction(3, 5), phases: [phase])
    let answers: [String: OracleAnswer] = ["a": .level(1), "b": .notApplicable, "c": .level(1)]
    // In 2026 one of two, below 3/5; in 2027 two of three.
    #expect(OracleSmallModels.outcomes(model, answers).highestPhase == nil)
    #expect(OracleSmallModels.outcomes(model, answers, year: 2_027).lowestPhase == 0)
  }
}
