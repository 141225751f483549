enum OracleComparison: CaseIterable, Hashable {
  case atLeast
  case atMost
  case above
  case below
  case equal
  case unequal

  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .above: left > right
    case .below: left < right
    case .equal: left == right
    case .unequal: left != right
    }
  }
}

enum OracleOperator: String, Hashable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

enum OracleListFunction: String, Hashable {
  case min
  case max
  case sum
  case mean
  case last

  /// Those that look at all of their operands.
  static let common: [OracleListFunction] = [.min, .max, .sum, .mean]
}

/// The figures over a dimension's own children that a score may name.
enum OracleAggregate: String, Hashable {
  case mean
  case sum
  case points
  case mostPoints = "most points"
  case least = "min"
  case greatest = "max"
  case count
  /// Of the last child that applies.
  case last
  case lastPoints = "last of points"
}

/// An expression that yields a figure; a score is kept as a share of one.
indirect enum OracleFigure: Hashable {
  case number(Fraction)
  case score(Fraction)
  case fact(String)
  case measure(String)
  /// The number of a factor's level.
  case factor(String)
  /// A table whose cells are points or scores.
  case table(String)
  /// Of a dimension, an indicator, or the whole.
  case percentToTarget(String?)
  case progress(String?)
  case indicator(String)
  case dimension(String)
  case pointsOf(String)
  case year
  case overall
  case aggregate(OracleAggregate)
  case start(Fraction)
  case binary(OracleOperator, OracleFigure, OracleFigure)
  case negate(OracleFigure)
  case list(OracleListFunction, [OracleFigure])
  /// The digits are those of the per cent figure where `isShare`.
  case round(OracleFigure, digits: Int, OracleRounding, isShare: Bool)
  case clamp(OracleFigure, OracleFigure, OracleFigure)
  case power(OracleFigure, Int)
  case root(OracleFigure, Int, decimals: Int, OracleRounding)
  /// A nil fallback is `not applicable`.
  case otherwise(OracleFigure, OracleFigure?)
  case conditional(OracleCondition, OracleFigure, OracleFigure)
  case count([OracleCondition])
}

/// `every dimension >= 15%` and its like.
struct OracleQuantified: Hashable {
  enum Subject: Hashable {
    case dimensions
    case indicators
  }
  enum Bound: Hashable {
    case figure(OracleFigure)
    case level(String)
  }
  var isEvery: Bool
  var subject: Subject
  var under: String?
  var comparison: OracleComparison
  var bound: Bound
}

/// An expression that is true, false or not applicable.
indirect enum OracleCondition: Hashable {
  case fact(String)
  case choice(fact: String, isNot: Bool, name: String)
  case level(indicator: String, OracleComparison, level: String)
  /// The phase that the community is in.
  case phase(OracleComparison, name: String)
  /// A class, or a table that gives levels.
  case named(String, OracleComparison, String)
  /// Whether an indicator stands on a level that ends its path; no rule writes it.
  case stops(String)
  case compare(OracleFigure, OracleComparison, OracleFigure)
  case not(OracleCondition)
  case and([OracleCondition])
  case or([OracleCondition])
  case atLeast(Int, [OracleCondition])
  case everyOf([OracleCondition])
  case anyOf([OracleCondition])
  case quantified(OracleQuantified)
}
