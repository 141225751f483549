import JenjangSource
import JenjangSyntax

// Findings that rules state outright.
extension Checker {
  func collectFinding(_ node: Node) {
    guard let name = node.name else { return }
    checkOnce(node, [.quadrant, .aspect, .when])
    enter(.finding(model.findings.count), name, in: 0)
    let quadrant = node.child(.quadrant).flatMap { Self.quadrant(named: $0.sourceText) }
    if quadrant == nil { report(.quadrantMissing, at: name.range) }
    if node.child(.when) == nil { report(.findingWithoutCondition, at: name.range) }
    model.findings.append(
      Finding(
        name: name.text, title: text(node.child(.text), at: name.text),
        quadrant: quadrant ?? .weakness, aspect: aspect(node) ?? .social, condition: -1,
        range: name.range))
    findingNodes.append(node)
  }

  static func quadrant(named name: String) -> Quadrant? {
    switch name {
    case "strength": return .strength
    case "weakness": return .weakness
    case "opportunity": return .opportunity
    case "threat": return .threat
    default: return nil
    }
  }

  func checkFindings() {
    for (index, node) in findingNodes.enumerated() {
      guard let when = node.child(.when)?.children.first,
        let condition = condition(when, ExpressionScope(0))
      else { continue }
      model.findings[index].condition = condition
    }
  }
}
