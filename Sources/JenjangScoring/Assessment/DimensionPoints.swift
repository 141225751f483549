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
  /// A dimension's score in points: Σ weight × points of Σ weight × most points of all that applies
  /// below, whatever way the score itself is made; of a dimension `of N` its score, of N. Nil for a
  /// figure that is no share of anything.
  ///
  /// Where it is open whether something applies, both are ranges.
  package func points(ofDimension index: Int, in model: Model) -> DimensionPoints? {
    guard model.dimensions.indices.contains(index), dimensions.indices.contains(index) else {
      return nil
    }
    let dimension = model.dimensions[index]
    if !dimension.isShare {
      return dimension.ofWhole.map {
        DimensionPoints(points: dimensions[index], most: Figure($0))
      }
    }
    if dimensions[index].isAbsent { return DimensionPoints(points: .absent, most: .absent) }
    var points = Interval.point(.zero)
    var most = Interval.point(.zero)
    for (place, result) in indicators.enumerated() {
      guard model.indicator(place, standsBelow: index), let interval = result.points.interval else {
        continue
      }
      let weight = Interval.point(result.weight)
      let full = weight * .point(model.indicators[place].mostPoints)
      let mayBeAbsent = result.points.mayBeAbsent || result.points.mayBeUndefined
      let own = weight * interval
      points = points + (mayBeAbsent ? own.hull(with: .point(.zero)) : own)
      most = most + (mayBeAbsent ? full.hull(with: .point(.zero)) : full)
    }
    let mayBeAbsent = dimensions[index].mayBeAbsent
    return DimensionPoints(
      points: Figure(points, mayBeAbsent: mayBeAbsent), most: Figure(most, mayBeAbsent: mayBeAbsent)
    )
  }
}

extension Model {
  /// Whether an indicator stands below a dimension, at any depth.
  fileprivate func indicator(_ indicator: Int, standsBelow dimension: Int) -> Bool {
    var above: Int? = indicators[indicator].dimension
    while let current = above {
      if current == dimension { return true }
      above = dimensions[current].parent
    }
    return false
  }
}
