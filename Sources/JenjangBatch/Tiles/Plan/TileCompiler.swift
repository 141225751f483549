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

  private var optionRegisters: [OptionKey: FigureColumn] = [:]
  private var doubtBits: [Int: UInt8] = [:]
  /// By questions: the code of the highest level, and whether some doubt is of another kind.
  private var openQuestions: [Int: UInt8] = [:]
  private var closedQuestions: Set<Int> = []
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

  // MARK: Emitting

  /// Takes note of a number that can occur; too long a one has no plan.
  mutating func note(_ number: BigInteger) throws(TileRefusal) {
    width = max(width, number.bitWidthUsed)
    if width > Self.mostWidth { throw .tooLong }
  }

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

  // MARK: Doubts

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

  /// The doubts without a condition, question by question.
  mutating func closeDoubts() {
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
    var ranges = TileRanges(program, open: open)
    program.open = ranges.questions()
  }

  // MARK: Figures as registers

  /// The figures of a form in a register; under a condition they may be zero where it does not hold.
  mutating func figure(
    of form: SlotForm, under condition: TruthForm = .yes
  ) throws(TileRefusal) -> FigureColumn {
    switch form {
    case .figure(let figure): return figure
    case .constant(let value):
      let register = newRegister()
      program.constants.append(.init(register: register, value: value.map { $0.numerator }))
      let number = value?.numerator ?? .zero
      try note(number)
      return FigureColumn(
        register: register, denominator: value?.denominator ?? .one, least: number, most: number,
        mayBeAbsent: value == nil)
    case .option(let option):
      try doubt(option, under: condition)
      return try figure(of: option)
    case .truth: throw .operation(.figureAsTruth)
    }
  }

  private mutating func figure(of option: OptionForm) throws(TileRefusal) -> FigureColumn {
    let entries = option.entries
    let key = OptionKey(
      question: option.question,
      figures: option.options + [option.unanswered, option.notApplicable])
    if let known = optionRegisters[key] { return known }
    var denominator = BigInteger.one
    for case let figure? in entries.map({ $0.figure }) {
      denominator = denominator.leastCommonMultiple(with: figure.denominator)
    }
    var table = Array(repeating: BigInteger.zero, count: 129)
    var absent: UInt8 = 0
    for (code, figure) in entries {
      if let figure {
        table[Int(code)] = figure.units(over: denominator)
      } else if code < Tile.Code.empty {
        throw .operation(.unknownConstant)
      } else {
        absent |= code
      }
    }
    let start = try numbers(table)
    let offset = try offset(of: option.question)
    let units = entries.map { $0.figure?.units(over: denominator) ?? .zero }
    let form = try figure(
      .option, over: denominator, (units.min() ?? .zero, units.max() ?? .zero),
      mayBeAbsent: absent != 0
    ) { operation in
      operation.left = offset
      operation.numbers = start
      operation.count = Int32(absent)
    }
    optionRegisters[key] = form
    return form
  }

  /// The same figures over a multiple of their denominator.
  mutating func figure(
    _ form: FigureColumn, over denominator: BigInteger
  ) throws(TileRefusal) -> FigureColumn {
    let factor = denominator.exactQuotient(by: form.denominator)
    if factor == .one { return form }
    try note(factor)
    return try figure(
      .scale, over: denominator, (form.least * factor, form.most * factor),
      mayBeAbsent: form.mayBeAbsent
    ) { operation in
      operation.left = Int32(form.register)
      operation.first = factor
    }
  }
}
