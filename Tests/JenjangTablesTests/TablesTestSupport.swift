import JenjangModel
import JenjangNumbers
import JenjangSource

@testable import JenjangTables

let nowhere = SourceRange(file: 0, start: 0, end: 0)

/// A model with a question of every kind.
///
/// q01 and q02 are levels of one scale, q02 takes "not applicable" and has a former column; q03 is
/// worded in place; members is whole from 0 to 5000; savings has no bounds and may be not
/// applicable; office is yes or no; trade is a choice.
func sampleModel() -> Model {
  var model = Model()
  model.languages = ["id", "en"]
  model.columns.community = ["kode"]
  model.columns.name = "nama"
  model.columns.year = "tahun"
  model.columns.groups = [GroupColumn(name: "district", column: "kabupaten")]
  model.notApplicableWords = ["NA", "TB", "tidak berlaku"]
  model.scales = [
    Scale(
      name: "practice", title: LocalizedText(),
      levels: [
        level(0, "absent", "Belum ada", "Absent", also: ["-"]),
        level(1, "informal", "Lisan / kebetulan", "Oral"),
        level(2, "written", "Tertulis", "Written down", also: ["tulis"]),
        level(3, "établi", "Établi", nil),
      ], range: nowhere),
    Scale(
      name: "", title: LocalizedText(),
      levels: [
        level(-1, "", "Turun", nil), level(0, "", "Tetap", nil), level(12, "", "Naik", nil),
      ],
      range: nowhere),
  ]
  model.indicators = [
    indicator("q01", question: 0, texts: [2: LocalizedText(["Ada daftar kegiatan", "A list"])]),
    indicator("q02", question: 1, texts: [:]), indicator("q03", question: 2, texts: [:]),
  ]
  var members = NumberDomain()
  members.isWhole = true
  members.least = .zero
  members.most = Rational(5000)
  model.questions = [
    Question(owner: .indicator(0), column: "q01", domain: .level(0), notApplicable: .refused),
    Question(
      owner: .indicator(1), column: "q02", formerColumns: ["q02_lama", "program"],
      domain: .level(0), notApplicable: .allowed),
    Question(
      owner: .indicator(2), column: "q03", domain: .level(1), notApplicable: .points(.zero)),
    Question(
      owner: .fact(0), column: "members", domain: .number(members), notApplicable: .refused),
    Question(
      owner: .fact(1), column: "savings", domain: .number(NumberDomain()), notApplicable: .allowed),
    Question(owner: .fact(2), column: "office", domain: .truth, notApplicable: .refused),
    Question(
      owner: .fact(3), column: "trade",
      domain: .choice([
        ChoiceOption(name: "shop", title: LocalizedText(["Dagang", "Shop"])),
        ChoiceOption(name: "farm", title: LocalizedText(["Pertanian"]), also: ["tani"]),
      ]), notApplicable: .refused),
  ]
  return model
}

func level(
  _ number: Int, _ name: String, _ title: String, _ english: String?, also: [String] = []
) -> Level {
  Level(
    number: number, name: name, title: LocalizedText([title, english]), points: Rational(number),
    also: also)
}

private func indicator(
  _ name: String, question: Int, texts: [Int: LocalizedText]
) -> Indicator {
  Indicator(
    name: name, path: name, title: LocalizedText(["Teks \(name)"]), dimension: 0,
    source: .question(question), scale: 0, weights: Dated(.one), leastPoints: .zero,
    mostPoints: Rational(3), notApplicable: .refused, unanswered: .unknown, levelTexts: texts,
    range: nowhere)
}

/// All rows of a sheet and all that was said about it.
struct Sheet {
  var rows: [AnswerRow] = []
  var findings: [Diagnostic] = []
  var badCells = 0

  init(
    _ source: String, _ model: Model = sampleModel(), file: String = "a.csv",
    options: AnswerOptions = AnswerOptions(), seen: SeenCommunities = SeenCommunities()
  ) {
    self.init(bytes: Array(source.utf8), model, file: file, options: options, seen: seen)
  }

  init(
    bytes: [UInt8], _ model: Model = sampleModel(), file: String = "a.csv",
    options: AnswerOptions = AnswerOptions(), seen: SeenCommunities = SeenCommunities()
  ) {
    var reader = AnswerReader(
      model: model, bytes: bytes, file: file, options: options, seen: seen)
    while let row = reader.next() { rows.append(row) }
    findings = reader.diagnostics
    badCells = reader.badCells
  }

  /// The findings as code, line and column.
  var marks: [String] { findings.map(mark) }
}

func mark(_ finding: Diagnostic) -> String {
  switch finding.place {
  case .cell(_, let line, let column): return "\(finding.rule.code) \(line) \(column)"
  case .file: return "\(finding.rule.code) file"
  case .source, .invocation: return "\(finding.rule.code) elsewhere"
  }
}

func message(_ finding: Diagnostic, _ language: MessageLanguage = .english) -> String {
  let help = finding.rule.help?.filled(finding.arguments, in: language) ?? ""
  return finding.rule.message.filled(finding.arguments, in: language) + " " + help
}
