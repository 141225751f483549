import JenjangModel
import JenjangNumbers

/// What is to be worked out by scoring the same answers again; each costs its time.
package struct OutlookParts: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The next steps in their order.
  package static let steps = OutlookParts(rawValue: 1)
  /// What each step brings, also where the order does not need it.
  package static let effects = OutlookParts(rawValue: 2)
  /// The verdict if what was called not applicable counted as the lowest level.
  package static let withoutNotApplicable = OutlookParts(rawValue: 4)
  /// The questions that an undecided verdict hangs on.
  package static let decidingQuestions = OutlookParts(rawValue: 8)

  /// The next steps as they stand in the files, without what each brings.
  package static let offers = OutlookParts(rawValue: 16)
  /// What each indicator alone would bring at its best level.
  package static let gains = OutlookParts(rawValue: 32)

  package static let all: OutlookParts = [
    .steps, .effects, .withoutNotApplicable, .decidingQuestions,
  ]
}

/// Scores answers by a plan.
package struct Scorer: Sendable {
  package let plan: Plan

  package init(plan: Plan) {
    self.plan = plan
  }

  /// What the rules say about answers, which stand in the order of the model's questions.
  ///
  /// Answers that are missing or lie outside their domain count as unanswered; evidence that is
  /// missing was not asked. Without a year the first weights and thresholds hold and everything is in
  /// force. The assessment has an outlook where any part of it is asked for.
  package func score(
    _ answers: [Answer], evidence: [Evidence] = [], year: Int?, outlook: OutlookParts = [],
    includingTests: Bool = false
  ) -> Assessment {
    var evaluation = Evaluation(plan: plan, answers: answers, evidence: evidence, year: year)
    evaluation.run(until: includingTests ? plan.slotCount : plan.verdictEnd)
    var result = evaluation.assessment(evidence)
    if !outlook.isEmpty {
      let again = Rescoring(
        plan: plan, year: year, first: evaluation, assessment: result)
      result.outlook = again.outlook(outlook)
    }
    return result
  }

  /// The value of one of the model's expressions.
  ///
  /// One that only tests look at is absent unless the assessment was made including tests.
  package func value(ofExpression expression: Int, in assessment: Assessment) -> Value {
    guard plan.expressionSlots.indices.contains(expression) else { return .figure(.absent) }
    let slot = plan.expressionSlots[expression]
    return slot < assessment.trace.count ? assessment.trace[slot] : .figure(.absent)
  }
}

extension Evaluation {
  /// What the filled slots come to.
  func assessment(_ evidence: [Evidence]) -> Assessment {
    let dimensions = plan.dimensionSlots.map { slots[$0].figure }
    var result = Assessment(
      year: year, dimensions: dimensions, indicators: indicatorResults(), verdict: nil,
      dimensionPhases: dimensions.map { _ in nil }, blocked: nil, asked: 0, answered: 0,
      unscoredAnswers: [], trace: slots)
    result.measureSlots = plan.measureSlots
    countQuestions(in: &result)
    if let ladder = plan.model.ladder { place(&result, on: ladder) }
    result.coverage = coverage(result.indicators)
    result.findings = findings()
    tellNamedValues(in: &result)
    if plan.givesReasons { result.reasons = reasons(result.indicators) }
    if plan.asksEvidence { tellClaims(in: &result, evidence: evidence) }
    return result
  }

  private func indicatorResults() -> [IndicatorResult] {
    plan.indicatorSlots.indices.map { index in
      let place = plan.indicatorSlots[index]
      return IndicatorResult(
        state: state(ofIndicator: index), level: slots[place.level].figure,
        points: slots[place.points].figure,
        value: plan.indicatorsHaveValue[index] ? slots[place.value].figure : .absent,
        weight: weights.values[index])
    }
  }

  private func state(ofIndicator index: Int) -> IndicatorResult.State {
    if let condition = plan.indicatorSlots[index].condition, !slots[condition].truth.mayApply {
      return .doesNotApply
    }
    guard let question = plan.indicatorQuestions[index] else { return .measured }
    switch readings[question] {
    case .option, .number: return .answered
    case .unanswered: return .unanswered
    case .notApplicable: return .saidNotApplicable
    }
  }

  private func countQuestions(in result: inout Assessment) {
    for (index, form) in plan.questionForms.enumerated() {
      let isAsked = form.isAlwaysAsked || form.conditions.contains { slots[$0].truth.mayApply }
      if isAsked {
        result.asked += 1
        if readings[index].isAnswer {
          result.answered += 1
        } else {
          result.openQuestions.append(index)
        }
      } else if readings[index].isAnswer {
        result.unscoredAnswers.append(index)
      }
    }
  }
}
