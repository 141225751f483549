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

  private mutating func scaled(
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

  /// The figure rounded to decimals, over the power of ten that they are.
  mutating func rounded(
    _ value: FigureColumn, times factor: Rational = .one, decimals: Int, _ mode: RoundingMode
  ) throws(TileRefusal) -> FigureColumn {
    guard (0...30).contains(decimals) else { throw .operation(.rounding) }
    let unit = BigInteger.powerOfTen(decimals)
    guard
      let share = Rational(
        numerator: unit * factor.numerator, denominator: value.denominator * factor.denominator)
    else { throw .broken }
    let (top, bottom) = (share.numerator, share.denominator)
    if bottom == .one {
      var result = try scaled(value, by: top)
      result.denominator = unit
      return result
    }
    try note(top)
    try note(bottom + bottom)
    let ends = [value.least * top, value.most * top].sorted()
    for end in ends { try note(end.magnitude + end.magnitude + bottom) }
    let bounds = (
      least: ends[0].exactQuotient(by: bottom) - .one,
      most: ends[1].exactQuotient(by: bottom) + .one
    )
    if !value.least.isNegative, top.signum > 0, let bias = mode.bias(bottom) {
      let start = try numbers([bias])
      return try figure(
        .roundFromZero, over: unit, (.zero, bounds.most), mayBeAbsent: value.mayBeAbsent
      ) {
        $0.left = Int32(value.register)
        $0.first = top
        $0.second = bottom
        $0.numbers = start
        if let divisor = bottom.small {
          let reciprocal = TileReciprocal(UInt64(bitPattern: divisor))
          $0.reciprocal = reciprocal.factor
          $0.count = reciprocal.shift
        }
      }
    }
    return try figure(.round, over: unit, bounds, mayBeAbsent: value.mayBeAbsent) {
      $0.left = Int32(value.register)
      $0.first = top
      $0.second = bottom
      $0.count = mode.place
    }
  }

  mutating func band(_ table: BandTable, _ form: SlotForm) throws(TileRefusal) -> SlotForm {
    if case .constant(nil) = form { return form }
    guard !table.bands.isEmpty, table.results.count == table.bands.count else { throw .broken }
    let value = try figure(of: form)
    var denominator = BigInteger.one
    for result in table.results {
      denominator = denominator.leastCommonMultiple(with: result.denominator)
    }
    let results = table.results.map { $0.units(over: denominator) }
    // The first whole number of units that lies behind each band.
    let limits = table.bands.dropLast().map { band -> BigInteger in
      guard let end = band.end else { return value.most + .one }
      let units = end * Rational(value.denominator)
      let limit = band.includesEnd ? units.floor + .one : units.ceiling
      return min(max(limit, value.least), value.most + .one)
    }
    let start = try numbers(limits + results)
    return .figure(
      try figure(
        .band, over: denominator, (results.min() ?? .zero, results.max() ?? .zero),
        mayBeAbsent: value.mayBeAbsent
      ) {
        $0.left = Int32(value.register)
        $0.numbers = start
        $0.count = Int32(limits.count)
      })
  }

  /// The figure held between two others; the high one wins where they cross.
  mutating func clamped(_ operands: [Int]) throws(TileRefusal) -> FigureColumn {
    var parts: [FigureColumn] = []
    for operand in operands { parts.append(try figure(of: form(operand))) }
    parts = try overOneDenominator(parts)
    let (value, low, high) = (parts[0], parts[1], parts[2])
    return try figure(
      .clamp, over: value.denominator,
      (min(max(value.least, low.least), high.least), min(max(value.most, low.most), high.most)),
      mayBeAbsent: parts.contains { $0.mayBeAbsent }
    ) {
      $0.left = Int32(value.register)
      $0.right = Int32(low.register)
      $0.count = Int32(high.register)
    }
  }

  mutating func conditional(_ operands: [Int]) throws(TileRefusal) -> SlotForm {
    let condition = try truth(operands[0])
    let (first, second) = (try form(operands[1]), try form(operands[2]))
    guard case .register(let register) = condition else {
      return condition == .yes ? first : second
    }
    if case .truth(let left) = first, case .truth(let right) = second {
      let choices = list([self.register(of: left), self.register(of: right)])
      return .truth(
        truth(.chooseTruth) {
          $0.left = Int32(register)
          $0.list = choices
        })
    }
    let parts = try overOneDenominator([figure(of: first), figure(of: second)])
    return .figure(
      try figure(
        .choose, over: parts[0].denominator,
        (min(parts[0].least, parts[1].least), max(parts[0].most, parts[1].most)),
        mayBeAbsent: parts[0].mayBeAbsent || parts[1].mayBeAbsent
      ) {
        $0.left = Int32(parts[0].register)
        $0.right = Int32(parts[1].register)
        $0.count = Int32(register)
      })
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

/// A divisor above one as a factor: the upper half of the product with it, shifted, is the quotient.
struct TileReciprocal {
  var factor: UInt64
  var shift: Int32

  /// The factor is 2⁶⁴⁺ˢ over the divisor, rounded up, where 2ˢ is the power of two below the divisor.
  ///
  /// It is too much by less than one, so that a product with a number below 2⁶³ is too much by less
  /// than one part of the divisor, which no quotient's whole part shows.
  init(_ divisor: UInt64) {
    let bits = UInt64.bitWidth - (divisor - 1).leadingZeroBitCount - 1
    shift = Int32(bits)
    let exact = divisor.dividingFullWidth((1 << UInt64(bits), 0))
    factor = exact.quotient + (exact.remainder == 0 ? 0 : 1)
  }
}

extension RoundingMode {
  /// What is added before dividing a number from zero up by so much; nil where that isn't all.
  fileprivate func bias(_ divisor: BigInteger) -> BigInteger? {
    switch self {
    case .halfUp: return divisor.exactQuotient(by: BigInteger(2))
    case .halfDown: return (divisor - .one).exactQuotient(by: BigInteger(2))
    case .up: return divisor - .one
    case .down, .towardZero: return .zero
    case .halfEven: return nil
    }
  }

  /// The mode as a number, for the kernel.
  var place: Int32 { Int32(RoundingMode.allCases.firstIndex(of: self) ?? 0) }
}

extension Rational {
  /// The least whole number not below this one.
  var ceiling: BigInteger { -(-self).floor }
}
