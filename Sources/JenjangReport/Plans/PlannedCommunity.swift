import JenjangPlanning
import JenjangScoring

/// A community with its plan, as reports show it.
package struct PlannedCommunity: Sendable {
  package var record: CommunityRecord
  /// Nil where it could not be assessed.
  package var plan: CommunityPlan?
  /// The year for which the targets are set; nil where none is said.
  package var targetYear: Int?
  package var whatIf: WhatIf?

  package init(
    record: CommunityRecord, plan: CommunityPlan?, targetYear: Int? = nil, whatIf: WhatIf? = nil
  ) {
    self.record = record
    self.plan = plan
    self.targetYear = targetYear
    self.whatIf = whatIf
  }
}

extension PlannedStep {
  /// The step as advice tells it.
  var offered: OfferedStep {
    var effect = OfferedStep.Effect()
    effect.gain = gain
    effect.phase = phase
    return OfferedStep(
      step: step, action: proves ? .prove : .take, raised: raised, effect: effect)
  }
}
