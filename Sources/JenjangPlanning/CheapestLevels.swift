/// Finds the levels that meet nested demands for the least effort, of those with the fewest steps, of
/// those with the highest level of what stands first.
struct CheapestLevels {
  /// The cost of each level left, by movable indicator; nil for one that can't be reached.
  let costs: [[Cost?]]
  let bounds: EffortBounds
  let efforts: [[Int]]
  /// The least effort, known already.
  let least: Int

  /// Levels chosen so far: what they cost and add, and the places among the levels left.
  private struct Choice {
    var cost: Cost
    var value: Int64
    var chosen: [Int]
  }

  init(costs: [[Cost?]], efforts: [[Int]], bounds: EffortBounds, least: Int) {
    self.costs = costs
    self.efforts = efforts
    self.bounds = bounds
    self.least = least
  }

  /// The places of the chosen levels among those left, by movable indicator; nil where there are none.
  func levels() -> [Int]? {
    var result = [Int?](repeating: nil, count: costs.count)
    for root in bounds.tree.roots {
      let order = places(of: root)
      let choices = combined(root, rest: nil)
      let reaching = choices.filter { $0.value >= root.demand.bound }
      guard let best = reaching.min(by: { isBetter($0, $1) }) else { return nil }
      for (place, choice) in zip(order, best.chosen) { result[place] = choice }
    }
    for place in costs.indices where result[place] == nil {
      guard let best = options(place, values: nil).min(by: { isBetter($0, $1) }) else { return nil }
      result[place] = best.chosen[0]
    }
    return result.map { $0 ?? 0 }
  }

  /// The indicators of a demand in the order in which they are chosen.
  private func places(of node: DemandTree.Node) -> [Int] {
    parts(of: node).flatMap { part in
      switch part {
      case .demand(let inner): return places(of: inner)
      case .indicator(let place): return [place]
      }
    }
  }

  private enum Part {
    case demand(DemandTree.Node)
    case indicator(Int)
  }

  /// What a demand is made of, in the order of the files.
  private func parts(of node: DemandTree.Node) -> [Part] {
    let all =
      node.inner.map { (first: $0.first, part: Part.demand($0)) }
      + node.own.map { (first: $0, part: Part.indicator($0)) }
    return all.sorted { $0.first < $1.first }.map { $0.part }
  }

  private func isBetter(_ left: Choice, _ right: Choice) -> Bool {
    if left.cost != right.cost { return left.cost < right.cost }
    // Higher levels of what stands first.
    return right.chosen.lexicographicallyPrecedes(left.chosen)
  }

  private func options(_ place: Int, values: [Int64]?) -> [Choice] {
    var result: [Choice] = []
    for (index, cost) in costs[place].enumerated() {
      guard let cost else { continue }
      let value = values.map { $0[bounds.left[place][index]] } ?? 0
      result.append(Choice(cost: cost, value: value, chosen: [index]))
    }
    return result
  }

  /// What is worth looking at of a demand; `rest` is the most that everything else adds by effort, and
  /// what all of it has to reach.
  private func combined(
    _ node: DemandTree.Node, rest: (front: Front, bound: Int64)?
  ) -> [Choice] {
    let order = parts(of: node)
    let parts = order.map { part -> Front in
      switch part {
      case .demand(let inner): return bounds.front(of: inner, efforts, least)
      case .indicator(let place): return bounds.front(ofIndicator: place, node, efforts)
      }
    }
    // The most that the parts from each one on add.
    var suffixes = [Front.start]
    for part in parts.reversed() {
      suffixes.append(suffixes[suffixes.count - 1].with(part, most: least))
    }
    suffixes.reverse()
    var prefixes = [Front.start]
    for part in parts { prefixes.append(prefixes[prefixes.count - 1].with(part, most: least)) }
    var choices = [Choice(cost: .zero, value: 0, chosen: [])]
    for index in parts.indices {
      let next: [Choice]
      switch order[index] {
      case .demand(let inner):
        // What stands outside of it: the parts before and behind it, and what stands outside of all.
        var outside = prefixes[index].with(suffixes[index + 1], most: least)
        var bound = node.demand.bound
        if let rest {
          outside = outside.with(rest.front, most: least)
          bound = rest.bound
        }
        next = combined(inner, rest: (outside, bound)).filter { $0.value >= inner.demand.bound }
      case .indicator(let place): next = options(place, values: node.demand.values[place])
      }
      var behind = suffixes[index + 1]
      var joined: [Choice] = []
      let own = behind
      if let rest { behind = behind.with(rest.front, most: least) }
      for choice in choices {
        for part in next {
          let cost = choice.cost + part.cost
          let left = least - cost.effort
          if left < 0 { continue }
          let value = choice.value + part.value
          // What can no longer reach the bound for that effort is let go.
          let most = own.most(left)
          if most == Front.none || value + most < node.demand.bound { continue }
          if let rest {
            let all = behind.most(left)
            if all == Front.none || value + all < rest.bound { continue }
          }
          joined.append(Choice(cost: cost, value: value, chosen: choice.chosen + part.chosen))
        }
      }
      choices = undominated(joined)
    }
    return choices
  }

  /// Those that no better one reaches as far as.
  private func undominated(_ choices: [Choice]) -> [Choice] {
    var result: [Choice] = []
    var most = Front.none
    for choice in choices.sorted(by: { isBetter($0, $1) }) where choice.value > most {
      most = choice.value
      result.append(choice)
    }
    return result
  }
}
