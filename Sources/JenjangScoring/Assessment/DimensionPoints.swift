import JenjangModel
import JenjangNumbers

/// The points of what stands below a dimension, and the most that they could be.
package struct DimensionPoints: Hashable, Sendable {
  package var points: Figure
  package var most: Figure

  package init(points: Figure, most: Figure) {
    self.points = points
    self.most = most
  }
}

extension Assessment {
  /// A dimension's score in points: Σ weight × points of Σ weight × most points of the indicators below
  /// that apply, whatever way the score itself is made; a dimension that scores in numbers `of N` has
  /// its score of N. Nil for a figure that is no share of anything.
  ///
  /// Where it is open whether something applies, both are ranges.
  package func points(ofDimension index: Int, in model: Model) -> DimensionPoints? {
    guard model.dimensions.indices.contains(index), dimensions.indices.contains(index) else {
      return nil
    }
    if let stated = statedPoints(ofDimension: index, in: model) { return stated }
    guard model.dimensions[index].isShare else { return nil }
    if dimensions[index].isAbsent { return DimensionPoints(points: .absent, most: .absent) }
    var points = Interval.point(.zero)
    var most = Interval.point(.zero)
    var waiting = model.dimensions[index].children
    while let child = waiting.popLast() {
      let part: DimensionPoints
      switch child {
      case .indicator(let indicator): part = self.points(ofIndicator: indicator, in: model)
      case .dimension(let dimension):
        guard let stated = statedPoints(ofDimension: dimension, in: model) else {
          waiting += model.dimensions[dimension].children
          continue
        }
        part = stated
      }
      guard let own = part.points.interval, let full = part.most.interval else { continue }
      let mayBeAbsent = part.points.mayBeAbsent || part.points.mayBeUndefined
      points = points + (mayBeAbsent ? own.hull(with: .point(.zero)) : own)
      most = most + (mayBeAbsent ? full.hull(with: .point(.zero)) : full)
    }
    let mayBeAbsent = dimensions[index].mayBeAbsent
    return DimensionPoints(
      points: Figure(points, mayBeAbsent: mayBeAbsent), most: Figure(most, mayBeAbsent: mayBeAbsent)
    )
  }

  /// The score of a dimension that scores in numbers `of N`, of N; nil for any other.
  private func statedPoints(ofDimension index: Int, in model: Model) -> DimensionPoints? {
    guard !model.dimensions[index].isShare, let whole = model.dimensions[index].ofWhole else {
      return nil
    }
    return DimensionPoints(points: dimensions[index], most: Figure(whole))
  }

  private func points(ofIndicator index: Int, in model: Model) -> DimensionPoints {
    var points = indicators[index].points
    let weight = indicators[index].weight
    points.interval = points.interval?.scaled(by: weight)
    return DimensionPoints(
      points: points, most: Figure(weight * model.indicators[index].mostPoints))
  }
}
