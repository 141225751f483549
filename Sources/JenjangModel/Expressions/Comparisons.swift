import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Comparisons and quantifiers; here level and choice names get their meaning.
extension Checker {
  func comparison(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let sides = node.children
    guard sides.count == 2, let sign = sign(of: node) else { return nil }
    for (side, other, isTurned) in [(sides[0], sides[1], false), (sides[1], sides[0], true)] {
      if other.kind == .reference, hasBrokenValues(side, in: scope.dimension) { return nil }
      guard let names = valueNames(of: side, in: scope.dimension), other.kind == .reference else {
        continue
      }
      let name = pathText(other)
      if names.contains(name) || isUnknown(name, in: scope.dimension) {
        return valueComparison(
          side, other, name, sign: isTurned ? sign.turned : sign, scope, at: node.range)
      }
    }
    let left = expression(sides[0], scope)
    // Beside a name that means nothing stands most likely one of its values.
    if left == nil, isUnclear(sides[0], in: scope.dimension),
      sides[1].kind == .reference, isUnknown(pathText(sides[1]), in: scope.dimension)
    {
      return nil
    }
    let right = expression(sides[1], scope)
    guard let left, let right else { return nil }
    return compare(left, right, sign, sides: sides, scope, at: node.range)
  }

  /// Whether a side is an indicator or a choice whose values could not be read; that was reported.
  private func hasBrokenValues(_ side: Node, in dimension: Int) -> Bool {
    guard side.kind == .reference, case .found(let entry) = lookUp(pathText(side), in: dimension)
    else { return false }
    switch entry.symbol {
    case .indicator(let index):
      guard case .question = model.indicators[index].source else { return false }
      return model.indicators[index].scale == nil
    case .fact(let index):
      guard case .choice(let options) = model.questions[model.facts[index].question].domain else {
        return false
      }
      return options.isEmpty
    case .measure(let index): return givesUnknownLevels(index)
    default: return false
    }
  }

  func isUnknown(_ name: String, in dimension: Int) -> Bool {
    if name == "yes" || name == "no" || name == "year" { return false }
    if case .unknown = lookUp(name, in: dimension) { return true }
    return false
  }

  /// Whether a side is a name that means nothing, or more than one thing; that was reported.
  private func isUnclear(_ side: Node, in dimension: Int) -> Bool {
    guard side.kind == .reference else { return false }
    switch lookUp(pathText(side), in: dimension) {
    case .found: return false
    case .unknown: return isUnknown(pathText(side), in: dimension)
    case .ambiguous: return true
    }
  }

  /// The comparison sign among a node's own tokens.
  func sign(of node: Node) -> Comparison? {
    for kind in node.ownKinds {
      switch kind {
      case .atLeast: return .atLeast
      case .atMost: return .atMost
      case .above: return .above
      case .below: return .below
      case .equal: return .equal
      default: break
      }
    }
    let words = node.ownWords
    if words.contains("is") { return words.contains("not") ? .notEqual : .equal }
    if words.contains("above") { return .above }
    if words.contains("below") { return .below }
    if words.contains("most") { return .atMost }
    return words.contains("least") ? .atLeast : nil
  }

  /// An indicator's level or a choice fact beside one of its values.
  private func valueComparison(
    _ side: Node, _ other: Node, _ name: String, sign: Comparison, _ scope: ExpressionScope,
    at range: SourceRange
  ) -> Int? {
    guard case .found(let entry) = lookUp(pathText(side), in: scope.dimension) else { return nil }
    switch entry.symbol {
    case .indicator(let index):
      guard let scale = model.indicators[index].scale else { return nil }
      return levelComparison(index, scale, name, sign, side.range, other.range, at: range)
    case .fact(let index):
      guard case .choice(let options) = model.questions[model.facts[index].question].domain else {
        return nil
      }
      guard let option = options.firstIndex(where: { $0.name == name }) else {
        let known = options.map { $0.name }
        report(
          .notAChoice, at: other.range,
          [
            ("fact", .text(model.facts[index].name)), ("found", .text(name)),
            ("known", self.known(known)),
          ], suggestion: suggestion(for: name, among: known))
        return nil
      }
      guard sign == .equal || sign == .notEqual else {
        report(.choiceNotOrdered, at: range)
        return nil
      }
      let fact = append(.fact(index), [], .choice(index), at: side.range)
      let choice = append(.choice(option), [], .choice(index), at: other.range)
      return append(.compare(sign), [fact, choice], .truth, at: range)
    case .measure(let index):
      guard let scale = measureScales[index] else { return nil }
      return measureComparison(index, scale, name, sign, side.range, other.range, at: range)
    case .phase:
      guard let ladder = model.ladder, !ladder.phases.isEmpty else {
        if phasesNode == nil { report(.phasesMissing, at: side.range) }
        return nil
      }
      guard let index = phase(other) else { return nil }
      let phase = append(.phase, [], .phase, at: side.range)
      let rung = append(.rung(index), [], .phase, at: other.range)
      return append(.compare(sign), [phase, rung], .truth, at: range)
    default: return nil
    }
  }

  func levelComparison(
    _ indicator: Int, _ scale: Int, _ name: String, _ sign: Comparison, _ side: SourceRange,
    _ other: SourceRange, at range: SourceRange
  ) -> Int? {
    guard let level = model.scales[scale].index(ofName: name) else {
      reportNotALevel(name, at: other, scale: scale)
      return nil
    }
    let left = append(.indicatorLevel(indicator), [], .level(scale), at: side)
    let right = append(.level(level), [], .level(scale), at: other)
    return append(.compare(sign), [left, right], .truth, at: range)
  }

  /// A class, or what a table gives, beside one of its values.
  private func measureComparison(
    _ measure: Int, _ scale: Int, _ name: String, _ sign: Comparison, _ side: SourceRange,
    _ other: SourceRange, at range: SourceRange
  ) -> Int? {
    guard let level = level(name, ofMeasure: measure, scale, at: other),
      let left = value(of: .measure(measure), at: side)
    else { return nil }
    let right = append(.level(level), [], .level(scale), at: other)
    return append(.compare(sign), [left, right], .truth, at: range)
  }

  /// The index of a class, or of a level that a table gives; reports a name that is none.
  func level(
    _ name: String, ofMeasure measure: Int, _ scale: Int, at range: SourceRange
  ) -> Int? {
    if let level = model.scales[scale].index(ofName: name) { return level }
    if measureNodes[measure].kind == .classes {
      reportNotAClass(name, at: range, measure: measure, scale: scale)
    } else {
      reportNotALevel(name, at: range, scale: scale)
    }
    return nil
  }

  /// Two figures, or a condition beside `yes` or `no`.
  private func compare(
    _ left: Int, _ right: Int, _ sign: Comparison, sides: [Node], _ scope: ExpressionScope,
    at range: SourceRange
  ) -> Int? {
    if let misfit = levelMisfit(left, right, sides) {
      reportLevelBesideNumber(misfit, sign)
      return nil
    }
    guard let type = commonType(left, right) else { return nil }
    guard type == .truth else {
      return append(.compare(sign), [left, right], .truth, at: range)
    }
    // `x is yes` is x itself, `x is no` its negation.
    for (condition, literal) in [(left, right), (right, left)] {
      guard case .truth(let value) = model.expressions[literal].operation,
        sign == .equal || sign == .notEqual
      else { continue }
      return value == (sign == .equal)
        ? condition : append(.not, [condition], .truth, at: range)
    }
    report(
      .conditionsCompared, at: model.expressions[right].range,
      related: [model.expressions[left].range])
    return nil
  }

  private struct LevelMisfit {
    let indicator: Int
    let scale: Int
    let number: Int
    let name: String
    let range: SourceRange
    /// Whether the number stands on the left.
    let isTurned: Bool
  }

  /// An indicator with levels beside a bare number: its level or its points may be meant.
  private func levelMisfit(_ left: Int, _ right: Int, _ sides: [Node]) -> LevelMisfit? {
    for (side, number, node) in [(left, right, sides[0]), (right, left, sides[1])] {
      guard case .indicatorValue(let index) = model.expressions[side].operation,
        case .number = model.expressions[number].operation, traits[number].isBare,
        let scale = model.indicators[index].scale
      else { continue }
      return LevelMisfit(
        indicator: index, scale: scale, number: number, name: pathText(node),
        range: model.expressions[number].range, isTurned: side == right)
    }
    return nil
  }

  private func reportLevelBesideNumber(_ misfit: LevelMisfit, _ sign: Comparison) {
    guard case .number(let value) = model.expressions[misfit.number].operation else { return }
    let sign = misfit.isTurned ? sign.turned : sign
    let levels = model.scales[misfit.scale].levels
    let level = levels.first { Rational($0.number) == value } ?? levels[levels.count - 1]
    let phrase = "`\(misfit.name) \(sign.words) \(level.name)`"
    report(
      .levelBesideNumber, at: misfit.range,
      [
        ("name", .text(misfit.name)), ("found", .text(value.brief)),
        (
          "level",
          .wording(
            level.name.isEmpty
              ? Wording(id: "", en: "")
              : Wording(
                id: "\(phrase) untuk jenjangnya, atau ", en: "\(phrase) for the level, or "))
        ),
        ("points", .text("points of \(misfit.name) \(sign.symbol) \(value.brief)")),
      ])
  }
}
