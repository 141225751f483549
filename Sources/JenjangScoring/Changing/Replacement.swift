import JenjangModel

/// Answers that take the place of others one by one, while the overall score is watched.
///
/// What stands at the end is the score of the later answers, whatever the order was.
package struct Replacement {
  private var evaluation: Evaluation
  private let target: [AnswerReading]
  private let reach: QuestionReach

  /// Begins with some answers, to go over to others of the same model; both are scored as of one year.
  package init(
    plan: Plan, reach: QuestionReach, from first: (answers: [Answer], evidence: [Evidence]),
    to last: (answers: [Answer], evidence: [Evidence]), year: Int?
  ) {
    self.reach = reach
    evaluation = Evaluation(
      plan: plan, answers: first.answers, evidence: first.evidence, year: year)
    target =
      Evaluation(plan: plan, answers: last.answers, evidence: last.evidence, year: year).readings
    evaluation.run(until: plan.dimensionSlots[0] + 1)
  }

  /// The overall score as it stands.
  package var overall: Figure { evaluation.slots[evaluation.plan.dimensionSlots[0]].figure }

  /// Takes the later answer to a question, with its evidence; whether it counts as another one.
  package mutating func replace(_ question: Int) -> Bool {
    if evaluation.readings[question] == target[question] { return false }
    evaluation.read(question, as: target[question])
    for slot in reach.slots[question] { _ = evaluation.refill(slot) }
    return true
  }

  /// Whether the overall score reads a question's answer.
  package func isRead(_ question: Int) -> Bool { !reach.slots[question].isEmpty }

  /// Whether a question has no answer that counts, before and after.
  package func isOpen(_ question: Int) -> Bool {
    !target[question].isAnswer && !evaluation.readings[question].isAnswer
  }
}
