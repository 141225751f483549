import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let scaleMissing = DiagnosticRule(
    "J0406",
    message: Wording(
      id:
        "indicator `{name}` tidak punya jenjang: tanpa `scale`, `measures`, `points … of N`, atau jenjang sendiri",
      en:
        "the indicator `{name}` has no levels: no `scale`, `measures`, `points … of N` or levels of its own"
    ),
    help: Wording(
      id: "tambahkan `scale nama`, atau satu untuk semua di `defaults { scale nama }`",
      en: "add `scale name`, or one for all in `defaults { scale name }`"))

  static let notALevel = DiagnosticRule(
    "J0407",
    message: Wording(
      id: "scale `{scale}` tidak punya jenjang {found}",
      en: "the scale `{scale}` has no level {found}"),
    related: Wording(id: "scale-nya di sini", en: "the scale is here"),
    help: Wording(id: "jenjangnya: {known}", en: "its levels: {known}"))

  static let levelTextTwice = DiagnosticRule(
    "J0408",
    message: Wording(
      id: "kalimat untuk jenjang {found} sudah ada",
      en: "the words for level {found} stand here already"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))

  static let levelNamedTwice = DiagnosticRule(
    "J0409",
    message: Wording(
      id: "jenjang ini mendapat nama, nilai dan buktinya dari scale `{scale}`",
      en: "this level has its name, points and evidence from the scale `{scale}`"),
    related: Wording(id: "scale-nya di sini", en: "the scale is here"),
    help: Wording(
      id: "hapus selain kalimatnya, atau beri indicator ini jenjang bernama sendiri tanpa `scale`",
      en: "leave only its words, or name the indicator's own levels and remove `scale`"))

  static let twoSources = DiagnosticRule(
    "J0410",
    message: Wording(
      id: "indicator ini dinilai dari dua sumber: `{first}` dan `{second}`",
      en: "this indicator is scored in two ways: `{first}` and `{second}`"),
    help: Wording(id: "pilih salah satu", en: "choose one of them"))

  static let measuresWithoutBands = DiagnosticRule(
    "J0411",
    message: Wording(
      id: "`measures` tanpa `bands`: tidak jelas angka mana bernilai berapa",
      en: "`measures` without `bands`: it is not said which figure is worth what"),
    help: Wording(
      id: "tambahkan `bands { below 10: 0  otherwise: 1 }`, atau pakai `points RUMUS of N`",
      en: "add `bands { below 10: 0  otherwise: 1 }`, or use `points FORMULA of N`"))

  static let bandsWithoutMeasures = DiagnosticRule(
    "J0412",
    message: Wording(
      id: "`bands` tanpa `measures`: tidak jelas angka apa yang diukur",
      en: "`bands` without `measures`: it is not said what is measured"),
    help: Wording(id: "tambahkan `measures NAMA`", en: "add `measures NAME`"))

  static let notAnAnswer = DiagnosticRule(
    "J0413",
    message: Wording(
      id: "`{what}` hanya untuk indicator yang ditanyakan langsung, bukan yang dihitung",
      en: "`{what}` is for indicators that are asked, not for those worked out"),
    help: Wording(id: "hapus", en: "remove it"))
}

package let indicatorRules: [DiagnosticRule] = [
  .scaleMissing, .notALevel, .levelTextTwice, .levelNamedTwice, .twoSources, .measuresWithoutBands,
  .bandsWithoutMeasures, .notAnAnswer,
]

extension Checker {
  func collectIndicator(_ node: Node, in dimension: Int) {
    guard let name = node.name else { return }
    let index = model.indicators.count
    let path = dimension > 0 ? model.dimensions[dimension].path + "." + name.text : name.text
    enter(.indicator(index), name, in: dimension)
    checkOnce(
      node,
      [
        .useScale, .column, .measures, .pointsOf, .notApplicable, .unanswered, .appliesWhen,
        .since, .until, .aspect, .evidence, .reason, .baseline, .goal, .levelOf, .kindOf,
      ])
    var indicator = Indicator(
      name: name.text, path: path, title: text(node.child(.text), at: path), dimension: dimension,
      source: .points(expression: -1), scale: nil, weights: weights(node, default: defaults.weight),
      leastPoints: .zero, mostPoints: .one,
      notApplicable: notApplicable(node) ?? defaults.notApplicable,
      unanswered: unanswered(node) ?? inheritedUnanswered(dimension), range: name.range)
    indicator.since = year(node.child(.since))
    indicator.until = year(node.child(.until))
    checkYears(node, since: indicator.since, until: indicator.until)
    indicator.aspect = aspect(node) ?? dimensionAspects[dimension] ?? .social
    indicator.kind = node.child(.kindOf)?.name.flatMap { kind($0) }
    indicator.evidence = evidenceRequest(node, at: path)
    indicator.reason = reasonRule(node, in: dimension)
    indicator.scale = scale(of: node, path: path)
    indicator.levelTexts = levelTexts(of: node, scale: indicator.scale, path: path)
    if !isMeasured(node) {
      if indicator.scale == nil, node.child(.useScale) == nil {
        report(.scaleMissing, at: name.range, [("name", .text(name.text))])
      }
      ask(&indicator, node, index)
    } else {
      checkMeasured(node)
      indicator.unansweredPoints = unansweredPoints(node)
    }
    collectSteps(node, of: index, indicator)
    model.indicators.append(indicator)
    indicatorNodes.append(node)
    model.dimensions[dimension].children.append(.indicator(index))
  }

  func isMeasured(_ node: Node) -> Bool {
    node.child(.measures) != nil || node.child(.pointsOf) != nil || node.child(.bands) != nil
      || node.child(.levelOf) != nil
  }

  private func ask(_ indicator: inout Indicator, _ node: Node, _ index: Int) {
    indicator.source = .question(model.questions.count)
    model.questions.append(
      Question(
        owner: .indicator(index), column: column(node) ?? indicator.name,
        formerColumns: formerColumns(node), domain: .level(indicator.scale ?? -1),
        notApplicable: indicator.notApplicable))
    model.questions[model.questions.count - 1].headings = otherHeadings(node)
    let saysItself = node.child(.notApplicable) != nil
    model.questions[model.questions.count - 1].notApplicableReason =
      saysItself ? notApplicableReason(node) : defaults.notApplicableReason
    guard let scale = indicator.scale, let first = model.scales[scale].levels.first,
      let last = model.scales[scale].levels.last
    else { return }
    indicator.leastPoints = first.points
    indicator.mostPoints = last.points
    if case .points(let points) = indicator.notApplicable {
      indicator.leastPoints = min(indicator.leastPoints, points)
    }
    if case .points(let points) = indicator.unanswered {
      indicator.leastPoints = min(indicator.leastPoints, points)
    }
  }

  private func checkMeasured(_ node: Node) {
    let others = [SyntaxKind.measures, .bands, .useScale, .level]
    if node.child(.levelOf) != nil,
      let other = [.pointsOf, .measures, .bands, .useScale].lazy.compactMap({ node.child($0) })
        .first
    {
      report(
        .twoSources, at: other.keywordRange,
        [("first", .text("level of")), ("second", .text(other.ownWords.first ?? ""))])
    } else if node.child(.pointsOf) != nil,
      let other = others.lazy.compactMap({ node.child($0) }).first
    {
      report(
        .twoSources, at: other.kind == .level ? other.range : other.keywordRange,
        [
          ("first", .text("points … of")),
          ("second", .text(other.ownWords.first ?? other.sourceText)),
        ])
    } else if node.child(.measures) != nil, node.child(.bands) == nil {
      report(.measuresWithoutBands, at: node.child(.measures)?.range ?? node.range)
    } else if node.child(.bands) != nil, node.child(.measures) == nil, node.child(.pointsOf) == nil
    {
      report(.bandsWithoutMeasures, at: node.child(.bands)?.keywordRange ?? node.range)
    }
    for kind in [SyntaxKind.column, .formerly, .unanswered, .notApplicable, .evidence] {
      guard let place = node.child(kind) else { continue }
      if kind == .unanswered, place.child(.bound) != nil { continue }
      let what = kind == .notApplicable ? "not applicable" : place.ownWords.first ?? ""
      report(.notAnAnswer, at: place.keywordRange, [("what", .text(what))])
    }
  }

  /// What a worked-out indicator is worth where a fact that it reads is open: its own word only.
  private func unansweredPoints(_ node: Node) -> Rational? {
    if case .points(let points) = unanswered(node) { return points }
    return nil
  }

  private func inheritedUnanswered(_ dimension: Int) -> UnansweredRule {
    dimensionUnanswered[dimension] ?? defaults.unanswered ?? .unknown
  }
}
