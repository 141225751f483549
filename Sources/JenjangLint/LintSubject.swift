import JenjangModel
import JenjangSource
import JenjangSyntax

/// What the checks look at: a sound model, and the syntax of its files.
package struct LintSubject {
  package let model: Model
  /// The files' syntax, in the order of loading.
  package let trees: [SyntaxTree]

  package init(model: Model, trees: [SyntaxTree]) {
    self.model = model
    self.trees = trees
  }

  /// Whether something that an expression can read is read from one of these, directly or through
  /// measures.
  func reached(from roots: [Int]) -> ReachedNames {
    var reached = ReachedNames()
    var seen = [Bool](repeating: false, count: model.expressions.count)
    var open = roots
    while let index = open.popLast() {
      guard seen.indices.contains(index), !seen[index] else { continue }
      seen[index] = true
      let node = model.expressions[index]
      open += node.operands
      switch node.operation {
      case .fact(let fact): reached.facts.insert(fact)
      case .factor(let factor): reached.factors.insert(factor)
      case .measure(let measure):
        reached.measures.insert(measure)
        open.append(model.measures[measure].expression)
      default: break
      }
    }
    return reached
  }

  /// The formulas by which something is scored, asked, demanded, offered, found or tested.
  var rootExpressions: [Int] {
    var roots: [Int] = []
    for indicator in model.indicators {
      switch indicator.source {
      case .question: break
      case .bands(let bands): roots.append(bands.expression)
      case .points(let expression): roots.append(expression)
      }
      roots += indicator.appliesWhen.map { [$0] } ?? []
    }
    for dimension in model.dimensions {
      roots.append(dimension.score)
      roots += dimension.appliesWhen.map { [$0] } ?? []
    }
    for phase in model.ladder?.phases ?? [] { roots += phase.gates.map { $0.condition } }
    for step in model.steps { roots += step.when.map { [$0] } ?? [] }
    roots += model.findings.map { $0.condition }
    // Classes and tables are told for their own sake.
    for measure in model.classes.map({ $0.measure }) + model.tables.map({ $0.measure }) {
      roots.append(model.measures[measure].expression)
    }
    for goal in model.goals {
      roots += [goal.percentToTarget, goal.progressToDate].compactMap { $0 }
    }
    for test in model.tests { roots += test.expectations.flatMap { expressions(of: $0) } }
    return roots
  }

  private func expressions(of expectation: Expectation) -> [Int] {
    switch expectation.kind {
    case .condition(let expression), .notApplicable(let expression): return [expression]
    case .range(let expression, _, _): return [expression]
    case .column(_, .figure(let expression, _)): return [expression]
    case .column(_, .name(let expression)): return [expression]
    default: return []
    }
  }
}

/// What formulas read, by the model's indices.
struct ReachedNames {
  var facts: Set<Int> = []
  var factors: Set<Int> = []
  var measures: Set<Int> = []
}
