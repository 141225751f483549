import JenjangModel
import JenjangNumbers

/// What each answer to an indicator's question is worth, also no answer and not applicable.
struct AnswerFigures {
  private var options: [Figure]
  private var unanswered: Figure
  private var notApplicable: Figure

  /// The levels' indices.
  init(levels count: Int, of indicator: Indicator) {
    options = (0..<count).map { Figure(Rational($0)) }
    let any = Interval(low: .zero, high: Rational(count - 1))
    switch indicator.unanswered {
    case .lowest: unanswered = Figure(.zero)
    case .unknown, .points:
      unanswered = Figure(any, mayBeAbsent: indicator.notApplicable != .refused)
    }
    notApplicable = indicator.notApplicable == .refused ? unanswered : .absent
  }

  /// The levels' points.
  init(points levels: [Level], of indicator: Indicator) {
    options = levels.map { Figure($0.points) }
    switch indicator.unanswered {
    case .unknown:
      unanswered = Figure(levels.map { Interval.point($0.points) }.hull)
      switch indicator.notApplicable {
      case .refused: break
      case .allowed: unanswered.mayBeAbsent = true
      case .points(let points): unanswered = unanswered.joined(with: Figure(points))
      }
    case .lowest: unanswered = options.first ?? .absent
    case .points(let points): unanswered = Figure(points)
    }
    switch indicator.notApplicable {
    case .refused: notApplicable = unanswered
    case .allowed: notApplicable = .absent
    case .points(let points): notApplicable = Figure(points)
    }
  }

  /// The table of these figures.
  var values: [Value] { (options + [unanswered, notApplicable]).map { .figure($0) } }

  func divided(by whole: Rational) -> AnswerFigures {
    let factor = whole.reciprocal.map { Figure($0) } ?? .absent
    var result = self
    result.options = options.map { $0 * factor }
    result.unanswered = unanswered * factor
    result.notApplicable = notApplicable * factor
    return result
  }
}

extension [Interval] {
  /// The least interval that holds all of them; nil where there are none.
  var hull: Interval? {
    guard var result = first else { return nil }
    for interval in dropFirst() {
      result = result.hull(with: interval)
    }
    return result
  }
}
