import JenjangModel
import JenjangNumbers

/// A model compiled to a straight line of instructions, each of which fills one slot.
package struct Plan: Sendable {
  package let model: Model

  package let instructions: [Instruction]
  /// Where each instruction's operands start, and behind the last one where they end.
  let operandStarts: [Int]
  let operands: [Int]
  package let constants: [Value]
  let constantFractions: [SmallFraction]
  package let answerTables: [AnswerTable]
  package let bandTables: [BandTable]
  package let rosters: [[RosterMember]]

  /// Slots by the model's expressions.
  package let expressionSlots: [Int]
  package let indicatorSlots: [IndicatorSlots]
  /// Slots of the dimensions' scores.
  package let dimensionSlots: [Int]
  package let measureSlots: [Int]
  /// Slots of the factors' numbers; nil where there is none.
  let factorSlots: [Int?]
  /// The number of slots that a verdict needs; only tests look at those behind.
  package let verdictEnd: Int

  let questionForms: [QuestionForm]
  /// Whether any answer can ask for evidence.
  package let asksEvidence: Bool
  /// Whether any indicator gives a reason.
  let givesReasons: Bool
  /// The questions that indicators read; nil for one that is worked out.
  package let indicatorQuestions: [Int?]
  package let indicatorWindows: [YearWindow]
  /// Whether each indicator's points are a share of a whole.
  let indicatorsHaveValue: [Bool]
  let mostPoints: [SmallFraction]
  let findingBounds: [FindingBounds?]
  let weights: WeightTable
  let rungs: RungTable

  /// Compiles a model; nil where references form a ring or lead nowhere, which the checker refuses.
  package init?(model: Model) {
    var compiler = PlanCompiler(model: model)
    guard compiler.compileVerdict() else { return nil }
    let verdictEnd = compiler.program.instructions.count
    guard compiler.compileTests() else { return nil }
    self.init(compiler, verdictEnd: verdictEnd)
  }

  private init?(_ compiler: PlanCompiler, verdictEnd: Int) {
    guard let forms = compiler.questionForms(), let windows = compiler.indicatorWindows()
    else { return nil }
    model = compiler.model
    instructions = compiler.program.instructions
    operandStarts = compiler.program.operandStarts
    operands = compiler.program.operands
    constants = compiler.program.constants
    constantFractions = constants.map { SmallFraction($0) }
    answerTables = compiler.answerTables.map { AnswerTable($0) }
    bandTables = compiler.bandTables
    rosters = compiler.rosters
    expressionSlots = compiler.expressionSlots
    indicatorSlots = compiler.indicators
    dimensionSlots = compiler.dimensions
    measureSlots = compiler.model.measures.map { compiler.expressionSlots[$0.expression] }
    factorSlots = compiler.factorSlots
    self.verdictEnd = verdictEnd
    questionForms = forms
    givesReasons = compiler.model.hasReasons
    asksEvidence = forms.contains { $0.asksEvidence }
    // Item by item, of which none is copied.
    let indicators = compiler.model.indicators
    indicatorQuestions = indicators.indices.map { index in
      if case .question(let question) = indicators[index].source { return question }
      return nil
    }
    indicatorWindows = windows
    indicatorsHaveValue = indicators.indices.map { index in
      Indicator.hasValue(least: indicators[index].leastPoints, most: indicators[index].mostPoints)
    }
    mostPoints = indicators.indices.map { SmallFraction(indicators[$0].mostPoints) }
    findingBounds = compiler.model.findingBounds()
    weights = WeightTable(model: compiler.model)
    rungs = RungTable(compiler.model.ladder, expressionSlots: compiler.expressionSlots)
  }

  /// The number of slots, with those that only tests look at.
  package var slotCount: Int { instructions.count }

  /// The slots that an instruction reads.
  package func operands(of slot: Int) -> ArraySlice<Int> {
    operands[operandStarts[slot]..<operandStarts[slot + 1]]
  }
}

/// Where an indicator's figures stand in a plan.
package struct IndicatorSlots: Hashable, Sendable {
  package var level: Int
  package var points: Int
  /// Points over most points.
  package var value: Int
  /// The condition under which it and all that it stands in apply; nil for always.
  package var condition: Int?
  /// Whether all facts that it reads are answered, where stated points stand for it else; nil for none.
  package var factsAnswered: Int?
}
