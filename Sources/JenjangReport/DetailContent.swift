import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What a column of details holds of a community.
enum DetailContent {
  case nothing
  /// A figure that is rounded as scores are.
  case figure(Figure, isShare: Bool)
  /// A span of texts, such as numbers or names of levels.
  case span(low: String?, high: String?)
  /// A number as it was written, or an exact fraction.
  case exact(Rational)

  /// The cell of a table for machines.
  func cell(_ style: FigureStyle) -> String {
    switch self {
    case .nothing: return ""
    case .figure(let figure, let isShare): return style.cell(figure, isShare: isShare)
    case .span(let low, let high): return low == high ? low ?? "" : JenjangReport.span(low, high)
    case .exact(let number):
      let text = number.shortDecimal
      guard style.decimalSign == .comma else { return text }
      var result = ""
      for character in text { result.append(character == "." ? "," : character) }
      return result
    }
  }

  /// The cell of a table for people.
  func text(_ style: FigureStyle, in language: MessageLanguage) -> String {
    if case .figure(let figure, let isShare) = self {
      return style.text(figure, isShare: isShare, in: language)
    }
    let text = cell(style)
    return text.isEmpty ? "–" : text
  }
}

extension DetailContent {
  /// A span of places in a list, by their labels.
  static func places(_ figure: Figure, _ label: (Int) -> String?) -> DetailContent {
    guard let interval = figure.interval else { return .nothing }
    return .span(
      low: interval.low?.index.flatMap(label), high: interval.high?.index.flatMap(label))
  }
}

extension Model {
  /// The value of an expression: a figure, or the names of levels, choices and phases.
  func content(_ value: Value, of expression: Int) -> DetailContent {
    if case .truth(let truth) = value {
      switch truth {
      case .yes: return .span(low: "yes", high: "yes")
      case .no: return .span(low: "no", high: "no")
      case .notApplicable: return .nothing
      default: return .span(low: "no", high: "yes")
      }
    }
    let figure = value.figure
    switch expressions.at(expression)?.type {
    case .level(let scale): return .places(figure) { self.levelName($0, scale: scale) }
    case .choice(let fact): return .places(figure) { self.choiceName($0, fact: fact) }
    case .phase: return .places(figure) { self.ladder?.phases.at($0)?.name }
    case .score: return .figure(figure, isShare: true)
    case .number, .truth, nil: return .figure(figure, isShare: false)
    }
  }

  /// An answer by its name or figure.
  func content(_ answer: Answer, to question: Int) -> DetailContent {
    let text: String?
    switch (answer, questions.at(question)?.domain) {
    case (.number(let number), _): return .exact(number)
    case (.truth(let truth), _): text = truth ? "yes" : "no"
    case (.choice(let place), .choice(let options)): text = options.at(place)?.name
    case (.level(let place), .level(let scale)): text = levelName(place, scale: scale)
    default: text = nil
    }
    return text.map { .span(low: $0, high: $0) } ?? .nothing
  }
}
