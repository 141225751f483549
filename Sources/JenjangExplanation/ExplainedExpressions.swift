import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Parts of expressions, each with the value that it had.
extension ExplanationBuilder {
  mutating func expression(_ index: Int) -> Explanation.Node {
    let expression = model.expressions[index]
    var node = Explanation.Node(
      .expression(index), range: expression.range, value: value(index), reason: .operation)
    switch expression.operation {
    case .fact(let fact): node.links = [link(.fact(fact))]
    case .factor(let factor): node.links = [link(.factor(factor))]
    case .measure(let measure): node.links = [link(.measure(measure))]
    case .indicatorLevel(let indicator), .indicatorValue(let indicator),
      .indicatorPoints(let indicator):
      node.links = [link(.indicator(indicator))]
    case .score(let dimension): node.links = [link(.dimension(dimension))]
    case .phase: node.links = [link(.verdict)]
    case .aggregate:
      if let account = reckoning.account(ofExpression: index) {
        node.reason = .aggregate(account)
        node.links = links(of: account)
      }
    case .conditional where expression.operands.count == 3:
      let truth = value(expression.operands[0]).truth
      var other: TruthSet = truth.subtracting(.yes).isEmpty ? .no : .yes
      if truth.contains(.yes), other == .yes { other = [.yes, .no] }
      var taken: TruthSet = truth.contains(.yes) ? .yes : .no
      if other == [.yes, .no] { taken = other }
      node.links = [
        link(.expression(expression.operands[0]), .condition),
        link(.expression(expression.operands[1]), .branch(taken)),
        link(.expression(expression.operands[2]), .branch(other)),
      ]
    default: node.links = expression.operands.map { link(.expression($0)) }
    }
    return node
  }
}
