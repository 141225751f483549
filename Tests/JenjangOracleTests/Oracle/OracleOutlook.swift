/// What follows of a sheet beside its scores.
struct OracleOutlook {
  var standing: OracleStanding
  /// Whether an engine's phases, and what steps bring, have to be exact.
  var isStandingExact = false
  var findings: [OracleFound] = []
  var unproved: [OracleUnproved] = []
  /// Nil where no evidence was asked for.
  var claimsAskingEvidence: Int?
  /// Whether it is exact which indicators apply, on which claims and coverage hang.
  var isApplyingExact = false
  /// By dimension, and "overall".
  var coverage: [String: OracleCoverage] = [:]
  /// The standing without what the respondent called not applicable; nil where there is none such.
  var withoutNotApplicable: OracleStanding?
  /// Best first where everything is exact.
  var steps: [OracleOfferedStep] = []
  var isOfferExact = false
  /// Nil where it need not be exact.
  var deciding: [OracleDecidingQuestion]?
}

struct OracleCoverage: Hashable {
  var asked = 0
  var answered = 0
}

extension OracleOutlook {
  init(
    _ index: OracleIndex, _ sheet: OracleSheet, _ outcomes: OracleOutcomes,
    _ judge: OracleExactnessJudge, most: Int
  ) {
    let before = OracleStanding(index, sheet, most: most)
    standing = before
    let isTried = before.isExhaustive && outcomes.isJudged
    isStandingExact = isTried && judge.isStandingExact(outcomes)
    isOfferExact = isTried && judge.isOfferExact(outcomes)
    isApplyingExact = isTried && index.indicatorNames.allSatisfy { judge.isApplyingExact($0) }
    findings = OracleFindings(index: index, outcomes: outcomes, judge: judge).all
    takeClaims(index, sheet, outcomes)
    takeCoverage(index, sheet, outcomes)
    let steps = OracleSteps(index, sheet, outcomes)
    if isOfferExact && isStandingExact {
      self.steps = OracleStepRank(steps, before, most: most).ranked
    } else if isOfferExact {
      self.steps = steps.offered
    }
    if isStandingExact {
      deciding =
        OracleDeciding(
          index: index, sheet: sheet, outcomes: outcomes, standing: before, most: most
        ).questions
    }
    takeNotApplicable(index, sheet, outcomes, most)
  }

  private mutating func takeClaims(
    _ index: OracleIndex, _ sheet: OracleSheet, _ outcomes: OracleOutcomes
  ) {
    for name in index.indicatorNames {
      let indicator = index.indicators[name]!
      guard index.evidenceColumn(of: indicator).flatMap({ sheet.evidence[$0] }) != nil else {
        continue
      }
      claimsAskingEvidence = claimsAskingEvidence ?? 0
      let completion = sheet.asCompletion
      guard outcomes.indicators[name]!.canApply,
        let claimed = OracleClaims.claimed(indicator, index, completion),
        index.levels(of: indicator)![claimed].evidence != nil
      else { continue }
      claimsAskingEvidence! += 1
      guard OracleClaims.isUnproved(claimed, of: indicator, index, completion) else { continue }
      let counted = OracleClaims.counted(claimed, of: indicator, index, completion)
      unproved.append(OracleUnproved(indicator: name, claimed: claimed, counted: counted))
    }
  }

  private mutating func takeCoverage(
    _ index: OracleIndex, _ sheet: OracleSheet, _ outcomes: OracleOutcomes
  ) {
    for name in index.dimensionNames + [OracleOutcomes.overall] {
      var coverage = OracleCoverage()
      for indicator in index.indicators(under: name == OracleOutcomes.overall ? nil : name) {
        guard indicator.source == .question, outcomes.indicators[indicator.name]!.canApply else {
          continue
        }
        coverage.asked += 1
        let answer = sheet.answers[index.column(of: indicator)] ?? .unanswered
        if answer != .unanswered { coverage.answered += 1 }
      }
      self.coverage[name] = coverage
    }
  }

  private mutating func takeNotApplicable(
    _ index: OracleIndex, _ sheet: OracleSheet, _ outcomes: OracleOutcomes, _ most: Int
  ) {
    guard index.model.ladder != nil else { return }
    var changed = sheet
    for name in index.indicatorNames {
      let indicator = index.indicators[name]!
      guard indicator.source == .question, outcomes.indicators[name]!.canApply,
        sheet.answers[index.column(of: indicator)] == .notApplicable
      else { continue }
      changed.overrides[name] = OracleOverride(answer: .level(0))
    }
    guard changed.overrides != sheet.overrides else { return }
    withoutNotApplicable = OracleStanding(index, changed, most: most)
  }
}
