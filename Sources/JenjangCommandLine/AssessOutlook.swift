import JenjangReport
import JenjangScoring

extension AssessRequest {
  /// What has to be worked out by scoring again for what is shown; nothing for plain columns.
  ///
  /// The first community may stay alone, and is then told in full.
  func outlook(isFirst: Bool) -> OutlookParts {
    switch format {
    case .json, .jsonl: return .all
    case .csv, .xlsx: return ofColumns
    case .text, .markdown, .whatsapp:
      if isFirst || only != nil { return ofColumns.union(.all) }
      return ofColumns.union(.withoutNotApplicable)
    }
  }

  /// What the columns show.
  private var ofColumns: OutlookParts {
    var parts: OutlookParts = []
    for column in columns {
      switch column {
      case .advice: parts.insert(.steps)
      case .detail(.part(.gain, of: _)): parts.insert(.gains)
      default: break
      }
    }
    return parts
  }
}
