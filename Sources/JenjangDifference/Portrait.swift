import JenjangModel
import JenjangNumbers
import JenjangSource

/// A model written down as a list of what it declares, each with its facets.
///
/// What stands in something comes behind it; what has an order comes in that order.
struct Portrait {
  let model: Model
  let names: Names
  let formulas: FormulaKey
  let sourceText: (SourceRange) -> String
  /// The sections in which children of dimensions stand.
  let sections: [Dimension.Child: [Int]]
  var entries: [Entry] = []
  /// The parent of entries to come, their place in the list.
  var parent = -1

  init(_ model: Model, names: Names, sourceText: @escaping (SourceRange) -> String) {
    self.model = model
    self.names = names
    formulas = FormulaKey(model: model, names: names)
    self.sourceText = sourceText
    sections = model.sectionsOfChildren()
    addModel()
    addScales()
    for (index, actor) in model.actors.enumerated() {
      open(.actor, index, actor.name, path: actor.name, actor.range)
      text(.title, actor.title)
    }
    addFacts()
    addFactors()
    for (index, measure) in model.measures.enumerated() {
      open(.measure, index, measure.name, path: measure.name, measure.range)
      text(.title, measure.title)
      if let own = model.classes.firstIndex(where: { $0.measure == index }) {
        addClass(model.classes[own], measure)
      } else if model.tables.contains(where: { $0.measure == index }) {
        addTable(measure)
      } else {
        formula(.formula, measure.expression)
      }
    }
    addDimension(0, below: -1)
    addLadder()
    addAdvices()
    addFindings()
  }

  /// Starts an entry; its facets come next.
  mutating func open(
    _ kind: SubjectKind, _ index: Int, _ local: String, path: String, _ range: SourceRange?,
    isOrdered: Bool = false
  ) {
    entries.append(
      Entry(
        kind: kind, index: index, local: local, path: path, parent: parent, range: range,
        isOrdered: isOrdered))
  }

  /// The place of the entry that was started last.
  var last: Int { entries.count - 1 }

  mutating func add(_ facet: Facet) {
    entries[last].facets.append(facet)
  }

  /// A property whose words say all that it means.
  mutating func word(_ property: Property, _ text: String?, effect: Change.Effect = .rules) {
    guard let text else { return }
    add(Facet(property: property, meaning: text, shown: Values.plain(text), effect: effect))
  }

  mutating func word(_ property: Property, _ wording: Wording?) {
    guard let wording else { return }
    add(Facet(property: property, meaning: wording.english, shown: wording))
  }

  mutating func number(_ property: Property, _ number: Int?) {
    word(property, number.map { "\($0)" })
  }

  mutating func words(
    _ property: Property, _ texts: [String], effect: Change.Effect = .rules
  ) {
    if texts.isEmpty { return }
    add(
      Facet(
        property: property, meaning: texts.together("\u{0}"),
        shown: Values.plain(texts.together(", ")), effect: effect))
  }

  mutating func weights(_ weights: Dated<Rational>) {
    add(
      Facet(
        property: .weight, meaning: Values.dated(weights, key: { $0.exact }),
        shown: Values.weight(weights)))
  }

  /// A text that people read, in all languages of the model.
  mutating func text(_ property: Property, _ text: LocalizedText?, detail: String = "") {
    guard let text else { return }
    var told: [(code: String, text: String)] = []
    for (index, code) in model.languages.enumerated() {
      if let text = text.texts.at(index) ?? nil { told.append((code, text)) }
    }
    if told.isEmpty { return }
    let sorted = told.sorted { $0.code < $1.code }
    add(
      Facet(
        property: property, detail: detail,
        meaning: sorted.map { $0.code + "=" + $0.text }.together("\u{0}"),
        shown: Values.plain(text.text(0)), effect: .words, range: text.range, texts: told))
  }

  /// A formula: its tree is its meaning, its source text on one line is what people read.
  mutating func formula(_ property: Property, _ expression: Int?, shown: Wording? = nil) {
    guard let expression, expression >= 0, let node = model.expressions.at(expression) else {
      return
    }
    add(
      Facet(
        property: property, meaning: formulas.key(expression),
        shown: shown ?? Values.plain(line(node.range)), range: node.range,
        mentions: formulas.mentions(expression)))
  }

  /// Source text on one line, without comments.
  func line(_ range: SourceRange) -> String {
    var text = ""
    for line in sourceText(range).split(whereSeparator: { $0.isNewline }) {
      var code = ""
      for character in line {
        if character == "/", code.last == "/" {
          code.removeLast()
          break
        }
        code.append(character)
      }
      for part in code.split(whereSeparator: { $0.isWhitespace }) {
        text += text.isEmpty ? String(part) : " " + part
      }
    }
    return text
  }
}
