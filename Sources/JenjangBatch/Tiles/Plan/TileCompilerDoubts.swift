import JenjangNumbers

/// Rows whose figures are not certain, told by their codes.
extension TileCompiler {
  /// Rows in which a figure by a question's answer is not certain.
  mutating func doubt(
    _ option: OptionForm, under condition: TruthForm = .yes
  ) throws(TileRefusal) {
    if option.isOpenRange {
      openQuestions[option.question] = UInt8(option.options.count - 1)
      try note(doubt: option.question, option.doubts, under: condition)
    } else {
      closedQuestions.insert(option.question)
      try note(doubt: option.question, option.doubts, under: condition)
    }
  }

  /// Rows with such codes are not certain; under a condition only where that holds.
  mutating func doubt(
    _ question: Int, _ bits: UInt8, under condition: TruthForm = .yes
  ) throws(TileRefusal) {
    if bits & Tile.Code.empty != 0 { closedQuestions.insert(question) }
    try note(doubt: question, bits, under: condition)
  }

  private mutating func note(
    doubt question: Int, _ bits: UInt8, under condition: TruthForm
  ) throws(TileRefusal) {
    if bits == 0 { return }
    if case .register(let register) = condition {
      var operation = TileOperation(
        kind: .doubt, first: BigInteger.zero, second: BigInteger.zero)
      operation.left = try offset(of: question)
      operation.count = Int32(bits)
      operation.right = Int32(register)
      program.operations.append(operation)
    } else if condition == .yes {
      doubtBits[question, default: 0] |= bits
    }
  }

  /// Where a question's codes start in a tile.
  func offset(of question: Int) throws(TileRefusal) -> Int32 {
    guard plan.model.questions.indices.contains(question) else { throw .broken }
    return Int32(question * Tile.width)
  }

  /// The doubts without a condition, question by question; the columns at some places show counts.
  mutating func closeDoubts(counting places: [Int]) {
    for bits: UInt8 in [0x40, 0x80, 0xC0] {
      let offsets = doubtBits.filter { $0.value == bits }.map { $0.key }.sorted()
        .map { Int32($0 * Tile.width) }
      if !offsets.isEmpty { program.doubts.append(.init(bits: bits, offsets: offsets)) }
    }
    var open: [Int32: UInt8] = [:]
    for (question, highest) in openQuestions where !closedQuestions.contains(question) {
      open[Int32(question * Tile.width)] = highest
    }
    if open.isEmpty { return }
    var ranges = TileRanges(program, open: open, counted: places.map { program.shown[$0] })
    program.open = ranges.questions()
  }
}
