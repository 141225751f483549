import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct PhrasesTests {
  private func phrases(_ language: MessageLanguage, _ model: Model = sampleModel()) -> Phrases {
    Phrases(
      model: model, style: FigureStyle(model.show, language: language), language: language,
      sourceText: sampleText)
  }

  @Test func tellsGains() {
    let cases: [(action: OfferedStep.Action, gain: Rational?, id: String, en: String)] = [
      (.take, Rational(1, 80), "skor +1,25", "score +1.25"),
      (.take, Rational(-1, 80), "skor -1,25", "score -1.25"),
      (.take, .zero, "skor tetap", "score unchanged"),
      (.take, Rational(1, 100_000), "skor naik kurang dari 0,01", "score up by less than 0.01"),
      (.take, nil, "", ""),
      (.answer, .zero, "", ""),
    ]
    for (action, gain, indonesian, english) in cases {
      var effect = OfferedStep.Effect()
      effect.gain = gain
      let step = OfferedStep(step: 0, action: action, raised: [], effect: effect)
      #expect(phrases(.indonesian).gain(step) == indonesian)
      #expect(phrases(.english).gain(step) == english)
    }
    #expect(phrases(.english).gain(OfferedStep(step: 0, action: .take, raised: [])) == "")
  }

  @Test func tellsWorkAndTime() {
    let take = OfferedStep(step: 0, action: .take, raised: [])
    #expect(phrases(.indonesian).time(take) == "dalam 3 bulan")
    #expect(phrases(.english).time(take) == "within 3 months")
    #expect(phrases(.indonesian).effort(take) == "usaha 2")
    var even = sampleModel()
    for index in even.steps.indices { even.steps[index].effort = 1 }
    #expect(phrases(.indonesian, even).effort(take) == "")
    let undated = OfferedStep(step: 1, action: .take, raised: [])
    #expect(phrases(.english).time(undated) == "")
    // To show evidence or to answer is not the work that the rule speaks of.
    let prove = OfferedStep(step: 0, action: .prove, raised: [])
    #expect(phrases(.english).time(prove) == "")
    #expect(phrases(.english).effort(prove) == "")
  }

  @Test func opensTheShareOfWhatApplies() {
    var effect = OfferedStep.Effect()
    effect.opensApplicability = true
    let step = OfferedStep(step: 0, action: .take, raised: [], effect: effect)
    let blocked = sampleAssessment().blocked
    #expect(phrases(.indonesian).opens(step, blocked) == "membuka Indikator yang berlaku")
    #expect(phrases(.english).opens(step, blocked) == "opens Applicable indicators")
  }

  @Test func provesWhatHasNoWordsForIt() {
    let step = OfferedStep(
      step: 0, action: .prove, raised: [OfferedStep.Raised(indicator: 0, from: 1, to: 2)])
    #expect(phrases(.english).action(step) == "Show evidence: Annual programme")
    #expect(phrases(.indonesian).action(step) == "Tunjukkan bukti: Program kerja tahunan")
  }

  @Test func tellsVerdicts() {
    let cases: [(certain: Int?, possible: Int?, id: String, en: String, ladder: String)] = [
      (1, 1, "Fase: Tertata", "Phase: Ordered", "Fluid > [Ordered] > Professional"),
      (2, 2, "Fase: Profesional", "Phase: Professional", "Fluid > Ordered > [Professional]"),
      (
        nil, 1, "Fase: antara tanpa fase dan Tertata, tergantung jawaban yang belum ada",
        "Phase: between no phase and Ordered, depending on answers not yet given",
        "[no phase > Fluid > Ordered] > Professional"
      ),
    ]
    for (certain, possible, indonesian, english, ladder) in cases {
      let span = PhaseSpan(certain: certain, possible: possible)
      #expect(phrases(.indonesian).verdict(span) == indonesian)
      #expect(phrases(.english).verdict(span) == english)
      #expect(phrases(.english).ladder(span) == ladder)
    }
  }

  @Test func tellsWhatNotApplicableHides() {
    var assessment = sampleAssessment()
    assessment.outlook?.withoutNotApplicable = assessment.verdict
    #expect(!assessment.isLowerWithoutNotApplicable)
    #expect(
      phrases(.indonesian).phaseWithoutNotApplicable(assessment)
        == "Bila dihitung jenjang terendah, fasenya tetap Tertata..Profesional.")
    #expect(
      phrases(.english).phaseWithoutNotApplicable(assessment)
        == "Counted as the lowest level, the phase would still be Ordered..Professional.")
    assessment.outlook?.withoutNotApplicable = PhaseSpan(certain: 1, possible: 1)
    #expect(assessment.isLowerWithoutNotApplicable)
    assessment.outlook?.withoutNotApplicable = nil
    #expect(!assessment.isLowerWithoutNotApplicable)
    #expect(phrases(.english).phaseWithoutNotApplicable(assessment) == "")
  }

  @Test func tellsOfEvidence() {
    var assessment = sampleAssessment()
    let counted = UnprovedClaim(indicator: 1, claimed: 2, counted: 2)
    #expect(
      phrases(.indonesian).unproved(counted)
        == "Indikator kinerja: dijawab Tertulis, tetap dihitung")
    #expect(
      phrases(.english).unproved(counted) == "Indicators: claimed Written, counts all the same")
    assessment.claimsAskingEvidence = 0
    #expect(phrases(.english).evidence(assessment) == "")
    assessment.claimsAskingEvidence = nil
    #expect(
      phrases(.english).evidence(assessment) == "Evidence: not asked for on this answer sheet")
    #expect(phrases(.english, Model()).evidence(assessment) == "")
    let alone = DecidingQuestion(question: 3, decides: 1, reach: .zero)
    #expect(phrases(.indonesian).deciding(alone) == "Buku kas: memutuskan 1 syarat")
    #expect(phrases(.english).deciding(alone) == "Cash book: decides 1 demand")
    let idle = DecidingQuestion(question: 3, decides: 0, reach: .zero)
    #expect(phrases(.english).deciding(idle) == "Cash book")
  }
}
