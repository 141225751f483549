import JenjangModel

/// What was claimed, and with what evidence.
extension Evaluation {
  /// Tells the claims of indicators that may apply.
  func tellClaims(in result: inout Assessment, evidence: [Evidence]) {
    let hasPlace = plan.questionForms.indices.contains { index in
      plan.questionForms[index].asksEvidence && index < evidence.count
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
    // What does not apply is asked neither for an answer nor for a reason.
    for (question, isGiven) in reasoned where !result.unscoredAnswers.contains(question) {
      if case .indicator(let indicator) = plan.model.questions[question].owner,
        result.indicators[indicator].state == .doesNotApply
      {
        continue
      }
      asking += 1
      if !isGiven { result.withoutReason.append(question) }
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
