import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let noTarget = DiagnosticRule(
    "J2130",
    message: Wording(
      id: "`{name}` tidak punya `target`", en: "`{name}` has no `target`"),
    help: Wording(
      id: "tambahkan `target 80%` pada dimensi atau indicator itu",
      en: "add `target 80%` to that dimension or indicator"))

  static let noBaseline = DiagnosticRule(
    "J2131",
    message: Wording(
      id: "`target` dari `{name}` tidak punya `baseline`, jadi kemajuannya tidak dapat dihitung",
      en: "the `target` of `{name}` has no `baseline`, so progress can't be told"),
    help: Wording(
      id: "tulis titik mulanya: `target 80% baseline 20%`",
      en: "write where it set out: `target 80% baseline 20%`"))

  static let targetOfTargets = DiagnosticRule(
    "J2132",
    message: Wording(
      id: "`target` tidak dapat dihitung dari kemajuan menuju `target` lain",
      en: "a `target` can't be made of the progress toward another"),
    help: Wording(
      id: "pakai fact, skor atau measure", en: "use facts, scores or measures"))
}

package let goalRules: [DiagnosticRule] = [.noTarget, .noBaseline, .targetOfTargets]

// Targets: score over target, and how far a score has come from its baseline.
extension Checker {
  /// Checks all targets, when what they name is checked.
  func checkGoals() {
    checkReasons()
    if let goal = overallNode?.child(.goal) { checkGoal(goal, of: .dimension(0)) }
    for (index, node) in dimensionNodes.enumerated() {
      if let goal = node?.child(.goal) { checkGoal(goal, of: .dimension(index)) }
    }
    for (index, node) in indicatorNodes.enumerated() {
      if let goal = node.child(.goal) { checkGoal(goal, of: .indicator(index)) }
    }
  }

  private func checkGoal(_ node: Node, of subject: Subject) {
    let symbol: Symbol
    switch subject {
    case .indicator(let index): symbol = .indicator(index)
    case .dimension(let index): symbol = .dimension(index)
    default: return
    }
    guard let percent = goalFigure(node, of: symbol, isProgress: false, at: node.range) else {
      return
    }
    var progress: Int?
    if node.child(.baseline) != nil {
      progress = goalFigure(node, of: symbol, isProgress: true, at: node.range)
      if progress == nil { return }
    }
    let division = model.expressions[percent].operands[0]
    let whole = progress.map { model.expressions[model.expressions[$0].operands[0]].operands[1] }
    model.goals.append(
      Goal(
        subject: subject, target: model.expressions[division].operands[1],
        baseline: whole.map { model.expressions[$0].operands[1] }, percentToTarget: percent,
        progressToDate: progress, range: node.range))
  }

  /// The node of a thing's target; nil where it has none.
  func goalNode(of symbol: Symbol) -> (node: Node, dimension: Int)? {
    switch symbol {
    case .dimension(let index):
      let node = index == 0 ? overallNode : dimensionNodes[index]
      return node?.child(.goal).map { ($0, index) }
    case .indicator(let index):
      return indicatorNodes[index].child(.goal).map { ($0, model.indicators[index].dimension) }
    default: return nil
    }
  }

  /// `percent to target of PATH` and `progress to date of PATH` in a formula.
  func goalReference(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let reference = node.child(.reference),
      let symbol = resolve(reference, in: scope.dimension)
    else { return nil }
    if isInGoal {
      report(.targetOfTargets, at: node.range)
      return nil
    }
    let name = pathText(reference)
    guard let goal = goalNode(of: symbol)?.node else {
      report(.noTarget, at: reference.range, [("name", .text(name))])
      return nil
    }
    let isProgress = node.has("progress")
    if isProgress, goal.child(.baseline) == nil {
      report(.noBaseline, at: reference.range, [("name", .text(name))])
      return nil
    }
    return goalFigure(goal, of: symbol, isProgress: isProgress, at: node.range)
  }

  /// The figure as a quotient, which has no value where its divisor is 0.
  private func goalFigure(
    _ node: Node, of symbol: Symbol, isProgress: Bool, at range: SourceRange
  ) -> Int? {
    isInGoal = true
    defer { isInGoal = false }
    guard let place = goalNode(of: symbol)?.dimension, let first = node.children.first,
      let score = value(of: symbol, at: range),
      let target = figure(first, ExpressionScope(place)), let type = commonType(score, target)
    else { return nil }
    var (part, whole) = (score, target)
    if isProgress {
      guard let inner = node.child(.baseline)?.children.first,
        let baseline = figure(inner, ExpressionScope(place)), commonType(score, baseline) != nil
      else { return nil }
      let start = traits[baseline].domain
      part = append(
        .subtract, [score, baseline], type, at: range, traits[score].domain - start)
      whole = append(
        .subtract, [target, baseline], type, at: range, traits[target].domain - start)
    }
    let domain = traits[part].domain.divided(by: traits[whole].domain) ?? .unbounded
    let quotient = append(.divide, [part, whole], .score, at: range, domain)
    let nothing = append(.notApplicable, [], .score, at: range, domain)
    let result = append(.otherwise, [quotient, nothing], .score, at: range, domain)
    traits[result].openDivision = nil
    return result
  }
}
