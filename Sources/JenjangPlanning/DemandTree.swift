/// Demands of scores, nested as the indicators below them are.
struct DemandTree {
  /// A demand over indicators, of which some stand in demands inside it, all in one unit.
  struct Node {
    var demand: ScoreDemand
    /// The indicators in no demand inside, ascending.
    var own: [Int]
    var inner: [Node]

    /// The first of all indicators below.
    var first: Int { min(own.first ?? Int.max, inner.first?.first ?? Int.max) }
  }

  /// Demands that share no indicator, by their first.
  private(set) var roots: [Node] = []
  /// Whether all demands stand in the tree; else what it gives is a lower bound only.
  private(set) var isWhole = true

  init(_ demands: [ScoreDemand]) {
    let sorted = demands.enumerated().sorted { left, right in
      let (first, second) = (left.element.values.count, right.element.values.count)
      return first != second ? first > second : left.offset < right.offset
    }.map { $0.element }
    for demand in sorted {
      // A demand on nothing that can move is met or not by itself, as the ranges tell.
      if demand.values.isEmpty {
        if demand.bound > 0 { isWhole = false }
        continue
      }
      if !Self.enter(demand, &roots) { isWhole = false }
    }
    roots = Self.sorted(roots.map { Self.finished($0) })
  }

  /// Enters a demand below the first that holds all of it; false where it overlaps one otherwise.
  private static func enter(_ demand: ScoreDemand, _ nodes: inout [Node]) -> Bool {
    for index in nodes.indices {
      let other = nodes[index].demand
      let shared = demand.values.keys.filter { other.values[$0] != nil }.count
      if shared == 0 { continue }
      guard shared == demand.values.count, let converted = demand.inUnits(of: other) else {
        return false
      }
      if shared == other.values.count {
        nodes[index].demand.bound = max(other.bound, converted.bound)
        return true
      }
      return enter(converted, &nodes[index].inner)
    }
    nodes.append(Node(demand: demand, own: [], inner: []))
    return true
  }

  private static func finished(_ node: Node) -> Node {
    var result = node
    result.inner = sorted(node.inner.map { finished($0) })
    result.own = node.demand.places.filter { place in
      !node.inner.contains { $0.demand.values[place] != nil }
    }
    return result
  }

  private static func sorted(_ nodes: [Node]) -> [Node] {
    nodes.sorted { $0.first < $1.first }
  }
}
