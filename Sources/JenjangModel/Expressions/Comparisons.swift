import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Comparisons and quantifiers; here level and choice names get their meaning.
extension Checker {
  func comparison(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let sides = node.children
    guard sides.count == 2, let sign = sign(of: node) else { return nil }
    for (side, other, isTurned) in [(sides[0], sides[1], false), (sides[1], sides[0], true)] {
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
    let right = expression(sides[1], scope)
    guard let left, let right else { return nil }
    return compare(left, right, sign, sides: sides, scope, at: node.range)
  }

  private func isUnknown(_ name: String, in dimension: Int) -> Bool {
    if name == "yes" || name == "no" || name == "year" { return false }
    if case .unknown = lookUp(name, in: dimension) { return true }
    return false
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
            ("known", .list(known)),
          ], suggestion: nearestName(to: name, among: known))
        return nil
      }
      guard sign == .equal || sign == .notEqual else {
        report(.choiceNotOrdered, at: range)
        return nil
      }
      let fact = append(.fact(index), [], .choice(index), at: side.range)
      let choice = append(.choice(option), [], .choice(index), at: other.range)
      return append(.compare(sign), [fact, choice], .truth, at: range)
    default: return nil
    }
  }

  private func levelComparison(
    _ indicator: Int, _ scale: Int, _ name: String, _ sign: Comparison, _ side: SourceRange,
    _ other: SourceRange, at range: SourceRange
  ) -> Int? {
    guard let level = model.scales[scale].levels.firstIndex(where: { $0.name == name }) else {
      reportNotALevel(name, at: other, scale: scale)
      return nil
    }
    let left = append(.indicatorLevel(indicator), [], .level(scale), at: side)
    let right = append(.level(level), [], .level(scale), at: other)
    return append(.compare(sign), [left, right], .truth, at: range)
  }

  /// Two figures, or a condition beside `yes` or `no`.
  private func compare(
    _ left: Int, _ right: Int, _ sign: Comparison, sides: [Node], _ scope: ExpressionScope,
    at range: SourceRange
  ) -> Int? {
    if let misfit = levelMisfit(left, right, sides, scope) {
      reportLevelBesideNumber(misfit)
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
      .figureNeeded, at: model.expressions[right].range,
      [("found", .wording(description(of: right)))])
    return nil
  }

  private struct LevelMisfit {
    let indicator: Int
    let scale: Int
    let number: Int
    let name: String
    let range: SourceRange
  }

  /// An indicator with levels beside a bare number: its level or its points may be meant.
  private func levelMisfit(
    _ left: Int, _ right: Int, _ sides: [Node], _ scope: ExpressionScope
  ) -> LevelMisfit? {
    for (side, number, node) in [(left, right, sides[0]), (right, left, sides[1])] {
      guard case .indicatorValue(let index) = model.expressions[side].operation,
        case .number = model.expressions[number].operation, traits[number].isBare,
        let scale = model.indicators[index].scale
      else { continue }
      return LevelMisfit(
        indicator: index, scale: scale, number: number, name: pathText(node),
        range: model.expressions[number].range)
    }
    return nil
  }

  private func reportLevelBesideNumber(_ misfit: LevelMisfit) {
    guard case .number(let value) = model.expressions[misfit.number].operation else { return }
    let scale = model.scales[misfit.scale]
    let level = scale.levels.first { Rational($0.number) == value && !$0.name.isEmpty }
      ?? scale.levels.last { !$0.name.isEmpty }
    report(
      .levelBesideNumber, at: misfit.range,
      [
        ("scale", .text(scale.name)), ("found", .text(value.exact)),
        ("level", .text("\(misfit.name) at least \(level?.name ?? "…")")),
        ("points", .text("points of \(misfit.name) >= \(value.exact)")),
      ])
  }

  // MARK: every and any

  /// `every dimension >= 15%`: one comparison a member, joined by `and`; `any` by `or`.
  func quantified(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let sign = sign(of: node), let side = node.children.last, side.kind != .path else {
      return nil
    }
    let members = quantifiedMembers(node, in: scope.dimension, reports: true)
    if members.isEmpty {
      report(.nothingQuantified, at: node.range, [("what", .text(node.sourceText))])
      return nil
    }
    var operands: [Int] = []
    let levelName = levelName(side, of: members)
    for member in members {
      if let levelName, case .indicator(let index) = member,
        let scale = model.indicators[index].scale
      {
        guard
          let operand = levelComparison(
            index, scale, levelName, sign, model.indicators[index].range, side.range,
            at: node.range)
        else { return nil }
        operands.append(operand)
        continue
      }
      guard let left = value(of: member, at: node.keywordRange), let right = expression(side, scope),
        commonType(left, right) != nil
      else { return nil }
      operands.append(append(.compare(sign), [left, right], .truth, at: node.range))
    }
    return append(
      node.ownWords.first == "any" ? .or : .and, operands, .truth, at: node.range)
  }

  /// The name of a level that members have, where a quantifier's side is one.
  private func levelName(_ side: Node, of members: [Symbol]) -> String? {
    guard side.kind == .reference else { return nil }
    let name = pathText(side)
    let isLevel = members.contains { member in
      guard case .indicator(let index) = member, let scale = model.indicators[index].scale else {
        return false
      }
      return model.scales[scale].levels.contains { $0.name == name }
    }
    return isLevel ? name : nil
  }

  /// What a quantifier runs over; for a level's name, the indicators whose scale has it.
  func quantifiedMembers(_ node: Node, in dimension: Int, reports: Bool) -> [Symbol] {
    var root = 0
    var isUnder = false
    if let path = node.child(.path) {
      isUnder = true
      if reports {
        guard let symbol = resolve(path, in: dimension) else { return [] }
        guard case .dimension(let index) = symbol else { return [] }
        root = index
      } else {
        guard case .found(let entry) = lookUp(pathText(path), in: dimension),
          case .dimension(let index) = entry.symbol
        else { return [] }
        root = index
      }
    }
    guard node.has("indicator") else {
      if isUnder { return dimensionsBelow(root).map { .dimension($0) } }
      return model.dimensions[0].children.compactMap { child in
        if case .dimension(let index) = child { return .dimension(index) }
        return nil
      }
    }
    let all = indicatorsBelow(root).map { Symbol.indicator($0) }
    guard let side = node.children.last, let name = levelName(side, of: all) else { return all }
    return all.filter { levelName(side, of: [$0]) == name }
  }
}

extension Comparison {
  /// The same comparison with its sides exchanged.
  var turned: Comparison {
    switch self {
    case .equal, .notEqual: return self
    case .atLeast: return .atMost
    case .atMost: return .atLeast
    case .above: return .below
    case .below: return .above
    }
  }
}
