import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let factTypeMissing = DiagnosticRule(
    "J0312",
    message: Wording(
      id: "fact ini tidak menyatakan jenis jawabannya",
      en: "this fact does not say what kind of answer it has"),
    help: Wording(
      id: "tambahkan `number`, `yes_no`, atau `choice { … }`",
      en: "add `number`, `yes_no` or `choice { … }`"))

  static let boundsCrossed = DiagnosticRule(
    "J0313",
    message: Wording(
      id: "batas bawah {least} lebih besar dari batas atas {most}",
      en: "the least figure {least} is above the most, {most}"),
    help: Wording(id: "tukar kedua batasnya", en: "exchange the two bounds"))

  static let onlyForNumbers = DiagnosticRule(
    "J0314",
    message: Wording(
      id: "`{what}` hanya untuk fact berjenis `number`",
      en: "`{what}` is for facts that are a `number`"),
    help: Wording(id: "hapus, atau tulis `number`", en: "remove it, or write `number`"))

  static let choiceEmpty = DiagnosticRule(
    "J0315",
    message: Wording(id: "choice ini tidak punya pilihan", en: "this choice has no options"),
    help: Wording(
      id: "tulis pilihannya: `choice { tidak \"Tidak ada\"  toko \"Toko\" }`",
      en: "list its options: `choice { none \"None\"  shop \"Shop\" }`"))

  static let notApplicablePointsOnFact = DiagnosticRule(
    "J0316",
    message: Wording(
      id: "fact dan factor tidak punya poin, jadi tidak dapat `not applicable counts as points`",
      en: "facts and factors have no points, so they can't have `not applicable counts as points`"),
    help: Wording(
      id: "tulis `not applicable allowed`", en: "write `not applicable allowed`"))
}

package let factRules: [DiagnosticRule] = [
  .factTypeMissing, .boundsCrossed, .onlyForNumbers, .choiceEmpty, .notApplicablePointsOnFact,
  .usualOutside,
]

extension Checker {
  func collectFact(_ node: Node) {
    guard let name = node.name else { return }
    checkOnce(node, [.factType, .unit, .column, .notApplicable, .unanswered])
    let index = model.facts.count
    enter(.fact(index), name, in: 0)
    let domain = factDomain(node, name)
    var rule = notApplicable(node) ?? .refused
    if case .points = rule {
      report(.notApplicablePointsOnFact, at: node.child(.notApplicable)?.range ?? name.range)
      rule = .refused
    }
    model.facts.append(
      Fact(
        name: name.text, title: text(node.child(.text), at: name.text), unit: unit(node),
        question: model.questions.count, range: name.range))
    var question = Question(
      owner: .fact(index), column: column(node) ?? name.text, formerColumns: formerColumns(node),
      domain: domain, notApplicable: rule)
    question.notApplicableReason = notApplicableReason(node)
    question.unanswered = statedAnswer(node, domain)
    question.headings = otherHeadings(node)
    model.questions.append(question)
  }

  private func unit(_ node: Node) -> Unit {
    guard let unit = node.child(.unit)?.child(.text)?.child(.string)?.stringValue, !unit.isEmpty
    else { return .none }
    return Unit(numerator: [unit], denominator: [])
  }

  /// The name of a column as written, bare or in quotes; nil where the node names none.
  func column(_ node: Node) -> String? {
    guard let column = node.child(.column) else { return nil }
    return column.child(.string)?.stringValue ?? column.name?.text
  }

  /// Other headings of a question's column.
  func otherHeadings(_ node: Node) -> [String] {
    node.child(.column)?.child(.also)?.children(.string).map { $0.stringValue } ?? []
  }

  func formerColumns(_ node: Node) -> [String] {
    node.children(.formerly).flatMap { $0.children }.compactMap { child in
      child.kind == .string ? child.stringValue : child.kind == .name ? child.sourceText : nil
    }
  }

  private func factDomain(_ node: Node, _ name: (text: String, range: SourceRange)) -> AnswerDomain
  {
    guard let type = node.child(.factType) else {
      report(.factTypeMissing, at: name.range)
      return .number(NumberDomain())
    }
    if !type.has("number") {
      for option in node.children(.option) + node.children(.unit) {
        report(
          .onlyForNumbers, at: option.range, [("what", .text(words(of: option)))])
      }
    }
    if type.has("yes_no") {
      var spellings = Spellings()
      for (index, words) in [AnswerDomain.noWords, AnswerDomain.yesWords].enumerated() {
        for word in words { claim(word, for: index, at: type, in: &spellings) }
      }
      return .truth
    }
    if type.has("choice") { return .choice(choices(type, at: name.text)) }
    return .number(numberDomain(node))
  }

  func words(of option: Node) -> String {
    var text = ""
    // `from A to B`, `usual C to D`.
    for word in option.ownWords where word != "to" { text += text.isEmpty ? word : " " + word }
    return text
  }

  private func choices(_ node: Node, at place: String) -> [ChoiceOption] {
    var options: [ChoiceOption] = []
    var spellings = Spellings()
    for level in parts(.level, of: node, "choice") {
      guard let name = level.name else { continue }
      checkValueName(name)
      let option = ChoiceOption(
        name: name.text, title: text(level.child(.text), at: place), also: also(level))
      for spelling in [option.name] + option.title.texts.compactMap({ $0 }) + option.also {
        claim(spelling, for: options.count, at: level, in: &spellings)
      }
      options.append(option)
    }
    if options.isEmpty { report(.choiceEmpty, at: node.range) }
    return options
  }
}
