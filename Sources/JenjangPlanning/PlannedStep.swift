import JenjangNumbers
import JenjangScoring

/// One step of a plan.
package struct PlannedStep: Sendable {
  /// The step, by the model's steps.
  package var step: Int
  /// What it raises in this plan, and from which level.
  package var raised: [OfferedStep.Raised]
  /// Whether it shows the evidence for a level that is claimed already.
  package var proves: Bool
  package var effort: Int
  /// The steps of the plan that it waits for, by their places; all stand before it.
  package var waitsFor: [Int] = []
  /// What the overall score gains by it after those before it; nil where there is no score.
  package var gain: Rational?
  /// The phase that is certain after it, where that is another one than before it.
  package var phase: Int?
  /// Months from the beginning until it starts, and until it is done.
  package var start = 0
  package var end = 0

  /// The quarter in which it is done, the first is 1.
  package var quarter: Int { (max(end, 1) + 2) / 3 }
}
