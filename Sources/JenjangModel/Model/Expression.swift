import JenjangNumbers
import JenjangSource

/// One node of an expression; its operands are indices of earlier nodes of the model.
package struct ExpressionNode: Sendable {
  package var operation: Operation
  package var operands: [Int]
  package var type: ExpressionType
  package var range: SourceRange

  package init(
    _ operation: Operation, _ operands: [Int] = [], type: ExpressionType, range: SourceRange
  ) {
    self.operation = operation
    self.operands = operands
    self.type = type
    self.range = range
  }
}

/// What a node of an expression does with its operands.
package enum Operation: Hashable, Sendable {
  /// A figure; a score stands as its fraction (`50%` is 1/2).
  case number(Rational)
  /// A level by its index in the scale of the node's type.
  case level(Int)
  /// A choice by its index.
  case choice(Int)
  case truth(Bool)
  /// `not applicable` as the value of `otherwise`.
  case notApplicable
  /// The year of the answers.
  case year
  case fact(Int)
  case measure(Int)
  /// The number of a factor's level.
  case factor(Int)
  /// The index of the phase that the community is in; -1 for none.
  case phase
  /// A phase by its index.
  case rung(Int)
  case indicatorLevel(Int)
  /// Points over most points.
  case indicatorValue(Int)
  case indicatorPoints(Int)
  /// A dimension's score; 0 is the overall.
  case score(Int)
  /// A figure over the applicable children of a dimension.
  case aggregate(Aggregate, dimension: Int)

  case add
  case subtract
  case multiply
  case divide
  case negate
  /// Functions of a list; values that are not applicable are left out.
  case minimum
  case maximum
  case total
  case average
  /// The last that is there.
  case last
  /// Rounded to decimals of the figure as written (of the per cent figure for a score).
  case round(decimals: Int, RoundingMode)
  /// Value, least, most.
  case clamp
  case power(Int)
  case root(Int, decimals: Int, RoundingMode)
  case logarithm(LogarithmBase, decimals: Int, RoundingMode)
  /// Condition, then, else.
  case conditional
  /// Value, and what stands where a divisor in it is zero.
  case otherwise
  /// A result by the stretch in which the operand lies, of the model's lookup with this index.
  case lookup(Int)

  case compare(Comparison)
  case not
  /// All operands, those not applicable left out; also `every`.
  case and
  case or
  /// At least so many of the operands.
  case atLeast(Int)
  /// How many of the operands are true.
  case countOf
}

/// A figure over a dimension's applicable children.
package enum Aggregate: Hashable, Sendable {
  /// The weighted mean of the children's values.
  case mean
  /// Weight times value, summed over the children.
  case sum
  /// Weight times points, summed over all indicators below, at any depth.
  case points
  /// Weight times most points, summed over all applicable indicators below.
  case mostPoints
  /// The least value of a child.
  case least
  /// The greatest value of a child.
  case greatest
  /// The number of applicable children.
  case count
}

/// How two sides are compared.
package enum Comparison: Hashable, Sendable {
  case equal
  case notEqual
  case atLeast
  case atMost
  case above
  case below
}

/// What an expression gives.
package enum ExpressionType: Hashable, Sendable {
  /// A level of the scale with this index.
  case level(Int)
  /// A choice of the fact with this index.
  case choice(Int)
  case number(Unit)
  /// A share of a whole.
  case score
  case truth
  /// A phase of the ladder.
  case phase
}

/// A unit of measure as a fraction of names, each side sorted; both sides empty for a bare number.
package struct Unit: Hashable, Sendable {
  package var numerator: [String]
  package var denominator: [String]

  package static let none = Unit(numerator: [], denominator: [])

  package init(numerator: [String], denominator: [String]) {
    self.numerator = numerator
    self.denominator = denominator
  }
}
