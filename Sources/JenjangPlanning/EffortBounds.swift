/// The least effort that meets nested demands, by what each level of each indicator costs.
///
/// Fronts of demands whose indicators cost the same are kept: most branches change but few.
final class EffortBounds {
  let tree: DemandTree
  /// The levels left, by movable indicator: places among those that it can reach.
  let left: [[Int]]
  private var kept: [Key: Front] = [:]

  private struct Key: Hashable {
    var first: Int
    var count: Int
    var efforts: [[Int]]
  }

  init(tree: DemandTree, left: [[Int]]) {
    self.tree = tree
    self.left = left
  }

  /// The least effort; nil where the demands can't be met. `efforts` holds what each level left costs,
  /// by movable indicator; what can't be reached costs ``unreachable``.
  func least(_ efforts: [[Int]], most cap: Int) -> Int? {
    var isInDemand = [Bool](repeating: false, count: efforts.count)
    var result = 0
    for root in tree.roots {
      for place in root.demand.values.keys { isInDemand[place] = true }
      guard let effort = leastEffort(of: root, efforts, cap) else { return nil }
      result += effort
    }
    for place in efforts.indices where !isInDemand[place] {
      guard let least = efforts[place].min(), least < Self.unreachable else { return nil }
      result += least
    }
    return result
  }

  static let unreachable = Int(Int32.max) / 2

  private func leastEffort(of node: DemandTree.Node, _ efforts: [[Int]], _ cap: Int) -> Int? {
    var parts = node.inner.map { front(of: $0, efforts, cap) }
    parts += node.own.map { front(ofIndicator: $0, node, efforts) }
    // The last one is only searched, not combined.
    guard let last = parts.popLast() else { return nil }
    var sum = Front.start
    for part in parts { sum = sum.with(part, most: cap) }
    if sum.isEmpty || last.isEmpty { return nil }
    return sum.leastEffort(with: last, reaching: node.demand.bound, most: cap)
  }

  func front(of node: DemandTree.Node, _ efforts: [[Int]], _ cap: Int) -> Front {
    let places = node.demand.places
    let key = Key(
      first: node.first, count: places.count, efforts: places.map { efforts[$0] } + [[cap]])
    if let front = kept[key] { return front }
    var result = Front.start
    for inner in node.inner { result = result.with(front(of: inner, efforts, cap), most: cap) }
    for place in node.own {
      result = result.with(front(ofIndicator: place, node, efforts), most: cap)
    }
    result = result.reaching(node.demand.bound)
    kept[key] = result
    return result
  }

  func front(ofIndicator place: Int, _ node: DemandTree.Node, _ efforts: [[Int]]) -> Front {
    let values = node.demand.values[place] ?? []
    var options: [(effort: Int, value: Int64)] = []
    for (choice, effort) in zip(left[place], efforts[place]) where effort < Self.unreachable {
      options.append((effort, values[choice]))
    }
    return Front(options)
  }
}

extension Front {
  /// The least effort for which this and another one together reach a bound.
  func leastEffort(with other: Front, reaching bound: Int64, most cap: Int) -> Int? {
    var best: Int?
    var more = other.values.count - 1
    for effort in values.indices where values[effort] != Self.none {
      if let best, effort >= best { break }
      // As this one rises, the other one needs ever less.
      while more >= 0, other.values[more] != Self.none,
        values[effort] + other.values[more] >= bound
      {
        if effort + more <= cap { best = min(best ?? Int.max, effort + more) }
        more -= 1
      }
    }
    return best
  }
}
