import JenjangAnalysis
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What a plan is to bring about.
package enum PlanTarget: Hashable, Sendable {
  /// Standing in a phase or above.
  case phase(Int)
  /// A dimension's score of at least so much; 0 is the overall score.
  case score(dimension: Int, atLeast: Rational)
}

extension PlanTarget {
  /// What it demands of an answer sheet.
  func goals(_ problem: Problem) -> [AnswerGoal] {
    switch self {
    case .phase(let phase): return problem.demands(upTo: phase)
    case .score(let dimension, let value):
      return [
        .score(slot: problem.plan.dimensionSlots[dimension], .atLeast, value, holds: true)
      ]
    }
  }

  /// Whether an assessment has certainly reached it.
  package func isReached(_ assessment: Assessment) -> Bool {
    switch self {
    case .phase(let phase): return (assessment.verdict?.certain ?? -1) >= phase
    case .score(let dimension, let value):
      guard assessment.dimensions.indices.contains(dimension) else { return false }
      let score = assessment.dimensions[dimension]
      guard !score.mayBeAbsent, !score.mayBeUndefined, let low = score.interval?.low else {
        return false
      }
      return low >= value
    }
  }
}

/// Something that an answer sheet is to bring about; rules have goals of their own.
typealias AnswerGoal = JenjangAnalysis.Goal
