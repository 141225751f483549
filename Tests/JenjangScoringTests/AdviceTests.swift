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

  @Test func stepsComeInTheOrderOfTheModel() {
    let cases: [([AdvicePolicy.Key], Int?, Int?, [Int])] = [
      ([], nil, 2025, []),
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
      builder.model.advice.belowNumber = below
      #expect(builder.score(answers, year: year)?.advice == expected, "\(order)")
    }
  }

  @Test func theHighestLevelHasNoStep() {
    var builder = model()
    builder.model.advice.order = [.weight]
    let top = Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, Answer.level(2)) })
    #expect(builder.score(top)?.advice == [])
    builder.model.advice.belowNumber = 3
    #expect(builder.score(top)?.advice == [1, 0, 2, 3, 5])
  }
}
