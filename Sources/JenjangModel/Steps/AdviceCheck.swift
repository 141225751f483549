import JenjangSource
import JenjangSyntax

// Advice: steps that raise several indicators.
extension Checker {
  /// Enters an advice; what it names is looked up when all declarations are read.
  func collectAdvice(_ node: Node) {
    guard let name = node.name else { return }
    enter(.advice(model.steps.count), name, in: 0)
    checkOnce(node, [.by, .effort, .within, .after, .when])
    adviceNodes.append((model.steps.count, node))
    model.steps.append(
      Step(
        name: name.text, isAdvice: true, text: text(node.child(.text), at: name.text), raises: [],
        actors: actors(node) ?? defaults.actors, effort: effort(node) ?? defaults.effort,
        months: months(node) ?? defaults.months, range: name.range))
  }

  /// What advice raises and what it waits for.
  func resolveAdvice() {
    for index in model.steps.indices where !model.steps[index].isAdvice {
      indicatorSteps[model.steps[index].raises[0].indicator, default: []].append(index)
    }
    for (step, node) in adviceNodes {
      model.steps[step].raises = raises(node)
      if let list = node.child(.after) { model.steps[step].after = stepsBefore(list) }
    }
    reportAdviceRings()
  }

  /// The conditions under which advice is offered.
  func checkAdviceConditions() {
    for (step, node) in adviceNodes {
      guard let when = node.child(.when)?.children.first else { continue }
      model.steps[step].when = condition(when, ExpressionScope(0))
    }
  }

  private func raises(_ node: Node) -> [Step.Raise] {
    var written = node.children(.raises).flatMap { $0.children(.raise) }
    if written.isEmpty { report(.adviceRaisesNothing, at: node.name?.range ?? node.keywordRange) }
    if written.count > Self.mostParts {
      report(
        .tooManyParts, at: node.keywordRange,
        [("what", .text("advice")), ("most", .number(Self.mostParts))])
      written.removeAll()
    }
    var result: [Step.Raise] = []
    var seen: Set<Int> = []
    for raise in written {
      guard let path = raise.child(.path), let symbol = resolve(path, in: 0) else { continue }
      let name = pathText(path)
      guard case .indicator(let index) = symbol else {
        report(.notAnIndicator, at: path.range, [("name", .text(name))])
        continue
      }
      if !seen.insert(index).inserted {
        report(.listedTwice, at: path.range, [("name", .text(name))])
      }
      let indicator = model.indicators[index]
      guard indicator.scale != nil else {
        // An indicator that is asked and has no scale was reported as such.
        if isMeasured(indicatorNodes[index]) {
          report(.nothingToRaise, at: path.range, [("name", .text(name))])
        }
        continue
      }
      guard let target = target(raise, scale: indicator.scale, named: name) else { continue }
      result.append(Step.Raise(indicator: index, target: target))
    }
    return result
  }

  private func stepsBefore(_ list: Node) -> [Int] {
    var result: [Int] = []
    var seen: Set<Symbol> = []
    for path in parts(.path, of: list, "after") {
      guard let symbol = resolve(path, in: 0, as: Self.stepKinds) else { continue }
      let name = pathText(path)
      if !seen.insert(symbol).inserted {
        report(.listedTwice, at: path.range, [("name", .text(name))])
        continue
      }
      guard let steps = steps(of: symbol) else {
        report(.notAStep, at: path.range, [("name", .text(name))])
        continue
      }
      if steps.isEmpty { report(.noStepBefore, at: path.range, [("name", .text(name))]) }
      guard mayVisit(steps.count, at: list.range) else { return [] }
      result += steps
    }
    return result
  }

  static let stepKinds = Wording(id: "advice atau indicator", en: "advice or indicator")

  /// The steps that a name means: an advice, or all of an indicator's own; nil for what has none.
  func steps(of symbol: Symbol) -> [Int]? {
    switch symbol {
    case .advice(let step): return [step]
    case .indicator(let index): return indicatorSteps[index] ?? []
    default: return nil
    }
  }
}
