import JenjangNumbers

/// What is added to the program: operations, registers and lists.
extension TileCompiler {
  mutating func newRegister() -> Int {
    program.registers += 1
    return program.registers - 1
  }

  mutating func newTruth() -> Int {
    program.truths += 1
    return program.truths - 1
  }

  /// Adds an operation that fills a new register of figures.
  mutating func figure(
    _ kind: TileOperationKind, over denominator: BigInteger,
    _ bounds: (least: BigInteger, most: BigInteger), mayBeAbsent: Bool,
    _ fill: (inout TileOperation<BigInteger>) -> Void
  ) throws(TileRefusal) -> FigureColumn {
    var form = FigureColumn(
      register: newRegister(), denominator: denominator, least: bounds.least, most: bounds.most,
      mayBeAbsent: mayBeAbsent)
    if mayBeAbsent {
      form.least = min(form.least, .zero)
      form.most = max(form.most, .zero)
    }
    try note(form.least)
    try note(form.most)
    var operation = TileOperation(kind: kind, first: BigInteger.zero, second: BigInteger.zero)
    fill(&operation)
    operation.target = Int32(form.register)
    program.operations.append(operation)
    return form
  }

  /// Adds an operation that fills a new register of truths.
  mutating func truth(
    _ kind: TileOperationKind, _ fill: (inout TileOperation<BigInteger>) -> Void
  ) -> TruthForm {
    let register = newTruth()
    var operation = TileOperation(kind: kind, first: BigInteger.zero, second: BigInteger.zero)
    fill(&operation)
    operation.target = Int32(register)
    program.operations.append(operation)
    return .register(register)
  }

  /// Where a list of registers starts among the lists.
  mutating func list(_ registers: [Int]) -> Int32 {
    let start = program.lists.count
    program.lists += registers.map { Int32($0) }
    return Int32(start)
  }

  mutating func numbers(_ numbers: [BigInteger]) throws(TileRefusal) -> Int32 {
    for number in numbers { try note(number) }
    let start = program.numbers.count
    program.numbers += numbers
    return Int32(start)
  }

  /// The register of a truth, also of one that is the same in every row.
  mutating func register(of truth: TruthForm) -> Int {
    switch truth {
    case .register(let register): return register
    case .constant(let constant):
      let register = newTruth()
      program.truthConstants.append(
        .init(
          register: register, isYes: constant == .yes,
          isNotApplicable: constant == .notApplicable))
      return register
    }
  }
}
