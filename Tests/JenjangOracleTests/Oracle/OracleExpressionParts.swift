/// The direct parts of an expression, for walks that treat most cases alike.
extension OracleFigure {
  var figures: [OracleFigure] {
    switch self {
    case .number, .score, .fact, .measure, .factor, .indicator, .dimension, .pointsOf, .year,
      .overall,
      .aggregate, .start, .count, .table, .percentToTarget, .progress:
      []
    case .binary(_, let left, let right): [left, right]
    case .negate(let operand), .round(let operand, _, _, _), .power(let operand, _),
      .root(let operand, _, _, _):
      [operand]
    case .list(_, let operands): operands
    case .clamp(let operand, let low, let high): [operand, low, high]
    case .otherwise(let operand, let fallback): [operand] + (fallback.map { [$0] } ?? [])
    case .conditional(_, let first, let second): [first, second]
    }
  }

  var conditions: [OracleCondition] {
    switch self {
    case .conditional(let condition, _, _): [condition]
    case .count(let conditions): conditions
    default: []
    }
  }

  /// The name of the construct, for statistics.
  var label: String {
    switch self {
    case .number: "number literal"
    case .score: "score literal"
    case .fact: "fact figure"
    case .measure: "measure figure"
    case .factor: "factor figure"
    case .indicator: "indicator value"
    case .dimension: "dimension score"
    case .pointsOf: "points of NAME"
    case .table: "table figure"
    case .percentToTarget: "percent to target"
    case .progress: "progress to date"
    case .year: "year"
    case .overall: "overall"
    case .aggregate(let aggregate): "score word " + aggregate.rawValue
    case .start: "start N"
    case .binary(let symbol, _, _): "operator " + symbol.rawValue
    case .negate: "unary minus"
    case .list(let function, _): "function " + function.rawValue
    case .round: "function round"
    case .clamp: "function clamp"
    case .power: "function power"
    case .root: "function root"
    case .otherwise(_, let fallback):
      fallback == nil ? "otherwise not applicable" : "otherwise figure"
    case .conditional: "if then else"
    case .count: "count of"
    }
  }
}

extension OracleCondition {
  var figures: [OracleFigure] {
    switch self {
    case .compare(let left, _, let right): return [left, right]
    case .quantified(let quantified):
      if case .figure(let figure) = quantified.bound { return [figure] }
      return []
    default: return []
    }
  }

  var conditions: [OracleCondition] {
    switch self {
    case .not(let operand): [operand]
    case .and(let operands), .or(let operands), .atLeast(_, let operands), .everyOf(let operands),
      .anyOf(let operands):
      operands
    default: []
    }
  }

  var label: String {
    switch self {
    case .fact: return "yes/no condition"
    case .choice(_, let isNot, _): return isNot ? "choice is not" : "choice is"
    case .level: return "level comparison"
    case .phase: return "phase comparison"
    case .named: return "class or table comparison"
    case .stops: return "end of a path"
    case .compare(_, let comparison, _): return "figure comparison \(comparison)"
    case .not: return "not"
    case .and: return "and"
    case .or: return "or"
    case .atLeast: return "at least N of"
    case .everyOf: return "every of"
    case .anyOf: return "any of"
    case .quantified(let quantified):
      let subject = quantified.subject == .dimensions ? "dimension" : "indicator"
      let word = quantified.isEvery ? "every " : "any "
      return word + subject + (quantified.under == nil ? "" : " under")
    }
  }
}
