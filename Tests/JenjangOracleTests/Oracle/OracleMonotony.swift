/// Tells by its form alone that a model never counts a better answer as worse.
struct OracleMonotony {
  let index: OracleIndex
  private let mentions: OracleMentions

  init(_ index: OracleIndex) {
    self.index = index
    mentions = OracleMentions(index)
  }

  /// Whether every score and gate only ever wants more; false says nothing.
  var holds: Bool {
    let model = index.model
    let scores = [model.overallScore] + index.dimensionNames.map { index.dimensions[$0]!.score }
    let conditions =
      index.indicatorNames.map { index.indicators[$0]!.appliesWhen }
      + index.dimensionNames.map { index.dimensions[$0]!.appliesWhen }
    if index.asksForReasons { return false }
    if index.dimensions.values.contains(where: \.isPath) { return false }
    return scores.compactMap(\.self).allSatisfy(isRising)
      && conditions.compactMap(\.self).allSatisfy(isFixed)
      && index.indicatorNames.allSatisfy { hasFixedSource(index.indicators[$0]!) }
      && (model.ladder?.phases ?? []).flatMap(\.gates).allSatisfy { isRising($0.condition) }
  }

  private func hasFixedSource(_ indicator: OracleIndicator) -> Bool {
    indicator.ownFigures.allSatisfy(isFixed)
  }

  private func isFixed(_ figure: OracleFigure) -> Bool {
    mentions.questions(in: figure).isDisjoint(with: index.indicatorNames) && !hasWords(figure)
  }

  private func isFixed(_ condition: OracleCondition) -> Bool {
    mentions.questions(in: condition).isDisjoint(with: index.indicatorNames)
      && !mentionsScores(condition)
  }

  /// A dimension without questions still stands or falls by what is in it.
  private func mentionsScores(_ condition: OracleCondition) -> Bool {
    switch condition {
    case .quantified, .named, .stops: return true
    default: break
    }
    return condition.figures.contains { !isFixed($0) }
      || condition.conditions.contains { mentionsScores($0) }
  }

  /// Words over a dimension's own children.
  private func hasWords(_ figure: OracleFigure) -> Bool {
    switch figure {
    case .aggregate, .start, .dimension, .overall, .indicator, .pointsOf, .table,
      .percentToTarget, .progress:
      true
    default: figure.figures.contains { hasWords($0) }
    }
  }

  private func isRising(_ figure: OracleFigure) -> Bool {
    switch figure {
    case .dimension, .overall, .indicator, .pointsOf, .aggregate, .start: true
    case .binary(.add, let left, let right): isRising(left) && isRising(right)
    case .list(_, let operands): operands.allSatisfy(isRising)
    case .round(let operand, _, _, _): isRising(operand)
    case .clamp(let operand, let low, let high):
      isRising(operand) && isFixed(low) && isFixed(high)
    default: isFixed(figure)
    }
  }

  private func isRising(_ condition: OracleCondition) -> Bool {
    switch condition {
    case .level(_, .atLeast, _), .level(_, .above, _): true
    case .compare(let left, .atLeast, let right), .compare(let left, .above, let right):
      isRising(left) && isFixed(right)
    case .quantified(let quantified):
      index.instances(of: quantified).allSatisfy { isRising($0) }
    case .and, .or, .atLeast, .everyOf, .anyOf: condition.conditions.allSatisfy { isRising($0) }
    default: isFixed(condition)
    }
  }
}
