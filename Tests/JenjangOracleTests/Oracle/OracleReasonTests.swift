import Testing

/// The published sample scorecard: three characteristics, a partial score of each, reason codes.
struct OracleReasonTests {
  private static func number(_ name: String) -> OracleFact {
    OracleFact(name: name, kind: .number(isWhole: true, least: 0, most: nil, unit: nil))
  }

  private static func bands(
    _ limits: [(Int, Fraction, String?)], otherwise: Fraction, _ reason: String?
  ) -> OracleBands {
    OracleBands(
      bands: limits.map {
        OracleBand(edge: .upTo, limit: Fraction($0.0), worth: .points($0.1), reason: $0.2)
      }, otherwise: .points(otherwise), isShare: false, otherwiseReason: reason)
  }

  static func scorecard() -> OracleModel {
    var department = OracleIndicator(name: "bagian", source: .question)
    let worths: [(String, Fraction)] = [("pemasaran", 19), ("teknik", 3), ("usaha", 6)]
    department.levelsInPlace = worths.enumerated().map { place, entry in
      OracleLevel(
        number: place, name: entry.0, title: entry.0, points: entry.1, writesPoints: true)
    }
    department.unanswered = .points(-9)
    (department.reason, department.baseline) = ("RC1", 19)
    let ages = bands(
      [(18, -3, "RC2_2"), (29, 0, "RC2_3"), (39, 12, "RC2_4")], otherwise: 18, "RC2_5")
    var age = OracleIndicator(name: "umur", source: .bands(.fact("tahun_umur"), ages))
    (age.unanswered, age.unansweredReason) = (.points(-1), "RC2_1")
    (age.reason, age.baseline) = ("RC2", 18)
    let incomes = bands([(1_000, 26, nil), (2_500, 5, nil)], otherwise: -3, nil)
    var income = OracleIndicator(name: "upah", source: .bands(.fact("gaji"), incomes))
    (income.unanswered, income.reason, income.baseline) = (.points(5), "RC3", 10)
    var model = OracleSmallModels.model([
      .indicator(department), .indicator(age), .indicator(income),
    ])
    model.defaultScale = nil
    model.facts = [number("tahun_umur"), number("gaji")]
    model.overallScore = .aggregate(.points)
    model.overallIsShare = false
    return model
  }

  private func told(_ answers: [String: OracleAnswer]) -> (Fraction?, [String], [Fraction]) {
    let outcomes = OracleSmallModels.outcomes(Self.scorecard(), answers)
    let reasons = outcomes.reasons?.all ?? []
    #expect(outcomes.dimensions["overall"]?.score.isDecided == true)
    #expect(outcomes.reasons?.isExact == true)
    return (
      outcomes.dimensions["overall"]?.score.low, reasons.map(\.code), reasons.map(\.distance)
    )
  }

  @Test func publishedScorecard() {
    let published = told([
      "bagian": .level(1), "tahun_umur": .figure(25), "gaji": .figure(500),
    ])
    #expect(published == (29, ["RC2_3", "RC1"], [18, 16]))
    let nothing = told([:])
    #expect(nothing == (-5, ["RC1", "RC2_1", "RC3"], [28, 19, 5]))
    let best = told(["bagian": .level(0), "tahun_umur": .figure(40), "gaji": .figure(800)])
    #expect(best == (63, ["RC1", "RC2_5"], [0, 0]))
  }

  @Test func waysOfCounting() {
    var model = OracleSmallModels.model([
      .indicator(OracleSmallModels.question("a", weight: 2)),
      .indicator(OracleSmallModels.question("b")),
    ])
    model.children = model.children.map { child in
      guard case .indicator(var indicator) = child else { return child }
      indicator.reason = indicator.name.uppercased()
      return .indicator(indicator)
    }
    var inside = OracleDimension(name: "d", baseline: 3, children: model.children)
    inside.unanswered = .unknown
    model.children = [.dimension(inside)]
    // Below three: a lacks 2 × 2, b lacks 2; above three: b gains 1, a is past the other way.
    let below = OracleSmallModels.outcomes(model, ["a": .level(1), "b": .level(1)]).reasons!
    #expect(below.all.map(\.distance) == [4, 2] && below.all.map(\.code) == ["A", "B"])
    model.reasonsAbove = true
    let above = OracleSmallModels.outcomes(model, ["a": .level(1), "b": .level(4)]).reasons!
    #expect(above.all.map(\.code) == ["B"] && above.all[0].distance == 1)
    // Points that are open: the low end decides, and the reason is not certain.
    model.reasonsAbove = nil
    let open = OracleSmallModels.outcomes(model, ["b": .level(3)]).reasons!
    #expect(open.all.map(\.code) == ["B"] && open.isExact)
    model.children = [.dimension(inside)]
    inside.baseline = 4
    model.children = [.dimension(inside)]
    let wider = OracleSmallModels.outcomes(model, ["b": .level(3)]).reasons!
    #expect(wider.all.map(\.code) == ["B", "A"] && wider.all.map(\.isCertain) == [true, false])
    // A level's own code goes before the indicator's.
    model.scales[0].levels[1].reason = "SATU"
    let own = OracleSmallModels.outcomes(model, ["a": .level(1), "b": .level(2)]).reasons!
    #expect(own.all.map(\.code) == ["SATU", "B"])
    let text = Renderer.text(model)
    #expect(text.contains("1 l1 \"L1\" reason \"SATU\""))
    #expect(text.contains("baseline 4"))
    #expect(Renderer.text(Self.scorecard()).contains("reason \"RC2\" baseline 18"))
    #expect(
      Renderer.text(Self.scorecard()).contains("unanswered counts as points -1 reason \"RC2_1\""))
  }
}
