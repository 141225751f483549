import JenjangModel
import JenjangNumbers

/// A formula as a key: equal for formulas that mean the same, whatever they look like.
struct FormulaKey {
  let model: Model
  let names: Names

  /// The tree, each node before its operands; a long chain is a deep tree, so there is no recursion.
  func key(_ root: Int) -> String {
    var text = ""
    var pending = [root]
    while let index = pending.popLast() {
      guard let node = model.expressions.at(index) else { continue }
      text += word(node) + "/\(node.operands.count) "
      pending.append(contentsOf: node.operands.reversed())
    }
    return text
  }

  /// What a formula names, sorted and each once.
  func mentions(_ root: Int) -> [String] {
    var found: Set<String> = []
    var pending = [root]
    while let index = pending.popLast() {
      guard let node = model.expressions.at(index) else { continue }
      if let name = name(node) { found.insert(name) }
      pending.append(contentsOf: node.operands)
    }
    return found.sorted()
  }

  private func name(_ node: ExpressionNode) -> String? {
    switch node.operation {
    case .fact(let index): return names.facts.at(index)
    case .measure(let index): return names.measures.at(index)
    case .factor(let index): return names.factors.at(index)
    case .rung(let index): return names.phases.at(index)
    case .indicatorLevel(let index), .indicatorValue(let index), .indicatorPoints(let index):
      return names.indicators.at(index)
    case .score(let index), .aggregate(_, dimension: let index): return names.dimensions.at(index)
    default: return nil
    }
  }

  private func word(_ node: ExpressionNode) -> String {
    let name = name(node) ?? ""
    switch node.operation {
    case .number(let value): return (node.type == .score ? "share " : "number ") + value.exact
    case .level(let index):
      guard case .level(let scale) = node.type else { return "level" }
      return "level \(model.scales.at(scale)?.levels.at(index)?.number ?? 0)"
    case .choice(let index):
      guard case .choice(let fact) = node.type, let question = model.facts.at(fact)?.question,
        case .choice(let options) = model.questions.at(question)?.domain
      else { return "choice" }
      return "choice " + (options.at(index)?.name ?? "")
    case .truth(let value): return value ? "true" : "false"
    case .notApplicable: return "not-applicable"
    case .year: return "year"
    case .fact: return "fact " + name
    case .measure: return "measure " + name
    case .factor: return "factor " + name
    case .phase: return "phase"
    case .lookup(let table):
      let bands = model.lookups.at(table) ?? []
      return "lookup "
        + bands.map { "\($0.includesEnd):\($0.end?.exact ?? ""):\($0.points.exact)" }.together(",")
    case .rung: return "rung " + name
    case .indicatorLevel: return "level-of " + name
    case .indicatorValue: return "value-of " + name
    case .indicatorPoints: return "points-of " + name
    case .score: return "score-of " + name
    case .aggregate(let aggregate, dimension: _): return aggregate.word + " over " + name
    default: return node.operation.words.joined(separator: " ")
    }
  }

}
