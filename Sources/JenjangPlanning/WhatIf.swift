import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What would be if some indicators stood at other levels.
package struct WhatIf: Sendable {
  /// An indicator's level as it is supposed; levels are indices in its scale.
  package struct Change: Hashable, Sendable {
    package var indicator: Int
    /// The level that counts now; nil where it has none.
    package var from: Int?
    package var to: Int

    package init(indicator: Int, from: Int?, to: Int) {
      self.indicator = indicator
      self.from = from
      self.to = to
    }
  }

  package let changes: [Change]
  package let before: StartingPoint
  package let after: StartingPoint
  /// Whether it opens the threshold of what was the next phase.
  package let opensThreshold: Bool
  /// The gates of what was the next phase that it opens, by their indices.
  package let opensGates: [Int]

  package init(_ supposed: [(indicator: Int, level: Int)], from start: StartingPoint) {
    before = start
    after = start.changing(supposed)
    changes = supposed.map { indicator, level in
      var from: Int?
      if let question = start.plan.indicatorQuestions[indicator],
        case .level(let old) = start.answers[question]
      {
        from = old
      }
      return Change(indicator: indicator, from: from, to: level)
    }
    let scorer = Scorer(plan: start.plan)
    let blocked = start.assessment.blocked
    let gates = blocked.flatMap { start.plan.model.ladder?.phases[$0.phase].gates } ?? []
    let assessment = after.assessment
    opensGates =
      (blocked?.gates ?? []).map { $0.gate }.filter { gate in
        scorer.value(ofExpression: gates[gate].condition, in: assessment).truth.gateIsCertain
      }
    if let threshold = blocked?.threshold, let ladder = start.plan.model.ladder,
      let low = assessment.dimensions[ladder.dimension].interval?.low
    {
      let limit = threshold.threshold
      opensThreshold = limit.isStrict ? low > limit.value : low >= limit.value
    } else {
      opensThreshold = false
    }
  }
}
