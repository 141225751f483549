import JenjangScoring

/// Findings, claims, coverage and what scoring again tells.
extension Agreement {
  mutating func compare(_ outlook: OracleOutlook) {
    compareFindings(outlook.findings)
    compareClaims(outlook)
    compareCoverage(outlook)
    compareStanding(outlook)
    compareSteps(outlook)
    compareDeciding(outlook)
  }

  /// Nothing is found that is not so in every completion; in the order told, and with its level.
  private mutating func compareFindings(_ expected: [OracleFound]) {
    let names = expected.map { "\($0.quadrant.rawValue) \($0.name) \($0.aspect.rawValue)" }
    var place = 0
    for found in assessment.findings {
      let name = run.text(found)
      guard let next = names[place...].firstIndex(of: name) else {
        differences.append("finding \(name), oracle \(names)")
        return
      }
      let skipped = expected[place..<next].filter(\.isExact)
      if !skipped.isEmpty { differences.append("no finding \(skipped.map(\.name))") }
      if expected[next].isExact, found.level != expected[next].level {
        differences.append(
          "finding \(name): level \(found.level ?? -1), oracle \(expected[next].level ?? -1)")
      }
      place = next + 1
    }
    let left = expected[place...].filter(\.isExact)
    if !left.isEmpty { differences.append("no finding \(left.map(\.name))") }
  }

  private mutating func compareClaims(_ outlook: OracleOutlook) {
    compareUnreasoned(isExact: outlook.isApplyingExact)
    let claims = assessment.unproved.map { run.claim($0) }.filter {
      !outcomes.unreasoned.contains($0.indicator)
    }
    let isFine =
      outlook.isApplyingExact
      ? claims == outlook.unproved : outlook.unproved.allSatisfy { claims.contains($0) }
    if !isFine { differences.append("unproved \(claims), oracle \(outlook.unproved)") }
    // Whether a reason for "not applicable" is counted too is left open.
    if outcomes.asksForReasons { return }
    let (count, expected) = (assessment.claimsAskingEvidence, outlook.claimsAskingEvidence)
    let isCounted =
      outlook.isApplyingExact
      ? count == expected : (count == nil) == (expected == nil) && count ?? 0 >= expected ?? 0
    if !isCounted {
      differences.append("claims asking evidence \(count ?? -1), oracle \(expected ?? -1)")
    }
  }

  private mutating func compareCoverage(_ outlook: OracleOutlook) {
    for (index, dimension) in run.model.dimensions.enumerated() {
      guard let expected = outlook.coverage[dimension.name] else { continue }
      let found = assessment.coverage[index]
      let isFine =
        outlook.isApplyingExact
        ? found.asked == expected.asked && found.answered == expected.answered
        : found.asked >= expected.asked && found.answered >= expected.answered
      if !isFine {
        differences.append(
          "coverage of \(dimension.name): \(found.answered) of \(found.asked), oracle \(expected)")
      }
    }
  }

  private mutating func compareStanding(_ outlook: OracleOutlook) {
    if let verdict = assessment.verdict, outcomes.hasLadder {
      compare(verdict, outlook.standing, outlook.isStandingExact, "verdict, demand by demand")
    }
    let found = assessment.outlook?.withoutNotApplicable
    if let expected = outlook.withoutNotApplicable, let found {
      let isExact = outlook.isStandingExact && outlook.isApplyingExact
      compare(found, expected, isExact, "without not applicable")
    } else if outlook.isApplyingExact, (found == nil) != (outlook.withoutNotApplicable == nil) {
      differences.append(
        "without not applicable: \(found.map { "\($0)" } ?? "nil"), oracle the other way")
    }
  }

  private mutating func compare(
    _ span: PhaseSpan, _ standing: OracleStanding, _ isExact: Bool, _ what: String
  ) {
    let isFine =
      isExact
      ? span == PhaseSpan(certain: standing.certain, possible: standing.possible)
      : (span.certain ?? -1) <= (standing.certain ?? -1)
        && (span.possible ?? -1) >= (standing.possible ?? -1)
    if isFine { return }
    differences.append(
      "\(what): \(span.certain ?? -1)..\(span.possible ?? -1), oracle \(standing.certain ?? -1)..\(standing.possible ?? -1)"
    )
  }
}
