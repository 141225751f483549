import JenjangAnalysis
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What is decided of the steps that raise several.
extension PlanSearch {
  /// What raises several is not taken, or is at each place of the order where that makes a difference.
  mutating func branch(_ node: PlanNode, on next: Int) {
    var without = node
    without.open.removeFirst()
    queue.add(without)
    for place in stride(from: node.taken.count, through: 0, by: -1) {
      if place < node.taken.count, !meet(node.taken[place], next) { continue }
      var with = node
      with.taken.insert(next, at: place)
      // It may be taken again where it can raise something again.
      if with.taken.count(where: { $0 == next }) >= mostTimes(next) { with.open.removeFirst() }
      queue.add(with)
    }
  }

  /// How often a step that raises several can raise anything.
  private func mostTimes(_ shared: Int) -> Int {
    let step = start.plan.model.steps[moves.shared[shared].step]
    if step.raises.allSatisfy({ $0.target != .next }) { return 1 }
    return moves.shared[shared].raises.reduce(1) { most, place in
      max(most, moves.movables[place].reachable.count - 1)
    }
  }

  /// Whether two steps raise an indicator both, so that their order can matter.
  private func meet(_ left: Int, _ right: Int) -> Bool {
    moves.shared[left].raises.contains { moves.shared[right].raises.contains($0) }
  }

  var mostEffort: Int {
    let own = moves.movables.reduce(0) { sum, movable in
      sum + movable.edges.reduce(0) { $0 + ($1.map { $0.effort }.max() ?? 0) }
    }
    return own
      + moves.shared.indices.reduce(0) { $0 + moves.shared[$1].effort * mostTimes($1) }
  }

  func ways(taken: [Int], open: [Int]) -> [Ways] {
    moves.movables.indices.map { place in
      let shares = open.compactMap { shared -> (shared: Int, share: Int)? in
        let step = moves.shared[shared]
        guard let index = step.raises.firstIndex(of: place) else { return nil }
        return (shared, step.shares[index])
      }
      return Ways(moves.movables[place], taken: taken, open: shares)
    }
  }

  func ways(_ node: PlanNode) -> [Ways] { ways(taken: node.taken, open: node.open) }
}
