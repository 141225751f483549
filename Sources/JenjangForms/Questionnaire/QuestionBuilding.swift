import JenjangModel
import JenjangSource

extension Questionnaire {
  /// The word for "not applicable" that a form's choice is named by: `na` where the model knows that,
  /// else its first word without blanks; nil for none.
  static func notApplicableName(_ model: Model) -> String? {
    let words = model.notApplicableWords
    if words.contains(where: { $0.lowercased() == "na" }) { return "na" }
    return words.first { word in
      !word.isEmpty
        && word.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") }
    }
  }
}

// One question after the other.
extension QuestionnaireBuilder {
  mutating func factQuestion(_ index: Int) -> FormQuestion? {
    let fact = model.facts[index]
    let title = text(fact.title, fact.name)
    var question = question(fact.question, title, at: fact.range, named: fact.name)
    question?.unit = Self.unit(fact.unit)
    question?.evidence = reason(ofQuestion: fact.question)
    return question
  }

  mutating func factorQuestion(_ index: Int) -> FormQuestion? {
    let factor = model.factors[index]
    let title = text(factor.title, factor.name)
    var question = question(factor.question, title, at: factor.range, named: factor.name)
    question?.evidence = reason(ofQuestion: factor.question)
    return question
  }

  /// The reason that "not applicable" needs; nil where it needs none.
  private func reason(ofQuestion index: Int) -> EvidenceQuestion? {
    let asked = model.questions[index]
    guard asked.notApplicableReason != nil, let column = asked.evidenceColumn else { return nil }
    return EvidenceQuestion(
      column: column, text: FormText([]), isPhoto: false, levels: [], needs: [], isReason: true)
  }

  mutating func indicatorQuestion(_ index: Int) -> FormQuestion? {
    let indicator = model.indicators[index]
    guard case .question(let asked) = indicator.source else { return nil }
    let title = text(indicator.title, indicator.name)
    guard var question = question(asked, title, at: indicator.range, named: indicator.path)
    else { return nil }
    question.evidence = evidence(ofIndicator: index, question: asked)
    question.since = indicator.since
    question.until = indicator.until
    question.relevance = relevance(ofColumn: model.questions[asked].column)
    return question
  }

  /// When a column's question is asked: where any indicator that reads the column may apply.
  private mutating func relevance(ofColumn column: String) -> String? {
    var parts: [String] = []
    for (index, indicator) in model.indicators.enumerated() {
      guard case .question(let asked) = indicator.source, model.questions[asked].column == column
      else { continue }
      var condition = AskingCondition(model, notApplicable: notApplicable)
      let part = condition.condition(ofIndicator: index)
      if condition.isPartial {
        remarks.append(
          Diagnostic(.conditionNotInForm, at: indicator.range, [("name", .text(indicator.path))]))
      }
      guard let part else { return nil }
      if !parts.contains(part) { parts.append(part) }
    }
    if parts.count == 1 { return parts[0] }
    return parts.isEmpty ? nil : "(" + parts.joined(separator: ") or (") + ")"
  }

  private mutating func question(
    _ index: Int, _ title: FormText, at range: SourceRange, named name: String
  ) -> FormQuestion? {
    let asked = model.questions[index]
    guard isNew(asked.column) else { return nil }
    var allowsNotApplicable = asked.notApplicable != .refused
    let answers = answers(index)
    if allowsNotApplicable, notApplicable == nil {
      allowsNotApplicable = false
      withoutNotApplicable.append((name: name, range: range))
    }
    return FormQuestion(
      index: index, column: asked.column, code: FormNames.code(asked.column), title: title,
      answers: answers, allowsNotApplicable: allowsNotApplicable, unit: "")
  }

  private mutating func answers(_ index: Int) -> AnswerKind {
    let question = model.questions[index]
    switch question.domain {
    case .truth: return .truth
    case .number(let domain): return .number(domain)
    case .choice(let options):
      var choices: [FormChoice] = []
      for option in options {
        let title = text(option.title, option.name)
        choices.append(FormChoice(name: option.name, title: title, words: title))
      }
      return .choices(choices)
    case .level(let index):
      let scale = model.scales[index]
      var own: [Int: LocalizedText] = [:]
      if case .indicator(let indicator) = question.owner {
        own = model.indicators[indicator].levelTexts
      }
      var choices: [FormChoice] = []
      let isSigned = scale.levels.contains { $0.number < 0 }
      for (place, level) in scale.levels.enumerated() {
        let name = level.name.isEmpty ? "\(level.number)" : level.name
        var words: FormText?
        if let ownText = own[place] { words = text(ownText, name) }
        // A level without a title is told by the indicator's words alone.
        let hasTitle = level.title.texts.contains { !($0 ?? "").isEmpty }
        let title = hasTitle || words == nil ? text(level.title, name) : words ?? FormText([])
        choices.append(
          FormChoice(
            name: "\(level.number)", title: title, words: words ?? title,
            prefix: Self.prefix(level.number, isSigned: isSigned)))
      }
      return .levels(choices, list: own.isEmpty && !scale.name.isEmpty ? scale.name : nil)
    }
  }

  private mutating func evidence(ofIndicator index: Int, question: Int) -> EvidenceQuestion? {
    let asked = model.questions[question]
    guard let column = asked.evidenceColumn else { return nil }
    let indicator = model.indicators[index]
    var numbers: [Int] = []
    var needs: [(level: Int, instead: Int)] = []
    var isPhoto = asked.notApplicableReason == nil && (indicator.evidence.kind ?? .any) == .any
    if let scale = indicator.scale.map({ model.scales[$0] }) {
      for (place, level) in scale.levels.enumerated() {
        guard let demand = level.evidence else { continue }
        numbers.append(level.number)
        if indicator.evidenceKind(of: demand) != .any { isPhoto = false }
        if demand.isNeeded {
          needs.append(
            (level: level.number, instead: scale.levels[scale.fallback(from: place)].number))
        }
      }
    }
    return EvidenceQuestion(
      column: column, text: text(indicator.evidence.text, ""), isPhoto: isPhoto, levels: numbers,
      needs: needs, isReason: asked.notApplicableReason != nil)
  }

  /// A level's number in front of its words; among signed ones each bears its sign, in brackets.
  private static func prefix(_ number: Int, isSigned: Bool) -> String {
    if isSigned { return "[" + (number > 0 ? "+" : "") + "\(number)] " }
    return "\(number) - "
  }

  private static func unit(_ unit: Unit) -> String {
    let above = unit.numerator.joined(separator: " ")
    if unit.denominator.isEmpty { return above }
    return (above.isEmpty ? "1" : above) + "/" + unit.denominator.joined(separator: "/")
  }
}
