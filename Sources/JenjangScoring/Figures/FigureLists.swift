import JenjangModel
import JenjangNumbers

/// Functions of a list of figures, without those that are not applicable.
extension Figure {
  /// An aggregate of a list in which each figure stands for itself and weighs the same.
  static func aggregate(
    _ aggregate: Aggregate, of figures: some Collection<Figure>
  ) -> Figure {
    var attendance = Attendance()
    var mayBeUndefined = false
    var isUndefined = false
    for figure in figures {
      attendance.add(figure, weight: .one, key: nil)
      if figure.mayBeUndefined {
        mayBeUndefined = true
        if figure.interval == nil && !figure.mayBeAbsent { isUndefined = true }
      }
    }
    if isUndefined { return Figure(nil, mayBeUndefined: true) }
    var result = attendance.figure(aggregate)
    // Where one is undefined, not all are absent.
    if mayBeUndefined {
      result.mayBeUndefined = true
      result.mayBeAbsent = !attendance.hasCertain && figures.allSatisfy { $0.mayBeAbsent }
    }
    return result
  }

  /// The last of a list that is there: the hull of those that may be it, from the end to one that is
  /// there in every completion.
  static func last(of figures: [Figure]) -> Figure {
    var result = Figure.absent
    for figure in figures.reversed() {
      if figure.interval == nil && figure.mayBeUndefined && !figure.mayBeAbsent {
        return Figure(nil, mayBeUndefined: true)
      }
      result.mayBeUndefined = result.mayBeUndefined || figure.mayBeUndefined
      guard result.mayBeAbsent, let interval = figure.interval else { continue }
      result.interval = result.interval?.hull(with: interval) ?? interval
      result.mayBeAbsent = figure.mayBeAbsent
    }
    return result
  }
}
