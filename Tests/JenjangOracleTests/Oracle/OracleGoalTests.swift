import Testing

/// Scores against what they are to reach, and the domains of figures, by hand.
struct OracleGoalTests {
  @Test func targetsAndProgress() {
    var dimension = OracleDimension(
      name: "d", children: [.indicator(OracleSmallModels.question("a"))])
    dimension.goal = OracleGoal(
      target: .conditional(.fact("f"), .score(0), .score(Fraction(3, 4))),
      baseline: .score(Fraction(1, 4)))
    var model = OracleSmallModels.model([.dimension(dimension)])
    model.facts = [OracleFact(name: "f", kind: .yesNo)]
    model.overallGoal = OracleGoal(target: .score(Fraction(1, 2)))
    model.measures = [
      OracleMeasure(name: "p", figure: .percentToTarget("d"), isShare: true),
      OracleMeasure(name: "q", figure: .progress("d"), isShare: true),
      OracleMeasure(name: "r", figure: .percentToTarget(nil), isShare: true),
    ]
    let answers: [String: OracleAnswer] = ["a": .level(2), "f": .truth(false)]
    let half = OracleSmallModels.outcomes(model, answers)
    #expect(half.named["p"]?.low == Fraction(2, 3) && half.named["q"]?.low == Fraction(1, 2))
    #expect(half.named["r"]?.low == 1)
    // Not clamped; a target of nothing has no share, but there is a way from the baseline to it.
    let more = OracleSmallModels.outcomes(model, answers.merging(["a": .level(4)]) { $1 })
    #expect(more.named["p"]?.low == Fraction(4, 3) && more.named["q"]?.low == Fraction(3, 2))
    let none = OracleSmallModels.outcomes(model, answers.merging(["f": .truth(true)]) { $1 })
    #expect(none.named["p"]?.low == nil && none.named["q"]?.low == -1)
    let text = Renderer.text(model)
    #expect(text.contains("target if f then 0% else 75% baseline 25%"))
    #expect(text.contains("overall score mean target 50%"))
    #expect(text.contains("= percent to target of d") && text.contains("= progress to date of d"))
    #expect(text.contains("= percent to target of overall"))
  }

  @Test func stepsAndUsualRanges() {
    var fact = OracleFact(
      name: "x", kind: .number(isWhole: false, least: 1, most: 3, unit: nil))
    fact.domain = OracleDomain(
      step: Fraction(1, 2), usualLeast: 1, usualMost: Fraction(5, 2), writesFromTo: true)
    #expect(fact.onGrid(Fraction(9, 5)) == Fraction(3, 2) && fact.onGrid(2) == 2)
    #expect(fact.offGrid == Fraction(5, 4))
    #expect(fact.isUnusual(3) && !fact.isUnusual(Fraction(5, 2)))
    #expect(
      Renderer.fact(fact) == "fact x \"Fakta x\" number step 0.5 from 1 to 3 usual 1 to 2.5")
    // From zero where there is no least; whole figures have whole steps.
    var whole = OracleFact(name: "y", kind: .number(isWhole: true, least: nil, most: 40, unit: nil))
    whole.domain.step = 5
    #expect(whole.onGrid(-3) == -5 && whole.offGrid == 36)
    #expect(Renderer.fact(whole) == "fact y \"Fakta y\" number whole step 5 at most 40")
    whole.domain.step = 1
    #expect(whole.offGrid == nil)
    // Every figure that is tried for an open answer is one.
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    model.facts = [fact]
    for answer in OracleSamples(OracleIndex(model)).answers(to: fact) {
      guard case .figure(let figure) = answer else { continue }
      #expect(fact.onGrid(figure) == figure)
    }
  }
}
