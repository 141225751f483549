import JenjangAnalysis
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What came of looking for the cheapest plan.
struct FoundLevels {
  var cost: Cost
  /// The final level of each movable indicator.
  var levels: [Int]
  /// The steps that raise several, in the order in which they are taken.
  var taken: [Int]
}

/// Looks for the cheapest levels, and steps that raise several, that meet some goals.
struct PlanSearch {
  /// How many sets of answer sheets may be judged.
  static let mostNodes = 4_000

  let start: StartingPoint
  let moves: Moves
  let problem: Problem
  let goals: [AnswerGoal]
  let search: Search
  /// Whether the time that was set is over.
  private let isOver: () -> Bool
  var queue = NodeQueue()
  private var judged = 0
  private(set) var best: FoundLevels?
  /// No plan takes less effort; nil where there is no plan at all.
  private(set) var bound: Int? = 0
  /// Whether the search came to its end.
  private(set) var isDone = false
  /// Whether it ended because the time was over.
  private(set) var wasOver = false

  init(
    start: StartingPoint, moves: Moves, targets: [PlanTarget], isOver: @escaping () -> Bool
  ) {
    self.start = start
    self.moves = moves
    self.isOver = isOver
    let answers = start.answers.enumerated().map { question, answer -> [Answer] in
      guard let place = moves.places[question] else { return [answer] }
      return moves.movables[place].reachable.map { .level($0) }
    }
    problem = Problem(
      plan: start.plan, choices: AnswerChoices(plan: start.plan, answers: answers),
      year: start.year)
    let problem = problem
    goals = targets.flatMap { $0.goals(problem) }
    search = Search(problem, goals)
  }

  mutating func run(mostNodes: Int = PlanSearch.mostNodes) {
    look(mostNodes)
    // What was not looked at may still hold a plan; some plan is better than none.
    if !isDone, best == nil { best = greedy() }
  }

  private mutating func look(_ mostNodes: Int) {
    queue.add(
      PlanNode(box: Box(problem), taken: [], open: Array(moves.shared.indices), bound: 0))
    while let node = queue.next() {
      bound = node.bound
      if let best, node.bound > best.cost.effort {
        finish()
        return
      }
      if judged >= mostNodes || isOver() {
        wasOver = judged < mostNodes
        return
      }
      judged += 1
      visit(node)
    }
    finish()
  }

  private mutating func finish() {
    isDone = true
    bound = best?.cost.effort
  }

  private mutating func visit(_ node: PlanNode) {
    var node = node
    if node.leaf == nil {
      guard let scores = search.scores(node.box.masks, node.box.bounds) else { return }
      var open: AnswerGoal?
      for goal in goals + node.box.goals {
        switch scores.state(of: goal, node.box) {
        case .missed: return
        case .met: break
        case .open: if open == nil { open = goal }
        }
      }
      if let open {
        add(search.branches(of: open, node.box, scores), like: node)
        return
      }
      if let parts = splitByCondition(node.box, scores) {
        add(parts, like: node)
        return
      }
      node.leaf = PlanLeaf(node.box, problem, moves)
    }
    guard let leaf = node.leaf else { return }
    let ways = ways(node)
    let efforts = leaf.efforts(ways)
    let paid = node.taken.reduce(0) { $0 + moves.shared[$1].effort }
    let cap = (best?.cost.effort ?? mostEffort) - paid
    guard cap >= 0 else { return }
    var leasts: [(bounds: EffortBounds, least: Int)] = []
    for bounds in leaf.bounds {
      guard let least = bounds.least(efforts, most: cap) else { return }
      leasts.append((bounds, least))
      node.bound = max(node.bound, least + paid)
    }
    if let best, node.bound > best.cost.effort { return }
    if let next = node.open.first {
      // Formulas that are no sums are decided first: levels are fewer than orders of steps.
      let parts =
        leaf.others.isEmpty ? [] : search.halves(of: search.widest(node.box, leaf.others), node.box)
      if parts.isEmpty { branch(node, on: next) } else { add(parts, like: node) }
      return
    }
    settle(node, leaf, ways, efforts, leasts, paid: paid)
  }

  /// Levels for a node in which all that raises several is decided; where they miss a goal after all, a
  /// formula is no sum, and the set is split.
  private mutating func settle(
    _ node: PlanNode, _ leaf: PlanLeaf, _ ways: [Ways], _ efforts: [[Int]],
    _ leasts: [(bounds: EffortBounds, least: Int)], paid: Int
  ) {
    let costs = leaf.left.indices.map { place in
      leaf.left[place].map { ways[place].costs[moves.movables[place].reachable[$0]] }
    }
    // What is cheapest by one of the bounds and meets all goals is cheapest of all.
    for (bounds, least) in leasts {
      let chosen = CheapestLevels(
        costs: costs, efforts: efforts, bounds: bounds, least: least
      ).levels()
      guard let chosen else { continue }
      var found = FoundLevels(
        cost: Cost(effort: paid, steps: node.taken.count), levels: [], taken: node.taken)
      for (place, choice) in chosen.enumerated() {
        found.levels.append(moves.movables[place].reachable[leaf.left[place][choice]])
        if let cost = costs[place][choice] { found.cost = found.cost + cost }
      }
      if meets(found.levels) {
        take(found)
        return
      }
    }
    var narrowed = node
    narrowed.leaf = nil
    add(search.halves(of: search.widest(node.box, []), node.box), like: narrowed)
  }

  private mutating func take(_ found: FoundLevels) {
    guard let old = best else {
      best = found
      return
    }
    if found.cost != old.cost {
      if found.cost < old.cost { best = found }
    } else if found.levels != old.levels {
      // Higher levels of what stands first in the files.
      if old.levels.lexicographicallyPrecedes(found.levels) { best = found }
    } else if found.taken.lexicographicallyPrecedes(old.taken) {
      best = found
    }
  }

  private mutating func add(_ boxes: [Box], like node: PlanNode) {
    for box in boxes where !box.masks.contains(0) {
      queue.add(
        PlanNode(box: box, taken: node.taken, open: node.open, bound: node.bound))
    }
  }
}
