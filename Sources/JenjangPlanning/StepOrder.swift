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
    let gains = LevelGains(search)
    for index in takings.indices {
      takings[index].worth = Self.worth(of: takings[index].planned, gains)
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
      var earlier = waits[next]
      // Those that it comes after and that stand before it already.
      earlier.formUnion(
        places.keys.filter { steps[planned.step].after.contains(takings[$0].planned.step) })
      planned.waitsFor = earlier.compactMap { places[$0] }.filter { $0 < result.count }.sorted()
      result.append(planned)
    }
    return result
  }

  /// What a step gains of the overall score for each unit of effort; zero where that is no sum.
  private static func worth(of planned: PlannedStep, _ gains: LevelGains?) -> Rational {
    guard let gains else { return .zero }
    let gain = planned.raised.reduce(Rational.zero) { sum, raised in
      sum + gains.gain(of: raised.indicator, from: raised.from ?? 0, to: raised.to)
    }
    return gain * (Rational(max(planned.effort, 1)).reciprocal ?? .one)
  }
}

/// What levels add to the overall score.
private struct LevelGains {
  private let form: LinearForm
  private let search: PlanSearch

  /// Nil where the score is no sum of levels.
  init?(_ search: PlanSearch) {
    guard let scores = search.scores(search.wholeBox),
      let form = LinearForm(
        search.start.plan.dimensionSlots[0], search.problem, search.moves, scores,
        countsOpen: true)
    else { return nil }
    self.form = form
    self.search = search
  }

  func gain(of indicator: Int, from: Int, to: Int) -> Rational {
    guard let question = search.start.plan.indicatorQuestions[indicator] else { return .zero }
    var result = Rational.zero
    for term in form.terms where term.question == question {
      let values = search.start.plan.answerTables[term.table].values
      guard values.indices.contains(from), values.indices.contains(to),
        let low = values[from].figure.certain, let high = values[to].figure.certain
      else { continue }
      result = result + (high - low) * term.factor
    }
    return result
  }
}
