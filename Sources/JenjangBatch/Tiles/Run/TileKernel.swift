/// Runs one program over tiles: sixteen rows an operation, in memory that is taken once.
///
/// A figure that is absent stands as zero. Rows that are not plain hold empty codes; what comes of
/// them is never shown.
final class TileKernel<Word: TileWord> {
  let operations: FlatArray<TileOperation<Word>>
  let lists: FlatArray<Int32>
  let numbers: FlatArray<Word>
  let byteTables: FlatArray<UInt8>
  let chunks: FlatArray<LaneChunk<Word>>
  let runs: FlatArray<LaneRun>
  let terms: FlatArray<LaneTerm>
  let advice: AdviceMarks
  let doubtOffsets: FlatArray<Int32>
  /// The bits of the doubts, and where their offsets end.
  let doubts: FlatArray<DoubtRange>
  /// Sixteen figures a register, and a bit for each row that has one.
  let values: FlatArray<Word>
  let presence: FlatArray<UInt16>
  /// A bit for each row in which a truth is yes, and one where it is not applicable.
  let yes: FlatArray<UInt16>
  let out: FlatArray<UInt16>
  /// The rows with an answer in figures beyond what the plan reckons with.
  let beyond = FlatArray<UInt16>(repeating: 0, count: 1)
  let shown: FlatArray<Int32>
  let exact: FlatArray<Int32>

  struct DoubtRange: BitwiseCopyable {
    var bits: UInt8
    var end: Int32
  }

  init(_ program: TileProgram<Word>) {
    operations = FlatArray(program.operations)
    lists = FlatArray(program.lists)
    numbers = FlatArray(program.numbers)
    byteTables = FlatArray(program.byteTables)
    chunks = FlatArray(program.chunks)
    runs = FlatArray(program.runs)
    terms = FlatArray(program.terms)
    advice = AdviceMarks(program.advice)
    shown = FlatArray(program.shown)
    exact = FlatArray(program.exact)
    var offsets: [Int32] = []
    var ranges: [DoubtRange] = []
    for doubt in program.doubts {
      offsets += doubt.offsets
      ranges.append(DoubtRange(bits: doubt.bits, end: Int32(offsets.count)))
    }
    doubtOffsets = FlatArray(offsets)
    doubts = FlatArray(ranges)
    values = FlatArray(repeating: 0, count: program.registers * Tile.width)
    presence = FlatArray(repeating: UInt16.max, count: program.registers)
    yes = FlatArray(repeating: 0, count: program.truths)
    out = FlatArray(repeating: 0, count: program.truths)
    for constant in program.constants {
      let register = values.start + constant.register * Tile.width
      register.update(repeating: constant.value ?? 0, count: Tile.width)
      presence.start[constant.register] = constant.value == nil ? 0 : UInt16.max
    }
    for constant in program.truthConstants {
      yes.start[constant.register] = constant.isYes ? UInt16.max : 0
      out.start[constant.register] = constant.isNotApplicable ? UInt16.max : 0
    }
  }

  /// The rows whose figures are not certain; the registers hold what all others come to.
  func run(_ input: TileInput) -> UInt16 {
    var doubtful = rows(doubtedIn: input.codes)
    beyond.start[0] = 0
    var operation = operations.start
    let end = operation + operations.count
    while operation < end {
      let kind = operation.pointee.kind
      if kind.rawValue < TileOperationKind.atLeastLimit.rawValue {
        figures(operation, input)
      } else if kind == .doubt {
        doubtful |=
          rows(of: input.codes, Int(operation.pointee.left), UInt8(operation.pointee.count))
          & yes.start[Int(operation.pointee.right)]
      } else {
        truths(operation, input)
      }
      operation += 1
    }
    advice.mark(input.codes, yes)
    return doubtful | beyond.start[0]
  }

  /// The rows in which some question's code has a bit that makes it doubtful.
  private func rows(doubtedIn codes: UnsafePointer<UInt8>) -> UInt16 {
    var result: UInt16 = 0
    var index = 0
    for doubt in 0..<doubts.count {
      let range = doubts.start[doubt]
      var low: UInt64 = 0
      var high: UInt64 = 0
      while index < Int(range.end) {
        let offset = Int(doubtOffsets.start[index])
        low |= word(codes, offset)
        high |= word(codes, offset + 8)
        index += 1
      }
      result |= gathered(low, high, range.bits)
    }
    return result
  }

  /// The rows whose code has one of these bits.
  @inline(__always)
  func rows(of codes: UnsafePointer<UInt8>, _ offset: Int, _ bits: UInt8) -> UInt16 {
    gathered(word(codes, offset), word(codes, offset + 8), bits)
  }

  /// A bit a row, set where its byte has one of the two upper bits that are asked for.
  @inline(__always)
  private func gathered(_ low: UInt64, _ high: UInt64, _ bits: UInt8) -> UInt16 {
    let mask = UInt64(bits) &* 0x0101_0101_0101_0101
    return UInt16(truncatingIfNeeded: packed(low & mask) | packed(high & mask) << 8)
  }

  /// One bit for each of eight bytes, from their two upper bits.
  @inline(__always)
  private func packed(_ word: UInt64) -> UInt64 {
    let ones = (word >> 6 | word >> 7) & 0x0101_0101_0101_0101
    return (ones &* 0x0102_0408_1020_4080) >> 56
  }
}

/// What a kernel reads of a tile.
struct TileInput {
  var codes: UnsafePointer<UInt8>
  var figures: UnsafePointer<Int64>
  var years: UnsafePointer<Int32>
}

/// Eight bytes as a word whose lowest byte is the first.
@inline(__always)
func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
  UInt64(
    littleEndian: UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self))
}
