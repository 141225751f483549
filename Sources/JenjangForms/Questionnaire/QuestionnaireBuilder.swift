import JenjangModel
import JenjangSource

extension Questionnaire {
  /// The questionnaire of a checked rule set.
  package init(_ model: Model) {
    var builder = QuestionnaireBuilder(model)
    self = builder.questionnaire()
  }
}

/// Makes a questionnaire of a model, group by group.
struct QuestionnaireBuilder {
  let model: Model
  /// The word for "not applicable" that a choice can be named by; nil for none.
  let notApplicable: String?
  var names = FormNames()
  var untranslated: [UntranslatedText] = []
  var remarks: [Diagnostic] = []
  /// Questions that may be called not applicable, for which a form has no such choice.
  var withoutNotApplicable: [(name: String, range: SourceRange)] = []
  private let sections: [Dimension.Child: [Int]]
  private var asked: Set<String> = []
  /// Texts without a translation that were met: the levels of a scale are met with each question.
  private var told: Set<UntranslatedText> = []

  init(_ model: Model) {
    self.model = model
    notApplicable = Questionnaire.notApplicableName(model)
    sections = model.sectionsOfChildren()
    for question in model.questions {
      _ = names.take(question.column)
      if let column = question.evidenceColumn { _ = names.take(column) }
    }
    let roles = model.columns
    let others = [roles.name, roles.year, roles.respondent?.column].compactMap { $0 }
    for column in roles.community + others {
      _ = names.take(column)
    }
    for group in roles.groups { _ = names.take(group.column) }
  }

  mutating func questionnaire() -> Questionnaire {
    let title = text(model.title, model.name)
    let ask = model.ask.map { text($0, "") } ?? FormText([])
    var groups: [QuestionGroup] = []
    let facts = model.facts.indices.compactMap { factQuestion($0) }
    add(.facts, "facts", FormWording.facts.formText(model.languages), facts, to: &groups)
    groups += topGroups()
    let factors = model.factors.indices.compactMap { factorQuestion($0) }
    add(.factors, "factors", FormWording.factors.formText(model.languages), factors, to: &groups)
    if let first = withoutNotApplicable.first {
      remarks.append(
        Diagnostic(
          .notApplicableNotInForm, at: first.range,
          [("names", .list(withoutNotApplicable.map { $0.name }))]))
    }
    untranslated.sort { Self.place($0) < Self.place($1) }
    return Questionnaire(
      name: model.name, title: title, edition: model.edition, languages: model.languages, ask: ask,
      notApplicable: notApplicable ?? model.notApplicableWords.first ?? "",
      knowsTidakBerlaku: model.notApplicableWords.contains { $0.uppercased() == "TB" },
      identity: identity(),
      groups: groups, untranslated: untranslated, remarks: remarks)
  }

  /// The text in all languages, the name where there is none at all; a missing language is kept note of.
  mutating func text(_ text: LocalizedText, _ name: String) -> FormText {
    let known = (text.texts.first ?? nil) ?? ""
    if text.texts.allSatisfy({ ($0 ?? "").isEmpty }) {
      return FormText(model.languages.map { _ in name })
    }
    var texts: [String] = []
    for (index, language) in model.languages.enumerated() {
      var own = ""
      if index < text.texts.count, let written = text.texts[index] { own = written }
      if own.isEmpty {
        let missing = UntranslatedText(language: language, text: known, range: text.range)
        if told.insert(missing).inserted { untranslated.append(missing) }
      }
      texts.append(own)
    }
    return FormText(texts)
  }

  private static func place(_ text: UntranslatedText) -> (Int, Int) {
    text.range.map { ($0.file, $0.start) } ?? (.max, .max)
  }

  mutating func add(
    _ kind: QuestionGroup.Kind, _ name: String, _ title: FormText,
    _ questions: [FormQuestion], to groups: inout [QuestionGroup]
  ) {
    if questions.isEmpty { return }
    groups.append(
      QuestionGroup(
        kind: kind, name: names.free(name), title: title,
        items: questions.map { Questionnaire.Item.question($0) }))
  }

  // MARK: Dimensions

  /// The top dimensions, each a group; indicators that stand in none come together in one.
  private mutating func topGroups() -> [QuestionGroup] {
    guard let whole = model.dimensions.first else { return [] }
    var groups: [QuestionGroup] = []
    var loose: [Questionnaire.Item] = []
    var looseChildren: [Dimension.Child] = []
    for child in whole.children {
      if case .dimension(let index) = child, sections[child] == nil {
        if let group = group(ofDimension: index) { groups.append(group) }
      } else {
        looseChildren.append(child)
      }
    }
    loose = items(looseChildren, below: 0)
    if !loose.isEmpty {
      let title = text(model.title, model.name)
      groups.insert(
        QuestionGroup(
          kind: .dimension(0), name: names.free("questions"), title: title, items: loose), at: 0)
    }
    return groups
  }

  mutating func group(ofDimension index: Int) -> QuestionGroup? {
    let dimension = model.dimensions[index]
    let name = names.free(dimension.name)
    let items = items(dimension.children, below: index)
    if items.isEmpty { return nil }
    let title = text(dimension.title, dimension.name)
    return QuestionGroup(kind: .dimension(index), name: name, title: title, items: items)
  }

  /// What stands in a dimension, in the file's order, sections as groups.
  private mutating func items(
    _ children: [Dimension.Child], below dimension: Int
  ) -> [Questionnaire.Item] {
    items(children[...], depth: 0, below: dimension)
  }

  private mutating func items(
    _ children: ArraySlice<Dimension.Child>, depth: Int, below dimension: Int
  ) -> [Questionnaire.Item] {
    var result: [Questionnaire.Item] = []
    var rest = children
    while let child = rest.first {
      let around = sections[child] ?? []
      if around.count > depth {
        let section = around[depth]
        let inside = rest.prefix { child in
          let own = sections[child] ?? []
          return own.count > depth && own[depth] == section
        }
        let held = items(inside, depth: depth + 1, below: dimension)
        rest = rest.dropFirst(inside.count)
        if held.isEmpty { continue }
        let title = text(model.sections[section].title, "")
        if title.isEmpty {
          result += held
          continue
        }
        let name = names.free(
          model.dimensions[dimension].name.isEmpty
            ? "section" : model.dimensions[dimension].name + "_section")
        result.append(
          .group(QuestionGroup(kind: .section, name: name, title: title, items: held)))
        continue
      }
      rest = rest.dropFirst()
      switch child {
      case .dimension(let index):
        if let group = group(ofDimension: index) { result.append(.group(group)) }
      case .indicator(let index):
        if let question = indicatorQuestion(index) { result.append(.question(question)) }
      }
    }
    return result
  }

  /// Whether a column is asked for the first time; two indicators may read one.
  mutating func isNew(_ column: String) -> Bool { asked.insert(column).inserted }
}
