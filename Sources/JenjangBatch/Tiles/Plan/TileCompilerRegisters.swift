import JenjangNumbers

/// Forms of figures as registers that hold them.
extension TileCompiler {
  /// The figures of a form in a register; under a condition they may be zero where it does not hold.
  mutating func figure(
    of form: SlotForm, under condition: TruthForm = .yes
  ) throws(TileRefusal) -> FigureColumn {
    switch form {
    case .figure(let figure): return figure
    case .constant(let value):
      let register = newRegister()
      program.constants.append(.init(register: register, value: value.map { $0.numerator }))
      let number = value?.numerator ?? .zero
      try note(number)
      return FigureColumn(
        register: register, denominator: value?.denominator ?? .one, least: number, most: number,
        mayBeAbsent: value == nil)
    case .option(let option):
      try doubt(option, under: condition)
      return try figure(of: option)
    case .truth: throw .operation(.figureAsTruth)
    }
  }

  private mutating func figure(of option: OptionForm) throws(TileRefusal) -> FigureColumn {
    let entries = option.entries
    let key = OptionKey(
      question: option.question,
      figures: option.options + [option.unanswered, option.notApplicable])
    if let known = optionRegisters[key] { return known }
    var denominator = BigInteger.one
    for case let figure? in entries.map({ $0.figure }) {
      denominator = denominator.leastCommonMultiple(with: figure.denominator)
    }
    var table = Array(repeating: BigInteger.zero, count: 129)
    var absent: UInt8 = 0
    for (code, figure) in entries {
      if let figure {
        table[Int(code)] = figure.units(over: denominator)
      } else if code < Tile.Code.empty {
        throw .operation(.unknownConstant)
      } else {
        absent |= code
      }
    }
    let start = try numbers(table)
    let offset = try offset(of: option.question)
    let units = entries.map { $0.figure?.units(over: denominator) ?? .zero }
    let form = try figure(
      .option, over: denominator, (units.min() ?? .zero, units.max() ?? .zero),
      mayBeAbsent: absent != 0
    ) { operation in
      operation.left = offset
      operation.numbers = start
      operation.count = Int32(absent)
    }
    optionRegisters[key] = form
    return form
  }

  /// The same figures over a multiple of their denominator.
  mutating func figure(
    _ form: FigureColumn, over denominator: BigInteger
  ) throws(TileRefusal) -> FigureColumn {
    let factor = denominator.exactQuotient(by: form.denominator)
    if factor == .one { return form }
    try note(factor)
    return try figure(
      .scale, over: denominator, (form.least * factor, form.most * factor),
      mayBeAbsent: form.mayBeAbsent
    ) { operation in
      operation.left = Int32(form.register)
      operation.first = factor
    }
  }
}
