import JenjangModel
import JenjangNumbers

/// Comparisons of facts with figures and choices.
extension AskingCondition {
  func compared(
    _ operands: [Int], _ comparison: Comparison, _ isCertain: Bool
  ) -> String? {
    if case .choice = model.expressions[operands[0]].type {
      return comparedChoices(operands, comparison, isCertain)
    }
    guard let left = figure(operands[0]), let right = figure(operands[1]) else { return nil }
    var comparison = comparison
    if isFalling(operands[0]) || isFalling(operands[1]) { comparison = Self.mirrored(comparison) }
    func said(_ sign: String) -> String { left + " " + sign + " " + right }
    let outside = said("<") + " or " + said(">")
    // An answer that is not there is no number, and every comparison with it is false.
    switch (comparison, isCertain) {
    case (.atLeast, true): return said(">=")
    case (.atLeast, false): return "not(" + said("<") + ")"
    case (.atMost, true): return said("<=")
    case (.atMost, false): return "not(" + said(">") + ")"
    case (.above, true): return said(">")
    case (.above, false): return "not(" + said("<=") + ")"
    case (.below, true): return said("<")
    case (.below, false): return "not(" + said(">=") + ")"
    case (.equal, true): return said("=")
    case (.equal, false): return "not(" + outside + ")"
    case (.notEqual, true): return outside
    case (.notEqual, false): return "not(" + said("=") + ")"
    }
  }

  private func comparedChoices(
    _ operands: [Int], _ comparison: Comparison, _ isCertain: Bool
  ) -> String? {
    guard let subject = operands.first(where: { isFact($0) }),
      let other = operands.first(where: { $0 != subject }),
      case .fact(let fact) = model.expressions[subject].operation,
      case .choice(let option) = model.expressions[other].operation
    else { return nil }
    let question = model.questions[model.facts[fact].question]
    guard case .choice(let options) = question.domain, options.indices.contains(option) else {
      return nil
    }
    let answer = "${" + question.column + "}"
    let name = "'" + options[option].name + "'"
    var open = ["''"]
    if question.notApplicable != .refused, let notApplicable { open.append("'\(notApplicable)'") }
    switch (comparison, isCertain) {
    case (.equal, true): return answer + " = " + name
    case (.notEqual, false): return answer + " != " + name
    case (.equal, false):
      return (open + [name]).map { answer + " = " + $0 }.joined(separator: " or ")
    case (.notEqual, true):
      return (open + [name]).map { answer + " != " + $0 }.joined(separator: " and ")
    default: return nil
    }
  }

  private func isFact(_ index: Int) -> Bool {
    if case .fact = model.expressions[index].operation { return true }
    return false
  }

  private static func mirrored(_ comparison: Comparison) -> Comparison {
    switch comparison {
    case .atLeast: return .atMost
    case .atMost: return .atLeast
    case .above: return .below
    case .below: return .above
    case .equal, .notEqual: return comparison
    }
  }

  /// Whether an expression is a level whose numbers fall as the levels rise.
  private func isFalling(_ index: Int) -> Bool {
    guard case .level(let scale) = model.expressions[index].type else { return false }
    let levels = model.scales[scale].levels
    return levels.count > 1 && levels[1].number < levels[0].number
  }

  /// A figure, a level by its number, or the year; nil where a form can't say it.
  private func figure(_ index: Int) -> String? {
    let node = model.expressions[index]
    func both(_ sign: String) -> String? {
      guard node.operands.count == 2, let left = figure(node.operands[0]),
        let right = figure(node.operands[1])
      else { return nil }
      return "(" + left + " " + sign + " " + right + ")"
    }
    switch node.operation {
    case .number(let number):
      if case .number = node.type { return PlainNumber.text(number) }
      return nil
    case .level(let level):
      guard case .level(let scale) = node.type else { return nil }
      return "\(model.scales[scale].levels[level].number)"
    case .year: return model.columns.year.map { "${\($0)}" }
    case .fact(let fact):
      guard case .number = node.type else { return nil }
      return "${\(model.questions[model.facts[fact].question].column)}"
    case .factor(let factor):
      return "${\(model.questions[model.factors[factor].question].column)}"
    case .indicatorLevel(let indicator):
      guard case .question(let question) = model.indicators[indicator].source else { return nil }
      return "${\(model.questions[question].column)}"
    case .measure(let measure): return figure(model.measures[measure].expression)
    case .add: return both("+")
    case .subtract: return both("-")
    case .multiply: return both("*")
    case .negate: return figure(node.operands[0]).map { "(0 - " + $0 + ")" }
    default: return nil
    }
  }
}
