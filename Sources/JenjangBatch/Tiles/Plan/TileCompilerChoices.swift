import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Results that hang on where a figure lies, or on a condition.
extension TileCompiler {
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
}

extension Rational {
  /// The least whole number not below this one.
  var ceiling: BigInteger { -(-self).floor }
}
