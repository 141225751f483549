import JenjangModel
import JenjangNumbers
import JenjangSource
import JenjangTables

/// What a cell of a published table says, as far as rules can give the same.
enum PublishedValue: Hashable {
  case figure(Rational)
  /// A phase, a level or an option by its place; nil for none.
  case place(Int?)
  /// Any of these steps, which are called alike; none of them for no step.
  case steps([Int])
  /// Names in any order, in small letters.
  case names(Set<String>)
}

extension CaseRunner {
  /// Reads a cell that is not blank; nil where it says nothing that can be compared, which is told.
  func published(
    _ cell: String, _ expected: ColumnExpectation, at place: Place, _ outcome: inout TestOutcome
  ) -> PublishedValue? {
    let isNone = cell == "-" || cell == "–"
    var known: [String]
    switch expected {
    case .figure:
      if case .figure(let figure) = FigureCell(cell, decimalSign: model.decimalSign ?? .point) {
        return .figure(figure)
      }
      if let figure = Rational(scientific: cell) { return .figure(figure) }
      outcome.diagnostics.append(
        Diagnostic(.expectedCellUnreadable, at: place, [("found", .text(cell))]))
      return nil
    case .phase:
      if isNone { return .place(nil) }
      let phases = model.ladder?.phases ?? []
      let wanted = cell.withoutBlanks
      if let index = phases.firstIndex(where: { $0.name.isWritten(wanted, $0.title) }) {
        return .place(index)
      }
      outcome.diagnostics.append(
        Diagnostic(
          .expectedPhaseUnknown, at: place,
          [("found", .text(cell)), ("known", .list(phases.map { $0.name }))]))
      return nil
    case .blocked:
      return .names(isNone ? [] : cell.parts)
    case .step:
      if isNone { return .steps([]) }
      let wanted = cell.withoutBlanks
      let steps = model.steps.indices.filter {
        model.steps[$0].name.isWritten(wanted, model.steps[$0].text)
      }
      if !steps.isEmpty { return .steps(steps) }
      known = model.steps.map { $0.name }
    case .name(let expression):
      if isNone { return .place(nil) }
      if let index = valuePlace(cell, of: expression) { return .place(index) }
      known = valueNames(of: expression)
    }
    if known.count > 30 { known = Array(known.prefix(30)) + ["…"] }
    outcome.diagnostics.append(
      Diagnostic(
        .expectedNameUnknown, at: place, [("found", .text(cell)), ("known", .list(known))],
        suggestion: nearestName(to: cell, among: known)))
    return nil
  }

  /// The place of the level, option or truth that a cell names.
  private func valuePlace(_ cell: String, of expression: Int) -> Int? {
    let wanted = cell.withoutBlanks
    let node = model.expressions[expression]
    switch node.type {
    case .truth:
      if AnswerDomain.noWords.contains(wanted) { return 0 }
      return AnswerDomain.yesWords.contains(wanted) ? 1 : nil
    case .choice(let fact):
      return options(of: fact).firstIndex { option in
        option.name.isWritten(wanted, option.title)
          || option.also.contains { $0.withoutBlanks == wanted }
      }
    case .level(let scale):
      var own: [Int: LocalizedText] = [:]
      if case .indicatorLevel(let indicator) = node.operation {
        own = model.indicators[indicator].levelTexts
      }
      var number: Rational?
      if case .figure(let figure) = FigureCell(cell, decimalSign: model.decimalSign ?? .point) {
        number = figure
      }
      let levels = model.scales[scale].levels
      return levels.indices.first { index in
        let level = levels[index]
        return number == Rational(level.number) || level.name.isWritten(wanted, level.title)
          || level.also.contains { $0.withoutBlanks == wanted }
          || own[index].map { "".isWritten(wanted, $0) } ?? false
      }
    default: return nil
    }
  }

  private func valueNames(of expression: Int) -> [String] {
    switch model.expressions[expression].type {
    case .truth: return ["yes", "no"]
    case .choice(let fact): return options(of: fact).map { $0.name }
    case .level(let scale):
      return model.scales[scale].levels.map { $0.name.isEmpty ? "\($0.number)" : $0.name }
    default: return []
    }
  }

  private func options(of fact: Int) -> [ChoiceOption] {
    guard case .choice(let options) = model.questions[model.facts[fact].question].domain else {
      return []
    }
    return options
  }
}

extension Rational {
  /// A small or great figure as programs write it: `4.44e-05`.
  fileprivate init?(scientific cell: String) {
    let parts = cell.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let figure = Rational(decimal: String(parts[0])),
      let exponent = Int(parts[1]), (-99...99).contains(exponent)
    else { return nil }
    let power = Rational(BigInteger.powerOfTen(abs(exponent)))
    guard exponent < 0 else {
      self = figure * power
      return
    }
    guard let part = power.reciprocal else { return nil }
    self = figure * part
  }
}

extension String {
  /// In small letters and without any blank: what two texts have in common that say the same.
  var withoutBlanks: String {
    var result = ""
    for scalar in lowercased().unicodeScalars where !scalar.isBlank {
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether a text without blanks is this name, or its title in any language.
  fileprivate func isWritten(_ text: String, _ title: LocalizedText) -> Bool {
    withoutBlanks == text || title.texts.contains { $0?.withoutBlanks == text }
  }

  /// The words between blanks, commas and semicolons, in small letters.
  var parts: Set<String> {
    var result: Set<String> = []
    let parts = lowercased().unicodeScalars.split { $0.isBlank || $0 == "," || $0 == ";" }
    for part in parts { result.insert(String(part)) }
    return result
  }
}

extension Unicode.Scalar {
  /// A blank, a tab, a line end, or a blank that keeps words together.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2007, 0x202F: return true
    default: return false
    }
  }
}
