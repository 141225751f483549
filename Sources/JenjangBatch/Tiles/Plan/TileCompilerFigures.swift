import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Arithmetic: each result over a denominator of its own, with bounds from those of the operands.
extension TileCompiler {
  /// A figure under a condition: absent where it does not hold.
  mutating func form(
    _ form: SlotForm, when condition: TruthForm
  ) throws(TileRefusal) -> SlotForm {
    guard case .register(let register) = condition else {
      return condition == .yes ? form : .constant(nil)
    }
    if case .constant(nil) = form { return form }
    let value = try figure(of: form, under: condition)
    return .figure(
      try figure(.when, over: value.denominator, (value.least, value.most), mayBeAbsent: true) {
        $0.left = Int32(value.register)
        $0.right = Int32(register)
      })
  }

  /// A figure times a constant.
  mutating func scaled(_ form: SlotForm, by factor: Rational) throws(TileRefusal) -> SlotForm {
    if case .constant(let value) = form { return .constant(value.map { $0 * factor }) }
    var value = try figure(of: form)
    if factor.isZero {
      return .figure(try scaled(value, by: .zero))
    }
    // What divides the factor's top may divide the denominator, too.
    let shared = factor.numerator.magnitude.greatestCommonDivisor(with: value.denominator)
    let top = factor.numerator.exactQuotient(by: shared)
    if top != .one { value = try scaled(value, by: top) }
    value.denominator = value.denominator.exactQuotient(by: shared) * factor.denominator
    return .figure(value)
  }

  mutating func scaled(
    _ value: FigureColumn, by factor: BigInteger
  ) throws(TileRefusal) -> FigureColumn {
    try note(factor)
    let ends = [value.least * factor, value.most * factor].sorted()
    return try figure(
      .scale, over: value.denominator, (ends[0], ends[1]), mayBeAbsent: value.mayBeAbsent
    ) {
      $0.left = Int32(value.register)
      $0.first = factor
    }
  }

  /// The sum of the first figure and the second one times a sign.
  mutating func combined(_ operands: [Int], _ sign: Rational) throws(TileRefusal) -> SlotForm {
    let (first, second) = (try form(operands[0]), try form(operands[1]))
    if case .constant(let left) = first, case .constant(let right) = second {
      guard let left, let right else { return .constant(nil) }
      return .constant(left + right * sign)
    }
    let (left, right) = (try figure(of: first), try figure(of: second))
    let denominator = left.denominator.leastCommonMultiple(with: right.denominator)
    let leftFactor = denominator.exactQuotient(by: left.denominator)
    let rightFactor = denominator.exactQuotient(by: right.denominator) * sign.numerator
    try note(leftFactor)
    try note(rightFactor)
    let rightEnds = [right.least * rightFactor, right.most * rightFactor].sorted()
    for end in rightEnds { try note(end) }
    try note(left.least * leftFactor)
    try note(left.most * leftFactor)
    return .figure(
      try figure(
        .combine, over: denominator,
        (left.least * leftFactor + rightEnds[0], left.most * leftFactor + rightEnds[1]),
        mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent
      ) {
        $0.left = Int32(left.register)
        $0.right = Int32(right.register)
        $0.first = leftFactor
        $0.second = rightFactor
      })
  }

  mutating func product(_ operands: [Int]) throws(TileRefusal) -> SlotForm {
    let (first, second) = (try form(operands[0]), try form(operands[1]))
    switch (first, second) {
    case (.constant(nil), _), (_, .constant(nil)): return .constant(nil)
    case (_, .constant(let factor?)): return try scaled(first, by: factor)
    case (.constant(let factor?), _): return try scaled(second, by: factor)
    default: return .figure(try product(figure(of: first), figure(of: second)))
    }
  }

  private mutating func product(
    _ left: FigureColumn, _ right: FigureColumn
  ) throws(TileRefusal) -> FigureColumn {
    let corners = [
      left.least * right.least, left.least * right.most, left.most * right.least,
      left.most * right.most,
    ].sorted()
    return try figure(
      .multiply, over: left.denominator * right.denominator, (corners[0], corners[3]),
      mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent
    ) {
      $0.left = Int32(left.register)
      $0.right = Int32(right.register)
    }
  }

  mutating func quotient(_ operands: [Int]) throws(TileRefusal) -> SlotForm {
    let first = try form(operands[0])
    guard case .constant(let divisor) = try form(operands[1]) else { throw .operation(.quotient) }
    guard let divisor else { return .constant(nil) }
    guard let factor = divisor.reciprocal else { throw .operation(.quotient) }
    return try scaled(first, by: factor)
  }

  mutating func power(_ form: SlotForm, _ exponent: Int) throws(TileRefusal) -> SlotForm {
    guard (1...16).contains(exponent) else { throw .operation(.power) }
    let base = try figure(of: form)
    var result = base
    for _ in 1..<exponent { result = try product(result, base) }
    return .figure(result)
  }

  /// The same figures over one denominator.
  mutating func overOneDenominator(_ parts: [FigureColumn]) throws(TileRefusal) -> [FigureColumn] {
    var denominator = BigInteger.one
    for part in parts { denominator = denominator.leastCommonMultiple(with: part.denominator) }
    var result: [FigureColumn] = []
    for part in parts { result.append(try figure(part, over: denominator)) }
    return result
  }
}
