/// One step of a plan over tiles: it fills a register of sixteen figures, or of sixteen truths.
///
/// Which fields are read, and as what, depends on the kind; see the kernel.
struct TileOperation<Number: Sendable>: Sendable {
  var kind: TileOperationKind
  /// The register that is filled.
  var target: Int32 = 0
  var left: Int32 = 0
  var right: Int32 = 0
  /// Where the operation's registers start among the lists, and how many there are.
  var list: Int32 = 0
  var count: Int32 = 0
  /// Where its numbers start among the numbers.
  var numbers: Int32 = 0
  var first: Number
  var second: Number
  /// What stands for the divisor where division is by multiplying; else 0.
  var reciprocal: UInt64 = 0
}

extension TileOperation: BitwiseCopyable where Number: BitwiseCopyable {}

/// What an operation does; figures stand before truths.
enum TileOperationKind: UInt8, Sendable, BitwiseCopyable {
  // Figures.
  case option
  case number
  case year
  case laneSum
  case weightedSum
  case presenceSum
  case quotient
  case scale
  case combine
  case multiply
  case least
  case greatest
  case when
  case choose
  case round
  case roundFromZero
  case band
  case clamp
  case countOf
  case phase
  // Truths.
  case atLeastLimit
  case equalsLimit
  case differsFromLimit
  case belowLimit
  case compare
  case codeTruth
  case not
  case all
  case any
  case atLeast
  case same
  case different
  case allApply
  case anyPresent
  case chooseTruth
  case doubt
}

extension TileOperation {
  /// The same with other numbers.
  func mapped<Other>(
    _ transform: (Number) throws(TileRefusal) -> Other
  ) throws(TileRefusal) -> TileOperation<Other> where Other: Sendable {
    TileOperation<Other>(
      kind: kind, target: target, left: left, right: right, list: list, count: count,
      numbers: numbers, first: try transform(first), second: try transform(second),
      reciprocal: reciprocal)
  }
}

/// What the lanes of a sum add up: for sixteen rows at a time, a bit field of every code times a factor.
struct LaneTerm: Sendable, BitwiseCopyable {
  /// Where the question's codes start in a tile.
  var offset: Int32
  var factor: UInt32
}

/// Terms that look at their codes in one way: `((code & pre) + add) >> shift & mask`.
struct LaneRun: Sendable, BitwiseCopyable {
  var pre: UInt64
  var add: UInt64
  var shift: UInt64
  var mask: UInt64
  var start: Int32
  var end: Int32
}

/// Runs whose sum stays below 256, so that eight rows share a word; and what one unit of it is worth.
struct LaneChunk<Number: Sendable>: Sendable {
  var start: Int32
  var end: Int32
  var scale: Number
}

extension LaneChunk: BitwiseCopyable where Number: BitwiseCopyable {}

/// One step at one level: its bit is set where the step is offered.
struct AdviceItem: Sendable, BitwiseCopyable {
  /// Where the question's codes start; -1 where only the condition tells.
  var offset: Int32
  /// Which bits of the code are looked at, and what they must be.
  var mask: UInt8
  var code: UInt8
  /// The truth under which it is offered; -1 for always.
  var condition: Int32
  /// The step, by the model's steps.
  var step: Int32
}

/// A plan over tiles, for the years in which its rules stay the same.
struct TileProgram<Number: Sendable>: Sendable {
  var operations: [TileOperation<Number>] = []
  var lists: [Int32] = []
  var numbers: [Number] = []
  var byteTables: [UInt8] = []
  var chunks: [LaneChunk<Number>] = []
  var runs: [LaneRun] = []
  var terms: [LaneTerm] = []
  /// Best first; see ``AdviceItem``.
  var advice: [AdviceItem] = []
  /// Registers that hold one figure from the start; nil where it is absent.
  var constants: [Constant] = []
  /// Truth registers that hold one truth from the start.
  var truthConstants: [TruthConstant] = []
  var registers = 0
  var truths = 0
  /// The registers that the report's columns show, one a column; -1 where it shows none.
  var shown: [Int32] = []
  /// The registers of the same figures before they are rounded; -1 where a column shows no score.
  var exact: [Int32] = []
  /// Codes that make a row doubtful: by bits, where the questions' codes start.
  var doubts: [Doubt] = []
  /// The questions that may stay open in rows that are then scored twice; see ``TileRanges``.
  var open: [Open] = []

  struct Constant: Sendable {
    var register: Int
    var value: Number?
  }

  struct TruthConstant: Sendable {
    var register: Int
    var isYes: Bool
    var isNotApplicable: Bool
  }

  struct Doubt: Sendable {
    var bits: UInt8
    var offsets: [Int32]
  }

  struct Open: Sendable, BitwiseCopyable {
    /// Where the question's codes start.
    var offset: Int32
    /// The code of its highest level.
    var highest: UInt8
  }
}
