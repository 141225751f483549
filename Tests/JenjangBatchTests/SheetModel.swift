import JenjangModel
import JenjangNumbers
import JenjangSource

private let nowhere = SourceRange(file: 0, start: 0, end: 0)

/// A model with questions of every kind.
///
/// q1 to q6 are levels of one scale, numbered from 0; q7 is numbered otherwise and q8 has more levels
/// than a code can hold; members is whole from 0 to 5000, savings has no bounds and may be "-9" for not
/// applicable, share is from 0 to 100 with decimals; office is yes or no; trade is a choice.
func sheetModel(_ sign: DecimalSign? = nil, needsYear: Bool = false) -> Model {
  var model = Model()
  model.languages = ["id", "en"]
  model.columns.community = ["kode", "unit"]
  model.columns.name = "nama"
  model.columns.year = "tahun"
  model.columns.groups = [GroupColumn(name: "district", column: "kabupaten")]
  model.notApplicableWords = ["NA", "tidak berlaku", "bukan untuk kami"]
  model.decimalSign = sign
  model.needsYear = needsYear
  model.scales = [
    Scale(
      name: "practice", title: LocalizedText(),
      levels: [
        level(0, "absent", "Belum ada", "Absent", also: ["-"]),
        level(1, "informal", "Lisan / kebetulan", "Oral"),
        level(2, "written", "Tertulis", "Written down", also: ["tulis"]),
        level(3, "practised", "Établi", nil),
      ], range: nowhere),
    Scale(
      name: "", title: LocalizedText(),
      levels: [
        level(-1, "", "Turun", nil), level(0, "", "Tetap", nil), level(12, "", "Naik", nil),
      ],
      range: nowhere),
    Scale(
      name: "", title: LocalizedText(),
      levels: (1...70).map { level($0, "", "Langkah \($0)", nil) }, range: nowhere),
  ]
  var members = NumberDomain()
  members.isWhole = true
  members.least = .zero
  members.most = Rational(5000)
  var share = NumberDomain()
  share.least = .zero
  share.most = Rational(100)
  for place in 0..<8 {
    let scale = place < 6 ? 0 : place - 5
    model.indicators.append(indicator("q\(place + 1)", place))
    model.questions.append(
      Question(
        owner: .indicator(place), column: "q\(place + 1)", domain: .level(scale),
        notApplicable: place % 2 == 0 ? .allowed : .refused))
  }
  model.questions += [
    Question(
      owner: .fact(0), column: "members", domain: .number(members), notApplicable: .refused),
    Question(
      owner: .fact(1), column: "savings", domain: .number(NumberDomain()), notApplicable: .allowed),
    Question(owner: .fact(2), column: "share", domain: .number(share), notApplicable: .allowed),
    Question(owner: .fact(3), column: "office", domain: .truth, notApplicable: .refused),
    Question(
      owner: .fact(4), column: "trade",
      domain: .choice([
        ChoiceOption(name: "shop", title: LocalizedText(["Dagang", "Shop"])),
        ChoiceOption(name: "farm", title: LocalizedText(["Pertanian"]), also: ["tani"]),
      ]), notApplicable: .refused),
  ]
  model.questions[0].evidenceColumn = "q1_bukti"
  model.questions[4].evidenceColumn = "q5_bukti"
  return model
}

private func level(
  _ number: Int, _ name: String, _ title: String, _ english: String?, also: [String] = []
) -> Level {
  Level(
    number: number, name: name, title: LocalizedText([title, english]), points: Rational(number),
    also: also)
}

private func indicator(_ name: String, _ question: Int) -> Indicator {
  Indicator(
    name: name, path: name, title: LocalizedText([name]), dimension: 0,
    source: .question(question), scale: 0, weights: Dated(.one), leastPoints: .zero,
    mostPoints: Rational(3), notApplicable: .refused, unanswered: .unknown,
    levelTexts: question == 2 ? [2: LocalizedText(["Ada daftar kegiatan", "A list"])] : [:],
    range: nowhere)
}
