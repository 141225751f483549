import JenjangModel
import JenjangScoring

/// One community over several years, all scored under one edition.
package struct Trend: Sendable {
  package var id: String
  package var name: String?
  package var groups: [String]
  /// The years with answers, ascending.
  package var years: [TrendYear]
  /// From each year to the next one with answers.
  package var steps: [TrendStep]

  /// What the scores came to over all years, by the model's dimensions; empty for one year alone.
  package var sums: [ScoreSum] {
    let count = steps.first?.scores.count ?? 0
    return (0..<count).compactMap { dimension in ScoreSum(steps.map { $0.scores[dimension] }) }
  }
}

/// How a community stood in one year.
package struct TrendYear: Sendable {
  package var year: Int?
  package var assessment: Assessment
  /// What the older edition says of the same sheet; nil where there is none.
  package var told: ToldVerdict?
}

/// An older edition's verdict, by the dimensions and phases of this one.
package struct ToldVerdict: Sendable {
  /// Scores by this edition's dimensions; absent for one that the older edition did not have.
  package var dimensions: [Figure]
  /// Nil where a phase of that edition is none of this one's.
  package var verdict: PhaseSpan?
  /// Its names of the phases, the certain one and the possible one; nil for no phase.
  package var phaseNames: (certain: String?, possible: String?)
}

/// From one year to the next one with answers.
package struct TrendStep: Sendable {
  /// Places among the trend's years.
  package var from: Int
  package var to: Int
  /// By the model's dimensions; the first is the overall.
  package var scores: [ScoreChange]
  /// What each answer brings to the community's part of the overall; empty where it was not asked for.
  package var contributions: [AnswerContribution]
  /// Nil where the model has no phases.
  package var phase: PhaseChange?

  package var overall: ScoreChange { scores[0] }
}
