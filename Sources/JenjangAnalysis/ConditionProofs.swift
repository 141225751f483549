import JenjangModel
import JenjangScoring
import JenjangSource

/// Conditions that are neither always nor never true.
extension Prover {
  mutating func proveConditions(_ cases: [ProofCase]) {
    var statement = ProofReport.Statement(.conditionsVary)
    var told: Set<SourceRange> = []
    for index in conditions {
      let node = plan.model.expressions[index]
      let slot = plan.expressionSlots[index]
      if told.contains(node.range) { continue }
      var isUndecided = false
      var rule: DiagnosticRule?
      switch can(slot, .yes, cases) {
      case .found: break
      case .none: rule = .conditionNeverTrue
      case .undecided: isUndecided = true
      }
      if rule == nil {
        switch can(slot, .no, cases) {
        case .found: break
        case .none: rule = .conditionAlwaysTrue
        case .undecided: isUndecided = true
        }
      }
      if let rule {
        statement.failed += 1
        told.insert(node.range)
        report.diagnostics.append(Diagnostic(rule, at: node.range))
      } else if isUndecided {
        statement.undecidedConditions.append(node.range)
      } else {
        statement.proved += 1
      }
    }
    if !conditions.isEmpty { report.statements.append(statement) }
  }

  /// The conditions of applicability, of choices between two values, and the parts of gates, findings and
  /// steps; what is told of these as a whole is told elsewhere.
  private var conditions: [Int] {
    var result: [Int] = []
    var seen: Set<Int> = []
    let model = plan.model
    var roots: [(index: Int, isTold: Bool)] = []
    for phase in model.ladder?.phases ?? [] {
      roots += phase.gates.map { ($0.condition, true) }
    }
    roots += model.findings.map { ($0.condition, true) }
    roots += model.steps.compactMap { step in step.when.map { ($0, true) } }
    roots += model.indicators.compactMap { item in item.appliesWhen.map { ($0, false) } }
    roots += model.dimensions.compactMap { item in item.appliesWhen.map { ($0, false) } }
    roots += model.measures.map { ($0.expression, true) }
    for indicator in model.indicators {
      switch indicator.source {
      case .bands(let bands): roots.append((bands.expression, true))
      case .points(let expression): roots.append((expression, true))
      case .question: break
      }
    }
    roots += model.dimensions.compactMap { $0.score >= 0 ? ($0.score, true) : nil }
    for root in roots {
      var rest = [root.index]
      while let index = rest.popLast() {
        guard seen.insert(index).inserted else { continue }
        let node = model.expressions[index]
        rest += node.operands.reversed()
        guard node.type == .truth, !(root.isTold && index == root.index) else { continue }
        if case .truth = node.operation { continue }
        result.append(index)
      }
    }
    return result
  }
}
