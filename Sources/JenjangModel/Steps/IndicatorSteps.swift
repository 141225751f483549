import JenjangNumbers
import JenjangSource
import JenjangSyntax

// An indicator's own next steps.
extension Checker {
  /// Enters the steps of an indicator, those of its levels and its own, in the order written.
  func collectSteps(_ node: Node, of index: Int, _ indicator: Indicator) {
    var written: [(next: Node, level: Node?)] = []
    for child in node.children {
      if child.kind == .next { written.append((child, nil)) }
      if child.kind == .level { written += child.children(.next).map { ($0, child) } }
    }
    if written.count > Self.mostParts {
      report(
        .tooManyParts, at: node.keywordRange,
        [("what", .text("indicator")), ("most", .number(Self.mostParts))])
      return
    }
    for (next, level) in written { collectStep(next, at: level, of: index, indicator) }
    reportDoubtful(node, indicator.scale)
    if written.isEmpty, let text = defaults.next, indicator.scale != nil {
      model.steps.append(
        Step(
          name: indicator.name, isAdvice: false, text: text,
          raises: [Step.Raise(indicator: index, target: .next)], actors: defaults.actors,
          effort: defaults.effort, months: defaults.months, range: indicator.range))
    }
  }

  private func collectStep(
    _ node: Node, at level: Node?, of index: Int, _ indicator: Indicator
  ) {
    checkOnce(node, [.by, .effort, .within, .target])
    var atLevel: Int?
    if let level {
      // A level that is none of the scale's was reported with its words.
      guard let scale = indicator.scale, let found = levelIndex(level, of: scale) else { return }
      // Nothing is above the highest level: what stands behind it is for the indicator.
      if found < model.scales[scale].levels.count - 1 { atLevel = found }
    }
    let target = target(
      node, scale: indicator.scale, named: indicator.name, above: atLevel)
    model.steps.append(
      Step(
        name: indicator.name, isAdvice: false,
        text: text(node.child(.text), at: indicator.path),
        raises: [Step.Raise(indicator: index, target: target ?? .next)], atLevel: atLevel,
        actors: actors(node) ?? defaults.actors, effort: effort(node) ?? defaults.effort,
        months: months(node) ?? defaults.months, range: node.range))
  }

  /// Reports a step on a line of its own behind the last level that is listed; it may well be meant
  /// for all levels.
  private func reportDoubtful(_ node: Node, _ scale: Int?) {
    guard let level = node.children(.level).last, let scale,
      let index = levelIndex(level, of: scale), index < model.scales[scale].levels.count - 1
    else { return }
    let source = level.tree.source
    for next in level.children(.next) {
      let token = level.tree.nodes[next.index].firstToken
      let before = source.position(of: level.tree.tokens[token - 1].end).line
      guard before < source.position(of: next.range.start).line else { continue }
      report(
        .doubtfulStep, at: next.keywordRange,
        [("level", .number(model.scales[scale].levels[index].number))])
      return
    }
  }

  private func levelIndex(_ level: Node, of scale: Int) -> Int? {
    guard let value = level.child(.bound)?.literal?.value.smallParts, value.denominator == 1 else {
      return nil
    }
    return model.scales[scale].index(ofNumber: Int(value.numerator))
  }

  /// What a step raises an indicator to; nil, reported, where it can't be raised so.
  func target(
    _ node: Node, scale: Int?, named name: String, above level: Int? = nil
  ) -> Step.Raise.Target? {
    guard let value = node.child(.target)?.children.first else { return .next }
    guard let scale else {
      report(.nothingToRaise, at: value.range, [("name", .text(name))])
      return nil
    }
    if value.kind == .missing { return nil }
    guard let index = self.level(value, of: scale) else {
      if value.sourceText == "highest" { return .highest }
      reportNotALevel(value.sourceText, at: value.range, scale: scale)
      return nil
    }
    guard index > level ?? 0 else {
      let from =
        level.map {
          let number = model.scales[scale].levels[$0].number
          return Wording(id: "jenjang \(number)", en: "level \(number)")
        } ?? Wording(id: "jenjang terendah", en: "the lowest level")
      report(
        .targetNotAbove, at: value.range,
        [("found", .text(value.sourceText)), ("from", .wording(from))])
      return nil
    }
    return .level(index)
  }
}
