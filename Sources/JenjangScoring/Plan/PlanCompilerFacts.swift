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
      var unknown: TruthSet = allowsNone ? [.yes, .no, .notApplicable] : [.yes, .no]
      if case .truth(let truth) = question.unanswered { unknown = truth ? .yes : .no }
      let none: TruthSet = allowsNone ? .notApplicable : unknown
      let table = addTable([.truth(.no), .truth(.yes), .truth(unknown), .truth(none)])
      return program.emit(.option(question: questionIndex, table: table))
    case .number(let domain):
      let any = Interval(low: domain.least, high: domain.most)
      var stated: Rational?
      if case .number(let value) = question.unanswered { stated = value }
      let table = addTable(missingFigures(any, allowsNone: allowsNone, stated: stated))
      return program.emit(.number(question: questionIndex, table: table))
    case .choice(let options):
      var stated: Rational?
      if case .choice(let place) = question.unanswered { stated = Rational(place) }
      return emitPlaces(
        options.count, of: questionIndex, allowsNone: allowsNone, stated: stated)
    case .level(let scale):
      let count = model.scales.indices.contains(scale) ? model.scales[scale].levels.count : 0
      return emitPlaces(count, of: questionIndex, allowsNone: allowsNone)
    }
  }

  /// The slot of the place of a fact's answer; of a yes/no question no stands at 0 and yes at 1.
  mutating func emitPlace(ofFact index: Int) -> Int {
    let question = model.questions[model.facts[index].question]
    guard case .truth = question.domain else { return emitFact(index) }
    var stated: Rational?
    if case .truth(let isYes) = question.unanswered { stated = isYes ? .one : .zero }
    return emitPlaces(
      2, of: model.facts[index].question, allowsNone: question.notApplicable == .allowed,
      stated: stated)
  }

  /// Whether there is such a factor, with a question and a scale.
  func isFactor(_ index: Int) -> Bool {
    model.factors.indices.contains(index)
      && model.questions.indices.contains(model.factors[index].question)
      && model.scales.indices.contains(model.factors[index].scale)
  }

  /// The slot of a factor: its level's number.
  mutating func emitFactor(_ index: Int) -> Int {
    let factor = model.factors[index]
    let numbers = model.scales[factor.scale].levels.map { Rational($0.number) }
    let any = numbers.map { Interval.point($0) }.hull ?? .point(.zero)
    let allowsNone = model.questions[factor.question].notApplicable == .allowed
    let table = addTable(
      numbers.map { .figure(Figure($0)) } + missingFigures(any, allowsNone: allowsNone))
    return program.emit(.option(question: factor.question, table: table))
  }

  private mutating func emitPlaces(
    _ count: Int, of question: Int, allowsNone: Bool, stated: Rational? = nil
  ) -> Int {
    let any = Interval(low: .zero, high: Rational(max(count - 1, 0)))
    let places = (0..<count).map { Value.figure(Figure(Rational($0))) }
    let table = addTable(places + missingFigures(any, allowsNone: allowsNone, stated: stated))
    return program.emit(.option(question: question, table: table))
  }

  /// What no answer and *not applicable* are worth; a stated figure stands for all it could be.
  private func missingFigures(
    _ any: Interval, allowsNone: Bool, stated: Rational? = nil
  ) -> [Value] {
    let unknown = stated.map { Figure($0) } ?? Figure(any, mayBeAbsent: allowsNone)
    return [.figure(unknown), .figure(allowsNone ? .absent : unknown)]
  }
}
