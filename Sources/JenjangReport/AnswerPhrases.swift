import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What is said of the answers: how many there are, what they lack, what they leave out.
extension Phrases {
  func answered(_ assessment: Assessment) -> String {
    ReportWording.answered.filled(
      [("answered", .number(assessment.answered)), ("asked", .number(assessment.asked))],
      in: language)
  }

  /// How many claims are proved; that none was asked for; or empty where the rules ask for none.
  func evidence(_ assessment: Assessment) -> String {
    if let asked = assessment.claimsAskingEvidence {
      if asked == 0 { return "" }
      let proved = assessment.claimsProved ?? 0
      return ReportWording.proved.filled(
        [("proved", .number(proved)), ("asked", .number(asked))], in: language)
    }
    return model.asksEvidence ? said(ReportWording.evidenceNotAsked) : ""
  }

  /// A dimension's answers where some are missing; else empty.
  func coverage(_ coverage: Coverage?) -> String {
    guard let coverage, coverage.answered < coverage.asked else { return "" }
    return ReportWording.coverage.filled(
      [("answered", .number(coverage.answered)), ("asked", .number(coverage.asked))],
      in: language)
  }

  /// An open question and what an answer to it could do.
  func deciding(_ question: DecidingQuestion) -> String {
    var marks: [String] = []
    if question.decides > 0 {
      let wording = question.decides == 1 ? ReportWording.decidesOne : ReportWording.decides
      marks.append(said(wording, count: question.decides))
    }
    if question.reach.signum > 0 {
      let isShare = model.isShare(model.ladder?.dimension ?? 0)
      marks.append(
        said(ReportWording.reach, ("reach", style.text(question.reach, isShare: isShare))))
    }
    let title = model.questionTitle(question.question, language)
    return marks.isEmpty ? title : title + ": " + marks.together(", ")
  }

  /// The open questions on which the verdict does not hang, in the order of the files.
  func otherOpenQuestions(_ assessment: Assessment) -> [String] {
    let deciding = assessment.outlook?.decidingQuestions ?? []
    let others = assessment.openQuestions.filter { open in
      !deciding.contains { $0.question == open }
    }
    return others.map { model.questionTitle($0, language) }
  }

  /// A claim without the evidence asked for, and what it counts as.
  func unproved(_ claim: UnprovedClaim) -> String {
    let claimed = levelTitle(claim.claimed, ofIndicator: claim.indicator)
    let counted = levelTitle(claim.counted, ofIndicator: claim.indicator)
    let text =
      claim.counted < claim.claimed
      ? said(ReportWording.countedBelow, ("claimed", claimed), ("counted", counted))
      : said(ReportWording.countedAsClaimed, ("claimed", claimed))
    return model.indicatorTitle(claim.indicator, language) + ": " + text
  }

  /// All that is said without the evidence that it asks for: claims of levels, then what was called not
  /// applicable.
  func unproved(_ assessment: Assessment) -> [String] {
    assessment.unproved.map { unproved($0) } + assessment.withoutReason.map { withoutReason($0) }
  }

  /// Where several people gave different answers, and which one counts.
  func disagreement(_ disagreement: Disagreement) -> String {
    let sides = disagreement.sides.map { side in
      side.answer + " (" + side.respondents.together(", ") + ")"
    }
    let wording: Wording
    switch disagreement.reason {
    case .agreed: wording = ReportWording.countsAgreed
    case .rule(.lowest): wording = ReportWording.countsLowest
    case .rule(.highest): wording = ReportWording.countsHighest
    case .rule(.median): wording = ReportWording.countsMedian
    case .lowerOfTwo: wording = ReportWording.countsLowerOfTwo
    }
    let counts =
      disagreement.counted.map { said(wording, ("answer", $0)) } ?? said(ReportWording.countsNone)
    return model.questionTitle(disagreement.question, language) + ": " + sides.together(", ") + "; "
      + counts
  }

  /// A question called not applicable without a reason.
  func withoutReason(_ question: Int) -> String {
    model.questionTitle(question, language) + ": " + said(ReportWording.withoutReason)
  }

  /// What the respondent called not applicable, by titles.
  func saidNotApplicable(_ assessment: Assessment) -> [String] {
    assessment.saidNotApplicable.map { model.indicatorTitle($0, language) }
  }

  /// The phase that would stand if that counted as the lowest level; empty where there is none.
  func phaseWithoutNotApplicable(_ assessment: Assessment) -> String {
    guard let span = assessment.outlook?.withoutNotApplicable else { return "" }
    let wording =
      span == assessment.verdict ? ReportWording.phaseWithoutSame : ReportWording.phaseWithoutOther
    return said(wording, ("phase", model.phaseText(span, in: language)))
  }

  func unscored(_ assessment: Assessment) -> [String] {
    assessment.unscoredAnswers.map { model.questionTitle($0, language) }
  }
}

extension Assessment {
  /// The indicators that do not count by the respondent's own word.
  var saidNotApplicable: [Int] {
    indicators.indices.filter { indicators[$0].state == .saidNotApplicable }
  }

  /// Whether the phase would be lower if what the respondent called not applicable counted lowest.
  var isLowerWithoutNotApplicable: Bool {
    guard let verdict, let other = outlook?.withoutNotApplicable else { return false }
    return (other.certain ?? -1) < (verdict.certain ?? -1)
      || (other.possible ?? -1) < (verdict.possible ?? -1)
  }
}

extension Model {
  /// Whether some answer is to be shown true by evidence.
  var asksEvidence: Bool { questions.contains { $0.evidenceColumn != nil } }
}
