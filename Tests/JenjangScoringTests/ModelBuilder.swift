import JenjangModel
import JenjangNumbers
import JenjangSource
import JenjangTestSupport

@testable import JenjangScoring

let nowhere = SourceRange(file: 0, start: 0, end: 0)

/// Builds small models by hand, as the checker would.
struct ModelBuilder {
  var model = Model()

  init() {
    model.dimensions = [
      Dimension(
        name: "overall", path: "overall", title: LocalizedText(), parent: nil, range: nowhere)
    ]
  }

  /// A scale with levels numbered from 0, each worth its number unless points are given.
  mutating func scale(_ points: [Rational]) -> Int {
    let levels = points.enumerated().map { place, points in
      Level(number: place, name: "l\(place)", title: LocalizedText(), points: points)
    }
    model.scales.append(Scale(name: "", title: LocalizedText(), levels: levels, range: nowhere))
    return model.scales.count - 1
  }

  /// An indicator with a question of its own, which has the same index among the questions only
  /// where nothing else asks.
  mutating func indicator(
    in dimension: Int = 0, scale: Int, weight: Dated<Rational> = Dated(.one),
    notApplicable: NotApplicableRule = .refused, unanswered: UnansweredRule = .unknown,
    appliesWhen: Int? = nil, since: Int? = nil, until: Int? = nil, next: Bool = false
  ) -> Int {
    let index = model.indicators.count
    model.questions.append(
      Question(
        owner: .indicator(index), column: "q", domain: .level(scale), notApplicable: notApplicable))
    let points = model.scales[scale].levels.map { $0.points }
    model.indicators.append(
      Indicator(
        name: "i\(index)", path: "i\(index)", title: LocalizedText(), dimension: dimension,
        source: .question(model.questions.count - 1), scale: scale, weights: weight,
        leastPoints: points.min() ?? .zero, mostPoints: points.max() ?? .one,
        notApplicable: notApplicable, unanswered: unanswered, appliesWhen: appliesWhen,
        since: since, until: until, range: nowhere))
    model.dimensions[dimension].children.append(.indicator(index))
    if next { step(index) }
    return index
  }

  /// A step that raises an indicator.
  mutating func step(
    _ indicator: Int, to target: Step.Raise.Target = .next, atLevel: Int? = nil, effort: Int = 1
  ) {
    model.steps.append(
      Step(
        name: "i\(indicator)", isAdvice: false, text: LocalizedText(["next"]),
        raises: [Step.Raise(indicator: indicator, target: target)], atLevel: atLevel,
        effort: effort, range: nowhere))
  }

  /// An indicator made of an expression.
  mutating func indicator(
    in dimension: Int = 0, from source: Indicator.Source, scale: Int? = nil, most: Rational
  ) -> Int {
    let index = model.indicators.count
    model.indicators.append(
      Indicator(
        name: "i\(index)", path: "i\(index)", title: LocalizedText(), dimension: dimension,
        source: source, scale: scale, weights: Dated(.one), leastPoints: .zero, mostPoints: most,
        notApplicable: .refused, unanswered: .unknown, range: nowhere))
    model.dimensions[dimension].children.append(.indicator(index))
    return index
  }

  mutating func dimension(
    in parent: Int = 0, weight: Dated<Rational> = Dated(.one), aggregate: Aggregate? = nil,
    isShare: Bool = true, ofWhole: Rational? = nil, appliesWhen: Int? = nil, since: Int? = nil,
    until: Int? = nil
  ) -> Int {
    let index = model.dimensions.count
    model.dimensions.append(
      Dimension(
        name: "d\(index)", path: "d\(index)", title: LocalizedText(), parent: parent,
        weights: weight, isShare: isShare, ofWhole: ofWhole, appliesWhen: appliesWhen,
        since: since, until: until, range: nowhere))
    model.dimensions[parent].children.append(.dimension(index))
    if let aggregate { score(index, by: aggregate) }
    return index
  }

  /// Makes one aggregate the score of a dimension.
  mutating func score(_ dimension: Int, by aggregate: Aggregate) {
    model.dimensions[dimension].score = node(
      .aggregate(aggregate, dimension: dimension), type: .score)
  }

  /// A fact; the result is its question.
  mutating func fact(_ domain: AnswerDomain, notApplicable: NotApplicableRule = .refused) -> Int {
    let index = model.facts.count
    model.questions.append(
      Question(owner: .fact(index), column: "f", domain: domain, notApplicable: notApplicable))
    model.facts.append(
      Fact(
        name: "f\(index)", title: LocalizedText(), unit: .none,
        question: model.questions.count - 1, range: nowhere))
    return index
  }

  mutating func figureFact(
    _ least: Rational?, _ most: Rational?, notApplicable: NotApplicableRule = .refused
  ) -> Int {
    var domain = NumberDomain()
    domain.least = least
    domain.most = most
    return fact(.number(domain), notApplicable: notApplicable)
  }

  mutating func node(
    _ operation: JenjangModel.Operation, _ operands: [Int] = [], type: ExpressionType = .truth
  ) -> Int {
    model.expressions.append(
      ExpressionNode(operation, operands, type: type, range: nowhere))
    return model.expressions.count - 1
  }

  mutating func figure(
    _ operation: JenjangModel.Operation, _ operands: [Int] = []
  ) -> Int {
    node(operation, operands, type: .number(.none))
  }

  mutating func measure(_ expression: Int) -> Int {
    model.measures.append(
      Measure(name: "m", title: LocalizedText(), expression: expression, range: nowhere))
    return model.measures.count - 1
  }

  mutating func phases(
    _ phases: [Phase], of dimension: Int = 0, needsApplicable: Rational? = nil
  ) {
    model.ladder = Ladder(
      dimension: dimension, phases: phases, needsApplicable: needsApplicable, range: nowhere)
  }

  /// Scores answers by question; nil where there is no plan.
  func score(
    _ answers: [Int: Answer] = [:], evidence: [Int: Evidence] = [:], year: Int? = nil,
    outlook: OutlookParts = [], includingTests: Bool = false
  ) -> Assessment? {
    guard let plan = Plan(model: model) else { return nil }
    return Scorer(plan: plan).score(
      sheet(answers), evidence: model.questions.indices.map { evidence[$0] ?? .notAsked },
      year: year, outlook: outlook, includingTests: includingTests)
  }

  func sheet(_ answers: [Int: Answer]) -> [Answer] {
    model.questions.indices.map { answers[$0] ?? .unanswered }
  }

  /// The value of an expression under answers.
  func value(of expression: Int, _ answers: [Int: Answer] = [:], year: Int? = nil) -> Value? {
    guard let plan = Plan(model: model) else { return nil }
    let scorer = Scorer(plan: plan)
    let assessment = scorer.score(sheet(answers), year: year, includingTests: true)
    return scorer.value(ofExpression: expression, in: assessment)
  }
}

extension Phase {
  init(_ threshold: Rational? = nil, above: Bool = false, gates: [Int] = []) {
    self.init(
      name: "p", title: LocalizedText(),
      threshold: Dated(threshold.map { Threshold(value: $0, isStrict: above) }),
      gates: gates.map {
        Gate(name: nil, condition: $0, because: nil, subjects: [], range: nowhere)
      }, range: nowhere)
  }
}

func figure(
  _ low: Rational?, _ high: Rational?, absent: Bool = false, undefined: Bool = false
) -> Figure {
  Figure(Interval(low: low, high: high), mayBeAbsent: absent, mayBeUndefined: undefined)
}

func rationals(_ values: Int...) -> [Rational] { values.map { Rational($0) } }

extension SplitMix64 {
  mutating func chance(_ part: Int, of whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &self) < part
  }
}
