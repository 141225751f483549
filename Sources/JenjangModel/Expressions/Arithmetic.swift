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

  func sum(_ left: Int, _ right: Int, isMinus: Bool, at range: SourceRange) -> Int? {
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

  /// What an expression is, in words.
  func description(of index: Int) -> Wording {
    switch model.expressions[index].type {
    case .truth: return Wording(id: "syarat (ya/tidak)", en: "a condition (yes/no)")
    case .phase: return Wording(id: "fase", en: "a phase")
    case .score: return Wording(id: "skor (dalam %)", en: "a score (in %)")
    case .level(let scale):
      let name = model.scales[scale].name
      if name.isEmpty { return Wording(id: "kelas atau jenjang", en: "a class or level") }
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
