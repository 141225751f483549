import Testing

/// Stretches, worth an expression, and bands of other years, by hand.
struct OracleBandTests {
  private func model(_ bands: OracleBands, _ later: [OracleLaterBands] = []) -> OracleModel {
    var indicator = OracleIndicator(name: "q", source: .bands(.fact("x"), bands))
    indicator.laterBands = later
    var model = OracleSmallModels.model([.indicator(indicator)])
    model.defaultScale = nil
    let kind = OracleFact.Kind.number(isWhole: false, least: 0, most: 100, unit: nil)
    model.facts = [OracleFact(name: "x", kind: kind)]
    return model
  }

  private func points(_ model: OracleModel, _ x: Fraction, year: Int = 2_026) -> Fraction? {
    let outcome = OracleSmallModels.outcomes(model, ["x": .figure(x)], year: year)
    return outcome.indicators["q"]!.points.low
  }

  @Test func stretches() {
    let rising = model(
      OracleBands(
        bands: [
          OracleBand(edge: .below, limit: 4, worth: .points(80)),
          OracleBand(edge: .upTo, limit: 5, worth: .stretch(80, 100), other: 4),
        ], otherwise: .points(100), isShare: false))
    let cases: [(Fraction, Fraction)] = [
      (Fraction(399, 100), 80), (4, 80), (Fraction(17, 4), 85), (5, 100), (Fraction(501, 100), 100),
    ]
    for (x, expected) in cases { #expect(points(rising, x) == expected) }
    let open = OracleSmallModels.outcomes(rising, [:]).indicators["q"]!
    #expect(open.points.low == 80 && open.points.high == 100)
    #expect(open.value.high == 1)
    #expect(
      Renderer.text(rising).contains(
        "from 4 to 5: 80 to 100 points  otherwise: 100"))
    let falling = model(
      OracleBands(
        bands: [
          OracleBand(edge: .above, limit: 5, worth: .points(0)),
          OracleBand(edge: .from, limit: 4, worth: .stretch(100, 0), other: 5),
        ], otherwise: .points(100), isShare: false))
    #expect(points(falling, Fraction(9, 2)) == 50 && points(falling, 5) == 0)
    #expect(points(falling, 4) == 100 && points(falling, 3) == 100)
    #expect(Renderer.text(falling).contains("from 4 to 5: 100 to 0 points"))
  }

  @Test func worthAnExpression() {
    let twice = OracleFigure.binary(
      .multiply, .clamp(.fact("x"), .number(0), .number(5)), .number(2))
    let made = model(
      OracleBands(
        bands: [OracleBand(edge: .below, limit: 5, worth: .figure(twice))],
        otherwise: .points(10), isShare: false, most: 20))
    #expect(points(made, 3) == 6 && points(made, 5) == 10)
    let outcome = OracleSmallModels.outcomes(made, ["x": .figure(3)]).indicators["q"]
    #expect(outcome?.value.low == Fraction(3, 10))
    #expect(
      Renderer.text(made).contains(
        "bands of 20 { below 5: clamp(x, 0, 5) * 2 points  otherwise: 10"))
  }

  @Test func bandsOfOtherYears() {
    func bands(_ limit: Fraction, _ most: Fraction) -> OracleBands {
      OracleBands(
        bands: [OracleBand(edge: .below, limit: limit, worth: .points(0))],
        otherwise: .points(most), isShare: false)
    }
    let made = model(
      bands(10, 4), [OracleLaterBands(since: 2_025, bands: bands(20, 5))])
    #expect(points(made, 15, year: 2_024) == 4 && points(made, 15, year: 2_025) == 0)
    // The most points are the most of any year.
    let value = OracleSmallModels.outcomes(made, ["x": .figure(15)], year: 2_024)
      .indicators["q"]?.value.low
    #expect(value == Fraction(4, 5))
    #expect(Renderer.text(made).contains("bands since 2025 { below 20:"))
  }
}
