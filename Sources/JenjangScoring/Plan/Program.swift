/// A line of instructions under construction, in which no two are equal.
struct Program {
  private(set) var instructions: [Instruction] = []
  private(set) var operandStarts = [0]
  private(set) var operands: [Int] = []
  private(set) var constants: [Value] = []
  private var slots: [Line: Int] = [:]
  private var constantIndices: [Value: Int] = [:]
  /// The slots of constants by their indices, and of answers by question and table: most lines read
  /// nothing, and are found without a look at all of them.
  private var constantSlots: [Int?] = []
  private var optionSlots: [UInt64: Int] = [:]

  private struct Line: Hashable {
    var instruction: Instruction
    var operands: [Int]
  }

  /// The slot of an instruction: that of an equal one where there is one already.
  mutating func emit(_ instruction: Instruction, _ reads: [Int] = []) -> Int {
    if case .option(let question, let table) = instruction {
      // In a page an Int has 32 bits.
      let key = UInt64(question) << 32 | UInt64(table)
      if let slot = optionSlots[key] { return slot }
      let slot = append(instruction, reads)
      optionSlots[key] = slot
      return slot
    }
    let line = Line(instruction: instruction, operands: reads)
    if let slot = slots[line] { return slot }
    let slot = append(instruction, reads)
    slots[line] = slot
    return slot
  }

  mutating func emit(constant value: Value) -> Int {
    let index: Int
    if let known = constantIndices[value] {
      index = known
    } else {
      index = constants.count
      constantIndices[value] = index
      constants.append(value)
      constantSlots.append(nil)
    }
    if let slot = constantSlots[index] { return slot }
    let slot = append(.constant(index), [])
    constantSlots[index] = slot
    return slot
  }

  private mutating func append(_ instruction: Instruction, _ reads: [Int]) -> Int {
    instructions.append(instruction)
    operands += reads
    operandStarts.append(operands.count)
    return instructions.count - 1
  }
}
