/// Answers to a figure that has a step or a usual range.
extension OracleFact {
  /// The step and where it starts; nil without one.
  var grid: (start: Fraction, step: Fraction)? {
    guard case .number(_, let least, _, _) = kind, let step = domain.step else { return nil }
    return (least ?? 0, step)
  }

  /// The greatest answer of the step that is not above a figure.
  func onGrid(_ figure: Fraction) -> Fraction {
    guard let grid else { return figure }
    return grid.start + grid.step * Fraction(((figure - grid.start) / grid.step).floor)
  }

  /// Whether an answer is one that is warned of.
  func isUnusual(_ figure: Fraction) -> Bool {
    domain.usualLeast.map { figure < $0 } ?? false || domain.usualMost.map { figure > $0 } ?? false
  }

  /// A figure within the bounds that stands off the step; nil without a step.
  var offGrid: Fraction? {
    guard case .number(let isWhole, let least, let most, _) = kind, let grid else { return nil }
    let part: Fraction = isWhole ? 1 : grid.step / 2
    guard part < grid.step else { return nil }
    let figure = (least ?? most.map { $0 - grid.step } ?? 0) + part
    return onGrid(figure) == figure || most.map({ figure > $0 }) ?? false ? nil : figure
  }
}
