import JenjangModel
import JenjangNumbers

// Expressions, as the oracle works them out.
extension ExactOracle {
  func value(_ expression: Int) -> Outcome {
    let node = model.expressions[expression]
    let operands = node.operands
    switch node.operation {
    case .number(let value): return .figure(value)
    case .level(let place), .choice(let place): return .figure(Rational(place))
    case .truth(let truth): return .truth(truth)
    case .fact(let fact):
      switch answers[model.facts[fact].question] {
      case .truth(let truth): return .truth(truth)
      case .number(let number): return .figure(number)
      case .choice(let place): return .figure(Rational(place))
      default: return .absent
      }
    case .indicatorLevel(let index):
      return appliesUp(.indicator(index)) ? outcome(level(index)) : .absent
    case .indicatorPoints(let index):
      return appliesUp(.indicator(index)) ? outcome(points(index)) : .absent
    case .indicatorValue(let index):
      guard appliesUp(.indicator(index)) else { return .absent }
      let part = model.indicators[index].mostPoints.reciprocal ?? .zero
      return outcome(points(index).map { $0 * part })
    case .score(let dimension):
      return appliesUp(.dimension(dimension)) ? outcome(score(dimension)) : .absent
    case .aggregate(let kind, let dimension): return outcome(aggregate(kind, dimension))
    case .measure(let measure): return value(model.measures[measure].expression)
    case .add: return arithmetic(operands) { $0 + $1 }
    case .subtract: return arithmetic(operands) { $0 - $1 }
    case .multiply: return arithmetic(operands) { $0 * $1 }
    case .divide: return arithmetic(operands) { $0.divided(by: $1) }
    case .otherwise:
      let first = value(operands[0])
      return first == .undefined ? value(operands[1]) : first
    case .conditional:
      return value(value(operands[0]) == .truth(true) ? operands[1] : operands[2])
    case .minimum: return list(operands) { $0.min() }
    case .maximum: return list(operands) { $0.max() }
    case .last: return list(operands) { $0.last }
    case .total: return list(operands) { $0.reduce(.zero, +) }
    case .average:
      return list(operands) { $0.reduce(.zero, +).divided(by: Rational($0.count)) }
    case .compare(let comparison): return compare(operands, comparison)
    case .not:
      if case .truth(let truth) = value(operands[0]) { return .truth(!truth) }
      return .absent
    case .and: return vote(operands) { yes, count in yes == count }
    case .or: return vote(operands) { yes, _ in yes > 0 }
    case .atLeast(let least): return vote(operands) { yes, count in yes >= min(least, count) }
    case .countOf:
      return .figure(Rational(operands.filter { value($0) == .truth(true) }.count))
    default: return .absent
    }
  }

  private func outcome(_ value: Rational?) -> Outcome { value.map { .figure($0) } ?? .absent }

  private func arithmetic(
    _ operands: [Int], _ combine: (Rational, Rational) -> Rational?
  ) -> Outcome {
    let left = value(operands[0])
    let right = value(operands[1])
    if left == .absent || right == .absent { return .absent }
    guard let first = left.figure, let second = right.figure else { return .undefined }
    return combine(first, second).map { .figure($0) } ?? .undefined
  }

  private func list(_ operands: [Int], _ combine: ([Rational]) -> Rational?) -> Outcome {
    let values = operands.map { value($0) }
    if values.contains(.undefined) { return .undefined }
    let figures = values.compactMap { $0.figure }
    return figures.isEmpty ? .absent : outcome(combine(figures))
  }

  private func compare(_ operands: [Int], _ comparison: Comparison) -> Outcome {
    guard let left = value(operands[0]).figure, let right = value(operands[1]).figure
    else { return .absent }
    switch comparison {
    case .equal: return .truth(left == right)
    case .notEqual: return .truth(left != right)
    case .atLeast: return .truth(left >= right)
    case .atMost: return .truth(left <= right)
    case .above: return .truth(left > right)
    case .below: return .truth(left < right)
    }
  }

  private func vote(_ operands: [Int], _ decide: (Int, Int) -> Bool) -> Outcome {
    let applicable = operands.map { value($0) }.filter { $0 != .absent }
    if applicable.isEmpty { return .absent }
    return .truth(decide(applicable.filter { $0 == .truth(true) }.count, applicable.count))
  }
}
