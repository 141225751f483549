import JenjangModel
import JenjangNumbers

/// What keeps a gate from being certain.
extension Evaluation {
  /// What must not happen to a part of a condition, seen from its gate.
  enum Unwanted: Hashable {
    case no
    /// Below a `not`.
    case yes
    /// In the condition of an `if`.
    case undecided

    var inverted: Unwanted {
      switch self {
      case .no: return .yes
      case .yes: return .no
      case .undecided: return .undecided
      }
    }

    func happens(in truth: TruthSet) -> Bool {
      switch self {
      case .no: return truth.contains(.no)
      case .yes: return truth.contains(.yes)
      case .undecided: return truth != .yes && truth != .no && truth != .notApplicable
      }
    }
  }

  /// A part of a gate's condition.
  struct Part: Hashable {
    var expression: Int
    var unwanted: Unwanted
  }

  /// The comparisons (and single yes/no facts) in a gate that are not certainly as it wants them.
  ///
  /// They come in the order of the rule.
  func causes(ofGate gate: Int, in phase: Int) -> [Part] {
    guard let condition = plan.model.ladder?.phases[phase].gates[gate].condition else { return [] }
    var result: [Part] = []
    var seen: Set<Part> = []
    var stack = [Part(expression: condition, unwanted: .no)]
    while let part = stack.popLast() {
      guard happens(part), seen.insert(part).inserted else { continue }
      let inner = parts(of: part)
      stack += inner.reversed()
      if inner.isEmpty { result.append(part) }
    }
    return result
  }

  /// The parts of a condition in which to look for causes; none for one that is a cause itself.
  private func parts(of part: Part) -> [Part] {
    let node = plan.model.expressions[part.expression]
    switch node.operation {
    case .and, .or, .atLeast:
      return node.operands.map { Part(expression: $0, unwanted: part.unwanted) }
    case .not:
      return node.operands.map { Part(expression: $0, unwanted: part.unwanted.inverted) }
    case .measure(let measure):
      return [
        Part(expression: plan.model.measures[measure].expression, unwanted: part.unwanted)
      ]
    case .conditional:
      let condition = truth(ofExpression: node.operands[0])
      var result = [Part(expression: node.operands[0], unwanted: .undecided)]
      if condition.mayApply {
        result.append(Part(expression: node.operands[1], unwanted: part.unwanted))
      }
      if !condition.surelyApplies {
        result.append(Part(expression: node.operands[2], unwanted: part.unwanted))
      }
      return result
    default: return []
    }
  }

  /// Whether what is not wanted of a part may happen.
  func happens(_ part: Part) -> Bool {
    part.unwanted.happens(in: truth(ofExpression: part.expression))
  }

  /// A comparison with both sides' values.
  func comparison(_ expression: Int) -> BlockingComparison {
    var result = BlockingComparison(expression: expression, left: .absent, right: .absent)
    let node = plan.model.expressions[expression]
    if case .compare = node.operation {
      result.left = slots[plan.expressionSlots[node.operands[0]]].figure
      result.right = slots[plan.expressionSlots[node.operands[1]]].figure
    }
    return result
  }
}
