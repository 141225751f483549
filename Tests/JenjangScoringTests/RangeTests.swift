import JenjangModel
import JenjangNumbers
import JenjangTestSupport
import Testing

@testable import JenjangScoring

/// Ranges against every completion of the answers.
@Suite struct RangeTests {
  private static let aggregates: [Aggregate] = [
    .mean, .sum, .least, .greatest, .count, .points, .mostPoints,
  ]

  /// The hull of a figure over all completions.
  private func hull(
    _ model: Model, _ answers: [Answer], _ figure: (ExactOracle) -> Rational?
  ) -> Figure {
    var result = Figure(nil)
    for sheet in model.completions(of: answers) {
      if let value = figure(ExactOracle(model: model, answers: sheet, year: nil)) {
        result = result.joined(with: Figure(value))
      } else {
        result.mayBeAbsent = true
      }
    }
    return result
  }

  private func randomIndicator(
    _ builder: inout ModelBuilder, in dimension: Int, conditions: [Int],
    _ random: inout SplitMix64
  ) {
    var points: [Rational] = [Rational(Int64.random(in: -2...2, using: &random), 1)]
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      points.append((points.last ?? .zero) + Rational(Int64.random(in: 1...5, using: &random), 2))
    }
    if points.last?.isZero ?? true { points.append(.one) }
    let rules: [NotApplicableRule] = [.refused, .refused, .allowed, .points(.one)]
    let fallbacks: [UnansweredRule] = [.unknown, .unknown, .unknown, .lowest, .points(.one)]
    _ = builder.indicator(
      in: dimension, scale: builder.scale(points),
      weight: Dated(Rational(Int64.random(in: 0...3, using: &random), 2)),
      notApplicable: rules.randomElement(using: &random) ?? .refused,
      unanswered: fallbacks.randomElement(using: &random) ?? .unknown,
      appliesWhen: random.chance(1, of: 2) ? conditions.randomElement(using: &random) : nil)
  }

  private func randomAnswers(_ model: Model, _ random: inout SplitMix64) -> [Answer] {
    var open = 5
    return model.questions.map { question in
      if open > 0 && random.chance(1, of: 2) {
        open -= 1
        return .unanswered
      }
      if question.notApplicable != .refused && random.chance(1, of: 5) { return .notApplicable }
      switch question.domain {
      case .level(let scale):
        return .level(Int.random(in: 0..<model.scales[scale].levels.count, using: &random))
      case .number(let domain):
        let most = domain.most?.numerator.small.map { Int($0) } ?? 0
        return .number(Rational(Int.random(in: 0...most, using: &random)))
      case .truth: return .truth(random.chance(1, of: 2))
      case .choice: return .choice(0)
      }
    }
  }

  /// Independent children, some of which share a condition: equal to the truth.
  @Test(arguments: aggregates) func aggregatesAreExact(_ aggregate: Aggregate) throws {
    var random = SplitMix64(seed: 11)
    var undecided = 0
    for _ in 0..<300 {
      var builder = ModelBuilder()
      var conditions: [Int] = []
      for _ in 0..<2 {
        let fact = builder.fact(
          .truth, notApplicable: random.chance(1, of: 3) ? .allowed : .refused)
        conditions.append(builder.node(.fact(fact)))
      }
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        randomIndicator(&builder, in: 0, conditions: conditions, &random)
      }
      builder.score(0, by: aggregate)
      let answers = randomAnswers(builder.model, &random)
      let plan = try #require(Plan(model: builder.model))
      let figure = Scorer(plan: plan).score(answers, year: nil).overall
      let expected = hull(builder.model, answers) { $0.score(0) }
      #expect(figure == expected)
      if expected.certain == nil { undecided += 1 }
    }
    #expect(undecided > 150)
  }

  /// Dimensions with unknowns of their own, of which some share a condition.
  @Test func nestedMeansAreExact() throws {
    var random = SplitMix64(seed: 13)
    for _ in 0..<400 {
      var builder = ModelBuilder()
      let shared = builder.node(.fact(builder.fact(.truth)))
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let dimension = builder.dimension(
          weight: Dated(Rational(Int.random(in: 0...2, using: &random))),
          ofWhole: random.chance(1, of: 3) ? Rational(5) : nil,
          appliesWhen: random.chance(1, of: 2) ? shared : nil)
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          randomIndicator(&builder, in: dimension, conditions: [], &random)
        }
      }
      let answers = randomAnswers(builder.model, &random)
      let plan = try #require(Plan(model: builder.model))
      let figure = Scorer(plan: plan).score(answers, year: nil).overall
      #expect(figure == hull(builder.model, answers) { $0.score(0) })
    }
  }

  /// Points at any depth, where conditions of several depths decide.
  @Test(arguments: [Aggregate.points, .mostPoints]) func nestedPointsAreExact(
    _ aggregate: Aggregate
  ) throws {
    var random = SplitMix64(seed: 17)
    for _ in 0..<400 {
      var builder = ModelBuilder()
      let outer = builder.node(.fact(builder.fact(.truth)))
      let inner = builder.node(.fact(builder.fact(.truth)))
      let dimension = builder.dimension(appliesWhen: outer)
      let deep = builder.dimension(
        in: dimension, appliesWhen: random.chance(1, of: 2) ? inner : nil)
      for place in [0, dimension, deep] {
        randomIndicator(&builder, in: place, conditions: [], &random)
      }
      randomIndicator(&builder, in: deep, conditions: [], &random)
      builder.score(0, by: aggregate)
      var answers = randomAnswers(builder.model, &random)
      // With both conditions open, one implies the other for what is inside: only sound.
      let isExact = answers[0] != .unanswered || answers[1] != .unanswered
      if !isExact { answers[2] = .level(0) }
      let plan = try #require(Plan(model: builder.model))
      let figure = Scorer(plan: plan).score(answers, year: nil).overall
      let expected = hull(builder.model, answers) { $0.score(0) }
      if isExact && builder.model.indicators.allSatisfy({ !$0.weights.base.isZero }) {
        #expect(figure == expected)
      }
      #expect(contains(figure, expected))
    }
  }

  private func contains(_ figure: Figure, _ inner: Figure) -> Bool {
    if inner.mayBeAbsent && !figure.mayBeAbsent { return false }
    guard let interval = inner.interval else { return true }
    return figure.interval?.hull(with: interval) == figure.interval
  }

  private func contains(_ value: Value, _ outcome: Outcome) -> Bool {
    switch outcome {
    case .figure(let exact): return value.figure.interval?.contains(exact) ?? false
    case .truth(let truth): return value.truth.contains(truth ? .yes : .no)
    case .undefined: return value.figure.mayBeUndefined
    case .absent:
      if case .truth(let truth) = value { return truth.contains(.notApplicable) }
      return value.figure.mayBeAbsent
    }
  }

  /// Whole models at random: no completion falls outside what is said.
  @Test func nothingFallsOutside() throws {
    var random = SplitMix64(seed: 19)
    var certainValues = 0
    for _ in 0..<400 {
      var builder = RandomModel(&random).builder
      builder.model.ladder = nil
      let model = builder.model
      let answers = randomAnswers(model, &random)
      let scorer = Scorer(plan: try #require(Plan(model: model)))
      let assessment = scorer.score(answers, year: nil, includingTests: true)
      let values = model.expressions.indices.map {
        scorer.value(ofExpression: $0, in: assessment)
      }
      certainValues += values.filter { $0.figure.certain != nil }.count
      let completions = model.completions(of: answers)
      for sheet in completions {
        let oracle = ExactOracle(model: model, answers: sheet, year: nil)
        let fits = model.expressions.indices.allSatisfy {
          contains(values[$0], oracle.value($0))
        }
        #expect(fits)
        let scores = model.dimensions.indices.allSatisfy { index in
          let score = oracle.appliesUp(.dimension(index)) ? oracle.score(index) : nil
          return contains(
            .figure(assessment.dimensions[index]), score.map { .figure($0) } ?? .absent)
        }
        #expect(scores)
        if !fits || !scores { break }
      }
      // Complete answers leave nothing open.
      if completions.count == 1 {
        #expect(assessment.dimensions.allSatisfy { $0.certain != nil || $0.isAbsent })
      }
    }
    #expect(certainValues > 500)
  }

  /// The verdict of a complete sheet is that of a plain climb, and open ones span it.
  @Test func phasesSpanTheTruth() throws {
    var random = SplitMix64(seed: 23)
    var climbed = 0
    for _ in 0..<300 {
      let model = RandomModel(&random).builder.model
      guard let ladder = model.ladder else { continue }
      let answers = randomAnswers(model, &random)
      let scorer = Scorer(plan: try #require(Plan(model: model)))
      let span = try #require(scorer.score(answers, year: nil).verdict)
      for sheet in model.completions(of: answers) {
        let oracle = ExactOracle(model: model, answers: sheet, year: nil)
        var exact: Int?
        let score = oracle.score(0)
        for (index, phase) in ladder.phases.enumerated() {
          guard let score else { break }
          if let threshold = phase.threshold.base,
            threshold.isStrict ? score <= threshold.value : score < threshold.value
          {
            break
          }
          if phase.gates.contains(where: { oracle.value($0.condition) == .truth(false) }) { break }
          exact = index
        }
        let certain = span.certain ?? -1
        let possible = span.possible ?? -1
        #expect(certain <= exact ?? -1 && exact ?? -1 <= possible)
        let complete = scorer.score(sheet, year: nil).verdict
        #expect(complete == PhaseSpan(certain: exact, possible: exact))
        if exact ?? 0 > 0 { climbed += 1 }
      }
    }
    #expect(climbed > 300)
  }
}
