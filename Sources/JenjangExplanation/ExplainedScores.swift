import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Dimensions and indicators.
extension ExplanationBuilder {
  mutating func dimension(_ index: Int) -> Explanation.Node {
    let dimension = model.dimensions[index]
    var node = Explanation.Node(
      .dimension(index), range: dimension.range, value: .figure(assessment.dimensions[index]),
      reason: .formula)
    if let account = reckoning.account(ofDimension: index) {
      node.reason = .aggregate(account)
      node.links = links(of: account)
    } else if dimension.score >= 0 {
      node.links = [link(.expression(dimension.score))]
    }
    exclude(.dimension(index), in: &node)
    return node
  }

  mutating func links(of account: AggregateAccount) -> [Explanation.Link] {
    account.contributions.map { contribution in
      switch contribution.child {
      case .indicator(let index): return link(.indicator(index), .contribution(contribution))
      case .dimension(let index): return link(.dimension(index), .contribution(contribution))
      }
    }
  }

  /// An indicator's value is its points, of which the assessment tells the share.
  mutating func indicator(_ index: Int) -> Explanation.Node {
    let indicator = model.indicators[index]
    let result = assessment.indicators[index]
    var node = Explanation.Node(
      .indicator(index), range: indicator.range, value: .figure(result.points), reason: .formula)
    node.level = result.level
    switch indicator.source {
    case .question(let question):
      node.reason = .answer(answer(to: question, indicator, result))
    case .bands(let first):
      let bands = indicator.bands(in: assessment.year)?.bands ?? first
      node.bands = bands
      node.reason = .bands(reckoning.places(of: value(bands.expression).figure, in: bands.bands))
      node.links = [link(.expression(bands.expression))]
    case .points(let expression):
      node.links = [link(.expression(expression))]
    }
    let open = model.demandedQuestions(ofIndicator: index).first {
      assessment.openQuestions.contains($0)
    }
    if let open, let points = indicator.unansweredPoints {
      node.reason = .answer(AnswerAccount(question: open, state: .missing(.points(points))))
    }
    exclude(.indicator(index), in: &node)
    return node
  }

  private func answer(
    to question: Int, _ indicator: Indicator, _ result: IndicatorResult
  ) -> AnswerAccount {
    var account = AnswerAccount(question: question, state: .given)
    switch result.state {
    case .unanswered: account.state = .missing(indicator.unanswered)
    case .saidNotApplicable: account.state = .notApplicable(indicator.notApplicable)
    case .answered: account.claim = assessment.claims.first { $0.question == question }
    case .doesNotApply, .measured:
      account.isUnscored = assessment.unscoredAnswers.contains(question)
      if !account.isUnscored { account.state = .missing(indicator.unanswered) }
    }
    return account
  }

  /// Finds the nearest reason, from the thing itself up to the whole, for which it does not apply.
  private mutating func exclude(_ child: Dimension.Child, in node: inout Explanation.Node) {
    var undecided: Exclusion?
    var at: Dimension.Child? = child
    while let current = at {
      let (since, until, condition, parent) = circumstances(of: current)
      if !reckoning.isInForce(since: since, until: until) {
        node.exclusion = .year(since: since, until: until, of: current)
        return
      }
      if let condition {
        node.links.append(link(.expression(condition), .condition))
        let truth = value(condition).truth
        let exclusion = Exclusion.condition(expression: condition, truth: truth, of: current)
        if !truth.contains(.yes) {
          node.exclusion = exclusion
          return
        }
        if truth != .yes { undecided = undecided ?? exclusion }
      }
      // Dimensions stand behind those that they stand in, so that this ends on any model.
      at = parent.flatMap { parent in
        if case .dimension(let index) = current, parent >= index { return nil }
        return .dimension(parent)
      }
    }
    node.exclusion = undecided
  }

  private func circumstances(
    of child: Dimension.Child
  ) -> (since: Int?, until: Int?, condition: Int?, parent: Int?) {
    switch child {
    case .indicator(let index):
      let indicator = model.indicators[index]
      return (indicator.since, indicator.until, indicator.appliesWhen, indicator.dimension)
    case .dimension(let index):
      let dimension = model.dimensions[index]
      return (dimension.since, dimension.until, dimension.appliesWhen, dimension.parent)
    }
  }
}
