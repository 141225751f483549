import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Where in an assessment a rule's outcome is to be seen.
enum CoverageProbe: Sendable {
  case gate(phase: Int, number: Int)
  /// The threshold that holds from a change on; nil for the first one.
  case threshold(phase: Int, change: Int?)
  case band(indicator: Int, number: Int)
  /// A class by its place in its scale.
  case classed(Int, level: Int)
  case phase(Int)
  case step(Int)
  /// What the model's policy makes of an indicator's or a factor's level.
  case findingByDefault(FindingSubject, Quadrant)
  case finding(Int)
  case condition(expression: Int)
  case branch(condition: Int)
  case level(indicator: Int, Int)
}

/// One assessment as coverage looks at it.
struct CoverageView {
  let scorer: Scorer
  let assessment: Assessment
  private let sheet: CaseSheet
  private let offered: Set<Int>
  private let found: Set<FindingKey>
  /// The first phase that is not certain; past the last where all are.
  private let next: Int

  struct FindingKey: Hashable {
    var subject: FindingSubject
    var quadrant: Quadrant
  }

  init(_ assessment: Assessment, of sheet: CaseSheet, _ scorer: Scorer) {
    self.sheet = sheet
    self.scorer = scorer
    self.assessment = assessment
    // A question to be answered first is not yet the step.
    let steps = assessment.outlook?.steps ?? []
    offered = Set(steps.filter { $0.action != .answer }.map { $0.step })
    found = Set(assessment.findings.map { FindingKey(subject: $0.subject, quadrant: $0.quadrant) })
    next = assessment.blocked?.phase ?? assessment.verdict?.certain.map { $0 + 1 } ?? 0
  }

  private var model: Model { scorer.plan.model }

  /// The place of the outcome among the probe's; nil where this sheet shows none.
  func outcome(of probe: CoverageProbe) -> Int? {
    switch probe {
    case .gate(let phase, let number): return gate(phase, number)
    case .threshold(let phase, let change): return threshold(phase, change)
    case .band(let indicator, let number): return band(indicator) == number ? 0 : nil
    case .classed(let index, let level):
      return assessment.classes[index].certain == Rational(level) ? 0 : nil
    case .phase(let phase): return assessment.verdict?.certain == phase ? 0 : nil
    case .step(let step): return offered.contains(step) ? 0 : 1
    case .findingByDefault(let subject, let quadrant):
      if found.contains(FindingKey(subject: subject, quadrant: quadrant)) { return 0 }
      return isCertain(subject) ? 1 : nil
    case .finding(let finding): return truth(model.findings[finding].condition)
    case .condition(let expression): return truth(expression)
    case .branch(let condition): return truth(condition)
    case .level(let indicator, let level):
      let result = assessment.indicators[indicator]
      return result.state == .answered && result.level.certain == Rational(level) ? 0 : nil
    }
  }

  /// Holds, or is what blocks; of a phase above the next nothing is asked.
  private func gate(_ phase: Int, _ number: Int) -> Int? {
    guard phase <= next, let gate = model.ladder?.phases[phase].gates[number],
      model.ladder?.phases[phase].isInForce(in: assessment.year) ?? false
    else { return nil }
    let truth = scorer.value(ofExpression: gate.condition, in: assessment).truth
    if truth.gateIsCertain { return 0 }
    return truth == .no ? 1 : nil
  }

  private func threshold(_ phase: Int, _ change: Int?) -> Int? {
    guard phase <= next, let threshold = model.ladder?.phases[phase].threshold,
      model.ladder?.phases[phase].isInForce(in: assessment.year) ?? false
    else { return nil }
    var inForce: Int?
    if let year = assessment.year {
      inForce = threshold.changes.lastIndex { $0.since <= year }
    }
    guard inForce == change, let limit = threshold.value(in: assessment.year) else { return nil }
    guard phase == next, let blocked = assessment.blocked?.threshold else {
      return assessment.blocked?.applicableShare == nil || phase < next ? 0 : nil
    }
    guard let most = blocked.score.interval?.high else { return nil }
    return most < limit.value || limit.isStrict && most == limit.value ? 1 : nil
  }

  private func band(_ index: Int) -> Int? {
    guard let (bands, offset) = model.indicators[index].bands(in: assessment.year),
      assessment.indicators[index].points.certain != nil,
      let value = scorer.value(ofExpression: bands.expression, in: assessment).figure.certain
    else { return nil }
    return offset + bands.index(of: value)
  }

  /// Whether it is certain what an indicator's or a factor's level is.
  private func isCertain(_ subject: FindingSubject) -> Bool {
    switch subject {
    case .indicator(let index): return assessment.indicators[index].level.certain != nil
    case .factor(let index):
      let question = model.factors[index].question
      return question < sheet.answers.count && sheet.answers[question] != .unanswered
    case .finding: return true
    }
  }

  /// A condition that is not applicable as a whole does not hold.
  private func truth(_ expression: Int) -> Int? {
    switch scorer.value(ofExpression: expression, in: assessment).truth {
    case .yes: return 0
    case .no, .notApplicable: return 1
    default: return nil
    }
  }
}
