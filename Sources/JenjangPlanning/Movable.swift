import JenjangModel
import JenjangNumbers
import JenjangScoring

/// An indicator that steps can raise.
struct Movable: Sendable {
  /// A step of its own from one level to a higher one.
  struct Edge: Sendable {
    var step: Int
    var to: Int
    var effort: Int
    /// Whether it shows the evidence for what is claimed.
    var proves = false
  }

  var indicator: Int
  var question: Int
  /// The level that it sets out from.
  var base: Int
  /// The slot of the condition under which it applies, where that does not surely hold yet but may
  /// come to hold by other steps; nil where it surely applies.
  var condition: Int?
  /// The steps that raise it alone, by the level at which they are offered.
  var edges: [[Edge]]
  /// The level to which each step that raises several raises it, by that step's place and the level.
  var jumps: [Int: [Int?]] = [:]
  /// The levels that it can come to stand at, the base first.
  var reachable: [Int] = []

  /// Finds the levels that steps lead to, at most so many.
  mutating func findReachable(most: Int) {
    var isReached = [Bool](repeating: false, count: edges.count)
    isReached[base] = true
    var levels: [Int] = []
    for level in base..<edges.count where isReached[level] && levels.count < most {
      levels.append(level)
      for edge in edges[level] { isReached[edge.to] = true }
      for targets in jumps.values { if let to = targets[level] { isReached[to] = true } }
    }
    reachable = levels
  }
}

/// A step that raises several indicators at once.
struct SharedStep: Sendable {
  var step: Int
  var effort: Int
  /// The places of what it raises among the movable indicators.
  var raises: [Int]
  /// What each of those pays of it while it is open whether it is taken; together no more than it costs.
  var shares: [Int]
}

/// All that steps can do from where a community stands.
struct Moves: Sendable {
  var movables: [Movable] = []
  var shared: [SharedStep] = []
  /// Movable indicators by question.
  var places: [Int: Int] = [:]

  /// How many levels of one indicator are looked at; the search has a bit for each.
  static let mostLevels = 64

  init(_ start: StartingPoint) {
    let model = start.plan.model
    for index in model.indicators.indices { add(index, start) }
    let offered = model.steps.map { start.offers($0) }
    var ownLevels = Set<[Int]>()
    for step in model.steps {
      if let level = step.atLevel {
        for raise in step.raises { ownLevels.insert([raise.indicator, level]) }
      }
    }
    for (index, step) in model.steps.enumerated() where offered[index] {
      let raises = step.raises.compactMap { raise in
        place(ofIndicator: raise.indicator, model, start).map { ($0, raise.target) }
      }
      // A step that raises several raises what applies now; one of an indicator's own also what will.
      let applying =
        step.raises.count > 1 ? raises.filter { movables[$0.0].condition == nil } : raises
      if applying.count > 1 {
        addShared(index, step, applying, model)
      } else if let (place, target) = applying.first {
        addEdges(index, step, place, target, ownLevels, start)
      }
    }
    for place in movables.indices { movables[place].findReachable(most: Self.mostLevels) }
  }

  private func place(
    ofIndicator indicator: Int, _ model: Model, _ start: StartingPoint
  ) -> Int? {
    start.plan.indicatorQuestions[indicator].flatMap { places[$0] }
  }

  private mutating func add(_ indicator: Int, _ start: StartingPoint) {
    let plan = start.plan
    guard let question = plan.indicatorQuestions[indicator],
      let scale = plan.model.indicators[indicator].scale,
      case .level(let base) = start.answers[question],
      plan.model.scales[scale].levels.indices.contains(base)
    else { return }
    var condition: Int?
    if let slot = plan.indicatorSlots[indicator].condition,
      start.assessment.trace[slot].truth != .yes
    {
      let below = plan.questions(below: [slot])
      guard below.contains(where: { plan.indicatorQuestions.contains($0) }) else { return }
      condition = slot
    }
    places[question] = movables.count
    movables.append(
      Movable(
        indicator: indicator, question: question, base: base, condition: condition,
        edges: plan.model.scales[scale].levels.map { _ in [] }))
  }

  private mutating func addShared(
    _ index: Int, _ step: Step, _ raises: [(Int, Step.Raise.Target)], _ model: Model
  ) {
    let number = shared.count
    var places: [Int] = []
    for (place, target) in raises where !places.contains(place) {
      let movable = movables[place]
      let targets = movable.edges.indices.map { level in
        raised(movable, from: level, target, model)
      }
      movables[place].jumps[number] = targets
      places.append(place)
    }
    // Whole shares, the remainder to those that stand first.
    let share = step.effort / places.count
    let rest = step.effort % places.count
    shared.append(
      SharedStep(
        step: index, effort: step.effort, raises: places,
        shares: places.indices.map { share + ($0 < rest ? 1 : 0) }))
  }

  private mutating func addEdges(
    _ index: Int, _ step: Step, _ place: Int, _ target: Step.Raise.Target,
    _ ownLevels: Set<[Int]>, _ start: StartingPoint
  ) {
    let movable = movables[place]
    for level in movable.base..<movable.edges.count {
      if !step.isAdvice {
        let isOffered =
          step.atLevel.map { $0 == level } ?? !ownLevels.contains([movable.indicator, level])
        if !isOffered { continue }
      }
      guard var to = raised(movable, from: level, target, start.plan.model) else { continue }
      var proves = false
      if level == movable.base, let claimed = start.claims[movable.indicator] {
        to = claimed
        proves = true
      }
      movables[place].edges[level].append(
        Movable.Edge(step: index, to: to, effort: step.effort, proves: proves))
    }
  }

  /// The level to which a step raises an indicator; nil where it raises nothing.
  private func raised(
    _ movable: Movable, from level: Int, _ target: Step.Raise.Target, _ model: Model
  ) -> Int? {
    guard let scale = model.indicators[movable.indicator].scale else { return nil }
    let levels = model.scales[scale].levels
    if let limit = model.advice.belowRank, model.scales[scale].rank(ofLevel: level) >= limit {
      return nil
    }
    let to: Int?
    switch target {
    case .next:
      to = levels.indices.first { $0 > level && levels[$0].points > levels[level].points }
    case .highest: to = levels.count - 1
    case .level(let index): to = index
    }
    return to.flatMap { $0 > level ? $0 : nil }
  }
}
