import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What holds of any explanation: it says what the assessment says, and its parts make up its wholes.
package struct ExplanationLaws {
  let reckoning: Reckoning
  let explanation: Explanation
  /// What does not hold, in words; empty where all does.
  package private(set) var broken: [String] = []
  /// How many figures were taken apart, so that a test can tell that there were some.
  package private(set) var accounts = 0

  package init(plan: Plan, assessment: Assessment) {
    reckoning = Reckoning(plan: plan, assessment: assessment)
    explanation = Explanation(reckoning)
    for node in explanation.nodes {
      checkValue(node)
      if case .aggregate(let account) = node.reason { check(account, of: node) }
      if node.links.contains(where: { !explanation.nodes.indices.contains($0.node) }) {
        broken.append("\(node.thing) is made of a node that is not there")
      }
    }
  }

  private var assessment: Assessment { reckoning.assessment }
  private var model: Model { reckoning.model }

  private mutating func expect(_ holds: Bool, _ what: String) {
    if !holds { broken.append(what) }
  }

  /// Every value is that of the assessment.
  private mutating func checkValue(_ node: Explanation.Node) {
    let value = Scorer(plan: reckoning.plan).value(ofExpression:in:)
    let expected: Value
    switch node.thing {
    case .dimension(let index): expected = .figure(assessment.dimensions[index])
    case .indicator(let index):
      expected = .figure(assessment.indicators[index].points)
      expect(node.level == assessment.indicators[index].level, "the level of indicator \(index)")
    case .measure(let index): expected = value(model.measures[index].expression, assessment)
    case .expression(let index): expected = value(index, assessment)
    case .gate(let phase, let number):
      expected = value(model.ladder?.phases[phase].gates[number].condition ?? -1, assessment)
    case .verdict:
      let ends = [assessment.verdict?.certain, assessment.verdict?.possible]
      let interval = Interval(low: Rational(ends[0] ?? -1), high: Rational(ends[1] ?? -1))
      expected = .figure(Figure(interval))
    case .rung(let phase):
      expect(
        node.value.truth.contains(.yes) == ((assessment.verdict?.possible ?? -1) >= phase)
          && (node.value.truth == .yes) == ((assessment.verdict?.certain ?? -1) >= phase),
        "phase \(phase) is told to be reached, or not, against the verdict")
      return
    case .threshold(let phase):
      let isBlocking = assessment.blocked?.phase == phase && assessment.blocked?.threshold != nil
      let isNext = assessment.blocked?.phase == phase
      if isNext {
        expect((node.value.truth == .yes) != isBlocking, "the threshold of phase \(phase)")
      }
      return
    case .applicability, .fact, .factor: return
    }
    expect(node.value == expected, "\(node.thing) is \(node.value), the assessment has \(expected)")
  }

  private mutating func check(_ account: AggregateAccount, of node: Explanation.Node) {
    let figure = node.value.figure
    guard let interval = figure.interval else { return }
    accounts += 1
    let present = account.contributions.filter { !$0.isExcluded }
    for (end, parts) in [
      (interval.low, account.contributions.map { $0.low }),
      (interval.high, account.contributions.map { $0.high }),
    ] {
      guard let end else { continue }
      let sum = parts.reduce(Rational.zero) { $0 + ($1 ?? .zero) }
      expect(sum == end, "\(node.thing): the parts make \(sum.exact), the whole is \(end.exact)")
    }
    for part in account.contributions where part.isExcluded {
      expect(part.low == nil && part.high == nil, "\(node.thing): what is left out contributes")
    }
    guard account.aggregate == .mean else { return }
    let highWeight = present.reduce(Rational.zero) { $1.high == nil ? $0 : $0 + $1.weight }
    expect(highWeight == account.highWeight, "\(node.thing): the weights make \(highWeight.exact)")
    for part in present {
      if let high = part.high, let value = part.value.interval?.high {
        expect(
          high * account.highWeight == part.weight * value,
          "\(node.thing): a part is not its share of the weight")
      }
      checkChild(part, of: node)
    }
  }

  /// What a child counts as is what the assessment says of it, where nothing above it is undecided.
  private mutating func checkChild(_ part: Contribution, of node: Explanation.Node) {
    switch part.child {
    case .indicator(let index):
      let result = assessment.indicators[index]
      guard part.applies == .yes, model.indicators[index].hasValue, result.value.interval != nil
      else { return }
      expect(
        part.value.interval == result.value.interval, "\(node.thing): another value of \(index)")
    case .dimension(let index):
      guard part.applies == .yes, var own = assessment.dimensions[index].interval else { return }
      if let whole = model.dimensions[index].ofWhole?.reciprocal { own = own.scaled(by: whole) }
      expect(part.value.interval == own, "\(node.thing): another score of \(index)")
    }
  }
}
