import JenjangModel
import JenjangNumbers
import JenjangScoring

/// The phases as goals.
extension Problem {
  /// All that standing in a phase or above demands.
  package func demands(upTo phase: Int) -> [Goal] {
    guard let ladder = plan.model.ladder else { return [] }
    var result = basis
    for index in 0..<(phase + 1) where index < ladder.phases.count { result += demands(of: index) }
    return result
  }

  /// The same less one demand; one that is written twice stays once.
  func demands(upTo phase: Int, without demand: Goal) -> [Goal] {
    var result = demands(upTo: phase)
    if let index = result.lastIndex(of: demand) { result.remove(at: index) }
    return result
  }

  /// What there has to be for any phase.
  var basis: [Goal] {
    guard let ladder = plan.model.ladder else { return [] }
    var result = [Goal.presence(slot: plan.dimensionSlots[ladder.dimension])]
    if let needed = ladder.needsApplicable { result.append(.applicability(needed, holds: true)) }
    return result
  }

  /// The next phase above one that is there in the year; nil for none.
  func phase(above phase: Int) -> Int? {
    let phases = plan.model.ladder?.phases ?? []
    return phases.indices.first { $0 > phase && phases[$0].isInForce(in: year) }
  }

  /// What one phase demands besides those below.
  func demands(of phase: Int) -> [Goal] {
    guard let ladder = plan.model.ladder, ladder.phases[phase].isInForce(in: year) else {
      return []
    }
    var result: [Goal] = []
    if let threshold = thresholds[phase] {
      result.append(
        .score(
          slot: plan.dimensionSlots[ladder.dimension], threshold.isStrict ? .above : .atLeast,
          threshold.value, holds: true))
    }
    for gate in ladder.phases[phase].gates {
      result.append(.truth(slot: plan.expressionSlots[gate.condition], [.yes, .notApplicable]))
    }
    return result
  }
}

extension Goal {
  /// The goal that this one is missed, where a score is there; nil where it has no such goal.
  var missed: Goal? {
    switch self {
    case .truth(let slot, let allowed):
      return .truth(slot: slot, TruthSet([.yes, .no, .notApplicable]).subtracting(allowed))
    case .score(let slot, let comparison, let limit, let holds):
      return .score(slot: slot, comparison, limit, holds: !holds)
    case .applicability(let least, let holds): return .applicability(least, holds: !holds)
    case .presence, .noStep: return nil
    }
  }
}

extension Search {
  /// Splits by whether the phase that a comparison names is reached; nil where it asks otherwise.
  func split(phase atom: Problem.Comparing, prefersYes: Bool, _ box: Box) -> [Box]? {
    guard atom.limit.isInteger, let limit = atom.limit.numerator.small else { return nil }
    var bound = Int(limit)
    switch atom.comparison {
    case .atLeast, .below: break
    case .above, .atMost: bound += 1
    case .equal, .notEqual: return nil
    }
    // What is reached of a phase that is not there is the next one above it.
    let phases = problem.plan.model.ladder?.phases ?? []
    while bound >= 0, bound < phases.count, !phases[bound].isInForce(in: problem.year) {
      bound += 1
    }
    guard bound >= 0, bound < problem.thresholds.count else { return nil }
    let reaching = atom.comparison == .atLeast || atom.comparison == .above
    let demands = problem.demands(upTo: bound)
    var reached = box
    reached.goals += demands
    reached.assume(reaching ? .yes : .no, ofCondition: atom.slot)
    var missed = demands.compactMap { demand in
      demand.missed.map { goal -> Box in
        var result = box
        // Without enough that applies there is no phase, whatever the score is.
        if case .applicability = goal {
          result.goals.append(goal)
        } else {
          result.goals += problem.basis + [goal]
        }
        result.assume(reaching ? .no : .yes, ofCondition: atom.slot)
        return result
      }
    }
    if let ladder = problem.plan.model.ladder {
      var result = box
      result.assumeAbsent(problem.plan.dimensionSlots[ladder.dimension])
      result.assume(reaching ? .no : .yes, ofCondition: atom.slot)
      missed.append(result)
    }
    return reaching == prefersYes ? [reached] + missed : missed + [reached]
  }
}
