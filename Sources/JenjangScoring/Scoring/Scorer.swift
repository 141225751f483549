import JenjangModel
import JenjangNumbers

/// Scores answers by a plan.
package struct Scorer: Sendable {
  package let plan: Plan

  package init(plan: Plan) {
    self.plan = plan
  }

  /// What the rules say about answers, which stand in the order of the model's questions.
  ///
  /// Answers that are missing or lie outside their domain count as unanswered. Without a year
  /// the first weights and thresholds hold and everything is in force.
  package func score(
    _ answers: [Answer], year: Int?, includingTests: Bool = false
  ) -> Assessment {
    var evaluation = Evaluation(plan: plan, answers: answers, year: year)
    evaluation.run(until: includingTests ? plan.slotCount : plan.verdictEnd)
    return evaluation.assessment()
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
  func assessment() -> Assessment {
    let dimensions = plan.dimensionSlots.map { slots[$0].figure }
    var result = Assessment(
      year: year, dimensions: dimensions, indicators: indicatorResults(), verdict: nil,
      dimensionPhases: dimensions.map { _ in nil }, blocked: nil, asked: 0, answered: 0,
      unscoredAnswers: [], trace: slots)
    countQuestions(in: &result)
    if let ladder = plan.model.ladder { place(&result, on: ladder) }
    var outlook = Outlook()
    outlook.steps = offeredSteps(result.indicators)
    result.outlook = outlook
    return result
  }

  private func indicatorResults() -> [IndicatorResult] {
    plan.indicatorSlots.indices.map { index in
      let place = plan.indicatorSlots[index]
      return IndicatorResult(
        state: state(ofIndicator: index), level: slots[place.level].figure,
        points: slots[place.points].figure,
        value: plan.model.indicators[index].hasValue ? slots[place.value].figure : .absent,
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
