import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// A threshold or a gate whose boundary is looked for.
struct BoundaryDemand: Hashable {
  enum Part: Hashable {
    case threshold
    case gate(Int)
  }

  var phase: Int
  var part: Part
  /// The year from which a changed threshold holds; nil for the first one.
  var year: Int?
}

/// What the engine says of an answer sheet, as a search for a boundary looks at it.
struct BoundaryView {
  let assessment: Assessment
  private let scorer: Scorer

  init(_ sheet: CaseSheet, _ scorer: Scorer) {
    self.scorer = scorer
    assessment = scorer.score(sheet.answers, evidence: sheet.evidence, year: sheet.year)
  }

  private var model: Model { scorer.plan.model }

  /// Whether the phases up to one are certain.
  func isCertain(_ phase: Int) -> Bool { assessment.verdict?.certain.map { $0 >= phase } ?? false }

  /// Whether the ladder asks for a phase: it is reached, or the next one.
  func asks(_ phase: Int) -> Bool {
    phase <= assessment.blocked?.phase ?? (assessment.verdict?.certain ?? -1) + 1
  }

  func truth(of demand: BoundaryDemand) -> TruthSet {
    guard let ladder = model.ladder else { return .yes }
    switch demand.part {
    case .threshold:
      guard let limit = limit(of: demand) else { return .yes }
      let score = assessment.dimensions[ladder.dimension]
      let truth = TruthSet(
        comparing: score, limit.isStrict ? .above : .atLeast, Figure(limit.value))
      return truth.contains(.notApplicable) ? .no : truth
    case .gate(let number):
      let condition = ladder.phases[demand.phase].gates[number].condition
      let truth = scorer.value(ofExpression: condition, in: assessment).truth
      return truth.gateIsCertain ? .yes : truth == .no ? .no : [.yes, .no]
    }
  }

  /// Whether a demand does not hold and keeps a community from its phase.
  func isBlocked(by demand: BoundaryDemand) -> Bool {
    assessment.blocked?.phase == demand.phase && truth(of: demand) == .no
  }

  /// Whether nothing else does.
  func isBlocked(onlyBy demand: BoundaryDemand) -> Bool {
    guard let blocked = assessment.blocked, isBlocked(by: demand), blocked.applicableShare == nil
    else { return false }
    switch demand.part {
    case .threshold: return blocked.gates.isEmpty
    case .gate(let number):
      return blocked.threshold == nil && blocked.gates.map { $0.gate } == [number]
    }
  }

  private func limit(of demand: BoundaryDemand) -> Threshold? {
    model.ladder?.phases[demand.phase].threshold.value(in: demand.year)
  }

  /// How far the nearest of the figures that a demand compares is from its limit; 0 where none is known.
  func distance(of demand: BoundaryDemand) -> Rational {
    guard let ladder = model.ladder else { return .zero }
    switch demand.part {
    case .threshold:
      guard let limit = limit(of: demand),
        let score = assessment.dimensions[ladder.dimension].certain
      else { return .zero }
      return (score - limit.value).magnitude
    case .gate(let number):
      var nearest: Rational?
      var waiting = [ladder.phases[demand.phase].gates[number].condition]
      while let index = waiting.popLast() {
        let node = model.expressions[index]
        if case .measure(let measure) = node.operation {
          waiting.append(model.measures[measure].expression)
        }
        guard case .compare = node.operation else {
          waiting += node.operands
          continue
        }
        guard let left = figure(node.operands[0]), let right = figure(node.operands[1]) else {
          continue
        }
        let distance = (left - right).magnitude
        if nearest.map({ distance < $0 }) ?? true { nearest = distance }
      }
      return nearest ?? .zero
    }
  }

  private func figure(_ expression: Int) -> Rational? {
    scorer.value(ofExpression: expression, in: assessment).figure.certain
  }
}

extension Model {
  /// All thresholds and gates, phase by phase.
  func boundaryDemands() -> [BoundaryDemand] {
    var demands: [BoundaryDemand] = []
    for (index, phase) in (ladder?.phases ?? []).enumerated() {
      if phase.threshold.base != nil {
        demands.append(BoundaryDemand(phase: index, part: .threshold))
      }
      for change in phase.threshold.changes where change.value != nil {
        demands.append(BoundaryDemand(phase: index, part: .threshold, year: change.since))
      }
      for number in phase.gates.indices {
        demands.append(BoundaryDemand(phase: index, part: .gate(number)))
      }
    }
    return demands
  }

  /// The questions that a demand depends on.
  func questions(of demand: BoundaryDemand) -> [Int] {
    guard let ladder else { return [] }
    switch demand.part {
    case .threshold:
      let below = indicators.indices.filter { isBelow(indicators[$0].dimension, ladder) }
      let roots = below.compactMap { index -> Int? in
        switch indicators[index].source {
        case .question: return nil
        case .bands(let bands): return bands.expression
        case .points(let expression): return expression
        }
      }
      let asked = below.compactMap { index -> Int? in
        if case .question(let question) = indicators[index].source { return question }
        return nil
      }
      return Set(asked + questions(under: roots + [dimensions[ladder.dimension].score])).sorted()
    case .gate(let number):
      return questions(under: [ladder.phases[demand.phase].gates[number].condition])
    }
  }

  private func isBelow(_ dimension: Int, _ ladder: Ladder) -> Bool {
    var next: Int? = dimension
    while let current = next {
      if current == ladder.dimension { return true }
      next = dimensions[current].parent
    }
    return false
  }
}
