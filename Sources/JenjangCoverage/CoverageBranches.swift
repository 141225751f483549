import JenjangModel

/// The `if`s of a model's own expressions; those that only tests look at are left out.
extension Model {
  func branchItems() -> [CoverageItem] {
    var items: [CoverageItem] = []
    var seen: Set<Int> = []
    for root in ruleExpressions() {
      var waiting = [root.expression]
      while let index = waiting.popLast() {
        guard index >= 0, seen.insert(index).inserted else { continue }
        let node = expressions[index]
        if case .conditional = node.operation {
          items.append(
            CoverageItem(
              .branch, root.name, node.range, [.then, .otherwise],
              .branch(condition: node.operands[0])))
        }
        waiting += node.operands.reversed()
      }
    }
    return items
  }

  /// An expression that a declaration stands on.
  struct RuleExpression {
    var name: String
    var expression: Int
  }

  /// The expressions of all declarations, with what each belongs to.
  func ruleExpressions() -> [RuleExpression] {
    var roots: [RuleExpression] = []
    func append(_ name: String, _ expression: Int?) {
      if let expression { roots.append(RuleExpression(name: name, expression: expression)) }
    }
    for measure in measures { append(measure.name, measure.expression) }
    for dimension in dimensions {
      append(dimension.path, dimension.score)
      append(dimension.path, dimension.appliesWhen)
    }
    for indicator in indicators {
      append(indicator.shortPath, indicator.appliesWhen)
      switch indicator.source {
      case .question: continue
      case .bands(let bands): append(indicator.shortPath, bands.expression)
      case .points(let expression): append(indicator.shortPath, expression)
      }
    }
    for phase in ladder?.phases ?? [] {
      for (number, gate) in phase.gates.enumerated() {
        append(phase.name + "." + name(of: gate, number), gate.condition)
      }
    }
    for finding in findings { append(finding.name, finding.condition) }
    for step in steps { append(step.name, step.when) }
    return roots
  }
}
