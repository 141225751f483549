import JenjangModel
import JenjangNumbers

/// What is assumed of a slot.
package enum SlotBound: Hashable, Sendable {
  /// It has a figure, and one between these ends; nil for no end.
  case figure(low: Rational?, high: Rational?)
  case absent
  case truth(TruthSet)
}

/// What the answers to each question could be, and what is assumed of slots.
struct PossibleReadings {
  let choices: AnswerChoices
  /// The answers that are left, a bit for each choice of a question.
  let masks: [UInt64]
  /// By slots.
  let bounds: [SlotBound?]

  /// The hull of what a slot holds for the answers that are left.
  func value(of question: Int, _ table: AnswerTable) -> Value {
    var result: Value?
    var mask = masks[question]
    while mask != 0 {
      let choice = mask.trailingZeroBitCount
      mask &= mask - 1
      var value: Value
      if case .number(let number) = choices.readings[question][choice] {
        value = .figure(Figure(number))
      } else {
        value = table.values[table.index(of: choices.readings[question][choice])]
      }
      if let sofar = result { value = .choice([.yes, .no], sofar, value) }
      result = value
    }
    return result ?? .figure(.absent)
  }

  /// Whether a question has an answer by those that are left.
  func isAnswered(_ question: Int) -> TruthSet {
    var result: TruthSet = []
    var mask = masks[question]
    while mask != 0 {
      let reading = choices.readings[question][mask.trailingZeroBitCount]
      mask &= mask - 1
      result.insert(reading.isAnswer ? .yes : .no)
    }
    return result
  }
}

extension Value {
  /// Leaves what a bound allows; false where nothing is left.
  mutating func keep(within bound: SlotBound) -> Bool {
    switch (self, bound) {
    case (.truth(let truth), .truth(let allowed)):
      self = .truth(truth.intersection(allowed))
      return !truth.isDisjoint(with: allowed)
    case (.figure(let figure), .absent):
      self = .figure(.absent)
      return figure.mayBeAbsent || figure.mayBeUndefined
    case (.figure(let figure), .figure(let low, let high)):
      guard let interval = figure.interval else { return false }
      var least = interval.low
      if let low, least.map({ $0 < low }) ?? true { least = low }
      var most = interval.high
      if let high, most.map({ $0 > high }) ?? true { most = high }
      if let least, let most, least > most { return false }
      self = .figure(Figure(Interval(low: least, high: most)))
      return true
    default: return true
    }
  }
}

/// All that a plan's slots could hold over some set of complete answer sheets.
///
/// Sound: what any of these answer sheets gives lies within. Where each question has one answer left
/// and nothing is assumed, it is what the scorer gives.
package struct PossibleScores {
  private let evaluation: Evaluation

  /// Nil where no answer sheet in the set meets what is assumed.
  package init?(
    plan: Plan, choices: AnswerChoices, masks: [UInt64], bounds: [SlotBound?], year: Int?
  ) {
    var evaluation = Evaluation(
      plan: plan,
      possible: PossibleReadings(choices: choices, masks: masks, bounds: bounds), year: year)
    evaluation.runPossible(until: plan.verdictEnd)
    if evaluation.isContradiction { return nil }
    self.evaluation = evaluation
  }

  package func value(_ slot: Int) -> Value { evaluation.slots[slot] }

  /// The highest phase that is certain, and possible; nil where the model has none.
  package var verdict: PhaseSpan? {
    guard let ladder = evaluation.plan.model.ladder else { return nil }
    return evaluation.verdict(on: ladder, evaluation.plan.rungs.rungs(in: evaluation.year))
  }

  /// The share of indicators that apply.
  package var applicableShare: Figure { evaluation.applicableShare() }
}

extension Plan {
  /// The weights of indicators, then of dimensions, in a year.
  package func weights(in year: Int?) -> [Rational] { weights.weights(in: year).values }

  /// The thresholds of the phases in a year; nil for a phase without.
  package func thresholds(in year: Int?) -> [Threshold?] {
    rungs.rungs(in: year).map { $0.threshold }
  }
}

extension Scorer {
  /// The phase of some answers where it is certain; nil for none.
  package func verdict(_ answers: [Answer], year: Int?) -> Int? {
    guard let ladder = plan.model.ladder else { return nil }
    var evaluation = Evaluation(plan: plan, answers: answers, evidence: [], year: year)
    evaluation.run(until: plan.verdictEnd)
    return evaluation.verdict(on: ladder, plan.rungs.rungs(in: year)).certain
  }

  /// The assessment of some answers, and the indices of the steps that are offered for them.
  package func scoreWithSteps(
    _ answers: [Answer], year: Int?
  ) -> (assessment: Assessment, offered: [Int]) {
    var evaluation = Evaluation(plan: plan, answers: answers, evidence: [], year: year)
    evaluation.run(until: plan.verdictEnd)
    let assessment = evaluation.assessment([])
    let offered = Rescoring(
      plan: plan, year: year, first: evaluation, assessment: assessment
    ).offeredSteps()
    return (assessment, offered.map { $0.step })
  }
}

extension AnswerChoices {
  /// What an answer table gives for the answers of a question that are left.
  package func value(_ mask: UInt64, of question: Int, _ table: AnswerTable) -> Value {
    var masks = [UInt64](repeating: 0, count: answers.count)
    masks[question] = mask
    return PossibleReadings(choices: self, masks: masks, bounds: []).value(of: question, table)
  }
}
