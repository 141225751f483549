import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let unknownPhase = DiagnosticRule(
    "J0901",
    message: Wording(id: "tidak ada fase bernama `{name}`", en: "there is no phase `{name}`"),
    help: Wording(id: "fasenya: {known}", en: "the phases: {known}"))

  static let notAsked = DiagnosticRule(
    "J0902",
    message: Wording(
      id: "`{name}` tidak ditanyakan, jadi tidak dapat diberi jawaban",
      en: "`{name}` is not asked, so it can't be given an answer"),
    help: Wording(
      id: "beri jawaban untuk fact atau indicator yang ditanyakan",
      en: "give an answer to a fact or to an indicator that is asked"))

  static let notAnAnswerHere = DiagnosticRule(
    "J0903",
    message: Wording(
      id: "`{found}` bukan jawaban untuk `{name}`", en: "`{found}` is no answer to `{name}`"),
    help: Wording(id: "jawabannya: {known}", en: "its answers: {known}"))

  static let blocksNothing = DiagnosticRule(
    "J0904",
    message: Wording(
      id: "fase `{phase}` tidak punya ambang atau syarat yang menyebut `{name}`",
      en: "the phase `{phase}` has no threshold or gate that names `{name}`"),
    help: Wording(
      id: "ambangnya disebut `overall`", en: "its threshold is named `overall`"))

  static let nothingExpected = DiagnosticRule(
    "J0905",
    message: Wording(
      id: "tes ini tidak mengharapkan apa pun, jadi tidak dapat gagal",
      en: "this test expects nothing, so it can't fail"),
    help: Wording(id: "tambahkan `expect …`", en: "add an `expect …`"))

  static let columnWithoutCases = DiagnosticRule(
    "J0906",
    message: Wording(
      id: "`expect column` hanya untuk tes dengan tabel (`cases \"…\"`), dan tes itu hanya memakainya",
      en: "`expect column` is for tests with a table (`cases \"…\"`), and such tests have nothing else"),
    help: Wording(
      id: "tulis `test \"nama\" cases \"kasus.csv\" { expect column … }`",
      en: "write `test \"name\" cases \"cases.csv\" { expect column … }`"))

  static let phasesMissing = DiagnosticRule(
    "J0907",
    message: Wording(id: "model ini tidak punya fase", en: "this model has no phases"),
    help: Wording(id: "hapus harapan tentang fase", en: "remove what is expected of phases"))

  static let adviceNotOrdered = DiagnosticRule(
    "J0908",
    message: Wording(
      id: "model ini tidak menyatakan urutan saran", en: "this model does not say how advice is ordered"),
    help: Wording(
      id: "tambahkan `order advice by weight, level` di `model`",
      en: "add `order advice by weight, level` to the `model`"))

  package static let tableMissing = DiagnosticRule(
    "J0909",
    message: Wording(
      id: "tabel kasus {path} tidak ada di dalam folder kumpulan aturan",
      en: "there is no case table {path} in the rule set's folder"),
    help: Wording(
      id: "tulis nama berkas relatif terhadap berkas ini",
      en: "name the file relative to this one"))

  static let notAnIndicator = DiagnosticRule(
    "J0910",
    message: Wording(id: "`{name}` bukan indicator", en: "`{name}` is not an indicator"),
    help: Wording(
      id: "saran hanya untuk indicator; sebut salah satunya",
      en: "advice is about indicators; name one of them"))
}

package let testRules: [DiagnosticRule] = [
  .unknownPhase, .notAsked, .notAnAnswerHere, .blocksNothing, .nothingExpected, .columnWithoutCases,
  .phasesMissing, .adviceNotOrdered, .tableMissing, .notAnIndicator,
]

extension Checker {
  func checkTests() {
    var known: [String: SourceRange] = [:]
    for node in testNodes {
      if let name = node.child(.string) {
        if let first = known[name.stringValue] {
          report(
            .nameTwice, at: name.range, [("name", .text(name.stringValue))], related: [first])
        }
        known[name.stringValue] = name.range
      }
      checkTest(node)
    }
  }

  private func checkTest(_ node: Node) {
    guard let string = node.child(.string) else { return }
    var test = ModelTest(name: string.stringValue, range: string.range)
    if let table = node.child(.cases)?.child(.string) {
      let file = trees[node.tree.file].source.path
      if let path = joined(table.stringValue, toFolderOf: file), case .bytes = folder.load(path) {
        test.cases = path
      } else {
        report(.tableMissing, at: table.range, [("path", .text(table.stringValue))])
      }
    }
    for given in node.children(.given) {
      for item in given.children(.givenItem) { test.given += givens(item) }
    }
    let expectations = node.children(.expectation)
    if expectations.isEmpty { report(.nothingExpected, at: node.keywordRange) }
    for expectation in expectations {
      let isColumn = expectation.has("column") && expectation.child(.string) != nil
      if isColumn != (node.child(.cases) != nil) {
        report(.columnWithoutCases, at: expectation.range)
        continue
      }
      if let kind = isColumn ? columnExpectation(expectation) : expected(expectation) {
        test.expectations.append(Expectation(kind, range: expectation.range))
      }
    }
    model.tests.append(test)
  }

  // MARK: Expectations

  private func expected(_ node: Node) -> Expectation.Kind? {
    let words = node.ownWords.dropFirst()
    if node.has("blocked") { return blocked(node) }
    if words.starts(with: ["no", "phase"]) { return needsLadder(node) ? .phase(nil) : nil }
    if words.starts(with: ["phase"]) { return phaseExpectation(node) }
    if words.starts(with: ["advice"]) || words.starts(with: ["no", "advice"]) {
      return adviceExpectation(node, isOffered: words.first == "advice")
    }
    if node.has("between"), let reference = node.child(.reference) { return rangeExpectation(node, reference) }
    if node.child(.notApplicableLiteral) != nil, let reference = node.child(.reference) {
      return expression(reference, ExpressionScope(0)).map { .notApplicable(expression: $0) }
    }
    guard let expression = node.children.first else { return nil }
    return condition(expression, ExpressionScope(0)).map { .condition($0) }
  }

  private func needsLadder(_ node: Node) -> Bool {
    if model.ladder == nil { report(.phasesMissing, at: node.range) }
    return model.ladder != nil
  }

  private func phase(_ node: Node?) -> Int? {
    guard let node, let ladder = model.ladder else { return nil }
    let name = node.sourceText
    if let index = ladder.phases.firstIndex(where: { $0.name == name }) { return index }
    let known = ladder.phases.map { $0.name }
    report(
      .unknownPhase, at: node.range, [("name", .text(name)), ("known", self.known(known))],
      suggestion: suggestion(for: name, among: known))
    return nil
  }

  private func phaseExpectation(_ node: Node) -> Expectation.Kind? {
    guard needsLadder(node) else { return nil }
    let names = node.children(.name)
    if node.has("between"), node.has("no") {
      return phase(names.first).map { .phaseSpan(low: nil, high: $0) }
    }
    guard let first = phase(names.first) else { return nil }
    guard node.has("between") else { return .phase(first) }
    return phase(names.count > 1 ? names[1] : nil).map { .phaseSpan(low: first, high: $0) }
  }

  private func adviceExpectation(_ node: Node, isOffered: Bool) -> Expectation.Kind? {
    guard !model.advice.order.isEmpty else {
      report(.adviceNotOrdered, at: node.range)
      return nil
    }
    guard let path = node.child(.path), let symbol = resolve(path, in: 0) else { return nil }
    guard case .indicator(let index) = symbol else {
      report(.notAnIndicator, at: path.range, [("name", .text(pathText(path)))])
      return nil
    }
    return .advice(indicator: index, isOffered: isOffered)
  }

  private func rangeExpectation(_ node: Node, _ reference: Node) -> Expectation.Kind? {
    let bounds = node.children(.bound)
    guard bounds.count == 2, let value = expression(reference, ExpressionScope(0)),
      let low = expression(bounds[0], ExpressionScope(0)), let high = expression(bounds[1], ExpressionScope(0)),
      commonType(value, low) != nil, commonType(value, high) != nil,
      let least = bounds[0].literal, let most = bounds[1].literal
    else { return nil }
    return .range(expression: value, low: least.value, high: most.value)
  }

  private func blocked(_ node: Node) -> Expectation.Kind? {
    guard needsLadder(node), let index = phase(node.child(.name)), let ladder = model.ladder else {
      return nil
    }
    var references: [BlockerReference] = []
    for path in node.children(.path) {
      guard let reference = blocker(path, of: ladder.phases[index], ladder.dimension) else { return nil }
      references.append(reference)
    }
    return .blocked(phase: index, by: references, only: node.has("only"))
  }

  private func blocker(_ path: Node, of phase: Phase, _ dimension: Int) -> BlockerReference? {
    let name = pathText(path)
    if let gate = phase.gates.firstIndex(where: { $0.name == name }) { return .gate(gate) }
    guard let symbol = resolve(path, in: 0) else { return nil }
    let subject: Subject
    switch symbol {
    case .dimension(let index): subject = .dimension(index)
    case .indicator(let index): subject = .indicator(index)
    case .fact(let index): subject = .fact(index)
    case .measure(let index): subject = .measure(index)
    }
    if subject == .dimension(dimension), phase.threshold.base != nil || !phase.threshold.changes.isEmpty {
      return .threshold
    }
    if phase.gates.contains(where: { $0.subjects.contains(subject) }) { return .subject(subject) }
    report(.blocksNothing, at: path.range, [("phase", .text(phase.name)), ("name", .text(name))])
    return nil
  }

  private func columnExpectation(_ node: Node) -> Expectation.Kind? {
    guard let column = node.child(.string)?.stringValue else { return nil }
    if node.child(.option) != nil {
      return needsLadder(node) ? .column(column, .phase) : nil
    }
    let parts = node.children.filter { $0.kind != .string }
    guard let first = parts.first, let expression = figure(first, ExpressionScope(0)) else { return nil }
    var within = Rational.zero
    if parts.count > 1 {
      guard let literal = parts[1].literal, !literal.isScore, literal.value >= .zero else {
        report(.mustBePositive, at: parts[1].range, [("found", .text(parts[1].sourceText))])
        return nil
      }
      within = literal.value
    }
    return .column(column, .figure(expression: expression, within: within))
  }

  // MARK: Givens

  private func givens(_ node: Node) -> [Given] {
    let value = node.children.last
    guard let path = node.child(.path) else { return everyIndicator(node, value) }
    guard let value, value.index != path.index else { return [] }
    if pathText(path) == "year" {
      return whole(value, from: 1900, to: 2200).map { [.year($0)] } ?? []
    }
    guard let symbol = resolve(path, in: 0) else { return [] }
    let question: Int
    switch symbol {
    case .fact(let index): question = model.facts[index].question
    case .indicator(let index):
      guard case .question(let asked) = model.indicators[index].source else {
        report(.notAsked, at: path.range, [("name", .text(pathText(path)))])
        return []
      }
      question = asked
    default:
      report(.notAsked, at: path.range, [("name", .text(pathText(path)))])
      return []
    }
    return answer(value, to: question, named: pathText(path)).map { [.answer(question: question, $0)] } ?? []
  }

  /// `every indicator is L` sets those whose scale has that level.
  private func everyIndicator(_ node: Node, _ value: Node?) -> [Given] {
    guard let value, mayVisit(model.questions.count, at: node.range) else { return [] }
    var result: [Given] = []
    for (index, question) in model.questions.enumerated() {
      guard case .level(let scale) = question.domain, scale >= 0 else { continue }
      if value.kind == .notApplicableLiteral {
        if question.notApplicable != .refused { result.append(.answer(question: index, .notApplicable)) }
      } else if value.sourceText == "unanswered" {
        result.append(.answer(question: index, .unanswered))
      } else if let level = level(value, of: scale) {
        result.append(.answer(question: index, .level(level)))
      }
    }
    if result.isEmpty { report(.nothingQuantified, at: node.range, [("what", .text(node.sourceText))]) }
    return result
  }

  private func level(_ value: Node, of scale: Int) -> Int? {
    let levels = model.scales[scale].levels
    if value.kind == .bound {
      guard let literal = value.literal, !literal.isScore else { return nil }
      return levels.firstIndex { Rational($0.number) == literal.value }
    }
    return levels.firstIndex { $0.name == value.sourceText }
  }

  private func answer(_ value: Node, to index: Int, named name: String) -> Answer? {
    let question = model.questions[index]
    if case .level(let scale) = question.domain, scale < 0 { return nil }
    if value.sourceText == "unanswered" { return .unanswered }
    if value.kind == .notApplicableLiteral {
      if question.notApplicable != .refused { return .notApplicable }
      return refuse(value, name, known(question))
    }
    switch question.domain {
    case .level(let scale):
      return level(value, of: scale).map { .level($0) } ?? refuse(value, name, known(question))
    case .truth:
      if value.sourceText == "yes" { return .truth(true) }
      return value.sourceText == "no" ? .truth(false) : refuse(value, name, known(question))
    case .choice(let options):
      return options.firstIndex { $0.name == value.sourceText }.map { .choice($0) }
        ?? refuse(value, name, known(question))
    case .number(let domain):
      guard value.kind == .bound, let literal = value.literal, !literal.isScore,
        !domain.isWhole || literal.value.isInteger,
        domain.least.map({ literal.value >= $0 }) ?? true, domain.most.map({ literal.value <= $0 }) ?? true
      else { return refuse(value, name, known(question)) }
      return .number(literal.value)
    }
  }

  private func refuse(_ value: Node, _ name: String, _ known: [String]) -> Answer? {
    report(
      .notAnAnswerHere, at: value.range,
      [("found", .text(value.sourceText)), ("name", .text(name)), ("known", self.known(known))],
      suggestion: suggestion(for: value.sourceText, among: known))
    return nil
  }

  private func known(_ question: Question) -> [String] {
    var result: [String]
    switch question.domain {
    case .level(let scale):
      result = model.scales[scale].levels.map { $0.name.isEmpty ? "\($0.number)" : $0.name }
    case .truth: result = ["yes", "no"]
    case .choice(let options): result = options.map { $0.name }
    case .number(let domain):
      result = [domain.isWhole ? "number whole" : "number"]
      if let least = domain.least { result.append("at least \(least.brief)") }
      if let most = domain.most { result.append("at most \(most.brief)") }
    }
    if question.notApplicable != .refused { result.append("not applicable") }
    return result + ["unanswered"]
  }
}
