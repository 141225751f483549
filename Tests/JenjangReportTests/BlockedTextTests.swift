import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct BlockedTextTests {
  private func text(_ model: Model = sampleModel(), _ language: MessageLanguage = .english)
    -> BlockedText
  {
    BlockedText(
      phrases: Phrases(
        model: model, style: FigureStyle(model.show, language: language), language: language,
        sourceText: sampleText))
  }

  @Test func tellsDistances() {
    let half = Rational(1, 2)
    let near = Rational(49_999, 100_000)
    let cases: [(isStrict: Bool, score: Figure, distance: Rational?, line: String)] = [
      (
        false, Figure(Rational(2, 5)), Rational(1, 10), "40.00%, needs at least 50.00%, 10.00 short"
      ),
      (true, Figure(half), .zero, "50.00%, needs above 50.00%, more than 0.00 short"),
      (
        false, Figure(near), half - near, "50.00%, needs at least 50.00%, less than 0.01 short"
      ),
      (false, .absent, nil, "no score, needs at least 50.00%"),
      (
        false, range(.one, .one, mayBeAbsent: true), Rational(-1, 2),
        "100.00% or none, needs at least 50.00% (not certain yet)"
      ),
      (
        true, range(nil, half), nil, "..50.00%, needs above 50.00%"
      ),
    ]
    for (isStrict, score, distance, line) in cases {
      let blocked = BlockedPhase(
        phase: 2,
        threshold: BlockedThreshold(
          threshold: Threshold(value: half, isStrict: isStrict), score: score, distance: distance),
        gates: [], applicableShare: nil)
      #expect(text().heading(blocked) == "What blocks Professional")
      #expect(text().demands(blocked).map { $0.text } == ["Overall: " + line])
    }
  }

  @Test func tellsDistancesInGates() {
    let cases:
      [(
        comparison: Comparison, isLevel: Bool, left: Figure, right: Rational, id: String, en: String
      )] =
        [
          (
            .atLeast, false, Figure(Rational(11, 24)), Rational(1, 2),
            "sedikitnya 50,00%, kurang 4,17",
            "at least 50.00%, 4.17 short"
          ),
          (
            .above, false, Figure(Rational(1, 2)), Rational(1, 2),
            "di atas 50,00%, kurangnya di atas 0,00", "above 50.00%, more than 0.00 short"
          ),
          (
            .atLeast, false, Figure(Rational(49_999, 100_000)), Rational(1, 2),
            "sedikitnya 50,00%, kurangnya di bawah 0,01", "at least 50.00%, less than 0.01 short"
          ),
          (
            .atMost, false, range(.zero, Rational(3, 5)), Rational(1, 2),
            "paling banyak 50,00%, lebih 10,00", "at most 50.00%, 10.00 over"
          ),
          (
            .below, false, Figure(Rational(1, 2)), Rational(1, 2), "di bawah 50,00%", "below 50.00%"
          ),
          (.equal, false, Figure(.zero), Rational(1, 2), "tepat 50,00%", "exactly 50.00%"),
          (
            .notEqual, false, Figure(Rational(1, 2)), Rational(1, 2), "selain 50,00%",
            "other than 50.00%"
          ),
          (
            .atLeast, true, Figure(.zero), Rational(2), "sedikitnya Tertulis, kurang 2 jenjang",
            "at least Written, 2 levels short"
          ),
          (
            .atLeast, true, Figure(.one), Rational(2), "sedikitnya Tertulis, kurang 1 jenjang",
            "at least Written, 1 level short"
          ),
          (.above, true, Figure(.one), .one, "di atas Lisan", "above Informal"),
        ]
    for (comparison, isLevel, left, right, indonesian, english) in cases {
      var model = sampleModel()
      let expression = isLevel ? 8 : 2
      model.expressions[expression].operation = .compare(comparison)
      model.ladder?.phases[2].gates[1].condition = expression
      let cause = BlockingComparison(expression: expression, left: left, right: Figure(right))
      let blocked = BlockedPhase(
        phase: 2, threshold: nil, gates: [BlockedGate(gate: 1, truth: .no, causes: [cause])],
        applicableShare: nil)
      let lines = [MessageLanguage.indonesian, .english].map { language in
        text(model, language).demands(blocked).first?.text ?? ""
      }
      #expect(lines[0].hasSuffix(", perlu " + indonesian), "\(lines[0])")
      #expect(lines[1].hasSuffix(", needs " + english), "\(lines[1])")
    }
  }

  @Test func namesGatesBySource() {
    var model = sampleModel()
    model.ladder?.phases[2].gates[0].name = nil
    let demands = text(model).demands(sampleAssessment().blocked!)
    #expect(demands[2].text == "control >= 50% and planning >= 50% (not certain yet)")
    let gates = model.ladder?.phases[2].gates ?? []
    #expect(
      gates.map { text(model).gateTitle($0) } == ["Control, Planning", "Indicators", "Indicators"])
  }

  @Test func readsPhases() {
    var model = sampleModel()
    model.expressions.append(ExpressionNode(.phase, type: .phase, range: nowhere))
    let cases: [(figure: Figure, text: String)] = [
      (Figure(Rational(-1)), "no phase"), (Figure(.one), "Ordered"),
      (range(Rational(-1), Rational(2)), "no phase..Professional"), (.absent, "–"),
    ]
    for (figure, expected) in cases {
      let shown = model.valueText(
        figure, of: 10, style: FigureStyle(ShowStyle()), in: .english)
      #expect(shown == expected)
    }
    #expect(model.subjectTitle(of: 10, in: .english) == "Phase")
  }
}
