import JenjangModel
import JenjangNumbers

extension PlanCompiler {
  /// The slot of a fact; unanswered it can be whatever its domain holds.
  mutating func emitFact(_ index: Int) -> Int {
    let questionIndex = model.facts[index].question
    let question = model.questions[questionIndex]
    let allowsNone = question.notApplicable == .allowed
    switch question.domain {
    case .truth:
      let unknown: TruthSet = allowsNone ? [.yes, .no, .notApplicable] : [.yes, .no]
      let none = allowsNone ? .notApplicable : unknown
      let table = addTable([.truth(.no), .truth(.yes), .truth(unknown), .truth(none)])
      return program.emit(.option(question: questionIndex, table: table))
    case .number(let domain):
      let any = Interval(low: domain.least, high: domain.most)
      let table = addTable(missingFigures(any, allowsNone: allowsNone))
      return program.emit(.number(question: questionIndex, table: table))
    case .choice(let options):
      return emitPlaces(options.count, of: questionIndex, allowsNone: allowsNone)
    case .level(let scale):
      let count = model.scales.indices.contains(scale) ? model.scales[scale].levels.count : 0
      return emitPlaces(count, of: questionIndex, allowsNone: allowsNone)
    }
  }

  private mutating func emitPlaces(_ count: Int, of question: Int, allowsNone: Bool) -> Int {
    let any = Interval(low: .zero, high: Rational(max(count - 1, 0)))
    let places = (0..<count).map { Value.figure(Figure(Rational($0))) }
    let table = addTable(places + missingFigures(any, allowsNone: allowsNone))
    return program.emit(.option(question: question, table: table))
  }

  private func missingFigures(_ any: Interval, allowsNone: Bool) -> [Value] {
    let unknown = Figure(any, mayBeAbsent: allowsNone)
    return [.figure(unknown), .figure(allowsNone ? .absent : unknown)]
  }
}
