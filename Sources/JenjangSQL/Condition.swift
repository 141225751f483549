import JenjangModel
import JenjangNumbers

/// A condition in a query that is never null, with its opposite.
struct Condition {
  /// How tightly a text holds together, loosest first.
  enum Binding {
    case or
    case and
    case unit
  }

  var text: String
  var negation: String
  var binding = Binding.unit
  var negationBinding = Binding.unit
  /// Whether it holds in every row, or in none; nil for what hangs on the row.
  var constant: Bool?
  var depth = 0
  /// The longest number that is compared.
  var longest = BigInteger.zero

  static let always = Condition(text: "TRUE", negation: "FALSE", constant: true)
  static let never = Condition(text: "FALSE", negation: "TRUE", constant: false)

  init(text: String, negation: String, constant: Bool? = nil, depth: Int = 0) {
    self.text = text
    self.negation = negation
    self.constant = constant
    self.depth = depth
  }

  init(_ isSure: Bool) { self = isSure ? .always : .never }

  /// The condition that a column holds.
  init(column: String, depth: Int) {
    self.init(text: column, negation: "NOT " + column, depth: depth)
  }

  static prefix func ! (condition: Condition) -> Condition {
    var result = condition
    (result.text, result.negation) = (condition.negation, condition.text)
    (result.binding, result.negationBinding) = (condition.negationBinding, condition.binding)
    result.constant = condition.constant.map { !$0 }
    return result
  }

  static func && (left: Condition, right: Condition) -> Condition { all([left, right]) }

  static func || (left: Condition, right: Condition) -> Condition { !all([!left, !right]) }

  static func any(_ conditions: [Condition]) -> Condition { !all(conditions.map { !$0 }) }

  static func all(_ conditions: [Condition]) -> Condition {
    if conditions.contains(where: { $0.constant == false }) { return .never }
    var rest: [Condition] = []
    for condition in conditions where condition.constant == nil {
      if !rest.contains(where: { $0.text == condition.text }) { rest.append(condition) }
    }
    guard let first = rest.first else { return .always }
    if rest.count == 1 { return first }
    var result = Condition(
      text: wrapped(
        rest.map { $0.binding == .or ? "(\($0.text))" : $0.text }, separator: " AND ", indent: 6),
      negation: wrapped(
        rest.map { $0.negationBinding == .and ? "(\($0.negation))" : $0.negation },
        separator: " OR ", indent: 6),
      depth: rest.map { $0.depth }.max() ?? 0)
    result.binding = .and
    result.negationBinding = .or
    result.longest = rest.map { $0.longest }.max() ?? .zero
    return result
  }

  /// Two numbers compared; where one is null the condition is as `whereNull` says.
  init(_ left: Whole, _ comparison: Comparison, _ right: Whole, whereNull: Bool = false) {
    if let known = Self.constant(left, comparison, right) {
      self = Condition(known)
      return
    }
    let isNullable = left.isNullable || right.isNullable
    func told(_ comparison: Comparison, _ value: Bool) -> String {
      let text = "\(left.text) \(comparison.sign) \(right.text)"
      return isNullable ? "COALESCE(\(text), \(value ? "TRUE" : "FALSE"))" : text
    }
    self.init(
      text: told(comparison, whereNull), negation: told(comparison.opposite, !whereNull),
      depth: max(left.depth, right.depth))
    longest = max(left.longest, right.longest)
  }

  /// Whether a number is there.
  init(isThere number: Whole) {
    if !number.isNullable {
      self = .always
      return
    }
    self.init(
      text: number.bound(.unit) + " IS NOT NULL", negation: number.bound(.unit) + " IS NULL",
      depth: number.depth)
    longest = number.longest
  }

  /// The outcome where the bounds alone tell it.
  private static func constant(
    _ left: Whole, _ comparison: Comparison, _ right: Whole
  ) -> Bool? {
    if left.isNullable || right.isNullable { return nil }
    switch comparison {
    case .atLeast:
      return left.low >= right.high ? true : left.high < right.low ? false : nil
    case .above:
      return left.low > right.high ? true : left.high <= right.low ? false : nil
    case .atMost: return constant(right, .atLeast, left)
    case .below: return constant(right, .above, left)
    case .equal:
      if left.high < right.low || right.high < left.low { return false }
      return left.low == left.high && right.low == right.high ? true : nil
    case .notEqual: return constant(left, .equal, right).map { !$0 }
    }
  }
}

extension Comparison {
  var sign: String {
    switch self {
    case .equal: return "="
    case .notEqual: return "<>"
    case .atLeast: return ">="
    case .atMost: return "<="
    case .above: return ">"
    case .below: return "<"
    }
  }

  var opposite: Comparison {
    switch self {
    case .equal: return .notEqual
    case .notEqual: return .equal
    case .atLeast: return .below
    case .atMost: return .above
    case .above: return .atMost
    case .below: return .atLeast
    }
  }
}

/// All that a condition of the rules could be in a row: it holds, fails, or is not applicable.
struct QueryTruth {
  var yes: Condition
  var no: Condition
  var notApplicable: Condition
  /// Whether exactly one of them is so in every row.
  var isDecided: Bool

  static func decided(yes: Condition, notApplicable: Condition = .never) -> QueryTruth {
    QueryTruth(
      yes: yes, no: !yes && !notApplicable, notApplicable: notApplicable, isDecided: true)
  }

  /// Something is so in every row; where nothing else can be, this is.
  var surelyYes: Condition { isDecided ? yes : !no && !notApplicable }
  var surelyNo: Condition { isDecided ? no : !yes && !notApplicable }

  static prefix func ! (truth: QueryTruth) -> QueryTruth {
    QueryTruth(
      yes: truth.no, no: truth.yes, notApplicable: truth.notApplicable, isDecided: truth.isDecided)
  }

  /// All that apply; not applicable where none does.
  static func all(_ operands: [QueryTruth]) -> QueryTruth {
    if operands.count == 1 { return operands[0] }
    let no = Condition.any(operands.map { $0.no })
    let notApplicable = Condition.all(operands.map { $0.notApplicable })
    let isDecided = operands.allSatisfy { $0.isDecided }
    let yes =
      isDecided
      ? !no && !notApplicable
      : Condition.all(operands.map { !$0.surelyNo }) && .any(operands.map { $0.yes })
    return QueryTruth(yes: yes, no: no, notApplicable: notApplicable, isDecided: isDecided)
  }

  static func any(_ operands: [QueryTruth]) -> QueryTruth { !all(operands.map { !$0 }) }
}
