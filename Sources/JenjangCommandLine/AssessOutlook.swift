import JenjangReport
import JenjangScoring

extension AssessRequest {
  /// What has to be worked out by scoring again for what is shown; nothing for plain columns.
  ///
  /// The first community may stay alone, and is then told in full.
  func outlook(isFirst: Bool) -> OutlookParts {
    switch format {
    case .json, .jsonl: return .all
    case .csv: return hasSteps ? .steps : []
    case .text, .markdown:
      if isFirst || only != nil { return .all }
      return hasSteps ? [.steps, .withoutNotApplicable] : .withoutNotApplicable
    }
  }

  private var hasSteps: Bool {
    columns.contains {
      if case .advice = $0 { return true }
      return false
    }
  }
}
