import JenjangSource
import JenjangSyntax

// Paths: dimensions that stop at the first negative answer.
extension Checker {
  /// The indicator before another on the same path; nil for the first, and off paths.
  func sibling(before index: Int) -> Int? {
    let dimension = model.dimensions[model.indicators[index].dimension]
    guard dimension.isPath, let place = pathPlaces[index], place > 0,
      case .indicator(let before) = dimension.children[place - 1]
    else { return nil }
    return before
  }

  /// Notes the places of children on paths, and reports what can't stand there.
  func checkPaths() {
    for (index, dimension) in model.dimensions.enumerated() where dimension.isPath {
      let path = dimensionNodes[index]?.child(.stopAt)?.range ?? dimension.range
      for (place, child) in dimension.children.enumerated() {
        switch child {
        case .indicator(let indicator):
          pathPlaces[indicator] = place
          if model.indicators[indicator].scale == nil { reportNoStop(child, path) }
        case .dimension: reportNoStop(child, path)
        }
      }
    }
    reportUnusedStops()
  }

  private func reportUnusedStops() {
    var stopping: Set<Int> = []
    for index in pathPlaces.keys {
      if let scale = model.indicators[index].scale { stopping.insert(scale) }
    }
    for node in trees.flatMap({ $0.root.children(.scale) }) {
      guard let name = node.name?.text, let scale = names.scales[name]?.index,
        !stopping.contains(scale)
      else { continue }
      reportStops(node)
    }
    for (index, node) in indicatorNodes.enumerated() where pathPlaces[index] == nil {
      reportStops(node)
    }
  }

  private func reportStops(_ node: Node) {
    for level in node.children(.level) {
      if let stops = level.child(.stops) { report(.stopsNowhere, at: stops.range) }
    }
  }

  private func reportNoStop(_ child: Dimension.Child, _ path: SourceRange) {
    let name: String
    let range: SourceRange
    switch child {
    case .indicator(let index):
      (name, range) = (model.indicators[index].name, model.indicators[index].range)
    case .dimension(let index):
      (name, range) = (model.dimensions[index].name, model.dimensions[index].range)
    }
    report(.noPlaceToStop, at: range, [("name", .text(name))], related: [path])
  }
}
