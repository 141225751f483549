import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Turns the slots of a plan into columns of a query, each after those that it reads.
struct QueryCompiler {
  let plan: Plan
  let options: QueryOptions
  let arithmetic: WholeArithmetic
  var stages: QueryStages
  /// Where each slot comes from, for names and refusals.
  let sources: SlotSources

  var figures: [Int: QueryFigure] = [:]
  var truths: [Int: QueryTruth] = [:]
  /// The columns that hold the answers, by question; levels by their index, -1 not applicable.
  var readings: [Int: Whole] = [:]
  /// Whether a question was answered with a figure, or not applicable, by question.
  var figureCells: [Int: Condition] = [:]
  var tables: [TableKey: Whole] = [:]
  var phases: PhaseColumns?
  /// The year; null where it is not known.
  var year: Whole?
  /// What the weights of the roster at hand are multiplied by to be whole.
  var weightScale = BigInteger.one

  struct TableKey: Hashable {
    var question: Int
    var values: [BigInteger?]
  }

  var model: Model { plan.model }
  var dialect: SQLDialect { options.dialect }

  init(plan: Plan, options: QueryOptions) {
    self.plan = plan
    self.options = options
    arithmetic = WholeArithmetic(dialect: options.dialect)
    stages = QueryStages(dialect: options.dialect)
    sources = SlotSources(plan: plan)
  }

  // MARK: Slots

  /// Fills the slots and all that they read.
  mutating func fill(_ wanted: [Int]) throws(Refusal) {
    guard let last = wanted.max() else { return }
    var isNeeded = Array(repeating: false, count: last + 1)
    for slot in wanted { isNeeded[slot] = true }
    for slot in stride(from: last, through: 0, by: -1) where isNeeded[slot] {
      for other in reads(of: slot) { isNeeded[other] = true }
    }
    for slot in 0...last
    where isNeeded[slot] && figures[slot] == nil && truths[slot] == nil {
      try fill(slot: slot)
    }
  }

  private func reads(of slot: Int) -> [Int] {
    switch plan.instructions[slot] {
    case .anyPresent(let roster), .aggregate(_, let roster):
      return plan.rosters[roster].flatMap { [$0.value] + ($0.condition.map { [$0] } ?? []) }
    default: return Array(plan.operands(of: slot))
    }
  }

  private mutating func fill(slot: Int) throws(Refusal) {
    let operands = Array(plan.operands(of: slot))
    switch plan.instructions[slot] {
    case .constant(let index):
      switch plan.constants[index] {
      case .figure(let figure):
        figures[slot] = figure.certain.map { QueryFigure($0) } ?? .absent
      case .truth(let truth):
        truths[slot] = QueryTruth(
          yes: Condition(truth.contains(.yes)), no: Condition(truth.contains(.no)),
          notApplicable: Condition(truth.contains(.notApplicable)), isDecided: true)
      }
    case .year:
      figures[slot] = QueryFigure(try yearColumn())
    case .option(let question, let table): try fillOption(slot, question, table)
    case .number(let question, let table): try fillNumber(slot, question, table)
    case .isAnswered(let question):
      if case .number = model.questions[question].domain { try fillNumber(slot, question, 0) }
      truths[slot] = .decided(yes: Condition(isThere: try reading(of: question)))
    case .phase: figures[slot] = try phaseFigure()
    case .inForce(let window):
      truths[slot] = .decided(yes: try inForce(since: window.since, until: window.until))
    case .allApply:
      // One that is not applicable does not hold.
      let parts = operands.map { slot -> QueryTruth in
        let truth = self.truth(slot)
        return QueryTruth(
          yes: truth.yes, no: truth.no || truth.notApplicable, notApplicable: .never,
          isDecided: truth.isDecided)
      }
      truths[slot] = .all(parts)
    case .whenApplies:
      figures[slot] = try figure(
        figure(operands[0]), under: truth(operands[1]), slot: slot)
    case .defined:
      var figure = self.figure(operands[0])
      if figure.isUndefined.constant != false {
        guard figure.isCertain else { throw refusal(.queryRange, slot: slot) }
        figure = self.kept(figure, where: !figure.isUndefined)
        figure.isUndefined = .never
      }
      figures[slot] = figure
    case .band(let table): figures[slot] = try band(plan.bandTables[table], operands[0], slot)
    case .anyPresent(let roster):
      truths[slot] = try anyPresent(of: plan.rosters[roster], slot: slot)
    case .aggregate(let aggregate, let roster):
      figures[slot] = try self.aggregate(aggregate, plan.rosters[roster], slot: slot)
    default: try operate(slot, operands)
    }
    try checkLength(slot)
  }

  func figure(_ slot: Int) -> QueryFigure { figures[slot] ?? .absent }

  func truth(_ slot: Int) -> QueryTruth {
    truths[slot]
      ?? QueryTruth(yes: .never, no: .never, notApplicable: .always, isDecided: true)
  }

  // MARK: Refusals

  func refusal(
    _ rule: DiagnosticRule, slot: Int,
    _ arguments: [(name: String, value: MessageArgument)] = []
  ) -> Refusal {
    let source = sources[slot]
    return Refusal(rule, at: source.range, [("name", .text(source.name))] + arguments)
  }

  private func checkLength(_ slot: Int) throws(Refusal) {
    var longest = BigInteger.zero
    if let figure = figures[slot] {
      longest = max(figure.low.longest, figure.high.longest, figure.divisor?.longest ?? .zero)
    }
    if let truth = truths[slot] { longest = max(longest, truth.yes.longest, truth.no.longest) }
    try check(longest, slot: slot)
  }

  /// Refuses a number that no type of the dialect holds.
  func check(_ number: BigInteger, slot: Int) throws(Refusal) {
    if number < .powerOfTen(dialect.mostDigits) { return }
    throw refusal(
      .queryLength, slot: slot,
      [("digits", .number(dialect.mostDigits)), ("dialect", .text(dialect.title))])
  }

  // MARK: Columns

  /// The number in a column of its own, so that it is worked out once.
  mutating func column(
    _ name: String, _ number: Whole, in kind: QueryStages.Kind, note: String? = nil
  ) -> Whole {
    if number.constant != nil { return number }
    let added = stages.add(name, number.text, reading: number.depth, in: kind, note: note)
    var result = number
    result.text = added.text
    result.binding = .unit
    result.depth = added.depth
    result.longest = max(number.low.magnitude, number.high.magnitude)
    return result
  }

  mutating func column(
    _ name: String, _ condition: Condition, in kind: QueryStages.Kind, note: String? = nil
  ) -> Condition {
    if condition.constant != nil { return condition }
    let added = stages.add(name, condition.text, reading: condition.depth, in: kind, note: note)
    return Condition(column: added.text, depth: added.depth)
  }

  /// A figure that is absent in all rows where a condition fails.
  func kept(_ figure: QueryFigure, where condition: Condition) -> QueryFigure {
    if condition.constant == true { return figure }
    var result = figure
    let isSame = figure.low.text == figure.high.text
    result.low = arithmetic.choice(condition, figure.low, nil)
    result.high = isSame ? result.low : arithmetic.choice(condition, figure.high, nil)
    result.isPresent = figure.isPresent && condition
    result.mayBeAbsent = figure.mayBeAbsent || !condition
    if figure.isCertain, figure.isUndefined.constant == false {
      result.isPresent = Condition(isThere: result.low)
      if let divisor = figure.divisor {
        result.isPresent = result.isPresent && Condition(isThere: divisor)
      }
      result.mayBeAbsent = !result.isPresent
    }
    return result
  }

  /// A figure under a condition: absent where that fails, and perhaps absent where it is undecided.
  func figure(
    _ figure: QueryFigure, under condition: QueryTruth, slot: Int
  ) throws(Refusal) -> QueryFigure {
    if condition.isDecided { return kept(figure, where: condition.yes) }
    guard figure.isUndefined.constant == false else {
      throw refusal(.queryApplicability, slot: slot)
    }
    var result = kept(figure, where: condition.yes)
    result.isPresent = figure.isPresent && condition.yes
    result.mayBeAbsent = figure.mayBeAbsent || !condition.surelyYes
    result.isOptionalInFull = false
    return result
  }
}

/// What a query is to be like.
package struct QueryOptions: Sendable {
  package var dialect: SQLDialect
  /// The table of answers, by the parts of its name.
  package var table = "answers"
  /// The decimals of figures; nil for the model's.
  package var decimals: Int?
  /// The year of rows that have none; those of other years are left out.
  package var year: Int?
  /// Whether the table has the columns of evidence.
  package var hasEvidence = false
  /// The language of titles, by the model's languages.
  package var language = 0

  package init(dialect: SQLDialect) {
    self.dialect = dialect
  }
}
