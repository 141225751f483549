import JenjangModel
import JenjangNumbers

/// The open questions that an undecided verdict hangs on.
extension Rescoring {
  func decidingQuestions() -> [DecidingQuestion] {
    guard let ladder = plan.model.ladder, let verdict = assessment.verdict,
      verdict.certain != verdict.possible
    else { return [] }
    let demands = undecidedDemands(ladder, verdict)
    let occurring = plan.questions(below: demands.flatMap { slots(of: $0, ladder) })
    var result: [DecidingQuestion] = []
    var runs = 0
    for question in assessment.openQuestions where occurring.contains(question) {
      let answers = possibleAnswers(question)
      runs += answers.count
      if runs > affordableRuns { break }
      result.append(weighed(question, answers, demands, ladder))
    }
    let order = result.indices.sorted { left, right in
      let (first, second) = (result[left], result[right])
      if first.decides != second.decides { return first.decides > second.decides }
      if first.reach != second.reach { return first.reach > second.reach }
      return left < right
    }
    return order.map { result[$0] }
  }

  /// The demands of the phases above the certain one, up to the possible one, that are not decided.
  private func undecidedDemands(_ ladder: Ladder, _ verdict: PhaseSpan) -> [Demand] {
    var all: [Demand] = [.applicability]
    let phases = (verdict.certain ?? -1) + 1..<(verdict.possible ?? -1) + 1
    for phase in phases {
      all.append(.threshold(phase: phase))
      all += rungs[phase].gates.indices.map { .gate(phase: phase, number: $0) }
    }
    return all.filter { isUndecided(first.standing(of: $0, ladder, rungs)) }
  }

  private func isUndecided(_ standing: Standing) -> Bool {
    standing.isPossible && !standing.isCertain
  }

  private func slots(of demand: Demand, _ ladder: Ladder) -> [Int] {
    switch demand {
    case .applicability: return plan.indicatorSlots.map { $0.points }
    case .threshold: return [plan.dimensionSlots[ladder.dimension]]
    case .gate(let phase, let number): return [rungs[phase].gates[number]]
    }
  }

  /// How much hangs on a question, by trying each of its answers.
  private func weighed(
    _ question: Int, _ answers: [Answer], _ demands: [Demand], _ ladder: Ladder
  ) -> DecidingQuestion {
    var decides = 0
    var least: Rational?
    var most: Rational?
    for answer in answers {
      let after = evaluation(changing: [(question, answer)])
      let decided = demands.count { !isUndecided(after.standing(of: $0, ladder, rungs)) }
      decides = max(decides, decided)
      let score = after.slots[plan.dimensionSlots[ladder.dimension]].figure
      guard let low = score.interval?.low else { continue }
      least = min(least ?? low, low)
      most = max(most ?? low, low)
    }
    let reach = least.flatMap { low in most.map { $0 - low } } ?? .zero
    return DecidingQuestion(question: question, decides: decides, reach: reach)
  }

  /// The answers that a question can have; of figures the ends that their domain has.
  private func possibleAnswers(_ question: Int) -> [Answer] {
    let form = plan.questionForms[question]
    var answers: [Answer]
    switch form.kind {
    case .level: answers = (0..<form.optionCount).map { .level($0) }
    case .choice: answers = (0..<form.optionCount).map { .choice($0) }
    case .truth: answers = [.truth(false), .truth(true)]
    case .number(let domain):
      answers = [domain.least, domain.most].compactMap { $0.map { .number($0) } }
    }
    if form.takesNotApplicable { answers.append(.notApplicable) }
    return answers
  }
}

extension Plan {
  /// The questions whose answers slots are made of, through any chain of instructions.
  package func questions(below slots: [Int]) -> Set<Int> {
    var result: Set<Int> = []
    var seen: Set<Int> = []
    var waiting = slots
    while let slot = waiting.popLast() {
      guard seen.insert(slot).inserted else { continue }
      waiting += operands(of: slot)
      switch instructions[slot] {
      case .option(let question, _), .number(let question, _), .isAnswered(let question):
        result.insert(question)
      case .aggregate(_, let roster), .anyPresent(let roster):
        for member in rosters[roster] {
          waiting.append(member.value)
          if let condition = member.condition { waiting.append(condition) }
        }
      default: break
      }
    }
    return result
  }
}
