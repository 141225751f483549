import Testing

/// Arithmetic by hand, and laws that the generator has to keep.
struct OracleGeneratorTests {
  @Test func roundingAndRoots() {
    // The rows go by the order of the modes: half up, half even, half down, up, down, toward zero.
    let rows: [(Fraction, [Fraction])] = [
      (Fraction(5, 2), [3, 2, 2, 3, 2, 2]),
      (Fraction(-5, 2), [-3, -2, -2, -2, -3, -2]),
      (Fraction(7, 2), [4, 4, 3, 4, 3, 3]),
      (Fraction(-8, 3), [-3, -3, -3, -2, -3, -2]),
    ]
    for (value, expected) in rows {
      #expect(OracleRounding.allCases.map { value.rounded(0, $0) } == expected)
    }
    // The square root of 2 is 1.414…, the cube root of 27 is 3, the square root of 6.25 is 2.5.
    #expect(Fraction(2).root(2, 2, .up) == Fraction(142, 100))
    #expect(Fraction(2).root(2, 2, .halfUp) == Fraction(141, 100))
    #expect(Fraction(27).root(3, 0, .up) == 3)
    #expect(Fraction(25, 4).root(2, 0, .halfEven) == 2 && Fraction(25, 4).root(2, 0, .halfUp) == 3)
    #expect(Fraction(-1, 20).decimalText() == "-0.05" && Fraction(1, 3).decimalText() == nil)
    // Three decimals behind one to three digits could be thousands.
    #expect(ExpressionRenderer.number(Fraction(1_204, 1_000)) == "1.2040")
    #expect(ExpressionRenderer.number(25_000) == "25_000")
  }

  @Test(arguments: [OracleConstructs.known, .all])
  func generatorLaws(constructs: OracleConstructs) {
    var statistics = OracleStatistics()
    var options = ModelGeneratorOptions()
    options.constructs = constructs
    for seed: UInt64 in 0..<60 {
      let model = ModelGenerator(seed, options: options).model()
      #expect(model == ModelGenerator(seed, options: options).model())
      statistics.take(model)
      var sheets = SheetGenerator(seed)
      let complete = sheets.completeSheet(model)
      let outcomes = Oracle(model).outcomes(complete)
      statistics.take(outcomes)
      #expect(outcomes.isComplete && outcomes.completions == 1)
      let other = Oracle(model.permuted(seed)).outcomes(complete)
      #expect(other.dimensions.mapValues(\.score) == outcomes.dimensions.mapValues(\.score))
      #expect(other.highestPhase == outcomes.highestPhase && other.gates == outcomes.gates)
      #expect(other.named == outcomes.named)
      widen(model, complete, outcomes)
    }
    var wanted = [
      "gate", "at least N of", "function root", "dimension: depth 3", "needs applicable",
      "next: a level's own", "advice: after", "factor: scale A to B", "finding: threat",
      "phase comparison", "evidence: else", "outcome: step to prove", "outcome: step opens gate",
    ]
    if constructs == .all {
      wanted += [
        "class of overall", "table: levels", "table: score", "table by indicator", "path",
        "bands: stretch", "bands: worth an expression", "bands: since", "fact: step",
        "fact: usual", "fact: unanswered counts", "fact: the model's lowest",
        "indicator: worked out, unanswered counts", "phase: since, until", "percent to target",
        "progress to date", "score word last", "score word last of points", "function last",
        "not applicable needs reason", "evidence: link within", "outcome: reasons, exact",
        "class or table comparison", "table figure", "indicator: level of a table",
      ]
    }
    for construct in wanted {
      #expect(statistics.models[construct] != nil, "never generated: \(construct)")
    }
  }

  /// A yes/no answer taken away can only widen a range, where nothing stands for it.
  private func widen(_ model: OracleModel, _ complete: OracleSheet, _ outcomes: OracleOutcomes) {
    let index = OracleIndex(model)
    let counts = index.indicators.values.contains { $0.source != .question && $0.unanswered != nil }
    guard !counts else { return }
    var open = complete
    for fact in model.facts where fact.kind == .yesNo && index.counted(fact) == nil {
      open.answers[fact.column ?? fact.name] = .unanswered
    }
    for (name, dimension) in Oracle(model).outcomes(open).dimensions {
      guard let value = outcomes.dimensions[name]?.score.low else { continue }
      #expect((dimension.score.low ?? value + 1) <= value)
      #expect((dimension.score.high ?? value - 1) >= value)
    }
  }
}
