import Testing

/// Evidence, findings and what is not applicable, worked out by hand.
struct OracleFindingTests {
  @Test func claimsFallToWhatNeedsNoEvidence() {
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    model.scales[0].levels[3].evidence = OracleLevelEvidence(isNeeded: false, kind: .text(5))
    model.scales[0].levels[4].evidence = OracleLevelEvidence(isNeeded: true)
    var falling = model
    falling.scales[0].levels[4].evidence?.fallback = 1
    var linked = model
    var request = OracleSmallModels.question("a")
    request.evidence = OracleEvidenceRequest(kind: .link)
    linked.children = [.indicator(request)]
    let cases: [(OracleModel, Int, String?, counted: Int, isNamed: Bool)] = [
      (model, 4, nil, 4, false), (model, 4, " ", 3, true), (model, 4, "x", 4, false),
      (model, 3, "", 3, true), (model, 3, "abcd", 3, true), (model, 3, " abcde ", 3, false),
      (model, 2, "", 2, false), (falling, 4, "", 1, true), (falling, 4, "x", 4, false),
      (linked, 4, "abcdefgh", 3, true), (linked, 4, "https://", 3, true),
      (linked, 4, "http://x", 4, false), (linked, 3, "http://x", 3, false),
    ]
    for (model, claimed, cell, counted, isNamed) in cases {
      let evidence = cell.map { ["a_evidence": OracleEvidence(cell: $0)] } ?? [:]
      let sheet = OracleSheet(year: 2_026, answers: ["a": .level(claimed)], evidence: evidence)
      let outcomes = Oracle(model).outcomes(sheet)
      let unproved = OracleUnproved(indicator: "a", claimed: claimed, counted: counted)
      #expect(outcomes.indicators["a"]?.level.low == Fraction(counted))
      #expect(outcomes.outlook?.unproved == (isNamed ? [unproved] : []))
      let claims = cell == nil ? nil : (claimed < 3 ? 0 : 1)
      #expect(outcomes.outlook?.claimsAskingEvidence == claims)
    }
  }

  @Test func findingsByDefaultAndByRule() {
    var weak = OracleSmallModels.question("w")
    weak.aspect = .economic
    var outer = OracleDimension(
      name: "d", children: [.indicator(weak), .indicator(OracleSmallModels.question("s"))])
    outer.aspect = .social
    var model = OracleSmallModels.model([
      .dimension(outer), .indicator(OracleSmallModels.question("m")),
    ])
    model.factors = [
      OracleFactor(name: "x", numbers: [-2, 0, 2], writesRange: false, titled: [-2, 0, 2])
    ]
    model.findings = [
      OracleFinding(
        name: "f", quadrant: .threat, aspect: .economic,
        condition: .compare(.factor("x"), .above, .number(-1)))
    ]
    func found(_ answers: [String: OracleAnswer]) -> [String] {
      OracleSmallModels.outcomes(model, answers).outlook!.findings.map {
        "\($0.quadrant.rawValue) \($0.name) \($0.aspect.rawValue) \($0.level ?? -1)"
      }
    }
    let answers: [String: OracleAnswer] = ["w": .level(1), "s": .level(3), "m": .level(2)]
    // Two levels at each end; an open factor is nothing for certain.
    #expect(found(answers) == ["strength s social 3", "weakness w economic 1"])
    #expect(
      found(answers.merging(["x": .level(2)]) { $1 }) == [
        "strength s social 3", "weakness w economic 1", "opportunity x social 2",
        "threat f economic -1",
      ])
    model.findingPolicy = OracleFindingPolicy(
      strengthFrom: 4, weaknessUpTo: 0, opportunityAbove: -3, threatBelow: -1)
    // Every number of x is above -3, so it is an opportunity whatever its level.
    #expect(found(answers) == ["opportunity x social -1"])
    model.scales[0].levels.removeLast(2)
    model.findingPolicy = OracleFindingPolicy()
    #expect(
      found(["w": .level(0), "s": .level(1), "m": .level(2)]) == [
        "strength m social 2", "weakness w economic 0",
      ])
  }

  @Test func withoutWhatIsCalledNotApplicable() {
    var second = OracleSmallModels.question("b")
    second.notApplicable = .allowed
    let children: [OracleChild] = [.indicator(OracleSmallModels.question("a")), .indicator(second)]
    var model = OracleSmallModels.model([.dimension(OracleDimension(name: "d", children: children))]
    )
    model.ladder = OracleLadder(
      isShare: true,
      phases: [
        OraclePhase(name: "first", thresholds: [], gates: []),
        OraclePhase(
          name: "second",
          thresholds: [OracleThreshold(isStrict: false, value: Fraction(3, 4))], gates: []),
      ])
    let outlook = OracleSmallModels.outcomes(model, ["a": .level(3), "b": .notApplicable]).outlook!
    // 3/4 alone, 3/8 with b at the bottom.
    #expect(outlook.standing.certain == 1 && outlook.withoutNotApplicable?.certain == 0)
    #expect(outlook.coverage["d"] == OracleCoverage(asked: 2, answered: 2))
    let open = OracleSmallModels.outcomes(model, ["b": .level(3)]).outlook!
    #expect(open.withoutNotApplicable == nil)
    #expect(open.coverage["overall"] == OracleCoverage(asked: 2, answered: 1))
  }

  @Test func monotonyGoesByForm() {
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    model.facts = [OracleFact(name: "f", kind: .yesNo)]
    let cases: [(OracleCondition, Bool)] = [
      (.level(indicator: "a", .atLeast, level: "l2"), true), (.not(.fact("f")), true),
      (.compare(.overall, .above, .score(0)), true), (.compare(.overall, .below, .score(1)), false),
      (.not(.level(indicator: "a", .atLeast, level: "l2")), false),
      (.or([.fact("f"), .compare(.pointsOf("a"), .equal, .number(1))]), false),
    ]
    for (condition, holds) in cases {
      let phase = OraclePhase(name: "p", thresholds: [], gates: [OracleGate(condition: condition)])
      model.ladder = OracleLadder(isShare: true, phases: [phase])
      #expect(OracleMonotony(OracleIndex(model)).holds == holds)
    }
    let question = OracleSmallModels.question(
      "b", when: .level(indicator: "a", .above, level: "l0"))
    model.children.append(.indicator(question))
    #expect(!OracleMonotony(OracleIndex(model)).holds)
  }
}
