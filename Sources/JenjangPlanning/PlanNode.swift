import JenjangAnalysis
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// A set of plans: the levels left, which steps that raise several are taken, and which still may be.
struct PlanNode {
  var box: Box
  var taken: [Int]
  var open: [Int]
  /// No plan in it takes less effort.
  var bound: Int
  /// What is known once all goals hold as far as its scores reach what was assumed of them.
  var leaf: PlanLeaf?
}

/// A set of levels in which some scores have to reach bounds, and nothing else is open.
final class PlanLeaf {
  /// The levels left, by movable indicator: places among those that it can reach.
  let left: [[Int]]
  /// The bounds by the scores with all that facts leave open, and those without it where that differs; none
  /// exceeds what is paid.
  let bounds: [EffortBounds]
  /// The slots of scores that have to reach a bound and are no sums.
  let others: [Int]
  private let reachable: [[Int]]

  init(_ box: Box, _ problem: Problem, _ moves: Moves) {
    left = moves.movables.map { movable in
      movable.reachable.indices.filter { box.masks[movable.question] & (1 << UInt64($0)) != 0 }
    }
    reachable = moves.movables.map { $0.reachable }
    // Without what is assumed of scores, so that a score at its bound does not look decided.
    let free = PossibleScores(
      plan: problem.plan, choices: problem.choices, masks: box.masks,
      bounds: box.bounds.map { _ in nil }, year: problem.year)
    var bounds: [EffortBounds] = []
    var others: [Int] = []
    for countsOpen in [true, false] {
      var demands: [ScoreDemand] = []
      for slot in box.spans.keys.sorted() {
        guard let free, let span = box.spans[slot], span.low != nil else { continue }
        if let demand = ScoreDemand(
          slot, span, box, problem, free, moves, countsOpen: countsOpen)
        {
          demands.append(demand)
        } else if countsOpen {
          others.append(slot)
        }
      }
      bounds.append(EffortBounds(tree: DemandTree(demands), left: left))
      if !demands.contains(where: { $0.isLow }) { break }
    }
    self.bounds = bounds
    self.others = others
  }

  /// What each level left costs, by movable indicator.
  func efforts(_ ways: [Ways]) -> [[Int]] {
    left.indices.map { place in
      left[place].map { choice in
        ways[place].costs[reachable[place][choice]]?.effort ?? EffortBounds.unreachable
      }
    }
  }
}

/// Nodes to be looked at, the one with the least bound first; of equal ones the latest.
struct NodeQueue {
  /// By bound.
  private var stacks: [Int: [PlanNode]] = [:]
  /// The bounds for which there are nodes, a heap with the least on top.
  private var bounds: [Int] = []

  mutating func add(_ node: PlanNode) {
    if stacks[node.bound] == nil { push(node.bound) }
    stacks[node.bound, default: []].append(node)
  }

  mutating func next() -> PlanNode? {
    guard let bound = bounds.first else { return nil }
    guard let node = stacks[bound]?.popLast() else { return nil }
    if stacks[bound]?.isEmpty ?? true {
      stacks[bound] = nil
      bounds.removeFirst()
    }
    return node
  }

  /// Keeps the bounds ascending; they are few.
  private mutating func push(_ bound: Int) {
    let place = bounds.firstIndex { $0 > bound } ?? bounds.count
    bounds.insert(bound, at: place)
  }
}
