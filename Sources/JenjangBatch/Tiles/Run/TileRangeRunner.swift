/// Runs a program twice for rows with open questions: with their lowest levels, and their highest.
final class TileRangeRunner<Word: TileWord> {
  let low: TileKernel<Word>
  let high: TileKernel<Word>
  private let open: FlatArray<TileProgram<Word>.Open>
  private let lowCodes: FlatArray<UInt8>
  private let highCodes: FlatArray<UInt8>

  /// Nil where the program falls with some level, or no question may stay open.
  init?(_ program: TileProgram<Word>, questions: Int) {
    if program.open.isEmpty { return nil }
    open = FlatArray(program.open)
    low = TileKernel(program)
    high = TileKernel(program)
    lowCodes = FlatArray(repeating: 0, count: questions * Tile.width)
    highCodes = FlatArray(repeating: 0, count: questions * Tile.width)
  }

  /// The rows that are doubtful for another reason than such questions.
  func run(_ input: TileInput) -> UInt16 {
    lowCodes.start.update(from: input.codes, count: lowCodes.count)
    highCodes.start.update(from: input.codes, count: highCodes.count)
    let ones: UInt64 = 0x0101_0101_0101_0101
    for index in 0..<open.count {
      let question = open.start[index]
      for half in 0..<2 {
        let offset = Int(question.offset) + half * 8
        let codes = word(input.codes, offset)
        let empty = codes >> 6 & ones
        let answered = codes & ~(empty << 6)
        UnsafeMutableRawPointer(lowCodes.start + offset).storeBytes(
          of: answered.littleEndian, as: UInt64.self)
        UnsafeMutableRawPointer(highCodes.start + offset).storeBytes(
          of: (answered | empty &* UInt64(question.highest)).littleEndian, as: UInt64.self)
      }
    }
    var part = input
    part.codes = UnsafePointer(highCodes.start)
    _ = high.run(part)
    part.codes = UnsafePointer(lowCodes.start)
    return low.run(part)
  }
}
