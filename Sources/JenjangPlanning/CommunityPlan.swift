import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What a community can do to reach its targets, for the least effort.
package struct CommunityPlan: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// The targets are reached already.
    case reached
    /// The steps reach them.
    case planned
    /// No steps that are offered reach them.
    case impossible
    /// The search ended before it found any.
    case undecided
    /// Scoring the plan again gave something else: a fault of the program.
    case unsound
  }

  package let start: StartingPoint
  package let targets: [PlanTarget]
  package internal(set) var outcome = Outcome.impossible
  /// The steps in their order.
  package internal(set) var steps: [PlannedStep] = []
  /// What all steps cost.
  package internal(set) var effort = 0
  /// No plan costs less.
  package internal(set) var least = 0
  /// Whether it ended because the time that was set was over.
  package internal(set) var wasOver = false
  package internal(set) var quarters: [PlanQuarter] = []
  /// The assessment once all is done.
  package internal(set) var end: Assessment

  init(start: StartingPoint, targets: [PlanTarget]) {
    self.start = start
    self.targets = targets
    end = start.assessment
  }

  /// Whether no plan of less effort is possible.
  package var isProved: Bool { outcome == .planned && effort == least }
}

/// What is done by the end of a quarter, and where the community stands then.
package struct PlanQuarter: Sendable {
  /// The first is 1.
  package var number: Int
  /// The steps that are done in it, by their places in the plan.
  package var steps: [Int]
  package var assessment: Assessment
}

/// Plans for communities under one rule set.
package struct Planner {
  package var targets: [PlanTarget] = []
  /// What each actor can do in a quarter, by the model's actors.
  package var capacity: [Int: Int] = [:]
  /// How many sets of plans may be judged before the search ends.
  package var mostNodes = PlanSearch.mostNodes
  /// Whether the time that was set is over.
  package var isOver: () -> Bool = { false }

  package init() {}

  /// The plan from where a community stands; without targets to its next phase.
  package func plan(_ start: StartingPoint) -> CommunityPlan {
    let scorer = Scorer(plan: start.plan)
    var wanted = targets
    if wanted.isEmpty, let next = start.assessment.blocked?.phase { wanted = [.phase(next)] }
    var result = CommunityPlan(start: start, targets: wanted)
    if wanted.allSatisfy({ $0.isReached(start.assessment) }) {
      result.outcome = .reached
      return result
    }
    // Nobody stands in a phase that is not there in the year.
    let phases = start.plan.model.ladder?.phases ?? []
    for case .phase(let phase) in wanted
    where !phases.indices.contains(phase) || !phases[phase].isInForce(in: start.year) {
      return result
    }
    var search = PlanSearch(
      start: start, moves: Moves(start), targets: wanted, isOver: isOver)
    search.run(mostNodes: mostNodes)
    result.wasOver = search.wasOver
    result.least = search.bound ?? 0
    guard let found = search.best else {
      result.outcome = search.isDone ? .impossible : .undecided
      return result
    }
    var steps = StepOrder(found, search).steps()
    Quarters(capacity: capacity, model: start.plan.model).spread(&steps)
    steps = byQuarter(steps)
    result.effort = found.cost.effort
    var answers = start.answers
    tell(&steps, scorer, &answers, start)
    result.steps = steps
    result.quarters = quarters(steps, scorer, start)
    result.end = scorer.score(answers, year: start.year)
    let isSound =
      wanted.allSatisfy { $0.isReached(result.end) }
      && steps.reduce(0) { $0 + $1.effort } == found.cost.effort
    result.outcome = isSound ? .planned : .unsound
    return result
  }

  /// The steps in the order of the quarters in which they are done; none comes before one it waits for.
  private func byQuarter(_ steps: [PlannedStep]) -> [PlannedStep] {
    let order = steps.indices.sorted { first, second in
      let (left, right) = (steps[first].quarter, steps[second].quarter)
      return left != right ? left < right : first < second
    }
    var places = [Int](repeating: 0, count: steps.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return order.map { index in
      var step = steps[index]
      step.waitsFor = step.waitsFor.map { places[$0] }.sorted()
      return step
    }
  }

  /// What each step brings, taken one after the other; the answers after all of them.
  private func tell(
    _ steps: inout [PlannedStep], _ scorer: Scorer, _ answers: inout [Answer],
    _ start: StartingPoint
  ) {
    var before = start.assessment
    for index in steps.indices {
      raise(steps[index], &answers, start.plan)
      let after = scorer.score(answers, year: start.year)
      if let low = before.overall.interval?.low, let high = after.overall.interval?.low,
        !before.overall.mayBeAbsent, !after.overall.mayBeAbsent
      {
        steps[index].gain = high - low
      }
      if after.verdict?.certain != before.verdict?.certain {
        steps[index].phase = after.verdict?.certain
      }
      before = after
    }
  }

  private func raise(_ step: PlannedStep, _ answers: inout [Answer], _ plan: Plan) {
    for raised in step.raised {
      if let question = plan.indicatorQuestions[raised.indicator] {
        answers[question] = .level(raised.to)
      }
    }
  }

  private func quarters(
    _ steps: [PlannedStep], _ scorer: Scorer, _ start: StartingPoint
  ) -> [PlanQuarter] {
    var result: [PlanQuarter] = []
    var answers = start.answers
    let last = steps.map { $0.quarter }.max() ?? 0
    for number in 1..<(last + 1) {
      let done = steps.indices.filter { steps[$0].quarter == number }
      for index in done { raise(steps[index], &answers, start.plan) }
      let assessment =
        done.isEmpty
        ? result.last?.assessment ?? start.assessment
        : scorer.score(answers, year: start.year)
      result.append(PlanQuarter(number: number, steps: done, assessment: assessment))
    }
    return result
  }
}
