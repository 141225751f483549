/// An amount of effort and of steps; fewer steps are better only where the effort is the same.
struct Cost: Hashable, Comparable, Sendable {
  var effort: Int
  var steps: Int

  static let zero = Cost(effort: 0, steps: 0)

  static func < (left: Cost, right: Cost) -> Bool {
    left.effort != right.effort ? left.effort < right.effort : left.steps < right.steps
  }

  static func + (left: Cost, right: Cost) -> Cost {
    Cost(effort: left.effort + right.effort, steps: left.steps + right.steps)
  }
}

/// The cheapest ways of one indicator to each of its levels.
struct Ways: Sendable {
  /// One leg of a way.
  enum Leg: Hashable, Sendable {
    /// A step of the indicator's own.
    case own(step: Int, from: Int, to: Int, proves: Bool)
    /// The step at a place in the order of those that raise several; from and to are the same where it
    /// does not raise this one.
    case shared(position: Int, from: Int, to: Int)
    /// One of those that may still be taken; only its share is paid.
    case open
  }

  /// By level; nil for one that can't be reached.
  private(set) var costs: [Cost?]
  private var legs: [[Leg]]

  func way(to level: Int) -> [Leg] { legs[level] }

  /// The ways where some steps that raise several are taken in an order, and others may be.
  ///
  /// What is taken raises what it can, also where no raise is wanted.
  init(_ movable: Movable, taken: [Int], open: [(shared: Int, share: Int)]) {
    costs = Array(repeating: nil, count: movable.edges.count)
    legs = Array(repeating: [], count: movable.edges.count)
    costs[movable.base] = .zero
    climb(movable, open)
    for (position, shared) in taken.enumerated() {
      guard let jump = movable.jumps[shared] else { continue }
      let (before, ways) = (costs, legs)
      costs = Array(repeating: nil, count: before.count)
      for level in before.indices {
        guard let cost = before[level] else { continue }
        if let to = jump[level] {
          offer(cost, ways[level] + [.shared(position: position, from: level, to: to)], at: to)
        } else {
          // It is passed where it is, by a step that raises others.
          offer(
            cost, ways[level] + [.shared(position: position, from: level, to: level)], at: level)
        }
      }
      climb(movable, open)
    }
  }

  /// Follows the steps upwards; no step leads down, so one pass meets all ways.
  private mutating func climb(_ movable: Movable, _ open: [(shared: Int, share: Int)]) {
    for level in costs.indices {
      guard let cost = costs[level] else { continue }
      for edge in movable.edges[level] {
        offer(
          cost + Cost(effort: edge.effort, steps: 1),
          legs[level] + [.own(step: edge.step, from: level, to: edge.to, proves: edge.proves)],
          at: edge.to)
      }
      for (shared, share) in open {
        guard let to = movable.jumps[shared]?[level] else { continue }
        offer(cost + Cost(effort: share, steps: 0), legs[level] + [.open], at: to)
      }
    }
  }

  /// Keeps the cheaper way; of equal ones the first, whose steps stand earlier in the files.
  private mutating func offer(_ cost: Cost, _ way: [Leg], at level: Int) {
    if let old = costs[level], old <= cost { return }
    costs[level] = cost
    legs[level] = way
  }
}
