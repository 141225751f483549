import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Turns a plan into one over tiles, for the years in which its rules stay the same.
///
/// Only what the report's columns read is compiled. Every figure gets a denominator and bounds
/// that hold for all answers; from the bounds comes the width of the numbers.
struct TileCompiler {
  let plan: Plan
  let year: Int?
  /// How many decimals the answers in figures have, by the plan's questions.
  let decimals: [Int]
  var program = TileProgram<BigInteger>()
  /// What stands in the slots that are live.
  var forms: [SlotForm?]
  /// The bits of the longest number that can occur.
  private(set) var width = 0
  /// The longest number that a plan may need, with room for one more bit.
  private static let mostWidth = 124

  var optionRegisters: [OptionKey: FigureColumn] = [:]
  var doubtBits: [Int: UInt8] = [:]
  /// By questions: the code of the highest level, and whether some doubt is of another kind.
  var openQuestions: [Int: UInt8] = [:]
  var closedQuestions: Set<Int> = []
  var phaseForm: FigureColumn?
  /// The number of each question among those that take figures.
  let numberPlaces: [Int?]

  struct OptionKey: Hashable {
    var question: Int
    var figures: [Rational?]
  }

  init(_ plan: Plan, year: Int?, decimals: [Int]) {
    self.plan = plan
    self.year = year
    self.decimals = decimals
    forms = Array(repeating: nil, count: plan.slotCount)
    numberPlaces = Tile.numberPlaces(in: plan.model)
  }

  /// Compiles a slot and all that it reads.
  mutating func compile(slots: [Int]) throws(TileRefusal) {
    for slot in live(slots) where forms[slot] == nil {
      forms[slot] = try compile(slot)
    }
  }

  /// The slots that some are made of, with themselves, in the order of the plan.
  private func live(_ slots: [Int]) -> [Int] {
    var isLive = Array(repeating: false, count: plan.slotCount)
    var stack = slots
    while let slot = stack.popLast() {
      guard isLive.indices.contains(slot), !isLive[slot] else { continue }
      isLive[slot] = true
      stack += plan.operands(of: slot)
      switch plan.instructions[slot] {
      case .aggregate(_, let roster), .anyPresent(let roster):
        for member in plan.rosters[roster] {
          stack.append(member.value)
          if let condition = member.condition { stack.append(condition) }
        }
      default: break
      }
    }
    return isLive.indices.filter { isLive[$0] }
  }

  func form(_ slot: Int) throws(TileRefusal) -> SlotForm {
    guard forms.indices.contains(slot), let form = forms[slot] else { throw .broken }
    return form
  }

  func truth(_ slot: Int) throws(TileRefusal) -> TruthForm {
    guard case .truth(let truth) = try form(slot) else { throw .operation(.figureAsTruth) }
    return truth
  }

  /// Takes note of a number that can occur; too long a one has no plan.
  mutating func note(_ number: BigInteger) throws(TileRefusal) {
    width = max(width, number.bitWidthUsed)
    if width > Self.mostWidth { throw .tooLong }
  }
}
