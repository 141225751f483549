import JenjangModel
import JenjangNumbers

/// Rounding, by dividing or by multiplying with a reciprocal.
extension TileCompiler {
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
