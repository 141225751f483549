import JenjangModel

/// What was claimed, and with what evidence.
extension Evaluation {
  /// Tells the claims of indicators that may apply.
  func tellClaims(in result: inout Assessment, evidence: [Evidence]) {
    let hasPlace = plan.questionForms.indices.contains { index in
      !plan.questionForms[index].demands.isEmpty && index < evidence.count
        && evidence[index] != .notAsked
    }
    guard hasPlace else { return }
    result.claims = claims
    var asking = 0
    for claim in claims {
      guard case .indicator(let indicator) = plan.model.questions[claim.question].owner,
        result.indicators[indicator].state == .answered
      else { continue }
      asking += 1
      if claim.isProved { continue }
      result.unproved.append(
        UnprovedClaim(indicator: indicator, claimed: claim.claimed, counted: claim.counted))
    }
    result.claimsAskingEvidence = asking
  }

  /// How many of each dimension's questions have an answer, with all that stands below it.
  func coverage(_ indicators: [IndicatorResult]) -> [Coverage] {
    var result = plan.model.dimensions.map { _ in Coverage() }
    for (index, indicator) in indicators.enumerated() {
      let isAsked: Bool
      switch indicator.state {
      case .doesNotApply, .measured: isAsked = false
      case .answered, .unanswered, .saidNotApplicable: isAsked = true
      }
      if !isAsked { continue }
      var dimension: Int? = plan.model.indicators[index].dimension
      while let current = dimension {
        result[current].asked += 1
        if indicator.state != .unanswered { result[current].answered += 1 }
        dimension = plan.model.dimensions[current].parent
      }
    }
    return result
  }
}
