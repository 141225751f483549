import JenjangAnalysis
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What some levels come to, and whether that is the target.
extension PlanSearch {
  /// A bit for each answer left to each question, of all that there are.
  var wholeBox: [UInt64] { problem.wholeMasks }

  /// What slots can hold for some of the answers.
  func scores(_ masks: [UInt64]) -> PossibleScores? {
    search.scores(masks, Box(problem).bounds)
  }

  /// Whether final levels meet all goals, by the scorer's own reading, and what is raised applies.
  func meets(_ levels: [Int]) -> Bool {
    var box = Box(problem)
    for (place, movable) in moves.movables.enumerated() {
      guard let choice = movable.reachable.firstIndex(of: levels[place]) else { return false }
      box.masks[movable.question] = 1 << UInt64(choice)
    }
    guard let scores = search.scores(box.masks, box.bounds) else { return false }
    for goal in goals {
      guard case .met = scores.state(of: goal, box) else { return false }
    }
    for (place, movable) in moves.movables.enumerated() where levels[place] != movable.base {
      if let condition = movable.condition, scores.value(condition).truth != .yes { return false }
    }
    return true
  }

  /// Parts by whether an indicator that does not apply yet is raised, for which it must come to apply.
  func splitByCondition(_ box: Box, _ scores: PossibleScores) -> [Box]? {
    for movable in moves.movables {
      guard let condition = movable.condition, scores.value(condition).truth != .yes,
        box.masks[movable.question] & 1 != 0, box.masks[movable.question] != 1
      else { continue }
      var still = box
      still.masks[movable.question] = 1
      var raised = box
      raised.masks[movable.question] &= ~1
      raised.goals.append(.truth(slot: condition, .yes))
      return [still, raised]
    }
    return nil
  }

  /// A plan where none was found: all as high as it goes, and then lower wherever the goals still hold.
  func greedy() -> FoundLevels? {
    let ways = ways(taken: [], open: [])
    var levels = moves.movables.indices.map { place in
      moves.movables[place].reachable.last { ways[place].costs[$0] != nil }
        ?? moves.movables[place].base
    }
    guard meets(levels) else { return nil }
    for place in moves.movables.indices {
      for level in moves.movables[place].reachable
      where level < levels[place] && ways[place].costs[level] != nil {
        let old = levels[place]
        levels[place] = level
        if meets(levels) { break }
        levels[place] = old
      }
    }
    var cost = Cost.zero
    for place in levels.indices { cost = cost + (ways[place].costs[levels[place]] ?? .zero) }
    return FoundLevels(cost: cost, levels: levels, taken: [])
  }
}
