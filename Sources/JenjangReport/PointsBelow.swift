import JenjangModel
import JenjangNumbers
import JenjangScoring

extension Figure {
  /// Another number where there is a value.
  func replaced(by number: Rational) -> Figure {
    Figure(interval == nil ? nil : .point(number), mayBeAbsent: mayBeAbsent)
  }

  func scaled(by factor: Rational) -> Figure {
    Figure(
      interval?.scaled(by: factor), mayBeAbsent: mayBeAbsent, mayBeUndefined: mayBeUndefined)
  }
}

extension Assessment {
  /// The points of all indicators below a dimension, each by its weight, and the most that those could
  /// earn which apply; absent where none does.
  func pointsBelow(_ dimension: Int, _ model: Model) -> (earned: Figure, most: Figure) {
    var earned: Interval?
    var most: Interval?
    var isCertain = false
    var waiting = [dimension]
    while let next = waiting.popLast() {
      for child in model.dimensions.at(next)?.children ?? [] {
        switch child {
        case .dimension(let index): waiting.append(index)
        case .indicator(let index):
          guard let result = indicators.at(index), let points = result.points.interval else {
            continue
          }
          var own = points.scaled(by: result.weight)
          var all = Interval.point(model.indicators[index].mostPoints * result.weight)
          if result.points.mayBeAbsent {
            own = own.hull(with: .point(.zero))
            all = all.hull(with: .point(.zero))
          } else {
            isCertain = true
          }
          earned = earned.map { $0 + own } ?? own
          most = most.map { $0 + all } ?? all
        }
      }
    }
    return (
      Figure(earned, mayBeAbsent: !isCertain), Figure(most, mayBeAbsent: !isCertain)
    )
  }
}
