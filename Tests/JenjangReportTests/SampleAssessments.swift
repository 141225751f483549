import JenjangModel
import JenjangNumbers
import JenjangScoring

@testable import JenjangReport

func range(_ low: Rational?, _ high: Rational?, mayBeAbsent: Bool = false) -> Figure {
  Figure(Interval(low: low, high: high), mayBeAbsent: mayBeAbsent)
}

func result(
  _ state: IndicatorResult.State, level: Figure, points: Figure, value: Figure
) -> IndicatorResult {
  IndicatorResult(state: state, level: level, points: points, value: value, weight: .one)
}

/// A community that is certainly in tertata; gates block the next phase, and a question is open.
func sampleAssessment() -> Assessment {
  let control = range(Rational(1, 4), Rational(13, 21))
  let overall = range(Rational(3, 8), Rational(13, 21))
  let level = range(.zero, Rational(2), mayBeAbsent: true)
  var assessment = Assessment(
    year: 2026,
    dimensions: [
      overall, Figure(Rational(13, 21)), control,
      range(Rational(-1, 2), nil, mayBeAbsent: true),
    ],
    indicators: [
      result(
        .answered, level: Figure(Rational(2)), points: Figure(Rational(2)), value: Figure(.one)),
      result(
        .answered, level: Figure(.one), points: Figure(.one), value: Figure(Rational(1, 2))),
      result(.saidNotApplicable, level: .absent, points: .absent, value: .absent),
      result(
        .unanswered, level: level, points: range(.zero, Rational(2), mayBeAbsent: true),
        value: range(.zero, .one, mayBeAbsent: true)),
    ],
    verdict: PhaseSpan(certain: 1, possible: 2),
    dimensionPhases: [nil, PhaseSpan(certain: 2, possible: 2), PhaseSpan(certain: 0, possible: 2)],
    blocked: BlockedPhase(
      phase: 2,
      threshold: BlockedThreshold(
        threshold: Threshold(value: Rational(1, 2), isStrict: false), score: overall,
        distance: Rational(1, 8)),
      gates: [
        BlockedGate(
          gate: 0, truth: [.yes, .no],
          causes: [
            BlockingComparison(expression: 2, left: control, right: Figure(Rational(1, 2)))
          ]),
        BlockedGate(
          gate: 1, truth: .no,
          causes: [
            BlockingComparison(expression: 8, left: Figure(.one), right: Figure(Rational(2)))
          ]),
        BlockedGate(
          gate: 2, truth: .no,
          causes: [
            BlockingComparison(expression: 8, left: Figure(.one), right: Figure(Rational(2)))
          ]),
      ], applicableShare: Figure(Rational(3, 4))),
    asked: 6, answered: 4, unscoredAnswers: [0], trace: [])
  assessment.openQuestions = [3, 5]
  assessment.coverage = [(4, 3), (2, 2), (2, 1), (1, 0)].map { asked, answered in
    var coverage = Coverage()
    (coverage.asked, coverage.answered) = (asked, answered)
    return coverage
  }
  assessment.findings = [
    FoundFinding(subject: .indicator(0), quadrant: .strength, aspect: .social, level: 2),
    FoundFinding(subject: .finding(0), quadrant: .weakness, aspect: .economic),
    FoundFinding(subject: .indicator(1), quadrant: .weakness, aspect: .social, level: 1),
    FoundFinding(subject: .factor(0), quadrant: .opportunity, aspect: .social, level: 2),
  ]
  assessment.unproved = [UnprovedClaim(indicator: 1, claimed: 2, counted: 1)]
  assessment.claimsAskingEvidence = 2
  assessment.outlook = sampleOutlook()
  return assessment
}

/// Evidence to show, a question to answer, and an advice to take.
func sampleOutlook() -> Outlook {
  var opening = OfferedStep.Effect()
  opening.opensThreshold = true
  opening.opensGates = [0, 1]
  opening.closes = Rational(9, 4)
  opening.gain = Rational(1, 80)
  opening.phase = 2
  var raising = OfferedStep.Effect()
  raising.closes = Rational(1, 3)
  raising.gain = .zero
  var outlook = Outlook()
  outlook.steps = [
    OfferedStep(
      step: 0, action: .prove, raised: [OfferedStep.Raised(indicator: 1, from: 1, to: 2)],
      effect: opening),
    OfferedStep(
      step: 1, action: .answer, raised: [OfferedStep.Raised(indicator: 3, from: nil, to: 1)],
      effect: OfferedStep.Effect()),
    OfferedStep(
      step: 2, action: .take,
      raised: [
        OfferedStep.Raised(indicator: 0, from: 1, to: 2),
        OfferedStep.Raised(indicator: 3, from: nil, to: 1),
      ], effect: raising),
  ]
  outlook.withoutNotApplicable = PhaseSpan(certain: 0, possible: 1)
  outlook.decidingQuestions = [DecidingQuestion(question: 3, decides: 2, reach: Rational(1, 8))]
  return outlook
}

/// An assessment with an overall score and a verdict, and little else.
func plainAssessment(_ overall: Figure, _ verdict: PhaseSpan?) -> Assessment {
  Assessment(
    year: 2025, dimensions: [overall, overall, .absent, .absent], indicators: [],
    verdict: verdict, dimensionPhases: [], blocked: nil, asked: 4, answered: 4,
    unscoredAnswers: [], trace: [])
}

func sampleRecords() -> [CommunityRecord] {
  [
    CommunityRecord(
      id: "K01", name: "Sinar Tani", year: 2026, groups: ["Garut"],
      assessment: sampleAssessment()),
    CommunityRecord(
      id: "K02", name: "Désa \"Baru\"; x", groups: ["Bandung, Barat"],
      assessment: plainAssessment(
        Figure(Rational(5, 8)), PhaseSpan(certain: 2, possible: 2))),
    CommunityRecord(
      id: "K03", name: "Tirta", year: 2026, groups: [""],
      assessment: plainAssessment(
        range(Rational(29), nil, mayBeAbsent: true), PhaseSpan(certain: nil, possible: 1))),
    CommunityRecord(
      id: "K04", assessment: plainAssessment(.absent, PhaseSpan(certain: nil, possible: nil))),
    CommunityRecord(id: "K05", name: "Mekar", year: 2026, groups: ["Garut"], assessment: nil),
  ]
}
