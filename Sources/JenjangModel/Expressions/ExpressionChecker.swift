import JenjangNumbers
import JenjangSource
import JenjangSyntax

/// Where an expression stands.
struct ExpressionScope {
  /// The dimension in which short names are looked up first.
  var dimension: Int
  /// The dimension whose children `mean`, `points` and the like run over; nil outside `score`.
  var aggregates: Int?

  init(_ dimension: Int, aggregates: Int? = nil) {
    self.dimension = dimension
    self.aggregates = aggregates
  }
}

// Each method returns the index of the checked expression, or nil where it has reported why not.
extension Checker {
  /// A figure: a number or a score, with every division by zero covered.
  func figure(_ node: Node, _ scope: ExpressionScope) -> Int? {
    expression(node, scope).flatMap { figure($0, at: node) }
  }

  /// An expression that was read as a figure.
  func figure(_ index: Int, at node: Node) -> Int? {
    switch model.expressions[index].type {
    case .number, .score: return closed(index)
    default:
      report(
        .figureNeeded, at: node.range, [("found", .wording(description(of: index)))])
      return nil
    }
  }

  /// A condition, with every division by zero covered.
  func condition(_ node: Node, _ scope: ExpressionScope) -> Int? {
    openCondition(node, scope).flatMap { closed($0) }
  }

  private func openCondition(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let index = expression(node, scope) else { return nil }
    guard model.expressions[index].type == .truth else {
      report(
        .conditionNeeded, at: node.range, [("found", .wording(description(of: index)))])
      return nil
    }
    return index
  }

  /// The expression itself, unless a divisor in it can be zero and nothing says what stands then.
  func closed(_ index: Int) -> Int? {
    guard let division = traits[index].openDivision else { return index }
    let divisor = model.expressions[division].operands[1]
    report(.divisorMayBeZero, at: model.expressions[divisor].range)
    return nil
  }

  func append(
    _ operation: Operation, _ operands: [Int] = [], _ type: ExpressionType, at range: SourceRange,
    _ domain: @autoclosure () -> Interval = .unbounded, isBare: Bool = false,
    openDivision: Int? = nil
  ) -> Int {
    let inherited = openDivision ?? operands.lazy.compactMap { self.traits[$0].openDivision }.first
    model.expressions.append(ExpressionNode(operation, operands, type: type, range: range))
    let length = length(operation, operands, at: range)
    // Of a figure that is too long the domain is not worked out: that could take forever.
    let domain = length.bits <= FigureLength.mostBits ? domain().widened : .unbounded
    traits.append(
      ExpressionTraits(domain, isBare: isBare, openDivision: inherited, length: length))
    return model.expressions.count - 1
  }

  func expression(_ node: Node, _ scope: ExpressionScope) -> Int? {
    switch node.kind {
    case .numberLiteral, .bound: return literal(node)
    case .bracketed: return node.children.first.flatMap { expression($0, scope) }
    case .reference: return reference(node, scope)
    case .pointsReference: return pointsReference(node, scope)
    case .aggregate: return aggregate(node, scope)
    case .startSum: return startSum(node, scope)
    case .negation: return negation(node, scope)
    case .sum, .product: return chain(node, scope)
    case .call: return call(node, scope)
    case .conditional: return conditional(node, scope)
    case .otherwise: return otherwise(node, scope)
    case .comparison: return comparison(node, scope)
    case .not: return not(node, scope)
    case .and, .or: return conditions(node, scope, node.kind == .and ? .and : .or)
    case .listQuantified:
      return conditions(node, scope, node.ownWords.first == "every" ? .and : .or)
    case .quantified: return quantified(node, scope)
    case .countOf: return countOf(node, scope)
    case .atLeastOf: return atLeastOf(node, scope)
    case .goalFigure: return goalReference(node, scope)
    default: return nil
    }
  }

  private func literal(_ node: Node) -> Int? {
    guard let literal = node.literal else { return nil }
    return append(
      .number(literal.value), [], literal.isScore ? .score : .number(.none), at: node.range,
      .point(literal.value), isBare: !literal.isScore)
  }

  private func negation(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let inner = node.children.first, let operand = figureOperand(inner, scope) else {
      return nil
    }
    return append(
      .negate, [operand], model.expressions[operand].type, at: node.range, -traits[operand].domain,
      isBare: traits[operand].isBare)
  }

  /// A figure inside an expression, where a division may still be open.
  func figureOperand(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let index = expression(node, scope) else { return nil }
    switch model.expressions[index].type {
    case .number, .score: return index
    default:
      report(
        .figureNeeded, at: node.range, [("found", .wording(description(of: index)))])
      return nil
    }
  }

  private func otherwise(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let parts = node.children
    guard parts.count == 2, let value = expression(parts[0], scope) else { return nil }
    let type = model.expressions[value].type
    if parts[1].kind == .notApplicableLiteral {
      let fallback = append(.notApplicable, [], type, at: parts[1].range, traits[value].domain)
      let result = append(
        .otherwise, [value, fallback], type, at: node.range, traits[value].domain)
      traits[result].openDivision = nil
      return result
    }
    guard let fallback = expression(parts[1], scope), let common = commonType(value, fallback)
    else {
      return nil
    }
    let result = append(
      .otherwise, [value, fallback], common, at: node.range,
      traits[value].domain.hull(with: traits[fallback].domain))
    traits[result].openDivision = traits[fallback].openDivision
    return result
  }

  private func conditional(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let parts = node.children
    guard parts.count == 3 else { return nil }
    let condition = openCondition(parts[0], scope)
    let yes = expression(parts[1], scope)
    let no = expression(parts[2], scope)
    guard let condition, let yes, let no, let type = commonType(yes, no) else { return nil }
    return append(
      .conditional, [condition, yes, no], type, at: node.range,
      traits[yes].domain.hull(with: traits[no].domain),
      isBare: traits[yes].isBare && traits[no].isBare)
  }

  private func not(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let inner = node.children.first, let operand = openCondition(inner, scope) else {
      return nil
    }
    return append(.not, [operand], .truth, at: node.range)
  }

  private func conditions(
    _ node: Node, _ scope: ExpressionScope, _ operation: Operation
  ) -> Int? {
    let parts = node.children
    let operands = parts.compactMap { openCondition($0, scope) }
    guard !parts.isEmpty, operands.count == parts.count else { return nil }
    return append(operation, operands, .truth, at: node.range)
  }

  private func countOf(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let parts = node.children
    let operands = parts.compactMap { openCondition($0, scope) }
    guard !parts.isEmpty, operands.count == parts.count else { return nil }
    return append(
      .countOf, operands, .number(.none), at: node.range,
      Interval(low: .zero, high: Rational(parts.count)))
  }

  private func atLeastOf(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let parts = node.children
    guard let first = parts.first, first.kind == .numberLiteral else { return nil }
    let list = parts.dropFirst()
    let operands = list.compactMap { openCondition($0, scope) }
    guard !list.isEmpty, operands.count == list.count else { return nil }
    guard let value = first.literal?.value, value.isInteger, value >= .one,
      value <= Rational(list.count), let count = value.smallParts?.numerator
    else {
      report(
        .countOutOfRange, at: first.range,
        [("count", .text(first.sourceText)), ("size", .number(list.count))])
      return nil
    }
    return append(.atLeast(Int(count)), operands, .truth, at: node.range)
  }
}
