import Testing

/// What stands for a missing answer, and for a missing reason, by hand.
struct OracleMissingTests {
  @Test func factsThatCount() {
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    var number = OracleFact(name: "x", kind: .number(isWhole: true, least: 0, most: 20, unit: nil))
    number.unanswered = .figure(12)
    var truth = OracleFact(name: "f", kind: .yesNo)
    truth.unanswered = .truth(false)
    var choice = OracleFact(name: "c", kind: .choice(["shop", "none"]))
    choice.lowest = 1
    model.facts = [number, truth, choice]
    model.measures = [
      OracleMeasure(
        name: "m",
        figure: .conditional(
          .choice(fact: "c", isNot: false, name: "none"), .fact("x"), .number(0)))
    ]
    // The choice is open while the model does not count the lowest.
    let open = OracleSmallModels.outcomes(model, ["a": .level(0)])
    #expect(open.named["m"]?.low == 0 && open.named["m"]?.high == 12 && !open.isComplete)
    model.unanswered = .lowest
    let counted = OracleSmallModels.outcomes(model, ["a": .level(0)])
    #expect(counted.named["m"]?.low == 12 && counted.isComplete)
    let text = Renderer.text(model)
    #expect(text.contains("at most 20 unanswered counts as 12"))
    #expect(text.contains("yes_no unanswered counts as no"))
    #expect(text.contains("none \"Pilihan none\" lowest }"))
    model.facts[2].unanswered = .choice(0)
    #expect(OracleSmallModels.outcomes(model, ["a": .level(0)]).named["m"]?.low == 0)
    #expect(Renderer.text(model).contains("} unanswered counts as shop"))
  }

  @Test func workedOutIndicators() {
    let bands = OracleBands(
      bands: [OracleBand(edge: .below, limit: 5, worth: .level(0))], otherwise: .level(4),
      isShare: false)
    var indicator = OracleIndicator(name: "q", source: .bands(.measure("m"), bands))
    indicator.unanswered = .points(1)
    var model = OracleSmallModels.model([.indicator(indicator)])
    var second = OracleFact(name: "y", kind: .number(isWhole: true, least: 0, most: 9, unit: nil))
    second.unanswered = .figure(9)
    model.facts = [OracleFact(name: "x", kind: OracleNameTests.number), second]
    model.measures = [OracleMeasure(name: "m", figure: .binary(.add, .fact("x"), .fact("y")))]
    let known = OracleSmallModels.outcomes(model, ["x": .figure(1), "y": .figure(2)])
    #expect(known.indicators["q"]?.level.low == 0 && known.indicators["q"]?.points.low == 0)
    // An answer behind the measure is missing: one point, no level, although nine stand for y.
    for answers in [["x": OracleAnswer.figure(1)], [:], ["y": .figure(2)]] {
      let missing = OracleSmallModels.outcomes(model, answers).indicators["q"]!
      #expect(missing.points.low == 1 && missing.points.isDecided)
      #expect(missing.points.exactness == .exact)
      #expect(missing.level.low == nil && missing.value.low == Fraction(1, 4))
    }
  }

  @Test func reasonsForNotApplicable() {
    var question = OracleSmallModels.question("a")
    question.notApplicable = .reasoned(5)
    let model = OracleSmallModels.model([
      .indicator(question), .indicator(OracleSmallModels.question("b")),
    ])
    func outcomes(_ evidence: [String: OracleEvidence]) -> OracleOutcomes {
      Oracle(model).outcomes(
        OracleSheet(
          year: 2_026, answers: ["a": .notApplicable, "b": .level(1)], evidence: evidence))
    }
    // Without a column for it, and with a text long enough, it counts.
    for accepted in [outcomes([:]), outcomes(["a_evidence": .given("tutup")])] {
      #expect(accepted.isComplete && accepted.unreasoned.isEmpty)
      #expect(accepted.dimensions["overall"]?.score.low == Fraction(1, 4))
    }
    for cell in [OracleEvidence.missing, .given("tak")] {
      let refused = outcomes(["a_evidence": cell])
      #expect(refused.unreasoned == ["a"] && !refused.isComplete)
      #expect(refused.dimensions["overall"]?.score.low == Fraction(1, 8))
      #expect(refused.dimensions["overall"]?.score.high == Fraction(5, 8))
      #expect(refused.outlook?.coverage["overall"] == OracleCoverage(asked: 2, answered: 1))
    }
    #expect(Renderer.text(model).contains("not applicable allowed needs reason text 5"))
  }

  @Test func addressesWithinAText() {
    let cases: [(String, Bool, Bool)] = [
      ("https://a.id", true, true), ("lihat https://a.id", false, true), ("http://", false, false),
      ("lihat http://", false, false), ("a", false, false),
    ]
    for (text, begins, contains) in cases {
      #expect(OracleEvidence.given(text).meets(.link) == begins)
      #expect(OracleEvidence.given(text).meets(.linkWithin) == contains)
    }
  }
}
