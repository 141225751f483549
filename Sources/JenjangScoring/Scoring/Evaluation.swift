import JenjangModel
import JenjangNumbers

/// One run of a plan over one answer sheet.
struct Evaluation {
  let plan: Plan
  /// What the answers could be, where they are not at hand; else nil.
  private let possible: PossibleReadings?
  /// Whether a slot could hold nothing that its bound allows.
  private(set) var isContradiction = false
  /// The answers as they count; a level claimed without the evidence that it needs stands lower.
  private(set) var readings: [AnswerReading]
  /// The claims that ask for evidence.
  private(set) var claims: [EvidenceClaim] = []
  /// The questions that were called not applicable and need a reason for it.
  private(set) var reasoned: [(question: Int, isGiven: Bool)] = []
  let year: Int?
  /// The weights of that year.
  let weights: WeightTable.Weights
  /// The values of the slots so far.
  private(set) var slots: [Value] = []
  /// The same, where they are certain and small.
  private(set) var fractions: [SmallFraction] = []

  init(plan: Plan, answers: [Answer], evidence: [Evidence], year: Int?) {
    self.plan = plan
    self.year = year
    possible = nil
    weights = plan.weights.weights(in: year)
    readings = plan.questionForms.indices.map { index in
      index < answers.count ? plan.questionForms[index].reading(answers[index]) : .unanswered
    }
    if plan.asksEvidence { count(evidence) }
  }

  /// A run that is over, by the slots that it filled; its answers are not at hand any more.
  init(plan: Plan, trace: [Value], year: Int?) {
    self.init(plan: plan, answers: [], evidence: [], year: year)
    slots = trace
    fractions = trace.map { SmallFraction($0) }
  }

  /// A run over all that some answers could be.
  init(plan: Plan, possible: PossibleReadings, year: Int?) {
    self.plan = plan
    self.year = year
    self.possible = possible
    weights = plan.weights.weights(in: year)
    readings = []
  }

  private mutating func count(_ evidence: [Evidence]) {
    for (index, form) in plan.questionForms.enumerated()
    where index < evidence.count && form.asksEvidence {
      if case .notApplicable = readings[index], form.notApplicableReason != nil,
        evidence[index] != .notAsked
      {
        let isGiven = !form.lacksReason(readings[index], evidence[index])
        reasoned.append((index, isGiven))
        if !isGiven { readings[index] = .unanswered }
        continue
      }
      guard let claim = form.claim(readings[index], evidence[index], question: index) else {
        continue
      }
      claims.append(claim)
      readings[index] = .option(claim.counted)
    }
  }

  /// Fills the slots before an end, from all that the answers could be.
  mutating func runPossible(until end: Int) {
    guard let possible else { return }
    slots.reserveCapacity(end)
    fractions.reserveCapacity(end)
    for slot in slots.count..<end {
      var value: Value
      switch plan.instructions[slot] {
      case .constant(let index): value = plan.constants[index]
      case .option(let question, let table), .number(let question, let table):
        value = possible.value(of: question, plan.answerTables[table])
      case .isAnswered(let question): value = .truth(possible.isAnswered(question))
      default: value = self.value(of: slot)
      }
      if let bound = possible.bounds[slot], !value.keep(within: bound) {
        isContradiction = true
        return
      }
      slots.append(value)
      fractions.append(SmallFraction(value))
    }
  }

  /// Fills the slots before an end.
  mutating func run(until end: Int) {
    slots.reserveCapacity(end)
    fractions.reserveCapacity(end)
    for slot in slots.count..<end {
      switch plan.instructions[slot] {
      case .constant(let index):
        slots.append(plan.constants[index])
        fractions.append(plan.constantFractions[index])
      case .option(let question, let table):
        append(plan.answerTables[table], readings[question])
      default:
        let value = value(of: slot)
        fractions.append(SmallFraction(value))
        slots.append(value)
      }
    }
  }

  /// Takes another reading of a question's answer; slots keep their values until they are refilled.
  mutating func read(_ question: Int, as reading: AnswerReading) {
    readings[question] = reading
  }

  /// Works out a slot that was filled already; whether its value has become another one.
  mutating func refill(_ slot: Int) -> Bool {
    let value: Value
    if case .option(let question, let table) = plan.instructions[slot] {
      let answers = plan.answerTables[table]
      value = answers.values[answers.index(of: readings[question])]
    } else {
      value = self.value(of: slot)
    }
    if value == slots[slot] { return false }
    slots[slot] = value
    fractions[slot] = SmallFraction(value)
    return true
  }

  private mutating func append(_ table: AnswerTable, _ reading: AnswerReading) {
    let index = table.index(of: reading)
    slots.append(table.values[index])
    fractions.append(table.fractions[index])
  }

  private func value(of slot: Int) -> Value {
    let start = plan.operandStarts[slot]
    switch plan.instructions[slot] {
    case .number(let question, let table):
      if case .number(let value) = readings[question] { return .figure(Figure(value)) }
      let answers = plan.answerTables[table]
      return answers.values[answers.index(of: readings[question])]
    case .year:
      guard let year else { return .figure(Figure(.unbounded)) }
      return .figure(Figure(Rational(year)))
    case .isAnswered(let question): return .truth(readings[question].isAnswer ? .yes : .no)
    case .phase: return .figure(phaseFigure())
    case .inForce(let window): return .truth(window.contains(year) ? .yes : .no)
    case .allApply: return .truth(.all(truths(of: slot).map { $0.applies }))
    case .whenApplies:
      return .figure(figure(start).when(truth(start + 1)))
    case .defined: return .figure(figure(start).defined)
    case .band(let table): return .figure(plan.bandTables[table].result(of: figure(start)))
    case .anyPresent(let roster): return .truth(anyPresent(of: roster))
    case .aggregate(let aggregate, let roster): return .figure(figure(aggregate, of: roster))
    default:
      return operate(plan.instructions[slot], slot: slot, start: start)
    }
  }

  /// The value of an instruction that stands for an operation in a rule.
  private func operate(_ instruction: Instruction, slot: Int, start: Int) -> Value {
    switch instruction {
    case .add: return .figure(figure(start) + figure(start + 1))
    case .subtract: return .figure(figure(start) - figure(start + 1))
    case .multiply: return .figure(figure(start) * figure(start + 1))
    case .divide: return .figure(figure(start) / figure(start + 1))
    case .negate: return .figure(-figure(start))
    case .minimum: return .figure(.aggregate(.least, of: figures(of: slot)))
    case .maximum: return .figure(.aggregate(.greatest, of: figures(of: slot)))
    case .total: return .figure(.aggregate(.sum, of: figures(of: slot)))
    case .average: return .figure(.aggregate(.mean, of: figures(of: slot)))
    case .last: return .figure(.last(of: figures(of: slot)))
    case .round(let decimals, let mode):
      return .figure(figure(start).rounded(decimals: decimals, mode))
    case .clamp:
      return .figure(figure(start).clamped(low: figure(start + 1), high: figure(start + 2)))
    case .power(let exponent): return .figure(figure(start).power(exponent))
    case .root(let degree, let decimals, let mode):
      return .figure(figure(start).root(degree, decimals: decimals, mode))
    case .logarithm(let base, let decimals, let mode):
      return .figure(figure(start).logarithm(base, decimals: decimals, mode))
    case .conditional:
      return Value.choice(truth(start), operand(start + 1), operand(start + 2))
    case .otherwise: return .figure(figure(start).otherwise(figure(start + 1)))
    case .compare(let comparison):
      return .truth(compare(start, comparison))
    case .not: return .truth(!truth(start))
    case .and: return .truth(.all(truths(of: slot)))
    case .or: return .truth(.any(truths(of: slot)))
    case .atLeast(let count): return .truth(.atLeast(count, of: truths(of: slot)))
    case .countOf: return .figure(TruthSet.count(of: truths(of: slot)))
    default: return .figure(.absent)
    }
  }

  private func compare(_ start: Int, _ comparison: Comparison) -> TruthSet {
    let left = fractions[plan.operands[start]]
    let right = fractions[plan.operands[start + 1]]
    if left.isFraction && right.isFraction {
      return left.compares(comparison, right) ? .yes : .no
    }
    return .comparing(operand(start), comparison, operand(start + 1))
  }

  private func operand(_ index: Int) -> Value { slots[plan.operands[index]] }

  private func figure(_ index: Int) -> Figure { slots[plan.operands[index]].figure }

  private func truth(_ index: Int) -> TruthSet { slots[plan.operands[index]].truth }

  private func truths(of slot: Int) -> LazyMapSequence<ArraySlice<Int>, TruthSet> {
    plan.operands(of: slot).lazy.map { slots[$0].truth }
  }

  private func figures(of slot: Int) -> [Figure] {
    plan.operands(of: slot).map { slots[$0].figure }
  }
}
