import JenjangSource

/// What a score is to reach, and where it set out.
package struct Goal: Sendable {
  /// Whose score it is.
  package var subject: Subject
  /// What it is to reach, an expression.
  package var target: Int
  /// Where it set out, an expression; nil where that is not said.
  package var baseline: Int?
  /// Score over target, an expression without a value where the target is 0.
  package var percentToTarget: Int
  /// How far it has come from the baseline to the target; nil where there is no baseline.
  package var progressToDate: Int?
  package var range: SourceRange

  package init(
    subject: Subject, target: Int, baseline: Int?, percentToTarget: Int, progressToDate: Int?,
    range: SourceRange
  ) {
    self.subject = subject
    self.target = target
    self.baseline = baseline
    self.percentToTarget = percentToTarget
    self.progressToDate = progressToDate
    self.range = range
  }
}
