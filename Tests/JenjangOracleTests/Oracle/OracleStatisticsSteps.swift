/// The constructs of evidence, steps, factors and findings, and what they came to.
extension OracleIndex {
  var stepConstructs: Set<String> {
    var seen: Set<String> = []
    if !model.actors.isEmpty { seen.insert("actor") }
    if model.defaultTerms != OracleTerms() { seen.insert("model: default by, effort, within") }
    if model.defaultNext != nil { seen.insert("model: default next") }
    for indicator in indicators.values {
      let general = indicator.nexts.filter { $0.atLevel == nil }
      if general.count == 1 { seen.insert("next: one") }
      if general.count > 1 { seen.insert("next: several") }
      for next in indicator.nexts {
        seen.insert(next.atLevel == nil ? "next: to \(label(next.target))" : "next: a level's own")
        if next.terms.effort != nil { seen.insert("next: effort") }
      }
    }
    for advice in model.advices {
      seen.insert(advice.raises.count > 1 ? "advice: several raises" : "advice: one raise")
      if advice.when != nil { seen.insert("advice: when") }
      if !advice.after.isEmpty { seen.insert("advice: after") }
    }
    return seen
  }

  private func label(_ target: OracleTarget) -> String {
    switch target {
    case .next: "next level"
    case .highest: "highest"
    case .level: "LEVEL"
    }
  }

  var findingConstructs: Set<String> {
    var seen: Set<String> = []
    for factor in model.factors {
      seen.insert(factor.writesRange ? "factor: scale A to B" : "factor: listed levels")
      if factor.allowsNotApplicable { seen.insert("factor: not applicable allowed") }
    }
    for finding in model.findings { seen.insert("finding: \(finding.quadrant.rawValue)") }
    if model.findingPolicy != OracleFindingPolicy() { seen.insert("findings policy") }
    for indicator in indicators.values {
      if indicator.aspect != nil { seen.insert("indicator: aspect") }
      if indicator.evidence?.kind != nil { seen.insert("evidence: the indicator's kind") }
      if indicator.evidence?.column != nil { seen.insert("evidence: column") }
      guard evidenceColumn(of: indicator) != nil else { continue }
      for evidence in levels(of: indicator)!.compactMap(\.evidence) {
        seen.insert(evidence.isNeeded ? "evidence: needs" : "evidence: asks")
        if evidence.kind != nil { seen.insert("evidence: a level's kind") }
        if evidence.fallback != nil { seen.insert("evidence: else") }
      }
    }
    return seen
  }
}

extension OracleOutlook {
  var constructs: Set<String> {
    var seen: Set<String> = []
    for found in findings { seen.insert("outcome: found \(found.quadrant.rawValue)") }
    for claim in unproved {
      seen.insert(
        claim.counted < claim.claimed ? "outcome: claim counts lower" : "outcome: claim named")
    }
    if claimsAskingEvidence != nil { seen.insert("outcome: evidence asked") }
    if withoutNotApplicable != nil { seen.insert("outcome: without not applicable") }
    let isOpen = standing.certain != standing.possible
    let kind = isStandingExact && isOfferExact ? "exact" : "not exact"
    if steps.count > 1 { seen.insert("outcome: two or more steps, \(kind)") }
    for step in steps {
      seen.insert("outcome: step to \(step.action.rawValue)")
      if step.effect.opensThreshold { seen.insert("outcome: step opens threshold") }
      if step.effect.opensApplicability { seen.insert("outcome: step opens applicability") }
      if !step.effect.opensGates.isEmpty { seen.insert("outcome: step opens gate") }
      if step.effect.closes > 0, step.effect.opened == 0 { seen.insert("outcome: step closes") }
      if step.effect.closes < 0 { seen.insert("outcome: step widens a distance") }
      if let gain = step.effect.gain, gain < 0 { seen.insert("outcome: step loses") }
      if step.effect.phase != nil { seen.insert("outcome: step changes the phase") }
      if step.raised.count > 1 { seen.insert("outcome: step raises several") }
    }
    if isOpen {
      seen.insert("outcome: undecided phase, \(isStandingExact ? "exact" : "not exact")")
    }
    if let deciding, deciding.contains(where: { $0.decides > 0 }) {
      seen.insert("outcome: deciding question")
    }
    if let deciding, deciding.count > 1 { seen.insert("outcome: several deciding questions") }
    return seen
  }
}
