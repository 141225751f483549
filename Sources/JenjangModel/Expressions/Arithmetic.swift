import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Sums, products and functions, with their types and units.
extension Checker {
  /// `a + b - c` and `a * b / c`, from left to right.
  func chain(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let parts = node.children
    let signs = node.ownKinds.filter { $0 == .plus || $0 == .minus || $0 == .star || $0 == .slash }
    let operands = parts.map { figureOperand($0, scope) }
    guard signs.count == parts.count - 1, var result = operands.first ?? nil else { return nil }
    for (sign, operand) in zip(signs, operands.dropFirst()) {
      guard let operand else { return nil }
      let range = model.expressions[result].range.through(model.expressions[operand].range)
      let next =
        sign == .plus || sign == .minus
        ? sum(result, operand, isMinus: sign == .minus, at: range)
        : product(result, operand, isQuotient: sign == .slash, at: range)
      guard let next else { return nil }
      result = next
    }
    return result
  }

  private func sum(_ left: Int, _ right: Int, isMinus: Bool, at range: SourceRange) -> Int? {
    guard let type = commonType(left, right) else { return nil }
    let (a, b) = (traits[left], traits[right])
    return append(
      isMinus ? .subtract : .add, [left, right], type, at: range,
      isMinus ? a.domain - b.domain : a.domain + b.domain, isBare: a.isBare && b.isBare)
  }

  private func product(_ left: Int, _ right: Int, isQuotient: Bool, at range: SourceRange) -> Int? {
    let type: ExpressionType
    switch (model.expressions[left].type, model.expressions[right].type) {
    case (.number(let a), .number(let b)):
      type = .number(isQuotient ? a.divided(by: b) : a.multiplied(by: b))
    case (.score, .number(let unit)):
      type = unit == .none ? .score : .number(isQuotient ? Unit.none.divided(by: unit) : unit)
    case (.number(let unit), .score): type = isQuotient || unit != .none ? .number(unit) : .score
    case (.score, .score): type = isQuotient ? .number(.none) : .score
    default: return nil
    }
    let (a, b) = (traits[left], traits[right])
    let isBare = a.isBare && b.isBare
    guard isQuotient else {
      return append(.multiply, [left, right], type, at: range, a.domain * b.domain, isBare: isBare)
    }
    let index = append(
      .divide, [left, right], type, at: range, a.domain.divided(by: b.domain) ?? .unbounded,
      isBare: isBare)
    if b.domain.contains(.zero), traits[index].openDivision == nil {
      traits[index].openDivision = index
    }
    return index
  }

  /// The type that two figures or conditions share; reports and returns nil where they differ.
  func commonType(_ left: Int, _ right: Int) -> ExpressionType? {
    let (a, b) = (model.expressions[left], model.expressions[right])
    switch (a.type, b.type) {
    case (.number(let first), .number(let second)):
      if first == second || traits[right].isBare { return a.type }
      if traits[left].isBare { return b.type }
      report(
        .unitsDiffer, at: a.range.through(b.range),
        [("left", .wording(description(of: left))), ("right", .wording(description(of: right)))])
      return nil
    case (.score, .score), (.truth, .truth): return a.type
    default:
      report(
        .typesDiffer, at: b.range,
        [
          ("left", .wording(description(of: left))), ("right", .wording(description(of: right))),
          ("mend", .wording(mend(a.type, b.type))),
        ], related: [a.range])
      return nil
    }
  }

  private func mend(_ left: ExpressionType, _ right: ExpressionType) -> Wording {
    if left == .truth || right == .truth {
      return Wording(
        id: "bandingkan syarat dengan `yes` atau `no`, atau pakai apa adanya",
        en: "compare a condition with `yes` or `no`, or use it alone")
    }
    return Wording(
      id: "skor ditulis dengan %, misalnya `50%`; angka × 1% menjadi skor",
      en: "a score is written with %, such as `50%`; a number × 1% becomes a score")
  }

  /// `min(a, b)`, `round(x, digits, mode)` and the like.
  func call(_ node: Node, _ scope: ExpressionScope) -> Int? {
    let name = node.ownWords.first ?? ""
    let parts = node.children
    let arguments = parts.filter { $0.kind != .option }
    let mode = parts.first { $0.kind == .option }.flatMap { roundingMode($0) }
    if mode != nil, name == "clamp" || name == "power" { return misused(node, name) }
    switch name {
    case "min", "max", "sum", "mean":
      return mode == nil ? list(name, arguments, scope, at: node) : misused(node, name)
    case "round":
      guard arguments.count == 2, let value = figureOperand(arguments[0], scope) else { break }
      guard let decimals = whole(arguments[1], from: 0, to: 30) else { return nil }
      let rounding = mode ?? .halfUp
      let domain = traits[value].domain
      return append(
        .round(decimals: decimals, rounding), [value], model.expressions[value].type, at: node.range,
        rounded(domain, decimals, rounding, model.expressions[value].type), isBare: traits[value].isBare)
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
    default:
      report(
        .unknownFunction, at: node.range, [("name", .text(name))],
        suggestion: suggestion(for: name, among: Self.functions))
      return nil
    }
    return misused(node, name)
  }

  private static let functions = ["min", "max", "sum", "mean", "round", "clamp", "power", "root"]

  private static let usages = [
    "min": "min(a, b, …)", "max": "max(a, b, …)", "sum": "sum(a, b, …)", "mean": "mean(a, b, …)",
    "round": "round(x, 2, half up)", "clamp": "clamp(x, 0, 100)", "power": "power(x, 2)",
    "root": "root(x, 2, 4, half up)",
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
    case "min": operation = .minimum
    case "max": operation = .maximum
    case "mean": operation = .average
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

  /// Whether an operand of a sum could be not applicable; anything but bare figures could.
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
      let domain = traits[value].domain.root(degree, decimals: isScore ? decimals + 2 : decimals, mode),
      degree % 2 == 1 || (traits[value].domain.low.map { $0 >= .zero } ?? false)
    else {
      report(.rootBelowZero, at: node.range, [("degree", .number(degree))])
      return nil
    }
    return append(
      .root(degree, decimals: decimals, mode), [value], isScore ? .score : .number(.none),
      at: node.range, domain, isBare: traits[value].isBare)
  }

  private func rounded(
    _ domain: Interval, _ decimals: Int, _ mode: RoundingMode, _ type: ExpressionType
  ) -> Interval {
    domain.rounded(decimals: type == .score ? decimals + 2 : decimals, mode)
  }

  /// What an expression is, in words.
  func description(of index: Int) -> Wording {
    switch model.expressions[index].type {
    case .truth: return Wording(id: "syarat (ya/tidak)", en: "a condition (yes/no)")
    case .score: return Wording(id: "skor (dalam %)", en: "a score (in %)")
    case .level(let scale):
      let name = model.scales[scale].name
      return Wording(id: "jenjang dari scale `\(name)`", en: "a level of the scale `\(name)`")
    case .choice(let fact):
      let name = model.facts[fact].name
      return Wording(id: "pilihan dari fact `\(name)`", en: "a choice of the fact `\(name)`")
    case .number(let unit):
      let text = unit.text
      return text.isEmpty
        ? Wording(id: "angka", en: "a number")
        : Wording(id: "angka dalam \(text)", en: "a number in \(text)")
    }
  }
}

extension Unit {
  func multiplied(by other: Unit) -> Unit {
    Unit(numerator + other.numerator, over: denominator + other.denominator)
  }

  func divided(by other: Unit) -> Unit {
    Unit(numerator + other.denominator, over: denominator + other.numerator)
  }

  /// A unit with what stands on both sides taken out.
  private init(_ numerator: [String], over denominator: [String]) {
    var rest = denominator
    var kept: [String] = []
    for name in numerator {
      if let index = rest.firstIndex(of: name) { rest.remove(at: index) } else { kept.append(name) }
    }
    self.init(numerator: kept.sorted(), denominator: rest.sorted())
  }

  /// The unit as people write it, such as `Rp/orang`; empty for a bare number.
  package var text: String {
    let top = numerator.joined(separator: "·")
    if denominator.isEmpty { return top }
    return (top.isEmpty ? "1" : top) + "/" + denominator.joined(separator: "/")
  }
}
