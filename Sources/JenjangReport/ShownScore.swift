import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// A dimension's score as the model shows scores: a share or a figure, or points of the most.
struct ShownScore {
  let figure: Figure
  let isShare: Bool
  /// What the points are of; nil for what is not shown in points.
  let most: Figure?

  init(_ index: Int, of assessment: Assessment?, in model: Model) {
    if model.show.isPoints, let points = assessment?.points(ofDimension: index, in: model) {
      figure = points.points
      isShare = false
      most = points.most
    } else {
      figure = assessment?.dimensions.at(index) ?? .absent
      isShare = model.isShare(index)
      most = nil
    }
  }

  /// For a cell; the points alone.
  func cell(_ style: FigureStyle) -> String { style.cell(figure, isShare: isShare) }

  /// For people: `12 of 20`.
  func text(_ style: FigureStyle, in language: MessageLanguage, hasUnit: Bool) -> String {
    guard let most, figure.interval != nil else {
      return hasUnit
        ? style.textWithUnit(figure, isShare: isShare, in: language)
        : style.text(figure, isShare: isShare, in: language)
    }
    let orNone = figure.mayBeAbsent ? ReportWording.orNone.text(in: language) : ""
    return ReportWording.pointsOfMost.filled(
      [
        ("points", .text(style.cell(figure, isShare: false))),
        ("most", .text(style.briefCell(most))),
      ], in: language) + orNone
  }
}

extension FigureStyle {
  /// A figure with as few decimals as it has.
  func briefCell(_ figure: Figure) -> String {
    guard let interval = figure.interval else { return "" }
    if let value = interval.point { return brief(value) }
    return span(interval.low.map { brief($0) }, interval.high.map { brief($0) })
  }
}
