import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let noLevelToCompare = DiagnosticRule(
    "J2303",
    message: Wording(
      id: "`{name}` tidak punya jenjang", en: "`{name}` has no levels"),
    help: Wording(
      id: "sebut indicator atau factor yang berjenjang, atau bandingkan angkanya: `is {name}`",
      en: "name an indicator or a factor with levels, or compare its figure: `is {name}`"))

  static let toleranceOfNames = DiagnosticRule(
    "J2304",
    message: Wording(
      id: "`{found}` hanya untuk angka, dan di sini dibandingkan sebuah nama",
      en: "`{found}` is for figures, and here a name is compared"),
    help: Wording(id: "hapus bagian itu", en: "remove that part"))

  static let noStepsToCompare = DiagnosticRule(
    "J2305",
    message: Wording(
      id: "model ini tidak punya langkah berikutnya", en: "this model has no next steps"),
    help: Wording(
      id: "hapus harapan ini, atau tambahkan `next` atau `advice`",
      en: "remove this expectation, or add a `next` or an `advice`"))
}

package let columnRules: [DiagnosticRule] = [
  .noLevelToCompare, .toleranceOfNames, .noStepsToCompare,
]

// What the columns of a case table are compared with.
extension Checker {
  func columnExpectation(_ node: Node) -> Expectation.Kind? {
    guard let column = node.child(.string)?.stringValue else { return nil }
    let parts = node.children.filter { $0.kind != .string }
    guard let first = parts.first, let output = output(first, of: node) else { return nil }
    guard parts.count > 1 else { return .column(column, output) }
    guard case .figure(let expression, _) = output else {
      report(
        .toleranceOfNames, at: parts[1].range,
        [("found", .text(parts[1].kind == .bound ? "within" : "rounded"))])
      return nil
    }
    guard let tolerance = tolerance(parts[1]) else { return nil }
    return .column(column, .figure(expression: expression, tolerance))
  }

  private func output(_ node: Node, of expectation: Node) -> ColumnExpectation? {
    if node.kind == .option {
      switch node.ownWords.first {
      case "phase": return needsLadder(expectation) ? .phase : nil
      case "blocked": return needsLadder(expectation) ? .blocked : nil
      case "level": return node.child(.reference).flatMap { level($0) }
      default: return step(node)
      }
    }
    let scope = ExpressionScope(0)
    if node.kind == .reference, case .found(let entry) = lookUp(pathText(node), in: 0),
      case .fact(let fact) = entry.symbol,
      case .choice = model.questions[model.facts[fact].question].domain
    {
      return .name(expression: append(.fact(fact), [], .choice(fact), at: node.range))
    }
    guard let expression = expression(node, scope) else { return nil }
    switch model.expressions[expression].type {
    case .level, .choice, .truth: return closed(expression).map { .name(expression: $0) }
    default: return .figureOrNil(figure(expression, at: node))
    }
  }

  private func level(_ reference: Node) -> ColumnExpectation? {
    guard let symbol = resolve(reference, in: 0) else { return nil }
    switch symbol {
    case .indicator(let index):
      guard let scale = model.indicators[index].scale else { break }
      return .name(
        expression: append(.indicatorLevel(index), [], .level(scale), at: reference.range))
    // A factor's value is its level's number.
    case .factor: return .figureOrNil(value(of: symbol, at: reference.range))
    case .measure(let index):
      guard let value = value(of: symbol, at: reference.range) else { return nil }
      guard case .level = model.expressions[model.measures[index].expression].type else { break }
      return .name(expression: value)
    default: break
    }
    report(.noLevelToCompare, at: reference.range, [("name", .text(pathText(reference)))])
    return nil
  }

  private func step(_ node: Node) -> ColumnExpectation? {
    guard let place = node.child(.number).flatMap({ whole($0, from: 1, to: 99) }) else {
      return nil
    }
    if model.steps.isEmpty {
      report(.noStepsToCompare, at: node.range)
      return nil
    }
    return .step(place)
  }

  private func tolerance(_ node: Node) -> ColumnExpectation.Tolerance? {
    if node.kind == .option {
      guard let decimals = node.child(.number).flatMap({ whole($0, from: 0, to: 30) }) else {
        return nil
      }
      let mode = node.child(.option).flatMap { roundingMode($0) }
      return .rounded(decimals: decimals, mode ?? .halfUp)
    }
    guard let literal = node.literal, !literal.isScore, literal.value >= .zero else {
      report(.mustBePositive, at: node.range, [("found", .text(node.sourceText))])
      return nil
    }
    return .within(literal.value)
  }
}

extension ColumnExpectation {
  fileprivate static func figureOrNil(_ expression: Int?) -> ColumnExpectation? {
    expression.map { .figure(expression: $0, .within(.zero)) }
  }
}
