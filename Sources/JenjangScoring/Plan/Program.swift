/// A line of instructions under construction, in which no two are equal.
struct Program {
  private(set) var instructions: [Instruction] = []
  private(set) var operandStarts = [0]
  private(set) var operands: [Int] = []
  private(set) var constants: [Value] = []
  private var slots: [Line: Int] = [:]
  private var constantIndices: [Value: Int] = [:]

  private struct Line: Hashable {
    var instruction: Instruction
    var operands: [Int]
  }

  /// The slot of an instruction: that of an equal one where there is one already.
  mutating func emit(_ instruction: Instruction, _ reads: [Int] = []) -> Int {
    let line = Line(instruction: instruction, operands: reads)
    if let slot = slots[line] { return slot }
    let slot = instructions.count
    slots[line] = slot
    instructions.append(instruction)
    operands += reads
    operandStarts.append(operands.count)
    return slot
  }

  mutating func emit(constant value: Value) -> Int {
    if let index = constantIndices[value] { return emit(.constant(index)) }
    let index = constants.count
    constantIndices[value] = index
    constants.append(value)
    return emit(.constant(index))
  }
}
