import JenjangNumbers
import JenjangSource
import JenjangSyntax

// `last` and `last of points` in a score.
extension Checker {
  func last(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let dimension = scope.aggregates else {
      report(.lastOutside, at: node.range, [("word", .text(node.sourceText))])
      return nil
    }
    let ofPoints = node.has("points")
    var operands: [Int] = []
    for child in model.dimensions[dimension].children {
      let operand: Int?
      switch child {
      case .indicator(let index) where ofPoints:
        operand = indicatorDomains[index].map {
          append(.indicatorPoints(index), [], .number(.none), at: node.range, $0.points)
        }
      case .indicator(let index): operand = value(of: .indicator(index), at: node.range)
      case .dimension(let index):
        if ofPoints {
          report(
            .lastOfDimensions, at: node.range, [("name", .text(model.dimensions[index].name))],
            related: [])
          return nil
        }
        operand = share(of: index, at: node.range)
      }
      guard let operand else { return nil }
      operands.append(operand)
    }
    guard let first = operands.first else { return nil }
    let type = model.expressions[first].type
    if let other = operands.first(where: { model.expressions[$0].type != type }) {
      report(
        .mixedChildren, at: node.range, [("what", .text("last"))],
        related: [model.expressions[other].range])
      return nil
    }
    let domains = operands.map { traits[$0].domain }
    return append(
      .last, operands, type, at: node.range,
      domains.dropFirst().reduce(domains[0]) { $0.hull(with: $1) })
  }

  /// A dimension's score as it counts where that stands in another.
  private func share(of index: Int, at range: SourceRange) -> Int? {
    guard let score = value(of: .dimension(index), at: range) else { return nil }
    guard let whole = model.dimensions[index].ofWhole, let part = Rational.one.divided(by: whole)
    else { return score }
    let factor = append(.number(part), [], .score, at: range, .point(part))
    return append(
      .multiply, [score, factor], .score, at: range, traits[score].domain.scaled(by: part))
  }
}
