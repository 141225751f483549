import JenjangModel

/// Spreads the steps of a plan over quarters.
///
/// A step starts when all that it waits for is done and takes the months that the rules give it, three
/// where they give none. Whoever acts gives it its whole effort; where that is more than is left of his
/// quarter, the step goes on in the next ones.
struct Quarters {
  /// What each actor can do in a quarter; nobody else is limited.
  let capacity: [Int: Int]
  let model: Model

  /// The months within which a step can be done where the rules say nothing.
  static let usualMonths = 3

  func spread(_ steps: inout [PlannedStep]) {
    var left: [Int: [Int]] = [:]
    for index in steps.indices {
      let step = model.steps[steps[index].step]
      let earliest = steps[index].waitsFor.map { steps[$0].end }.max() ?? 0
      let limited = Set(step.actors).filter { capacity[$0] != nil }.sorted()
      var start = earliest
      var last = start / 3
      var effort = limited.isEmpty ? 0 : steps[index].effort
      var hasStarted = false
      var quarter = start / 3
      while effort > 0 {
        var free = effort
        for actor in limited {
          let most = capacity[actor] ?? 1
          while left[actor, default: []].count <= quarter { left[actor, default: []].append(most) }
          free = min(free, left[actor]?[quarter] ?? most)
        }
        if free > 0 {
          if !hasStarted { start = max(earliest, quarter * 3) }
          hasStarted = true
          for actor in limited { left[actor]?[quarter] -= free }
          effort -= free
          last = quarter
        }
        quarter += 1
      }
      steps[index].start = start
      steps[index].end = start + (step.months ?? Self.usualMonths)
      // What goes on into later quarters is done at the end of the last one at the earliest.
      if last > start / 3 { steps[index].end = max(steps[index].end, (last + 1) * 3) }
    }
  }
}
