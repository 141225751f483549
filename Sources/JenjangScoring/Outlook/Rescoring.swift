import JenjangModel
import JenjangNumbers

/// A community's answers, scored already, to be scored again with some of them changed.
struct Rescoring {
  /// A community's outlook fills at most about so many slots; what would take more is left out.
  static let mostSlots = 50_000_000

  let plan: Plan
  let year: Int?
  /// The evaluation of the answers as they are, and what it came to.
  let first: Evaluation
  let assessment: Assessment
  let rungs: [Rung]

  init(
    plan: Plan, year: Int?, first: Evaluation, assessment: Assessment
  ) {
    self.plan = plan
    self.year = year
    self.first = first
    self.assessment = assessment
    rungs = plan.rungs.rungs(in: year)
  }

  /// How many times these answers may be scored again for one part of the outlook.
  var affordableRuns: Int { max(Self.mostSlots / max(plan.verdictEnd, 1), 1) }

  func outlook(_ parts: OutlookParts) -> Outlook {
    var result = Outlook()
    if parts.contains(.steps) || parts.contains(.effects) {
      result.steps = rankedSteps(withEffects: parts.contains(.effects))
    } else if parts.contains(.offers) {
      result.steps = offeredSteps()
    }
    if parts.contains(.withoutNotApplicable) {
      result.withoutNotApplicable = verdictWithoutNotApplicable()
    }
    if parts.contains(.decidingQuestions) { result.decidingQuestions = decidingQuestions() }
    if parts.contains(.gains) { result.gains = gains() }
    return result
  }

  /// The evaluation of the answers with some changed, each of which has all the evidence it needs.
  func evaluation(changing changes: [(question: Int, answer: Answer)]) -> Evaluation {
    first.changed(changes.map { ($0.question, plan.questionForms[$0.question].reading($0.answer)) })
  }

  /// The verdict if every indicator that the respondent called not applicable were at its lowest level.
  private func verdictWithoutNotApplicable() -> PhaseSpan? {
    guard let ladder = plan.model.ladder else { return nil }
    var changes: [(question: Int, answer: Answer)] = []
    for (index, result) in assessment.indicators.enumerated()
    where result.state == .saidNotApplicable {
      if let question = plan.indicatorQuestions[index] { changes.append((question, .level(0))) }
    }
    if changes.isEmpty { return nil }
    return evaluation(changing: changes).verdict(on: ladder, rungs)
  }
}

extension Rescoring {
  /// The demands of the next phase that are not certain; none at the top and without a ladder.
  var openDemands: [Demand] {
    guard let blocked = assessment.blocked else { return [] }
    var result: [Demand] = []
    if blocked.applicableShare != nil { result.append(.applicability) }
    if blocked.threshold != nil { result.append(.threshold(phase: blocked.phase)) }
    for gate in blocked.gates { result.append(.gate(phase: blocked.phase, number: gate.gate)) }
    return result
  }
}
