import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct AdviceTests {
  private func model() -> ModelBuilder {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2))
    let heavy = Dated(Rational.one, changes: [.init(since: 2026, value: Rational(5))])
    _ = builder.indicator(scale: scale, weight: Dated(Rational(2)), next: true)
    _ = builder.indicator(scale: scale, weight: Dated(Rational(3)), next: true)
    _ = builder.indicator(scale: scale, weight: Dated(Rational(2)), next: true)
    _ = builder.indicator(scale: scale, weight: heavy, next: true)
    _ = builder.indicator(scale: scale)
    _ = builder.indicator(scale: scale, notApplicable: .allowed, next: true)
    return builder
  }

  private func indicators(_ assessment: Assessment?, _ model: Model) -> [Int]? {
    assessment?.outlook?.steps.map { model.steps[$0.step].raises[0].indicator }
  }

  @Test func stepsComeInTheOrderOfTheModel() {
    let cases: [([AdvicePolicy.Key], Int?, Int?, [Int])] = [
      ([.weight, .level], nil, 2025, [1, 2, 0, 3]),
      ([.level, .weight], nil, 2025, [2, 3, 1, 0]),
      ([.level], nil, 2025, [2, 3, 0, 1]),
      ([.weight], nil, 2026, [3, 1, 0, 2]),
      ([.weight], 1, 2025, [2, 3]),
      ([.weight], 0, 2025, []),
    ]
    // The last but one has no step; the last may not be there.
    let answers: [Int: Answer] = [
      0: .level(1), 1: .level(1), 2: .level(0), 3: .unanswered, 4: .level(0),
    ]
    for (order, below, year, expected) in cases {
      var builder = model()
      builder.model.advice.order = order
      builder.model.advice.belowRank = below
      let assessment = builder.score(answers, year: year, outlook: .steps)
      #expect(indicators(assessment, builder.model) == expected, "\(order)")
    }
  }

  @Test func theHighestLevelHasNoStep() {
    let top = Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, Answer.level(2)) })
    for below in [nil, 3] {
      var builder = model()
      builder.model.advice.order = [.weight]
      builder.model.advice.belowRank = below
      #expect(builder.score(top, outlook: .steps)?.outlook?.steps.isEmpty == true)
    }
  }
}
