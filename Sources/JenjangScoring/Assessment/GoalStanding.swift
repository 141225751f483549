import JenjangModel

/// How a score stands to its target.
package struct GoalStanding: Hashable, Sendable {
  package var target: Figure
  /// Score over target; absent where the target is 0.
  package var percentToTarget: Figure
  /// How far it has come from the baseline to the target; absent where there is no baseline.
  package var progressToDate: Figure
}

/// A reason: points that stand apart from their baseline.
package struct Reason: Hashable, Sendable {
  package var code: String
  package var indicator: Int
  /// Points to the baseline, times the indicator's weight; a range where they are not certain.
  package var distance: Figure

  /// Whether all that decides it is answered.
  package var isCertain: Bool { distance.certain != nil }
}
