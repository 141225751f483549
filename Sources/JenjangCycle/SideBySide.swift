import JenjangModel
import JenjangScoring

/// Two communities of the same year, and what each answer brings to the difference of their scores.
package struct SideBySide: Sendable {
  package var year: Int?
  package var first: ComparedCommunity
  package var second: ComparedCommunity
  /// From the first one's scores to the second one's, by the model's dimensions.
  package var differences: [Movement]
  /// What the second one's answers bring in place of the first one's; they add up to the overall's.
  package var contributions: [AnswerContribution]

  package init(_ one: YearAnswers, _ other: YearAnswers, plan: Plan, year: Int?) {
    self.year = year
    let scorer = Scorer(plan: plan)
    func compared(_ row: YearAnswers) -> ComparedCommunity {
      var assessment = scorer.score(
        row.given.answers, evidence: row.given.evidence, year: row.year ?? year)
      assessment.trace = []
      return ComparedCommunity(
        id: row.id, name: row.name, groups: row.groups, assessment: assessment)
    }
    first = compared(one)
    second = compared(other)
    differences = zip(first.assessment.dimensions, second.assessment.dimensions).map {
      Movement(from: $0, to: $1)
    }
    let open = (
      Set(first.assessment.openQuestions), Set(second.assessment.openQuestions)
    )
    contributions = Attribution(plan: plan).contributions(
      from: one.given, to: other.given,
      asked: { open.0.contains($0) && open.1.contains($0) }, year: one.year ?? year)
  }
}
