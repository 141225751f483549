/// A figure worked out on a completion.
enum OracleValue: Hashable {
  case value(Fraction)
  /// Not applicable.
  case absent
  /// A divisor was exactly zero.
  case undefined

  var fraction: Fraction? { if case .value(let fraction) = self { fraction } else { nil } }
}

enum OracleTruth: Hashable {
  case yes
  case no
  case notApplicable
}

struct OracleIndicatorResult: Hashable {
  /// Nil where the indicator is out.
  var points: Fraction?
  /// The place in the ladder of levels; nil where out, or where "not applicable" counts as points.
  var level: Int?
  /// Points ÷ most points, where the indicator has such a value.
  var value: Fraction?
  /// The code that its points are told by.
  var reason: String?
  static let out = OracleIndicatorResult()
}

/// Works out one completion by walking the model.
final class OracleEvaluator {
  let index: OracleIndex
  let completion: OracleCompletion
  private var indicatorResults: [String: OracleIndicatorResult] = [:]
  private var dimensionResults: [String: Fraction?] = [:]
  private var overallResult: Fraction??
  private var applying: [String: Bool] = [:]

  init(_ index: OracleIndex, _ completion: OracleCompletion) {
    self.index = index
    self.completion = completion
  }

  func isInForce(_ since: Int?, _ until: Int?) -> Bool {
    (since ?? Int.min) <= completion.year && completion.year <= (until ?? Int.max)
  }

  /// Whether the years of an indicator or dimension, and of all above it, hold the answer's year.
  func isInForce(_ name: String) -> Bool {
    if let indicator = index.indicators[name] {
      guard isInForce(indicator.since, indicator.until) else { return false }
    }
    if let dimension = index.dimensions[name] {
      guard isInForce(dimension.since, dimension.until) else { return false }
    }
    return (index.ancestors[name] ?? []).allSatisfy {
      isInForce(index.dimensions[$0]!.since, index.dimensions[$0]!.until)
    }
  }

  /// Whether an indicator or dimension, and all above it, applies by rule.
  func applies(_ name: String) -> Bool {
    if let known = applying[name] { return known }
    let result = appliesByRule(name)
    applying[name] = result
    return result
  }

  private func appliesByRule(_ name: String) -> Bool {
    guard isInForce(name), !isBehindStop(name) else { return false }
    let own = index.indicators[name]?.appliesWhen ?? index.dimensions[name]?.appliesWhen
    let above = (index.ancestors[name] ?? []).map { index.dimensions[$0]!.appliesWhen }
    return ([own] + above).allSatisfy { condition in
      condition.map { truth($0) == .yes } ?? true
    }
  }

  func indicator(_ name: String) -> OracleIndicatorResult {
    if let known = indicatorResults[name] { return known }
    var result = applies(name) ? counted(index.indicators[name]!) : .out
    if let points = result.points, index.hasValue(index.indicators[name]!) {
      result.value = points / index.mostPoints(of: index.indicators[name]!)
    }
    if result.points != nil { result.reason = result.reason ?? index.indicators[name]!.reason }
    indicatorResults[name] = result
    return result
  }

  private func counted(_ indicator: OracleIndicator) -> OracleIndicatorResult {
    let missing = index.pointsForMissing(indicator) { completion.unanswered.contains($0) }
    if let missing {
      return OracleIndicatorResult(points: missing, reason: indicator.unansweredReason)
    }
    switch indicator.source {
    case .question: return countedQuestion(indicator)
    case .level(let table):
      return cell(ofTable: table).map { at(Int($0.numerator), indicator) } ?? .out
    case .points(let figure, _):
      return OracleIndicatorResult(points: self.figure(figure, in: nil).fraction)
    case .bands(let figure, _):
      return self.figure(figure, in: nil).fraction.map { earned($0, indicator) } ?? .out
    }
  }

  func at(_ level: Int, _ indicator: OracleIndicator) -> OracleIndicatorResult {
    let reached = index.levels(of: indicator)![level]
    return OracleIndicatorResult(points: reached.points, level: level, reason: reached.reason)
  }

  private func countedQuestion(_ indicator: OracleIndicator) -> OracleIndicatorResult {
    let column = index.column(of: indicator)
    let override = completion.overrides[indicator.name]
    let isOpen = override == nil && completion.unanswered.contains(column)
    let given: OracleIndicatorResult
    switch override?.answer ?? completion.answers[column] ?? .unanswered {
    case .level(let level):
      let claim = OracleClaims.counted(level, of: indicator, index, completion)
      given = at(isOpen ? level : claim, indicator)
    case .notApplicable:
      if case .counts(let points) = index.notApplicable(of: indicator) {
        given = OracleIndicatorResult(points: points)
      } else {
        given = .out
      }
    default: given = at(0, indicator)
    }
    guard isOpen else { return given }
    switch index.unanswered(of: indicator) {
    case .unknown: return given
    case .lowest: return at(0, indicator)
    case .points(let points):
      return OracleIndicatorResult(
        points: points, level: given.level, reason: indicator.unansweredReason)
    }
  }

  static func worth(of value: Fraction, in bands: OracleBands) -> OracleWorth {
    bands.worth(at: bands.place(of: value))
  }

  /// A dimension's score before `of` divides; nil where it is out.
  func score(_ name: String) -> Fraction? {
    if let known = dimensionResults[name] { return known }
    let dimension = index.dimensions[name]!
    let result =
      applies(name) ? score(OracleChildren(of: name, self), by: dimension.score) : nil
    dimensionResults[name] = .some(result)
    return result
  }

  var overall: Fraction? {
    if let known = overallResult { return known }
    let result = score(OracleChildren(of: nil, self), by: index.model.overallScore)
    overallResult = .some(result)
    return result
  }

  private func score(_ children: OracleChildren, by figure: OracleFigure?) -> Fraction? {
    guard children.presentCount > 0 else { return nil }
    return self.figure(figure ?? .aggregate(.mean), in: children).fraction
  }
}
