import JenjangNumbers
import JenjangSource
import JenjangSyntax

// `every` and `any` over dimensions or indicators.
extension Checker {
  /// `every dimension >= 15%`: one comparison a member, joined by `and`; `any` by `or`.
  func quantified(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let sign = sign(of: node), let side = node.children.last, side.kind != .path else {
      return nil
    }
    if let path = node.child(.path) {
      guard let symbol = resolve(path, in: scope.dimension) else { return nil }
      guard case .dimension = symbol else {
        report(.notADimension, at: path.range, [("name", .text(pathText(path)))])
        return nil
      }
    }
    if let name = node.name, kind(name) == nil { return nil }
    let members = quantifiedMembers(node, in: scope.dimension)
    if hasVisitedTooMany { return nil }
    let isUnknownLevel =
      node.has("indicator") && side.kind == .reference && levelName(side, of: members) == nil
      && isUnknown(pathText(side), in: scope.dimension)
    if members.isEmpty || isUnknownLevel {
      report(.nothingQuantified, at: node.range, [("what", .text(node.sourceText))])
      return nil
    }
    if model.expressions.count + members.count > mostExpressions {
      report(.tooManyExpressions, at: node.range, [("most", .number(mostExpressions))])
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
      guard let left = value(of: member, at: node.keywordRange),
        let right = expression(side, scope),
        commonType(left, right) != nil
      else { return nil }
      operands.append(append(.compare(sign), [left, right], .truth, at: node.range))
    }
    if node.ownWords.first == "count" {
      return append(
        .countOf, operands, .number(.none), at: node.range,
        Interval(low: .zero, high: Rational(operands.count)))
    }
    return append(
      node.ownWords.first == "any" ? .or : .and, operands, .truth, at: node.range)
  }

  /// The name of a level that members have, where a quantifier's side is one.
  func levelName(_ side: Node, of members: [Symbol]) -> String? {
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
  func quantifiedMembers(_ node: Node, in dimension: Int) -> [Symbol] {
    let most = model.indicators.count + model.dimensions.count
    guard mayVisit(most, at: node.range) else { return [] }
    var root = 0
    if let path = node.child(.path) {
      guard case .found(let entry) = lookUp(pathText(path), in: dimension),
        case .dimension(let index) = entry.symbol
      else { return [] }
      root = index
    }
    guard node.has("indicator") else {
      if node.child(.path) != nil { return dimensionsBelow(root).map { .dimension($0) } }
      return model.dimensions[0].children.compactMap { child in
        if case .dimension(let index) = child { return .dimension(index) }
        return nil
      }
    }
    var below = indicatorsBelow(root)
    if let name = node.name?.text {
      below = below.filter { model.indicators[$0].kind.map { model.kinds[$0] } == name }
    }
    let all = below.map { Symbol.indicator($0) }
    guard let side = node.children.last, let name = levelName(side, of: all) else { return all }
    return all.filter { levelName(side, of: [$0]) == name }
  }
}
