import Testing

/// Next steps and deciding questions, worked out by hand.
struct OracleStepTests {
  private static func next(_ name: String, _ target: OracleTarget = .next) -> OracleNext {
    OracleNext(text: name, target: target)
  }

  /// Two questions of weights 1 and 3; the second phase needs 50 % and b at l2.
  private static func model() -> OracleModel {
    var first = OracleSmallModels.question("a")
    first.nexts = [next("a", .highest)]
    var second = OracleSmallModels.question("b", weight: 3)
    second.nexts = [next("b")]
    var model = OracleSmallModels.model([.indicator(first), .indicator(second)])
    let gate = OracleGate(condition: .level(indicator: "b", .atLeast, level: "l2"))
    model.ladder = OracleLadder(
      isShare: true,
      phases: [
        OraclePhase(name: "first", thresholds: [], gates: []),
        OraclePhase(
          name: "second",
          thresholds: [OracleThreshold(isStrict: false, value: Fraction(1, 2))], gates: [gate]),
      ])
    return model
  }

  private static func steps(
    _ model: OracleModel, _ answers: [String: OracleAnswer],
    evidence: [String: OracleEvidence] = [:]
  ) -> [OracleOfferedStep] {
    let sheet = OracleSheet(year: 2_026, answers: answers, evidence: evidence)
    return Oracle(model).outcomes(sheet).outlook!.steps
  }

  @Test func rankGoesByWhatOpens() {
    var model = Self.model()
    let answers: [String: OracleAnswer] = ["a": .level(3), "b": .level(1)]
    // (3/4 + 3 × 1/4) / 4 = 3/8 lacks 1/8, and b one level.
    var steps = Self.steps(model, answers)
    #expect(steps.map(\.name) == ["b", "a"])
    var opening = OracleEffect()
    (opening.opensThreshold, opening.opensGates) = (true, [0])
    (opening.closes, opening.gain, opening.phase) = (2, Fraction(3, 16), 1)
    #expect(steps[0].effect == opening)
    // a at 4 gives 7/16: half of the threshold's distance, and nothing of the gate's.
    var closing = OracleEffect()
    (closing.closes, closing.gain) = (Fraction(1, 2), Fraction(1, 16))
    #expect(steps[1].effect == closing)
    // Both at twice the effort open as much and gain 1/8 for each unit, b alone 3/16.
    let raises = ["a", "b"].map { OracleRaise(indicator: $0, target: .next) }
    var both = OracleAdvice(name: "both", raises: raises, place: 0)
    both.terms.effort = 2
    model.advices = [both]
    steps = Self.steps(model, answers)
    #expect(steps.map(\.name) == ["b", "both", "a"])
    #expect(steps[1].effect.gain == Fraction(1, 4))
    model.advices[0].after = ["a"]
    #expect(Self.steps(model, answers).map(\.name) == ["b", "a", "both"])
    // A condition that is not true keeps it back; the default effort makes it cheap again.
    model.advices[0].when = .phase(.atLeast, name: "second")
    #expect(Self.steps(model, answers).map(\.name) == ["b", "a"])
  }

  @Test func orderedAdvice() {
    var model = Self.model()
    model.adviceOrder = [.level]
    #expect(Self.steps(model, ["a": .level(0), "b": .level(1)]).map(\.name) == ["a", "b"])
    model.adviceOrder = [.weight, .level]
    #expect(Self.steps(model, ["a": .level(0), "b": .level(1)]).map(\.name) == ["b", "a"])
    model.adviseBelow = "l1"
    #expect(Self.steps(model, ["a": .level(0), "b": .level(1)]).map(\.name) == ["a"])
  }

  @Test func actions() {
    var model = Self.model()
    model.scales[0].levels[4].evidence = OracleLevelEvidence(isNeeded: true)
    model.unanswered = .lowest
    // a claims l4 and counts as l3; b is open and counts as l0.
    let steps = Self.steps(model, ["a": .level(4)], evidence: ["a_evidence": .missing])
    #expect(steps.map(\.name) == ["a", "b"] && steps.map(\.action) == [.prove, .answer])
    #expect(steps[0].raised == [OracleOfferedStep.Raised(indicator: "a", from: 3, to: 4)])
    #expect(steps[1].raised == [OracleOfferedStep.Raised(indicator: "b", from: nil, to: 1)])
    #expect(steps[0].effect.gain == Fraction(1, 16) && steps[1].effect.gain == 0)
    // Of two steps of an open question the first stands for both; taken, both are offered.
    var open = OracleSmallModels.question("a")
    open.nexts = [
      Self.next("one"), Self.next("two", .level(3)), OracleNext(text: "own", atLevel: 2),
    ]
    model.children[0] = .indicator(open)
    #expect(Self.steps(model, ["b": .level(4)]).map(\.text) == ["one"])
    #expect(Self.steps(model, ["a": .level(1), "b": .level(4)]).map(\.text) == ["two", "one"])
    // At the level with its own step there is no other; at l3 the one to l3 is done.
    #expect(Self.steps(model, ["a": .level(2), "b": .level(4)]).map(\.text) == ["own"])
    #expect(Self.steps(model, ["a": .level(3), "b": .level(4)]).map(\.text) == ["one"])
  }

  @Test func decidingQuestions() {
    var model = Self.model()
    model.factors = [
      OracleFactor(name: "x", numbers: [-1, 0, 1], writesRange: true, titled: [])
    ]
    model.ladder!.phases[1].gates = [
      OracleGate(condition: .compare(.factor("x"), .atLeast, .number(1)))
    ]
    let open = OracleSmallModels.outcomes(model, ["a": .level(2)]).outlook!
    #expect(open.isStandingExact && open.standing.certain == 0 && open.standing.possible == 1)
    // b moves the score from 1/8 to 7/8 and decides the threshold; x decides the gate.
    #expect(
      open.deciding == [
        OracleDecidingQuestion(name: "b", decides: 1, reach: Fraction(3, 4)),
        OracleDecidingQuestion(name: "x", decides: 1, reach: 0),
      ])
    // Once the gate is out of reach nothing is undecided.
    let shut = OracleSmallModels.outcomes(model, ["a": .level(2), "x": .level(0)]).outlook!
    #expect(shut.deciding == [])
  }
}
