import JenjangSource
import JenjangSyntax

/// Something whose figure is worked out from others.
enum Definition: Hashable {
  case measure(Int)
  case indicator(Int)
  case dimension(Int)
  /// The phase that the community is in.
  case ladder
}

extension Checker {
  private static let mostMembersTold = 10

  /// All definitions, each behind what it needs; reports rings and returns nil where there is one.
  ///
  /// Depth first with a stack of its own: a chain of definitions may be longer than any call stack.
  func definitionOrder() -> [Definition]? {
    var state: [Definition: Bool] = [:]  // false while its needs are visited, true when done
    var order: [Definition] = []
    var isSound = true
    let all =
      model.measures.indices.map { Definition.measure($0) }
      + model.indicators.indices.map { .indicator($0) }
      + model.dimensions.indices.map { .dimension($0) } + (phasesNode == nil ? [] : [.ladder])
    for start in all where state[start] == nil {
      state[start] = false
      var stack: [(definition: Definition, needs: [Definition])] = [(start, needs(of: start))]
      while let top = stack.last {
        guard let next = top.needs.last else {
          state[top.definition] = true
          order.append(top.definition)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].needs.removeLast()
        switch state[next] {
        case nil:
          state[next] = false
          stack.append((next, needs(of: next)))
        case false:
          let first = stack.firstIndex { $0.definition == next } ?? 0
          reportRing(stack[first...].map { $0.definition })
          isSound = false
        default: break
        }
      }
    }
    return isSound ? order : nil
  }

  private func reportRing(_ members: [Definition]) {
    // Of a long ring the beginning is enough to find it.
    let told = members.prefix(Self.mostMembersTold)
    var ring = ""
    for member in told { ring += path(of: member) + " → " }
    if told.count < members.count { ring += "… → " }
    report(
      members.contains(.ladder) ? .phaseRing : .definitionRing, at: range(of: members[0]),
      [("ring", .text(ring + path(of: members[0])))],
      related: told.dropFirst().map { range(of: $0) })
  }

  private func path(of definition: Definition) -> String {
    switch definition {
    case .measure(let index): return model.measures[index].name
    case .indicator(let index): return model.indicators[index].path
    case .dimension(let index): return index == 0 ? "overall" : model.dimensions[index].path
    case .ladder: return "phase"
    }
  }

  private func range(of definition: Definition) -> SourceRange {
    switch definition {
    case .measure(let index): return model.measures[index].range
    case .indicator(let index): return model.indicators[index].range
    case .dimension(let index): return model.dimensions[index].range
    case .ladder: return phasesNode?.keywordRange ?? model.dimensions[0].range
    }
  }

  private func needs(of definition: Definition) -> [Definition] {
    switch definition {
    case .measure(let index): return references(measureNodes[index], in: 0)
    case .indicator(let index):
      let dimension = model.indicators[index].dimension
      let before = sibling(before: index).map { [Definition.indicator($0)] } ?? []
      return before + references(indicatorNodes[index], in: dimension) + conditions(from: dimension)
    case .dimension(let index):
      let children = model.dimensions[index].children.map { child -> Definition in
        switch child {
        case .indicator(let indicator): return .indicator(indicator)
        case .dimension(let dimension): return .dimension(dimension)
        }
      }
      let node = index == 0 ? overallNode : dimensionNodes[index]
      return children + (node?.child(.score).map { references($0, in: index) } ?? [])
        + conditions(from: index)
    // All scores come before the phase, also those that its thresholds and gates do not name.
    case .ladder: return [.dimension(0)] + (phasesNode.map { references($0, in: 0) } ?? [])
    }
  }

  /// What the conditions of a dimension and of all around it refer to; where one does not hold,
  /// nothing inside has a figure.
  private func conditions(from dimension: Int) -> [Definition] {
    if let known = conditionNeeds[dimension] { return known }
    var result: [Definition] = []
    if let condition = dimensionNodes[dimension]?.child(.appliesWhen) {
      result = references(condition, in: dimension)
    }
    if let parent = model.dimensions[dimension].parent { result += conditions(from: parent) }
    conditionNeeds[dimension] = result
    return result
  }

  /// What the expressions below a node refer to; unclear names are left to the check of the expression.
  private func references(_ node: Node, in dimension: Int) -> [Definition] {
    var result: [Definition] = []
    // References that name a level or a choice, by their indices in the tree.
    var values: Set<Int> = []
    let end = node.tree.nodes[node.index].subtreeEnd
    var next = node.index
    while next < end {
      let index = next
      let inner = Node(tree: node.tree, index: index)
      next += 1
      switch inner.kind {
      case .goal where index != node.index:
        // A target is checked when all that it names is.
        next = node.tree.nodes[index].subtreeEnd
      case .comparison: values.formUnion(namedValues(inner, in: dimension))
      case .quantified:
        let members = quantifiedMembers(inner, in: dimension)
        result += members.compactMap { definition($0) }
        if let side = inner.children.last, levelName(side, of: members) != nil {
          values.insert(side.index)
        }
      case .reference where !values.contains(index):
        if case .found(let entry) = lookUp(pathText(inner), in: dimension),
          let definition = definition(entry.symbol)
        {
          result.append(definition)
        }
      case .goalFigure:
        guard let path = inner.child(.reference),
          case .found(let entry) = lookUp(pathText(path), in: dimension),
          node.kind != .goal, let goal = goalNode(of: entry.symbol)
        else { continue }
        result += references(goal.node, in: goal.dimension)
      default: break
      }
    }
    return result
  }

  /// The sides of a comparison that name a level or choice of the other side.
  private func namedValues(_ comparison: Node, in dimension: Int) -> [Int] {
    let sides = comparison.children
    guard sides.count == 2 else { return [] }
    return [(sides[0], sides[1]), (sides[1], sides[0])].compactMap { side, other in
      valueNames(of: other, in: dimension)?.contains(pathText(side)) == true ? side.index : nil
    }
  }

  private func definition(_ symbol: Symbol) -> Definition? {
    switch symbol {
    case .measure(let index): return .measure(index)
    case .indicator(let index): return .indicator(index)
    case .dimension(let index): return .dimension(index)
    case .phase: return phasesNode == nil ? nil : .ladder
    case .fact, .factor, .advice, .finding: return nil
    }
  }

  /// The names of a side's levels, choices or phases, where the side is an indicator, a choice fact or
  /// `phase`.
  func valueNames(of node: Node, in dimension: Int) -> [String]? {
    guard node.kind == .reference, case .found(let entry) = lookUp(pathText(node), in: dimension)
    else { return nil }
    switch entry.symbol {
    case .indicator(let index):
      guard let scale = model.indicators[index].scale else { return nil }
      return model.scales[scale].levels.map { $0.name }
    case .fact(let index):
      guard case .choice(let options) = model.questions[model.facts[index].question].domain else {
        return nil
      }
      return options.map { $0.name }
    case .measure(let index):
      guard let scale = measureScales[index] else { return nil }
      return model.scales[scale].levels.map { $0.name }
    case .phase: return phaseNames
    default: return nil
    }
  }
}
