import JenjangNumbers

/// Makes a program shorter without changing what it shows.
///
/// Figures that are all held against one limit are held against it by their least or greatest one,
/// which is found once for every limit; and what nothing reads any more is left out.
struct TileSimplifier {
  private var program: TileProgram<BigInteger>
  private var operations: [TileOperation<BigInteger>] = []
  /// Where the operation stands that fills a register of truths.
  private var makers: [Int32: Int] = [:]
  private var extremes: [Extreme: Int32] = [:]

  private struct Extreme: Hashable {
    var kind: TileOperationKind
    var registers: [Int32]
  }

  init(_ program: TileProgram<BigInteger>) { self.program = program }

  /// The shorter program.
  mutating func simplified() -> TileProgram<BigInteger> {
    for operation in program.operations {
      if let shorter = heldTogether(operation) {
        append(shorter)
      } else {
        append(operation)
      }
    }
    program.operations = operations
    dropUnread()
    return program
  }

  private mutating func append(_ operation: TileOperation<BigInteger>) {
    if operation.kind.rawValue >= TileOperationKind.atLeastLimit.rawValue,
      operation.kind != .doubt
    {
      makers[operation.target] = operations.count
    }
    operations.append(operation)
  }

  /// All or any of some comparisons with one limit, as a comparison of one figure.
  ///
  /// A figure that is absent is left out of both, and both are not applicable where all are absent.
  private mutating func heldTogether(
    _ own: TileOperation<BigInteger>
  ) -> TileOperation<BigInteger>? {
    guard own.kind == .all || own.kind == .any, own.count > 1 else { return nil }
    var registers: [Int32] = []
    var first: TileOperation<BigInteger>?
    for truth in program.lists[Int(own.list)..<Int(own.list + own.count)] {
      guard let place = makers[truth] else { return nil }
      let part = operations[place]
      guard part.kind == .atLeastLimit || part.kind == .belowLimit else { return nil }
      if let first, part.kind != first.kind || part.first != first.first { return nil }
      first = first ?? part
      registers.append(part.left)
    }
    guard var result = first else { return nil }
    let kind: TileOperationKind =
      (own.kind == .all) == (result.kind == .atLeastLimit) ? .least : .greatest
    result.left = extreme(Extreme(kind: kind, registers: registers.sorted()))
    result.target = own.target
    return result
  }

  private mutating func extreme(_ own: Extreme) -> Int32 {
    if let known = extremes[own] { return known }
    var operation = TileOperation(kind: own.kind, first: BigInteger.zero, second: BigInteger.zero)
    operation.target = Int32(program.registers)
    operation.list = Int32(program.lists.count)
    operation.count = Int32(own.registers.count)
    program.registers += 1
    program.lists += own.registers
    operations.append(operation)
    extremes[own] = operation.target
    return operation.target
  }

  // MARK: What is read

  private mutating func dropUnread() {
    var figures = Set(program.shown + program.exact)
    var truths = Set(program.advice.map { $0.condition })
    var kept: [TileOperation<BigInteger>] = []
    for operation in program.operations.reversed() {
      let isRead: Bool
      switch operation.kind {
      // These make rows doubtful, whatever is read of them.
      case .number, .doubt: isRead = true
      default:
        let isFigure = operation.kind.rawValue < TileOperationKind.atLeastLimit.rawValue
        isRead = (isFigure ? figures : truths).contains(operation.target)
      }
      if !isRead { continue }
      kept.append(operation)
      read(operation, &figures, &truths)
    }
    program.operations = kept.reversed()
  }

  private func read(
    _ own: TileOperation<BigInteger>, _ figures: inout Set<Int32>, _ truths: inout Set<Int32>
  ) {
    func list(_ count: Int32) -> ArraySlice<Int32> {
      program.lists[Int(own.list)..<Int(own.list + count)]
    }
    switch own.kind {
    case .option, .number, .year, .laneSum, .codeTruth: break
    case .weightedSum, .presenceSum:
      figures.insert(own.left)
      figures.formUnion(list(own.count))
    case .quotient, .combine, .multiply, .compare: figures.formUnion([own.left, own.right])
    case .scale, .round, .roundFromZero, .band: figures.insert(own.left)
    case .least, .greatest, .anyPresent: figures.formUnion(list(own.count))
    case .when:
      figures.insert(own.left)
      truths.insert(own.right)
    case .choose:
      figures.formUnion([own.left, own.right])
      truths.insert(own.count)
    case .clamp: figures.formUnion([own.left, own.right, own.count])
    case .countOf, .all, .any, .atLeast, .allApply: truths.formUnion(list(own.count))
    case .phase:
      figures.insert(own.left)
      var place = Int(own.list)
      for _ in 0..<own.count {
        let count = Int(program.lists[place])
        truths.formUnion(program.lists[(place + 1)..<(place + 1 + count)])
        place += 1 + count
      }
    case .atLeastLimit, .belowLimit, .equalsLimit, .differsFromLimit: figures.insert(own.left)
    case .not: truths.insert(own.left)
    case .same, .different: truths.formUnion([own.left, own.right])
    case .chooseTruth:
      truths.insert(own.left)
      truths.formUnion(list(2))
    case .doubt: truths.insert(own.right)
    }
  }
}
