/// A claim that lacks the evidence asked for; levels are places in the ladder.
struct OracleUnproved: Hashable {
  var indicator: String
  var claimed: Int
  var counted: Int
}

/// What becomes of claimed levels by their evidence.
enum OracleClaims {
  /// The evidence that stands beside an indicator's answer; nil where it was not asked for.
  static func evidence(
    of indicator: OracleIndicator, _ index: OracleIndex, _ completion: OracleCompletion
  ) -> OracleEvidence? {
    if let own = completion.overrides[indicator.name]?.evidence { return own }
    return index.evidenceColumn(of: indicator).flatMap { completion.evidence[$0] }
  }

  /// Whether a claim lacks what its level demands.
  static func isUnproved(
    _ level: Int, of indicator: OracleIndicator, _ index: OracleIndex,
    _ completion: OracleCompletion
  ) -> Bool {
    guard let demand = index.levels(of: indicator)![level].evidence,
      let evidence = evidence(of: indicator, index, completion)
    else { return false }
    // The indicator's own word goes before the level's.
    return !evidence.meets(indicator.evidence?.kind ?? demand.kind)
  }

  /// The level that a claim counts as.
  static func counted(
    _ level: Int, of indicator: OracleIndicator, _ index: OracleIndex,
    _ completion: OracleCompletion
  ) -> Int {
    let levels = index.levels(of: indicator)!
    guard isUnproved(level, of: indicator, index, completion), let demand = levels[level].evidence,
      demand.isNeeded
    else { return level }
    if let fallback = demand.fallback { return fallback }
    return (0..<level).last { !(levels[$0].evidence?.isNeeded ?? false) } ?? 0
  }

  /// The level that an indicator's answer claims; nil for anything but an answer that is a level.
  static func claimed(
    _ indicator: OracleIndicator, _ index: OracleIndex, _ completion: OracleCompletion
  ) -> Int? {
    guard indicator.source == .question else { return nil }
    let column = index.column(of: indicator)
    let override = completion.overrides[indicator.name]
    if override == nil && completion.unanswered.contains(column) { return nil }
    guard case .level(let level) = override?.answer ?? completion.answers[column] else {
      return nil
    }
    return level
  }
}
