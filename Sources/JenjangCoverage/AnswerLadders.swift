import JenjangModel
import JenjangNumbers

/// The answers that a search tries, question by question, from the low ones to the high ones.
///
/// Levels and choices stand in their order. Of a figure these are the ends of its domain, and what
/// rules compare it with, with the figures right below and above.
struct AnswerLadders {
  /// How many figures of one question are tried at most.
  static let mostFigures = 40

  private(set) var answers: [[Answer]]

  init(model: Model) {
    let figures = AnswerLadders.comparedFigures(model)
    answers = model.questions.enumerated().map { index, question in
      switch question.domain {
      case .level(let scale):
        guard model.scales.indices.contains(scale) else { return [] }
        return model.scales[scale].levels.indices.map { .level($0) }
      case .truth: return [.truth(false), .truth(true)]
      case .choice(let options): return options.indices.map { .choice($0) }
      case .number(let domain):
        return AnswerLadders.figures(domain, around: figures[index]).map { .number($0) }
      }
    }
  }

  func lower(than answer: Answer, to question: Int) -> Answer? {
    guard let place = answers[question].firstIndex(of: answer), place > 0 else { return nil }
    return answers[question][place - 1]
  }

  func higher(than answer: Answer, to question: Int) -> Answer? {
    guard let place = answers[question].firstIndex(of: answer), place + 1 < answers[question].count
    else { return nil }
    return answers[question][place + 1]
  }

  /// The smallest step that a figure in such a domain is moved by.
  static func step(_ domain: NumberDomain) -> Rational {
    domain.step ?? (domain.isWhole ? .one : .hundredth)
  }

  private static func figures(_ domain: NumberDomain, around marks: [Rational]) -> [Rational] {
    var figures: [Rational] = []
    let step = step(domain)
    for mark in [domain.least, domain.most].compactMap({ $0 }) + [.zero, .one, Rational(100)] {
      figures.append(mark)
    }
    for mark in marks {
      let (below, above) = domain.step == nil ? (mark, mark) : domain.neighbours(of: mark)
      figures += [below - step, below, above, above + step]
    }
    var result: [Rational] = []
    for figure in figures.sorted() {
      if result.last == figure || !domain.contains(figure) { continue }
      result.append(figure)
    }
    return Array(result.prefix(mostFigures))
  }

  /// The figures that rules compare each question's answer with.
  private static func comparedFigures(_ model: Model) -> [[Rational]] {
    var figures = model.questions.map { _ in [Rational]() }
    func add(_ value: Rational, to expression: Int) {
      for question in model.questions(under: [expression]) {
        if case .number = model.questions[question].domain { figures[question].append(value) }
      }
    }
    for node in model.expressions {
      guard case .compare = node.operation, node.operands.count == 2 else { continue }
      for (side, other) in [(0, 1), (1, 0)] {
        guard case .number(let value) = model.expressions[node.operands[other]].operation,
          model.expressions[node.operands[other]].type != .score
        else { continue }
        add(value, to: node.operands[side])
      }
    }
    for indicator in model.indicators {
      for (_, bands, _) in indicator.allBands {
        for band in bands.bands { if let end = band.end { add(end, to: bands.expression) } }
      }
    }
    return figures
  }
}

extension Model {
  /// The questions whose answers some expressions depend on, in the order of the questions.
  func questions(under roots: [Int]) -> [Int] {
    var expressionsSeen: Set<Int> = []
    var indicatorsSeen: Set<Int> = []
    var dimensionsSeen: Set<Int> = []
    var questions: Set<Int> = []
    var waiting = roots
    func visit(indicator index: Int) {
      guard indicatorsSeen.insert(index).inserted else { return }
      let indicator = indicators[index]
      if let condition = indicator.appliesWhen { waiting.append(condition) }
      switch indicator.source {
      case .question(let question): questions.insert(question)
      case .bands(let bands): waiting.append(bands.expression)
      case .points(let expression): waiting.append(expression)
      }
    }
    func visit(dimension root: Int) {
      var open = [root]
      while let index = open.popLast() {
        guard dimensionsSeen.insert(index).inserted else { continue }
        if let condition = dimensions[index].appliesWhen { waiting.append(condition) }
        if dimensions[index].score >= 0 { waiting.append(dimensions[index].score) }
        for child in dimensions[index].children {
          switch child {
          case .indicator(let indicator): visit(indicator: indicator)
          case .dimension(let dimension): open.append(dimension)
          }
        }
      }
    }
    while let index = waiting.popLast() {
      guard index >= 0, expressionsSeen.insert(index).inserted else { continue }
      switch expressions[index].operation {
      case .fact(let fact): questions.insert(facts[fact].question)
      case .factor(let factor): questions.insert(factors[factor].question)
      case .measure(let measure): waiting.append(measures[measure].expression)
      case .indicatorLevel(let indicator), .indicatorValue(let indicator),
        .indicatorPoints(let indicator):
        visit(indicator: indicator)
      case .score(let dimension), .aggregate(_, let dimension): visit(dimension: dimension)
      case .phase: visit(dimension: ladder?.dimension ?? 0)
      default: break
      }
      waiting += expressions[index].operands
    }
    return questions.sorted()
  }
}
