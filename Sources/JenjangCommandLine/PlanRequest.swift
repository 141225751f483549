import JenjangHost
import JenjangModel
import JenjangPlanning
import JenjangReport
import JenjangScoring
import JenjangSource

/// What a plan is asked for by the options.
struct PlanRequest {
  let targets: [PlanTarget]
  let capacity: [Int: Int]
  let supposed: [(indicator: Int, level: Int)]
  let year: Int?
  let decimals: Int?
  private let deadline: Deadline?

  init(_ arguments: Arguments, _ model: Model) throws(UsageError) {
    let names = TargetNames(model: model)
    var targets: [PlanTarget] = []
    var capacity: [Int: Int] = [:]
    var supposed: [(indicator: Int, level: Int)] = []
    do throws(PlanFault) {
      for text in arguments.list(.planTarget) { targets.append(try names.target(typed: text)) }
      for text in arguments.list(.capacity) {
        let (actor, most) = try names.capacity(typed: text)
        capacity[actor] = most
      }
      for text in arguments.list(.whatIf) { supposed.append(try names.supposition(typed: text)) }
    } catch {
      throw UsageError(error.rule, error.arguments, suggestion: error.suggestion)
    }
    if arguments.value(.targets) != nil {
      if !targets.isEmpty { throw UsageError(.targetsTwice) }
    } else if targets.isEmpty, model.ladder == nil {
      throw UsageError(.noPhasesToReach)
    }
    self.targets = targets
    self.capacity = capacity
    self.supposed = supposed
    year = try arguments.whole(.year, from: 1900, to: 2200)
    decimals = try arguments.whole(.decimals, from: 0, to: 30)
    deadline = try arguments.whole(.planSeconds, from: 1, to: 86_400).map {
      Deadline(seconds: $0)
    }
  }

  /// A community with its plan; without targets to its next phase.
  func planned(
    _ record: CommunityRecord, _ targets: [PlanTarget], _ targetYear: Int?, _ plan: Plan
  ) -> PlannedCommunity {
    guard let given = record.assessment else {
      return PlannedCommunity(record: record, plan: nil, targetYear: targetYear)
    }
    var start = StartingPoint(
      plan: plan, answers: record.answers, given: given, year: given.year)
    var whatIf: WhatIf?
    if !supposed.isEmpty {
      let changed = WhatIf(supposed, from: start)
      start = changed.after
      whatIf = changed
    }
    var planner = Planner()
    planner.targets = targets
    planner.capacity = capacity
    if let deadline { planner.isOver = { deadline.isOver } }
    return PlannedCommunity(
      record: record, plan: planner.plan(start), targetYear: targetYear, whatIf: whatIf)
  }
}
