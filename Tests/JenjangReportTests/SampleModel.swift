import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

@testable import JenjangReport

func text(_ indonesian: String, _ english: String? = nil) -> LocalizedText {
  LocalizedText([indonesian, english])
}

/// The rule file that the sample's ranges point into.
let sampleSource = SourceFile(
  path: "kopi.jenjang",
  bytes: Array(
    """
    phase profesional from 50% {
      requires structure: control >= 50%
        and planning >= 50%
    \trequires q02 at least written
    }

    """.utf8))

/// The range of a piece of the sample's rule file.
func sampleRange(_ piece: String, in file: SourceFile = sampleSource) -> SourceRange {
  let wanted = Array(piece.utf8)
  for start in file.bytes.indices where file.bytes[start...].starts(with: wanted) {
    return SourceRange(file: 0, start: start, end: start + wanted.count)
  }
  return SourceRange(file: 0, start: 0, end: 0)
}

func sampleText(_ range: SourceRange) -> String {
  sampleSource.text(range.start, range.end)
}

let nowhere = SourceRange(file: 0, start: 0, end: 0)

func sampleModel() -> Model {
  var model = Model()
  model.name = "kopi"
  model.title = text("Penilaian Mandiri KOPI", "KOPI Self-Assessment")
  model.edition = "2026.1"
  model.languages = ["id", "en"]
  model.columns.name = "nama"
  model.columns.year = "tahun"
  model.columns.groups = [GroupColumn(name: "district", column: "kabupaten")]
  model.scales = [
    Scale(
      name: "practice", title: text("Praktik"),
      levels: [
        Level(number: 0, name: "absent", title: text("Belum ada", "Absent"), points: .zero),
        Level(number: 1, name: "informal", title: text("Lisan", "Informal"), points: .one),
        Level(number: 2, name: "written", title: text("Tertulis", "Written"), points: Rational(2)),
      ], range: nowhere)
  ]
  model.dimensions = [
    Dimension(name: "", path: "", title: text(""), parent: nil, range: nowhere),
    Dimension(
      name: "planning", path: "planning", title: text("Perencanaan", "Planning"), parent: 0,
      range: nowhere),
    Dimension(
      name: "control", path: "control", title: text("Pengendalian", "Control"), parent: 0,
      range: nowhere),
    Dimension(
      name: "cash", path: "control.cash", title: text("Kas"), parent: 2, isShare: false,
      range: nowhere),
  ]
  let names = ["q01", "q02", "q03", "q04"]
  let titles = [
    text("Program kerja tahunan", "Annual programme"), text("Indikator kinerja", "Indicators"),
    text("Rapat anggota", "Members' meeting"), text("Buku kas", "Cash book"),
  ]
  let homes = [1, 1, 2, 3]
  for index in names.indices {
    let home = homes[index]
    model.indicators.append(
      Indicator(
        name: names[index], path: model.dimensions[home].path + "." + names[index],
        title: titles[index], dimension: home, source: .question(index), scale: 0,
        weights: Dated(.one), leastPoints: .zero, mostPoints: Rational(2),
        notApplicable: .allowed, unanswered: .unknown,

        range: nowhere))
    model.questions.append(
      Question(
        owner: .indicator(index), column: names[index], domain: .level(0), notApplicable: .allowed))
  }
  model.expressions = [
    ExpressionNode(.score(2), type: .score, range: sampleRange("control")),
    ExpressionNode(.number(Rational(1, 2)), type: .score, range: sampleRange("50%\n    and")),
    ExpressionNode(
      .compare(.atLeast), [0, 1], type: .truth, range: sampleRange("control >= 50%")),
    ExpressionNode(.score(1), type: .score, range: sampleRange("planning")),
    ExpressionNode(
      .compare(.atLeast), [3, 1], type: .truth, range: sampleRange("planning >= 50%")),
    ExpressionNode(
      .and, [2, 4], type: .truth, range: sampleRange("control >= 50%\n    and planning >= 50%")),
    ExpressionNode(.indicatorLevel(1), type: .level(0), range: sampleRange("q02")),
    ExpressionNode(.level(2), type: .level(0), range: sampleRange("written")),
    ExpressionNode(
      .compare(.atLeast), [6, 7], type: .truth, range: sampleRange("q02 at least written")),
    ExpressionNode(
      .not, [8], type: .truth, range: sampleRange("requires q02 at least written")),
  ]
  model.ladder = sampleLadder()
  return model
}

private func sampleLadder() -> Ladder {
  Ladder(
    dimension: 0,
    phases: [
      Phase(name: "cair", title: text("Cair", "Fluid"), range: nowhere),
      Phase(
        name: "tertata", title: text("Tertata", "Ordered"),
        threshold: Dated(Threshold(value: Rational(3, 10), isStrict: false)), range: nowhere),
      Phase(
        name: "profesional", title: text("Profesional", "Professional"),
        threshold: Dated(Threshold(value: Rational(1, 2), isStrict: false)),
        gates: [
          Gate(
            name: "structure", condition: 5,
            because: text("Struktur adalah inti.", "Structure is the core."),
            subjects: [.dimension(2), .dimension(1)], range: nowhere),
          Gate(
            name: nil, condition: 8, because: nil, subjects: [.indicator(1)], range: nowhere),
          Gate(
            name: nil, condition: 9, because: nil, subjects: [.indicator(1)], range: nowhere),
        ], range: nowhere),
    ], needsApplicable: Rational(4, 5), range: nowhere)
}

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
    asked: 4, answered: 3, unscoredAnswers: [0], trace: [])
  assessment.openQuestions = [3]
  return assessment
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
