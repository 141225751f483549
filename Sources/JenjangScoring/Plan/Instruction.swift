import JenjangModel
import JenjangNumbers

/// What one instruction of a plan does; the slots that it reads stand beside it in the plan.
package enum Instruction: Hashable, Sendable {
  /// The value with this index among the constants.
  case constant(Int)
  case year
  /// The entry of an answer table by the option that a question's answer names.
  case option(question: Int, table: Int)
  /// The figure that answers a question; the table has the entries for no figure.
  case number(question: Int, table: Int)

  /// Whether a question is answered; *not applicable* is an answer.
  case isAnswered(question: Int)
  /// The index of the phase that the community is in, -1 for none; what it reads stands before it.
  case phase
  /// Whether the year of the answers lies within these, both included.
  case inForce(YearWindow)
  /// Whether all the conditions read hold; one that is not applicable doesn't.
  case allApply
  /// Value, condition: the value, absent where the condition doesn't hold.
  case whenApplies
  /// The value, absent where a divisor in it is zero.
  case defined
  /// A result by the band in which the figure falls.
  case band(table: Int)
  /// Whether any member of a roster is present.
  case anyPresent(roster: Int)
  case aggregate(Aggregate, roster: Int)

  case add
  case subtract
  case multiply
  case divide
  case negate
  case minimum
  case maximum
  case total
  case average
  case last
  /// Decimals are those of the fraction, also for a score.
  case round(decimals: Int, RoundingMode)
  case clamp
  case power(Int)
  case root(Int, decimals: Int, RoundingMode)
  case logarithm(LogarithmBase, decimals: Int, RoundingMode)
  case conditional
  case otherwise

  case compare(Comparison)
  case not
  case and
  case or
  case atLeast(Int)
  case countOf
}

/// The years in which something is asked; nil where there is no first or last one.
package struct YearWindow: Hashable, Sendable {
  package var since: Int?
  package var until: Int?

  var isAlways: Bool { since == nil && until == nil }

  /// Whether a year lies in it; without a year everything is in force.
  package func contains(_ year: Int?) -> Bool {
    guard let year else { return true }
    if let since, year < since { return false }
    if let until, year > until { return false }
    return true
  }
}

/// One child of a dimension, as an aggregate meets it.
package struct RosterMember: Hashable, Sendable {
  /// The slot of its figure, before asking whether it applies.
  package var value: Int
  /// The slot of the condition under which it applies; nil for always.
  package var condition: Int?
  /// The index of its weight: indicators first, then dimensions.
  package var weight: Int
}
