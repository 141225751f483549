import JenjangNumbers
import JenjangSource

/// On which side of their baseline points give a reason.
package enum ReasonOrder: Hashable, Sendable {
  /// The further below it, the weightier the reason.
  case below
  case above
}

/// What an indicator's points are a reason for, and what they are held against.
package struct ReasonRule: Hashable, Sendable {
  /// The code that is told unless a level or band has its own; nil where only those have one.
  package var code: String?
  /// The points at which there is nothing to tell.
  package var baseline = Rational.zero
  /// The code for a question that is not answered; nil for that of the indicator.
  package var unanswered: String?

  package init() {}
}

extension Model {
  /// The code that an indicator's points give in a level or band; nil where none is told.
  package func hasReason(_ indicator: Indicator) -> Bool {
    if indicator.reason.code != nil || indicator.reason.unanswered != nil { return true }
    if case .bands(let bands) = indicator.source,
      bands.bands.contains(where: { $0.reason != nil })
    {
      return true
    }
    guard let scale = indicator.scale, scales.indices.contains(scale) else { return false }
    return scales[scale].levels.contains { $0.reason != nil }
  }

  /// Whether any indicator gives reasons.
  package var hasReasons: Bool { indicators.contains { hasReason($0) } }
}
