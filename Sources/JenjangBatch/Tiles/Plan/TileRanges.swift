import JenjangNumbers

/// Whether a program may be run twice for rows with open questions: with the lowest levels, and the highest.
///
/// It may where no figure and no truth falls when a level rises, and what applies does not hang on
/// an open question. The ends of every range are then what the two runs come to: the hulls of the
/// scorer take the low ends of all operands for the low end of a result, and so does the first run.
struct TileRanges {
  private let program: TileProgram<BigInteger>
  /// Where the codes of the questions start that may stay open, with the code of their highest level.
  private let open: [Int32: UInt8]
  /// The registers of counts, which are written as one number.
  private let counted: [Int32]
  private var figures: Set<Int32> = []
  private var truths: Set<Int32> = []

  init(_ program: TileProgram<BigInteger>, open: [Int32: UInt8], counted: [Int32]) {
    self.program = program
    self.open = open
    self.counted = counted
  }

  /// The questions that may stay open; none where some operation does not rise with them.
  mutating func questions() -> [TileProgram<BigInteger>.Open] {
    if !program.advice.isEmpty { return [] }
    for operation in program.operations where !follows(operation) { return [] }
    if counted.contains(where: { figures.contains($0) }) { return [] }
    return open.sorted { $0.key < $1.key }.map { .init(offset: $0.key, highest: $0.value) }
  }

  /// Takes note of what an operation fills; false where it may fall when a level rises.
  private mutating func follows(_ own: TileOperation<BigInteger>) -> Bool {
    let left = figures.contains(own.left)
    let right = figures.contains(own.right)
    switch own.kind {
    case .option: return take(figure: own, open[own.left] != nil)
    case .number, .year, .presenceSum, .anyPresent: return true
    case .laneSum: return follows(lanes: own)
    case .weightedSum: return follows(sum: own)
    case .quotient: return take(figure: own, left) && !right
    case .scale: return take(figure: own, left) && !(left && own.first.isNegative)
    case .combine:
      return take(figure: own, left || right) && !(left && own.first.isNegative)
        && !(right && own.second.isNegative)
    case .multiply: return !left && !right
    case .least, .greatest: return take(figure: own, list(own).contains { figures.contains($0) })
    case .when: return take(figure: own, left) && !truths.contains(own.right)
    case .choose: return take(figure: own, left || right) && !truths.contains(own.count)
    case .round, .roundFromZero:
      return take(figure: own, left) && !(left && own.first.isNegative)
    case .band: return take(figure: own, left) && (!left || rises(band: own))
    case .clamp: return take(figure: own, left || right || figures.contains(own.count))
    case .countOf: return take(figure: own, list(own).contains { truths.contains($0) })
    case .phase: return take(figure: own, true)
    case .atLeastLimit: return take(truth: own, left)
    case .belowLimit, .equalsLimit, .differsFromLimit: return !left
    case .compare: return !left && !right
    case .codeTruth: return follows(codes: own)
    case .not: return !truths.contains(own.left)
    case .same, .different: return !truths.contains(own.left) && !truths.contains(own.right)
    case .all, .any, .atLeast, .allApply:
      return take(truth: own, list(own).contains { truths.contains($0) })
    case .chooseTruth:
      let start = Int(own.list)
      return take(truth: own, program.lists[start...(start + 1)].contains { truths.contains($0) })
        && !truths.contains(own.left)
    case .doubt: return !truths.contains(own.right)
    }
  }

  private mutating func take(figure own: TileOperation<BigInteger>, _ isOpen: Bool) -> Bool {
    if isOpen { figures.insert(own.target) }
    return true
  }

  private mutating func take(truth own: TileOperation<BigInteger>, _ isOpen: Bool) -> Bool {
    if isOpen { truths.insert(own.target) }
    return true
  }

  private func list(_ own: TileOperation<BigInteger>) -> ArraySlice<Int32> {
    program.lists[Int(own.list)..<Int(own.list + own.count)]
  }

  /// A sum of codes; whether a question is open is counted of the codes as they are.
  private mutating func follows(lanes own: TileOperation<BigInteger>) -> Bool {
    for chunk in program.chunks[Int(own.list)..<Int(own.list + own.count)] {
      for run in program.runs[Int(chunk.start)..<Int(chunk.end)] {
        let field = LaneSum.Field(pre: run.pre, add: run.add, shift: run.shift, mask: run.mask)
        if field == LaneSum.empty || field == LaneSum.notApplicable { continue }
        let isOpen = program.terms[Int(run.start)..<Int(run.end)].contains {
          open[$0.offset] != nil
        }
        if isOpen && chunk.scale.isNegative { return false }
        if isOpen { figures.insert(own.target) }
      }
    }
    return true
  }

  private mutating func follows(sum own: TileOperation<BigInteger>) -> Bool {
    var isOpen = figures.contains(own.left)
    for (index, register) in list(own).enumerated() where figures.contains(register) {
      if program.numbers[Int(own.numbers) + index].isNegative { return false }
      isOpen = true
    }
    return take(figure: own, isOpen)
  }

  private func rises(band own: TileOperation<BigInteger>) -> Bool {
    let first = Int(own.numbers + own.count)
    let results = program.numbers[first...(first + Int(own.count))]
    return zip(results, results.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// A truth by codes: of no, then yes as the levels rise.
  private mutating func follows(codes own: TileOperation<BigInteger>) -> Bool {
    guard let highest = open[own.left] else { return true }
    let first = Int(own.numbers)
    let values = program.byteTables[first...(first + Int(highest))]
    // Of all levels it is the same, as it is of an answer that it is one.
    if let value = values.first, values.allSatisfy({ $0 == value }) { return true }
    let isRising = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    return take(truth: own, true) && isRising && !values.contains { $0 > 1 }
  }
}
