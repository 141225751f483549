import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Puts the steps of a plan in an order in which each is offered when its turn comes.
///
/// A step waits for what brings its indicators to the level that it starts from, and, as in advice, for
/// those that it stands `after` where they are in the plan and offered too. Of those that wait for
/// nothing, what gains most for its effort comes first, then what stands first in the files.
struct StepOrder {
  private struct Taking {
    var planned: PlannedStep
    var needs: Set<Int> = []
    var worth = Rational.zero
  }

  private let start: StartingPoint
  private var takings: [Taking] = []

  init(_ found: FoundLevels, _ search: PlanSearch) {
    start = search.start
    let moves = search.moves
    let ways = search.ways(taken: found.taken, open: [])
    var places: [Int: Int] = [:]
    for (position, shared) in found.taken.enumerated() {
      places[position] = takings.count
      takings.append(
        Taking(
          planned: PlannedStep(
            step: moves.shared[shared].step, raised: [], proves: false,
            effort: moves.shared[shared].effort)))
    }
    for (place, movable) in moves.movables.enumerated() {
      var before: Int?
      for leg in ways[place].way(to: found.levels[place]) {
        let index: Int
        switch leg {
        case .open: continue
        case .shared(let position, let from, let to):
          guard let taking = places[position] else { continue }
          index = taking
          if to > from {
            takings[index].planned.raised.append(
              OfferedStep.Raised(indicator: movable.indicator, from: from, to: to))
          }
        case .own(let step, let from, let to, let proves):
          index = takings.count
          takings.append(
            Taking(
              planned: PlannedStep(
                step: step,
                raised: [OfferedStep.Raised(indicator: movable.indicator, from: from, to: to)],
                proves: proves, effort: start.plan.model.steps[step].effort)))
        }
        if let before { takings[index].needs.insert(before) }
        before = index
      }
    }
    let score = start.plan.dimensionSlots[0]
    for index in takings.indices {
      takings[index].worth = worth(of: takings[index].planned, search, score)
    }
  }

  /// The steps in their order, each with those that it waits for.
  func steps() -> [PlannedStep] {
    let steps = start.plan.model.steps
    var result: [PlannedStep] = []
    var places: [Int: Int] = [:]
    var waits = takings.map { $0.needs }
    var left = takings.indices.sorted { first, second in
      let (left, right) = (takings[first], takings[second])
      if left.worth != right.worth { return left.worth > right.worth }
      if left.planned.step != right.planned.step { return left.planned.step < right.planned.step }
      return first < second
    }
    while !left.isEmpty {
      let ready = left.filter { takings[$0].needs.allSatisfy { places[$0] != nil } }
      let free = ready.filter { index in
        let earlier = ready.filter { other in
          steps[takings[index].planned.step].after.contains(takings[other].planned.step)
        }
        waits[index].formUnion(earlier)
        return earlier.isEmpty
      }
      // Neither can be empty: levels only rise, and the checker refuses rings of `after`.
      guard let next = free.first ?? ready.first ?? left.first else { break }
      left.removeAll { $0 == next }
      places[next] = result.count
      var planned = takings[next].planned
      if planned.raised.isEmpty { continue }
      planned.waitsFor = waits[next].compactMap { places[$0] }.filter { $0 < result.count }.sorted()
      result.append(planned)
    }
    return result
  }

  /// What a step alone gains of the overall score for each unit of effort, the others where they began.
  private func worth(of planned: PlannedStep, _ search: PlanSearch, _ slot: Int) -> Rational {
    var gain = Rational.zero
    for raised in planned.raised {
      guard let from = raised.from,
        let low = search.figure(slot, raising: raised.indicator, to: from),
        let high = search.figure(slot, raising: raised.indicator, to: raised.to)
      else { continue }
      gain = gain + high - low
    }
    return gain * (Rational(max(planned.effort, 1)).reciprocal ?? .one)
  }
}

extension PlanSearch {
  /// A figure's low end with one indicator at another level and the others where they began.
  fileprivate func figure(_ slot: Int, raising indicator: Int, to level: Int) -> Rational? {
    var box = wholeBox
    for movable in moves.movables {
      let choice =
        movable.indicator == indicator ? movable.reachable.firstIndex(of: level) ?? 0 : 0
      box[movable.question] = 1 << UInt64(choice)
    }
    return scores(box)?.value(slot).figure.interval?.low
  }
}
