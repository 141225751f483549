import JenjangNumbers
import JenjangSource
import JenjangSyntax

/// What declarations have where they do not say.
struct Defaults {
  var scale: (text: String, range: SourceRange)?
  var weight: Rational = .one
  var notApplicable = NotApplicableRule.refused
  /// What counts as the reason for "not applicable"; nil where none is needed.
  var notApplicableReason: EvidenceKind?
  var unanswered: UnansweredRule?
  var next: LocalizedText?
  /// Who takes a step, by the model's actors.
  var actors: [Int] = []
  var effort = 1
  var months: Int?
}

extension Checker {
  func checkDefaults(_ node: Node?) {
    guard let node else { return }
    checkOnce(
      node, [.useScale, .weight, .notApplicable, .unanswered, .next, .by, .effort, .within])
    if let scale = node.child(.useScale)?.name { defaults.scale = scale }
    if let weight = node.child(.weight)?.child(.bound).flatMap({ weight($0) }) {
      defaults.weight = weight
    }
    if let rule = notApplicable(node) { defaults.notApplicable = rule }
    defaults.notApplicableReason = notApplicableReason(node)
    defaults.unanswered = unanswered(node)
    if let next = node.child(.next)?.child(.text) { defaults.next = text(next, at: model.name) }
  }

  /// The node's own rule for the respondent's "not applicable".
  func notApplicable(_ node: Node) -> NotApplicableRule? {
    guard let rule = node.child(.notApplicable) else { return nil }
    if let points = plainFigure(rule.child(.bound)) { return .points(points) }
    return rule.has("allowed") ? .allowed : nil
  }

  /// The node's own rule for unanswered questions.
  func unanswered(_ node: Node) -> UnansweredRule? {
    guard let rule = node.child(.unanswered) else { return nil }
    if let points = plainFigure(rule.child(.bound)) { return .points(points) }
    return rule.has("lowest") ? .lowest : rule.has("unknown") ? .unknown : nil
  }
}
