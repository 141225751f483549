import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Functions of expressions: lists, rounding, bounds, powers, roots and logarithms.
extension Checker {
  /// `min(a, b)`, `round(x, digits, mode)` and the like.
  func call(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let name = node.ownWords.first ?? ""
    let parts = node.children
    let arguments = parts.filter { $0.kind != .option }
    let mode = parts.first { $0.kind == .option }.flatMap { roundingMode($0) }
    if mode != nil, name == "clamp" || name == "power" { return misused(node, name) }
    switch name {
    case "min", "max", "sum", "mean", "last":
      return mode == nil ? list(name, arguments, scope, at: node) : misused(node, name)
    case "round":
      guard arguments.count == 2, let value = figureOperand(arguments[0], scope) else { break }
      guard let decimals = whole(arguments[1], from: 0, to: 30) else { return nil }
      let rounding = mode ?? .halfUp
      let domain = traits[value].domain
      return append(
        .round(decimals: decimals, rounding), [value], model.expressions[value].type,
        at: node.range,
        rounded(domain, decimals, rounding, model.expressions[value].type),
        isBare: traits[value].isBare)
    case "clamp": return clamp(node, arguments, scope)
    case "power":
      guard arguments.count == 2, let value = figureOperand(arguments[0], scope) else { break }
      guard let exponent = whole(arguments[1], from: 1, to: 16) else { return nil }
      return append(
        .power(exponent), [value], powerType(value, exponent), at: node.range,
        traits[value].domain.power(exponent), isBare: traits[value].isBare)
    case "root":
      guard arguments.count == 3, let value = figureOperand(arguments[0], scope) else { break }
      guard let degree = whole(arguments[1], from: 2, to: 16),
        let decimals = whole(arguments[2], from: 0, to: 30)
      else { return nil }
      return root(value, degree, decimals, mode ?? .halfUp, at: node)
    case "ln", "log10":
      guard arguments.count == 2, let value = figureOperand(arguments[0], scope) else { break }
      guard let decimals = whole(arguments[1], from: 0, to: 30) else { return nil }
      return logarithm(
        name == "ln" ? .natural : .ten, value, decimals, mode ?? .halfUp,
        at: node)
    default:
      report(
        .unknownFunction, at: node.range, [("name", .text(name))],
        suggestion: suggestion(for: name, among: Self.functions))
      return nil
    }
    return misused(node, name)
  }

  static let functions = [
    "min", "max", "sum", "mean", "round", "clamp", "power", "root", "ln", "log10", "last",
  ]

  private static let usages = [
    "min": "min(a, b, …)", "max": "max(a, b, …)", "sum": "sum(a, b, …)", "mean": "mean(a, b, …)",
    "round": "round(x, 2, half up)", "clamp": "clamp(x, 0, 100)", "power": "power(x, 2)",
    "root": "root(x, 2, 4, half up)", "ln": "ln(x, 6, half up)", "log10": "log10(x, 6, half up)",
    "last": "last(a, b, …)",
  ]

  private func misused(_ node: Node, _ name: String) -> Int? {
    report(
      .wrongArguments, at: node.range,
      [("name", .text(name)), ("usage", .text("`\(Self.usages[name] ?? name)`"))])
    return nil
  }

  private func list(
    _ name: String, _ arguments: [Node], _ scope: ExpressionScope, at node: Node
  ) -> Int? {
    guard !arguments.isEmpty else { return misused(node, name) }
    let operands = arguments.compactMap { figureOperand($0, scope) }
    guard operands.count == arguments.count, let first = operands.first else { return nil }
    var type = model.expressions[first].type
    for operand in operands.dropFirst() {
      guard let common = commonType(first, operand) else { return nil }
      type = common
    }
    let domains = operands.map { traits[$0].domain }
    let hull = domains.dropFirst().reduce(domains[0]) { $0.hull(with: $1) }
    let operation: Operation
    var domain = hull
    switch name {
    case "min":
      operation = .minimum
      for high in bareDomains(operands).compactMap({ $0.high }) {
        domain = .minimum(domain, .point(high))
      }
    case "max":
      operation = .maximum
      for low in bareDomains(operands).compactMap({ $0.low }) {
        domain = .maximum(domain, .point(low))
      }
    case "mean": operation = .average
    case "last": operation = .last
    default:
      operation = .total
      domain = domains.reduce(.point(.zero)) { $0 + $1.hull(with: .point(.zero)) }
      if !operands.contains(where: { mayBeAbsent($0) }) {
        domain = domains.dropFirst().reduce(domains[0]) { $0 + $1 }
      }
    }
    return append(
      operation, operands, type, at: node.range, domain,
      isBare: operands.allSatisfy { traits[$0].isBare })
  }

  /// What the bare figures among operands could be; they are always there, and so bound the others.
  private func bareDomains(_ operands: [Int]) -> [Interval] {
    operands.filter { !mayBeAbsent($0) }.map { traits[$0].domain }
  }

  /// Whether an operand of a list could be not applicable; anything but bare figures could.
  private func mayBeAbsent(_ index: Int) -> Bool { !traits[index].isBare }

  private func clamp(_ node: Node, _ arguments: [Node], _ scope: ExpressionScope) -> Int? {
    guard arguments.count == 3 else { return misused(node, "clamp") }
    let operands = arguments.compactMap { figureOperand($0, scope) }
    guard operands.count == 3, let type = commonType(operands[0], operands[1]),
      commonType(operands[0], operands[2]) != nil
    else { return nil }
    return append(
      .clamp, operands, type, at: node.range,
      traits[operands[0]].domain.clamped(
        low: traits[operands[1]].domain, high: traits[operands[2]].domain),
      isBare: operands.allSatisfy { traits[$0].isBare })
  }

  private func powerType(_ value: Int, _ exponent: Int) -> ExpressionType {
    guard case .number(let unit) = model.expressions[value].type else { return .score }
    var power = unit
    for _ in 1..<exponent { power = power.multiplied(by: unit) }
    return .number(power)
  }

  private func root(
    _ value: Int, _ degree: Int, _ decimals: Int, _ mode: RoundingMode, at node: Node
  ) -> Int? {
    let type = model.expressions[value].type
    let isScore = type == .score
    // The decimals of a score are those of its per cent figure.
    guard
      let domain = traits[value].domain.root(
        degree, decimals: isScore ? decimals + 2 : decimals, mode),
      degree % 2 == 1 || (traits[value].domain.low.map { $0 >= .zero } ?? false)
    else {
      report(.rootBelowZero, at: node.range, [("degree", .number(degree))])
      return nil
    }
    return append(
      .root(degree, decimals: decimals, mode), [value], isScore ? .score : .number(.none),
      at: node.range, domain, isBare: traits[value].isBare)
  }

  /// A logarithm is a bare number; of a score it is that of its share.
  private func logarithm(
    _ base: LogarithmBase, _ value: Int, _ decimals: Int, _ mode: RoundingMode, at node: Node
  ) -> Int? {
    let bounds = traits[value].domain
    guard bounds.low.map({ $0 > .zero }) ?? false,
      let domain = bounds.logarithm(base, decimals: decimals, mode)
    else {
      report(.logarithmBelowZero, at: node.range)
      return nil
    }
    return append(
      .logarithm(base, decimals: decimals, mode), [value], .number(.none), at: node.range, domain,
      isBare: traits[value].isBare)
  }

  private func rounded(
    _ domain: Interval, _ decimals: Int, _ mode: RoundingMode, _ type: ExpressionType
  ) -> Interval {
    domain.rounded(decimals: type == .score ? decimals + 2 : decimals, mode)
  }
}
