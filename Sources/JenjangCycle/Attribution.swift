import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What one answer brings to the difference between two overall scores.
package struct AnswerContribution: Hashable, Sendable {
  package var question: Int
  package var before: Answer
  package var after: Answer
  /// What the overall score moves by when this answer takes its place, behind those before it.
  ///
  /// The range is that between its ends: with an open answer on one side it is all that the answer could
  /// have brought. It is nil where nothing is known, the question being open on both sides.
  package var movement: Movement
}

/// Takes the difference between the scores of two answer sheets apart, answer by answer.
package struct Attribution: Sendable {
  private let plan: Plan
  private let reach: QuestionReach

  package init(plan: Plan) {
    self.plan = plan
    reach = QuestionReach(plan: plan)
  }

  /// What each answer that is another one, or open on both sides, brings; in the order of the files.
  ///
  /// The later answers take the places of the earlier ones one after the other. Both sheets are scored as
  /// of one year. The ends of the movements add up to those of the overall score's.
  package func contributions(
    from first: GivenAnswers, to last: GivenAnswers, asked: (Int) -> Bool, year: Int?
  ) -> [AnswerContribution] {
    var replacement = Replacement(
      plan: plan, reach: reach, from: (first.answers, first.evidence),
      to: (last.answers, last.evidence), year: year)
    var result: [AnswerContribution] = []
    var overall = replacement.overall
    for question in plan.model.questions.indices {
      guard replacement.isRead(question) else { continue }
      let isOpen = replacement.isOpen(question)
      if replacement.replace(question) {
        let now = replacement.overall
        result.append(
          contribution(of: question, first, last, Movement(ofEnds: overall, to: now)))
        overall = now
      } else if isOpen, asked(question) {
        result.append(
          contribution(
            of: question, first, last, Movement(low: .zero, high: .zero, range: nil)))
      }
    }
    return result
  }

  private func contribution(
    of question: Int, _ first: GivenAnswers, _ last: GivenAnswers, _ movement: Movement
  ) -> AnswerContribution {
    AnswerContribution(
      question: question,
      before: question < first.answers.count ? first.answers[question] : .unanswered,
      after: question < last.answers.count ? last.answers[question] : .unanswered,
      movement: movement)
  }
}
