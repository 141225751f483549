import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

extension Rational {
  /// The number as an index; nil where it is no whole number from 0 up.
  var index: Int? {
    guard let parts = smallParts, parts.denominator == 1, parts.numerator >= 0 else { return nil }
    return Int(exactly: parts.numerator)
  }
}

extension Model {
  /// The value of an expression for people: figures by the style, levels and choices by title.
  func valueText(
    _ figure: Figure, of expression: Int, style: FigureStyle, in language: MessageLanguage
  ) -> String {
    switch expressions.at(expression)?.type {
    case .level(let scale):
      return labels(figure, in: language) { levelTitle($0, scale: scale, language) }
    case .choice(let fact):
      return labels(figure, in: language) { choiceTitle($0, fact: fact, language) }
    case .phase: return phaseRange(figure, in: language)
    case .score: return style.textWithUnit(figure, isShare: true, in: language)
    case .number, .truth, nil: return style.text(figure, isShare: false, in: language)
    }
  }

  /// What an expression is about: the title of the one thing it reads; nil where it does more.
  func subjectTitle(of expression: Int, in language: MessageLanguage) -> String? {
    if case .phase = expressions.at(expression)?.operation {
      return ReportWording.phaseColumn.text(in: language)
    }
    return subject(of: expression).map { title(of: $0, language) }
  }

  /// The one thing that an expression reads; nil where it does more.
  func subject(of expression: Int) -> Subject? {
    switch expressions.at(expression)?.operation {
    case .score(let dimension): return .dimension(dimension)
    case .indicatorLevel(let indicator), .indicatorValue(let indicator),
      .indicatorPoints(let indicator):
      return .indicator(indicator)
    case .fact(let fact): return .fact(fact)
    case .factor(let factor): return .factor(factor)
    case .measure(let measure): return .measure(measure)
    default: return nil
    }
  }

  /// Whether a measure gives a class or a level, and no figure.
  func isNamed(measure index: Int) -> Bool {
    if case .level = expressions.at(measures.at(index)?.expression ?? -1)?.type { return true }
    return false
  }

  /// What machines call a level of a scale: its name, or its number where it has none.
  func levelName(_ index: Int, scale: Int) -> String {
    guard let level = scales.at(scale)?.levels.at(index) else { return "" }
    return level.name.isEmpty ? "\(level.number)" : level.name
  }

  /// A level of a scale for people: its text, or its name where it has none.
  func levelTitle(_ index: Int, scale: Int, _ language: MessageLanguage) -> String {
    guard let level = scales.at(scale)?.levels.at(index) else { return "" }
    return titled(level.title, textLanguage(for: language), levelName(index, scale: scale))
  }

  /// A range of phases by their indices; below the first there is none.
  private func phaseRange(_ figure: Figure, in language: MessageLanguage) -> String {
    guard let interval = figure.interval else { return "–" }
    return phaseText(
      PhaseSpan(certain: interval.low?.index, possible: interval.high?.index), in: language)
  }

  /// What machines call a choice of a fact.
  func choiceName(_ index: Int, fact: Int) -> String? {
    if isYesNo(fact) { return index == 1 ? "yes" : "no" }
    return option(index, fact: fact)?.name
  }

  /// Whether a fact is a yes/no question, whose answers have no names of their own.
  private func isYesNo(_ fact: Int) -> Bool {
    guard let question = facts.at(fact)?.question,
      case .truth = questions.at(question)?.domain
    else { return false }
    return true
  }

  private func choiceTitle(_ index: Int, fact: Int, _ language: MessageLanguage) -> String {
    if isYesNo(fact) { return ReportWording.truth(index == 1 ? .yes : .no).text(in: language) }
    guard let option = option(index, fact: fact) else { return "" }
    return titled(option.title, textLanguage(for: language), option.name)
  }

  private func option(_ index: Int, fact: Int) -> ChoiceOption? {
    guard let question = facts.at(fact)?.question,
      case .choice(let options) = questions.at(question)?.domain
    else { return nil }
    return options.at(index)
  }

  private func labels(
    _ figure: Figure, in language: MessageLanguage, _ label: (Int) -> String
  ) -> String {
    guard let interval = figure.interval else { return "–" }
    let low = interval.low?.index.map { label($0) }
    let high = interval.high?.index.map { label($0) }
    let text = interval.isPoint ? low ?? "" : span(low, high)
    return figure.mayBeAbsent ? text + ReportWording.orNone.text(in: language) : text
  }
}
