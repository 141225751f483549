import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

extension Explanation {
  /// The explanation of an assessment that still has its trace.
  package init(_ reckoning: Reckoning) {
    var builder = ExplanationBuilder(reckoning)
    builder.build()
    self = builder.result
  }
}

/// Makes the nodes one by one; what a node is made of waits in line, so that no depth matters.
struct ExplanationBuilder {
  let reckoning: Reckoning
  private(set) var result = Explanation()
  private var waiting: [Explanation.Thing] = []

  var model: Model { reckoning.model }
  var assessment: Assessment { reckoning.assessment }

  init(_ reckoning: Reckoning) {
    self.reckoning = reckoning
  }

  mutating func build() {
    if model.ladder != nil { _ = place(of: .verdict) }
    for index in model.dimensions.indices { _ = place(of: .dimension(index)) }
    for index in model.indicators.indices { _ = place(of: .indicator(index)) }
    for index in model.measures.indices { _ = place(of: .measure(index)) }
    var done = 0
    while done < waiting.count {
      let node = node(for: waiting[done])
      result.nodes[done] = node
      done += 1
    }
  }

  /// The place of a thing's node, which is filled when its turn comes.
  mutating func place(of thing: Explanation.Thing) -> Int {
    if let place = result.places[thing] { return place }
    let place = result.nodes.count
    result.places[thing] = place
    result.nodes.append(
      Explanation.Node(thing, range: nil, value: .figure(.absent), reason: .operation))
    waiting.append(thing)
    return place
  }

  mutating func link(
    _ thing: Explanation.Thing, _ role: Explanation.Role = .part
  ) -> Explanation.Link {
    Explanation.Link(node: place(of: thing), role: role)
  }

  private mutating func node(for thing: Explanation.Thing) -> Explanation.Node {
    switch thing {
    case .verdict: return verdict()
    case .rung(let phase): return rung(phase)
    case .applicability: return applicability()
    case .threshold(let phase): return threshold(phase)
    case .gate(let phase, let number): return gate(phase, number)
    case .dimension(let index): return dimension(index)
    case .indicator(let index): return indicator(index)
    case .measure(let index): return measure(index)
    case .fact(let index):
      let fact = model.facts[index]
      return asked(thing, question: fact.question, range: fact.range) {
        if case .fact(index) = $0 { return true } else { return false }
      }
    case .factor(let index):
      let factor = model.factors[index]
      return asked(thing, question: factor.question, range: factor.range) {
        if case .factor(index) = $0 { return true } else { return false }
      }
    case .expression(let index): return expression(index)
    }
  }

  private mutating func measure(_ index: Int) -> Explanation.Node {
    let measure = model.measures[index]
    var node = Explanation.Node(
      .measure(index), range: measure.range, value: value(measure.expression), reason: .formula)
    node.links = [link(.expression(measure.expression))]
    return node
  }

  /// The answer to a question that is not scored by itself.
  private func asked(
    _ thing: Explanation.Thing, question: Int, range: SourceRange,
    _ reads: (Operation) -> Bool
  ) -> Explanation.Node {
    let reader = model.expressions.indices.first { index in
      reads(model.expressions[index].operation) && reckoning.value(ofExpression: index) != nil
    }
    var value = reader.map { self.value($0) } ?? .figure(.absent)
    // A table reads the answer to a yes/no question by its place.
    if case .truth = model.questions[question].domain, case .figure(let place) = value {
      value = .truth(TruthSet(place: place))
    }
    var state = AnswerAccount.State.given
    if assessment.openQuestions.contains(question) {
      state = .missing(.unknown)
    } else if value == .figure(.absent) || value == .truth(.notApplicable) {
      state = .notApplicable(model.questions[question].notApplicable)
    }
    return Explanation.Node(
      thing, range: range, value: value,
      reason: .answer(AnswerAccount(question: question, state: state)))
  }

  func value(_ expression: Int) -> Value {
    reckoning.value(ofExpression: expression) ?? .figure(.absent)
  }
}

extension TruthSet {
  /// What a yes/no answer can be by its place: no stands at 0, yes at 1.
  fileprivate init(place: Figure) {
    self = []
    guard let interval = place.interval else {
      insert(.notApplicable)
      return
    }
    if interval.contains(.zero) { insert(.no) }
    if interval.contains(.one) { insert(.yes) }
    if place.mayBeAbsent { insert(.notApplicable) }
  }
}
