import JenjangModel
import JenjangNumbers

extension PlanCompiler {
  func ownDimensionDependencies(_ index: Int) -> [Part]? {
    guard model.dimensions.indices.contains(index) else { return nil }
    let dimension = model.dimensions[index]
    guard let presence = rosterDependencies(.presence, of: index) else { return nil }
    return dimension.score < 0 ? presence : presence + [.expression(dimension.score)]
  }

  /// The score as it is where the dimension applies; absent where it has children and none is present.
  mutating func emitOwnDimension(_ index: Int) -> Bool {
    let dimension = model.dimensions[index]
    if let aggregate = plainAggregate(of: index), aggregate.rosterKind != .leaves {
      guard let roster = emitRoster(aggregate.rosterKind, of: index) else { return false }
      ownDimensions[index] = program.emit(.aggregate(aggregate, roster: roster))
      return true
    }
    guard let roster = emitRoster(.presence, of: index) else { return false }
    let score = program.emit(.defined, [expressionSlots[dimension.score]])
    // A score of facts alone hangs on no child.
    guard !dimension.children.isEmpty else {
      ownDimensions[index] = score
      return true
    }
    let present = program.emit(.anyPresent(roster: roster))
    ownDimensions[index] = program.emit(.whenApplies, [score, present])
    return true
  }

  mutating func emitDimension(_ index: Int) -> Bool {
    guard let conditions = conditions(of: .dimension(index), below: nil) else { return false }
    dimensions[index] = emit(ownDimensions[index], under: emitCondition(conditions))
    return true
  }

  mutating func emit(_ slot: Int, under condition: Int?) -> Int {
    guard let condition else { return slot }
    return program.emit(.whenApplies, [slot, condition])
  }

  /// The aggregate that alone is a dimension's score; nil for any other expression.
  private func plainAggregate(of index: Int) -> Aggregate? {
    let score = model.dimensions[index].score
    if score < 0 { return .mean }
    if case .aggregate(let aggregate, index) = model.expressions[score].operation {
      return aggregate
    }
    return nil
  }
}

extension PlanCompiler {
  func rosterDependencies(_ kind: RosterKind, of dimension: Int) -> [Part]? {
    guard let children = children(kind, of: dimension) else { return nil }
    var result: [Part] = []
    for child in children {
      guard let conditions = conditions(of: child, below: dimension) else { return nil }
      switch child {
      case .indicator(let index): result.append(.ownIndicator(index))
      case .dimension(let index): result.append(.ownDimension(index))
      }
      result += conditions.expressions
    }
    return result
  }

  /// The roster of a dimension; nil where the dimensions don't form a tree.
  mutating func emitRoster(_ kind: RosterKind, of dimension: Int) -> Int? {
    let key = RosterKey(dimension: dimension, kind: kind)
    if let index = rosterIndices[key] { return index }
    guard let children = children(kind, of: dimension) else { return nil }
    var members: [RosterMember] = []
    for child in children {
      guard let conditions = conditions(of: child, below: dimension) else { return nil }
      let condition = emitCondition(conditions)
      members.append(emitMember(child, kind: kind, condition: condition))
    }
    rosterIndices[key] = rosters.count
    rosters.append(members)
    return rosters.count - 1
  }

  private mutating func emitMember(
    _ child: Dimension.Child, kind: RosterKind, condition: Int?
  ) -> RosterMember {
    switch child {
    case .indicator(let index):
      let slots = ownIndicators[index]
      return RosterMember(
        value: kind == .values ? slots.value : slots.points, condition: condition, weight: index)
    case .dimension(let index):
      var value = ownDimensions[index]
      if kind == .values, let whole = model.dimensions[index].ofWhole {
        value = emit(value, over: whole)
      }
      return RosterMember(
        value: value, condition: condition, weight: model.indicators.count + index)
    }
  }

  /// A figure divided by a constant; absent for zero.
  mutating func emit(_ slot: Int, over whole: Rational) -> Int {
    let factor = whole.reciprocal.map { Figure($0) } ?? .absent
    return program.emit(.multiply, [slot, program.emit(constant: .figure(factor))])
  }

  /// Those whose figures an aggregate takes; nil where there is no such dimension or child.
  private func children(_ kind: RosterKind, of dimension: Int) -> [Dimension.Child]? {
    guard model.dimensions.indices.contains(dimension) else { return nil }
    if kind == .leaves {
      return leavesBelow[dimension].map { .indicator($0) }
    }
    let children = model.dimensions[dimension].children
    for child in children {
      switch child {
      case .indicator(let index):
        guard model.indicators.indices.contains(index) else { return nil }
      case .dimension(let index):
        guard model.dimensions.indices.contains(index) else { return nil }
      }
    }
    return children
  }
}

extension Model {
  /// The indicators below each dimension, at any depth, in the order of the file; empty where no
  /// formula takes the points below a dimension.
  func leavesBelow() -> [[Int]] {
    var result = [[Int]](repeating: [], count: dimensions.count)
    let areTaken = expressions.contains { node in
      if case .aggregate(let aggregate, _) = node.operation {
        return aggregate.rosterKind == .leaves
      }
      return false
    }
    guard areTaken else { return result }
    // Each indicator enters the lists on its way up, so that no list is searched for it.
    for (index, indicator) in indicators.enumerated() {
      var above: Int? = indicator.dimension
      for _ in dimensions.indices {
        guard let dimension = above, dimensions.indices.contains(dimension) else { break }
        if result[dimension].last != index { result[dimension].append(index) }
        above = dimensions[dimension].parent
      }
    }
    return result
  }
}
