import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Conditions: every row is yes, no or not applicable.
extension TileCompiler {
  mutating func compare(
    _ left: SlotForm, _ comparison: Comparison, _ right: SlotForm
  ) throws(TileRefusal) -> TruthForm {
    switch (left, right) {
    case (.truth(let first), .truth(let second)): return compare(first, comparison, second)
    case (.truth, _), (_, .truth): throw .operation(.figureAsTruth)
    case (.constant(nil), _), (_, .constant(nil)): return .constant(.notApplicable)
    case (.constant(let first?), .constant(let second?)):
      return .constant(comparison.holds(first, second) ? .yes : .no)
    case (_, .constant(let limit?)): return try compare(left, comparison, limit)
    case (.constant(let limit?), _): return try compare(right, comparison.mirrored, limit)
    default:
      let parts = try overOneDenominator([figure(of: left), figure(of: right)])
      return truth(.compare) {
        $0.left = Int32(parts[0].register)
        $0.right = Int32(parts[1].register)
        $0.count = comparison.place
      }
    }
  }

  private mutating func compare(
    _ form: SlotForm, _ comparison: Comparison, _ limit: Rational
  ) throws(TileRefusal) -> TruthForm {
    if case .option(let option) = form {
      try doubt(option)
      return try codeTruth(
        option.question,
        option.entries.map { entry in
          guard let figure = entry.figure else { return (entry.code, .notApplicable) }
          return (entry.code, comparison.holds(figure, limit) ? .yes : .no)
        })
    }
    let value = try figure(of: form)
    let units = limit * Rational(value.denominator)
    switch comparison {
    case .atLeast: return try compare(value, .atLeastLimit, units.ceiling)
    case .above: return try compare(value, .atLeastLimit, units.floor + .one)
    case .below: return try compare(value, .belowLimit, units.ceiling)
    case .atMost: return try compare(value, .belowLimit, units.floor + .one)
    case .equal, .notEqual:
      let kind: TileOperationKind =
        comparison == .equal ? .equalsLimit : .differsFromLimit
      return try compare(value, kind, units.isInteger ? units.numerator : value.most + .one)
    }
  }

  /// A comparison with a whole number, which is brought near the figure's bounds.
  private mutating func compare(
    _ value: FigureColumn, _ kind: TileOperationKind, _ limit: BigInteger
  ) throws(TileRefusal) -> TruthForm {
    let near = min(max(limit, value.least - .one), value.most + .one)
    try note(near)
    return truth(kind) {
      $0.left = Int32(value.register)
      $0.first = near
    }
  }

  private mutating func compare(
    _ left: TruthForm, _ comparison: Comparison, _ right: TruthForm
  ) -> TruthForm {
    let (first, second) = (register(of: left), register(of: right))
    return truth(comparison == .notEqual ? .different : .same) {
      $0.left = Int32(first)
      $0.right = Int32(second)
    }
  }

  mutating func not(_ truth: TruthForm) -> TruthForm {
    switch truth {
    case .constant(.yes): return .constant(.no)
    case .constant(.no): return .constant(.yes)
    case .constant(.notApplicable): return truth
    case .register(let register): return self.truth(.not) { $0.left = Int32(register) }
    }
  }

  /// All or any of some conditions, without those that are not applicable.
  mutating func joined(
    _ operands: [Int], _ kind: TileOperationKind
  ) throws(TileRefusal) -> TruthForm {
    var truths: [TruthForm] = []
    for operand in operands { truths.append(try truth(operand)) }
    return joined(truths, kind)
  }

  mutating func joined(
    _ truths: [TruthForm], _ kind: TileOperationKind
  ) -> TruthForm {
    let deciding: TruthForm = kind == .all ? .constant(.no) : .constant(.yes)
    if truths.contains(deciding) { return deciding }
    let open = truths.filter { $0 != .constant(.notApplicable) }
    if open.isEmpty { return .constant(.notApplicable) }
    if open.count == 1 { return open[0] }
    let registers = open.map { register(of: $0) }
    let start = list(registers)
    return truth(kind) {
      $0.list = start
      $0.count = Int32(registers.count)
    }
  }

  /// Whether all conditions hold, where one that is not applicable does not.
  mutating func allApply(_ operands: [Int]) throws(TileRefusal) -> TruthForm {
    var registers: [Int] = []
    for operand in operands {
      let truth = try truth(operand)
      switch truth {
      case .constant(.yes): continue
      case .constant: return .constant(.no)
      case .register(let register): registers.append(register)
      }
    }
    return allApply(registers: registers)
  }

  mutating func allApply(registers: [Int]) -> TruthForm {
    if registers.isEmpty { return .yes }
    let start = list(registers)
    return truth(.allApply) {
      $0.list = start
      $0.count = Int32(registers.count)
    }
  }

  mutating func atLeast(_ count: Int, _ operands: [Int]) throws(TileRefusal) -> TruthForm {
    var registers: [Int] = []
    for operand in operands { registers.append(self.register(of: try truth(operand))) }
    let start = list(registers)
    let least = BigInteger(min(max(count, 0), registers.count))
    return truth(.atLeast) {
      $0.list = start
      $0.count = Int32(registers.count)
      $0.first = least
    }
  }

  mutating func count(of operands: [Int]) throws(TileRefusal) -> FigureColumn {
    var truths: [TruthForm] = []
    for operand in operands { truths.append(try truth(operand)) }
    return try count(of: truths)
  }

  /// How many conditions are true.
  mutating func count(of truths: [TruthForm]) throws(TileRefusal) -> FigureColumn {
    let registers = truths.map { register(of: $0) }
    let start = list(registers)
    return try figure(
      .countOf, over: .one, (.zero, BigInteger(registers.count)), mayBeAbsent: false
    ) {
      $0.list = start
      $0.count = Int32(registers.count)
    }
  }

  /// Whether any member of a roster is present.
  mutating func anyPresent(_ roster: Int) throws(TileRefusal) -> TruthForm {
    var registers: [Int] = []
    for member in try members(of: roster) {
      let form = try form(member.form, when: member.condition)
      switch form {
      case .constant(nil): continue
      case .constant: return .yes
      default: break
      }
      let value = try figure(of: form)
      if !value.mayBeAbsent { return .yes }
      registers.append(value.register)
    }
    if registers.isEmpty { return .constant(.no) }
    let start = list(registers)
    return truth(.anyPresent) {
      $0.list = start
      $0.count = Int32(registers.count)
    }
  }
}

extension Comparison {
  /// The comparison with its sides changed.
  var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: return self
    case .atLeast: return .atMost
    case .atMost: return .atLeast
    case .above: return .below
    case .below: return .above
    }
  }

  /// The comparison as a number, for the kernel.
  var place: Int32 {
    switch self {
    case .equal: return 0
    case .notEqual: return 1
    case .atLeast: return 2
    case .atMost: return 3
    case .above: return 4
    case .below: return 5
    }
  }
}
