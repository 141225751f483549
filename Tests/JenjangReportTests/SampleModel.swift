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
        Level(
          number: 2, name: "written", title: text("Tertulis", "Written"), points: Rational(2),
          evidence: LevelEvidence(isNeeded: true)),
      ], range: nowhere),
    Scale(
      name: "", title: text(""),
      levels: [
        Level(number: -1, name: "", title: text("Menolak", "Refuses"), points: .zero),
        Level(number: 0, name: "", title: text(""), points: .one),
        Level(number: 1, name: "", title: text("Anggaran tetap", "A budget"), points: Rational(2)),
      ], range: nowhere),
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
        owner: .indicator(index), column: names[index], domain: .level(0), notApplicable: .allowed,
        evidenceColumn: names[index] + "_evidence"))
  }
  addSteps(to: &model)
  addSurroundings(to: &model)
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

private func addSteps(to model: inout Model) {
  model.actors = [
    Actor(name: "kopi", title: text("KOPI"), range: nowhere),
    Actor(name: "village", title: text("Pemerintah desa", "Village government"), range: nowhere),
  ]
  model.indicators[1].evidence.text = text("Dokumen indikator", "Document of indicators")
  model.steps = [
    Step(
      name: "q02", isAdvice: false, text: text("Susun indikator", "Write down indicators"),
      raises: [Step.Raise(indicator: 1, target: .next)], actors: [0], effort: 2, months: 3,
      range: nowhere),
    Step(
      name: "q04", isAdvice: false, text: text("Bahas di rapat", "Discuss it"),
      raises: [Step.Raise(indicator: 3, target: .next)], range: nowhere),
    Step(
      name: "open_books", isAdvice: true,
      text: text("Buka buku kas dan laporkan tiap bulan", "Open the cash book and report monthly"),
      raises: [
        Step.Raise(indicator: 0, target: .highest), Step.Raise(indicator: 3, target: .level(1)),
      ], actors: [0, 1], effort: 3, months: 1, range: nowhere),
  ]
}

private func addSurroundings(to model: inout Model) {
  model.factors = [
    Factor(
      name: "support", title: text("Dukungan desa", "Village support"), aspect: .social, scale: 1,
      question: 4, range: nowhere)
  ]
  model.facts = [
    Fact(
      name: "members", title: text("Anggota", "Members"), unit: .none, question: 5, range: nowhere)
  ]
  model.questions += [
    Question(owner: .factor(0), column: "x01", domain: .level(1), notApplicable: .refused),
    Question(
      owner: .fact(0), column: "anggota", domain: .number(NumberDomain()), notApplicable: .refused),
  ]
  model.findings = [
    Finding(
      name: "idle_capital", title: text("Simpanan belum diputar", "Savings lie idle"),
      quadrant: .weakness, aspect: .economic, condition: 9, range: nowhere)
  ]
}
