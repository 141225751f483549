import JenjangModel
import JenjangNumbers

extension PlanCompiler {
  func expressionDependencies(_ index: Int) -> [Part]? {
    guard model.expressions.indices.contains(index) else { return nil }
    let node = model.expressions[index]
    switch node.operation {
    case .fact(let fact):
      guard model.facts.indices.contains(fact),
        model.questions.indices.contains(model.facts[fact].question)
      else { return nil }
      return []
    case .factor(let factor):
      return isFactor(factor) ? [] : nil
    case .phase: return phaseDependencies()
    case .lookup(let table):
      guard model.lookups.indices.contains(table), !model.lookups[table].isEmpty,
        node.operands.count == 1
      else { return nil }
      return [.expression(node.operands[0])]
    case .measure(let measure):
      guard model.measures.indices.contains(measure) else { return nil }
      return [.expression(model.measures[measure].expression)]
    case .indicatorLevel(let indicator), .indicatorValue(let indicator),
      .indicatorPoints(let indicator):
      return [.indicator(indicator)]
    case .score(let dimension):
      return [.dimension(dimension)]
    case .aggregate(let aggregate, let dimension):
      return rosterDependencies(aggregate.rosterKind, of: dimension)
    default:
      guard let count = node.operation.operandCount else {
        return node.operands.map { .expression($0) }
      }
      return count == node.operands.count ? node.operands.map { .expression($0) } : nil
    }
  }

  mutating func emitExpression(_ index: Int) -> Bool {
    let node = model.expressions[index]
    switch node.operation {
    case .number(let value):
      expressionSlots[index] = program.emit(constant: .figure(Figure(value)))
    case .level(let place), .choice(let place), .rung(let place):
      expressionSlots[index] = program.emit(constant: .figure(Figure(Rational(place))))
    case .truth(let truth):
      expressionSlots[index] = program.emit(constant: .truth(truth ? .yes : .no))
    case .notApplicable:
      expressionSlots[index] = program.emit(constant: .figure(.absent))
    case .fact(let fact):
      expressionSlots[index] = node.isPlace ? emitPlace(ofFact: fact) : emitFact(fact)
    case .factor(let factor):
      expressionSlots[index] = emitFactor(factor)
    case .phase:
      expressionSlots[index] = emitPhase()
    case .measure(let measure):
      expressionSlots[index] = expressionSlots[model.measures[measure].expression]
    case .indicatorLevel(let indicator):
      expressionSlots[index] = indicators[indicator].level
    case .indicatorValue(let indicator):
      expressionSlots[index] = indicators[indicator].value
    case .indicatorPoints(let indicator):
      expressionSlots[index] = indicators[indicator].points
    case .score(let dimension):
      expressionSlots[index] = dimensions[dimension]
    case .lookup(let table):
      let bands = model.lookups[table]
      expressionSlots[index] = emitBands(
        bands, results: bands.map { $0.points }, of: expressionSlots[node.operands[0]])
    case .aggregate(let aggregate, let dimension):
      guard let roster = emitRoster(aggregate.rosterKind, of: dimension) else { return false }
      expressionSlots[index] = program.emit(.aggregate(aggregate, roster: roster))
    default:
      guard let instruction = Instruction(node) else { return false }
      expressionSlots[index] = program.emit(
        instruction, node.operands.map { expressionSlots[$0] })
    }
    return true
  }
}

extension ExpressionNode {
  /// Whether it is a fact by the place of its answer; that of a yes/no question is 0 or 1.
  var isPlace: Bool {
    if case .choice = type { return true }
    return false
  }
}

extension Instruction {
  /// The instruction of a node that works on its operands; nil for one that names something.
  init?(_ node: ExpressionNode) {
    // The digits of a score are those of its per cent figure.
    let shift = node.type == .score ? 2 : 0
    switch node.operation {
    case .year: self = .year
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .negate: self = .negate
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    case .total: self = .total
    case .average: self = .average
    case .last: self = .last
    case .round(let decimals, let mode): self = .round(decimals: decimals &+ shift, mode)
    case .clamp: self = .clamp
    case .power(let exponent): self = .power(exponent)
    case .root(let degree, let decimals, let mode):
      self = .root(degree, decimals: decimals &+ shift, mode)
    case .logarithm(let base, let decimals, let mode):
      self = .logarithm(base, decimals: decimals, mode)
    case .conditional: self = .conditional
    case .otherwise: self = .otherwise
    case .compare(let comparison): self = .compare(comparison)
    case .not: self = .not
    case .and: self = .and
    case .or: self = .or
    case .atLeast(let count): self = .atLeast(count)
    case .countOf: self = .countOf
    default: return nil
    }
  }
}

extension Operation {
  /// How many operands it takes; nil for any number.
  var operandCount: Int? {
    switch self {
    case .minimum, .maximum, .total, .average, .last, .and, .or, .atLeast, .countOf: return nil
    case .negate, .round, .power, .root, .logarithm, .not, .lookup: return 1
    case .add, .subtract, .multiply, .divide, .otherwise, .compare: return 2
    case .clamp, .conditional: return 3
    default: return 0
    }
  }
}

extension Aggregate {
  var rosterKind: PlanCompiler.RosterKind {
    switch self {
    case .mean, .sum, .least, .greatest: return .values
    case .count: return .presence
    case .points, .mostPoints: return .leaves
    }
  }
}
