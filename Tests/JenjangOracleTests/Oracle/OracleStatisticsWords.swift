/// The constructs beside the core of the language, for statistics.
extension OracleIndex {
  var moreConstructs: Set<String> {
    var seen: Set<String> = []
    for known in model.classes { seen.insert("class of \(known.figure.label)") }
    for table in model.tables {
      switch table.kind {
      case .levels: seen.insert("table: levels")
      case .points: seen.insert("table: points")
      case .score: seen.insert("table: score")
      }
      for side in [table.rows, table.columns] { seen.insert("table by \(label(side))") }
    }
    if model.reasonsAbove != nil { seen.insert("reasons: above or below") }
    if model.overallGoal != nil { seen.insert("goal of overall") }
    for fact in model.facts { seen.formUnion(constructs(fact)) }
    for indicator in indicators.values { seen.formUnion(constructs(indicator)) }
    for dimension in dimensions.values {
      if dimension.isPath { seen.insert("path") }
      if dimension.goal != nil { seen.insert("goal of a dimension") }
      if dimension.baseline != nil { seen.insert("reasons: baseline of a dimension") }
    }
    for phase in model.ladder?.phases ?? [] where phase.since != nil || phase.until != nil {
      seen.insert("phase: since, until")
    }
    if asksForReasons { seen.insert("not applicable needs reason") }
    return seen
  }

  private func label(_ side: OracleTableSide) -> String {
    switch side {
    case .indicator: "indicator"
    case .fact: "fact"
    case .className: "class"
    case .table: "table"
    }
  }

  private func constructs(_ fact: OracleFact) -> Set<String> {
    var seen: Set<String> = []
    if fact.domain.step != nil { seen.insert("fact: step") }
    if fact.domain.usualLeast != nil { seen.insert("fact: usual") }
    if fact.unanswered != nil { seen.insert("fact: unanswered counts") }
    if fact.unanswered == nil && counted(fact) != nil { seen.insert("fact: the model's lowest") }
    return seen
  }

  private func constructs(_ indicator: OracleIndicator) -> Set<String> {
    var seen: Set<String> = []
    for bands in indicator.allBands {
      if bands.bands.contains(where: { $0.other != nil }) { seen.insert("bands: stretch") }
      if !bands.figures.isEmpty { seen.insert("bands: worth an expression") }
    }
    if !indicator.laterBands.isEmpty { seen.insert("bands: since") }
    if indicator.reason != nil { seen.insert("reasons: of an indicator") }
    if hasOverridingReasons(indicator) { seen.insert("reasons: of a level or band") }
    if indicator.goal != nil { seen.insert("goal of an indicator") }
    if indicator.source != .question && indicator.unanswered != nil {
      seen.insert("indicator: worked out, unanswered counts")
    }
    let kinds =
      [indicator.evidence?.kind] + (levels(of: indicator) ?? []).map { $0.evidence?.kind }
    if kinds.contains(.linkWithin) { seen.insert("evidence: link within") }
    return seen
  }
}

extension OracleOutcomes {
  var moreConstructs: Set<String> {
    var seen: Set<String> = []
    if !unreasoned.isEmpty { seen.insert("outcome: no reason for not applicable") }
    if let reasons, !reasons.all.isEmpty {
      seen.insert(reasons.isExact ? "outcome: reasons, exact" : "outcome: reasons, not exact")
    }
    for hull in named.values where !hull.isDecided {
      seen.insert("outcome: undecided name, \(hull.exactness)")
    }
    return seen
  }
}
