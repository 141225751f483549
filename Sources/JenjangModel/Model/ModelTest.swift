import JenjangNumbers
import JenjangSource

/// A test that stands in a rule file.
package struct ModelTest: Sendable {
  package var name: String
  package var range: SourceRange
  package var given: [Given]
  package var expectations: [Expectation]
  /// The table whose rows are the cases, relative to the rule set; nil for a single case.
  package var cases: String?

  package init(
    name: String, range: SourceRange, given: [Given] = [], expectations: [Expectation] = [],
    cases: String? = nil
  ) {
    self.name = name
    self.range = range
    self.given = given
    self.expectations = expectations
    self.cases = cases
  }
}

/// One thing that a test gives; later ones replace earlier ones.
package enum Given: Hashable, Sendable {
  /// An answer with evidence, unless it is said to be without.
  case answer(question: Int, Answer, hasEvidence: Bool = true)
  case year(Int)
  /// What `every indicator is L` gives: one list, however many tests begin with it.
  case every([Given])
}

/// One thing that a test expects.
package struct Expectation: Sendable {
  package enum Kind: Sendable {
    /// The verdict is this phase for certain; nil for no phase.
    case phase(Int?)
    /// The verdict is the span between these phases; nil for no phase.
    case phaseSpan(low: Int?, high: Int)
    /// Gates or the threshold of a phase that name these are not certain.
    case blocked(phase: Int, by: [BlockerReference], only: Bool)
    /// The condition is certainly true.
    case condition(Int)
    /// The value of an expression is exactly this range.
    case range(expression: Int, low: Rational, high: Rational)
    /// A figure has no value.
    case notApplicable(expression: Int)
    /// One of these steps is offered, or none is.
    case advice(steps: [Int], isOffered: Bool)
    /// Something is found in a quadrant (any where nil), or is not.
    case finding(FindingSubject, Quadrant?, isFound: Bool)
    /// A claim is told to be without the evidence asked for, or is not.
    case unproved(indicator: Int, isUnproved: Bool)
    /// These are the codes of the first reasons, in this order.
    case reasons([String])
    /// A column of the case table equals a figure or a verdict.
    case column(String, ColumnExpectation)
  }

  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// What a finding is about.
package enum FindingSubject: Hashable, Sendable {
  /// A finding that the rules state outright.
  case finding(Int)
  case indicator(Int)
  case factor(Int)
}

/// What a column of a case table is compared with.
package enum ColumnExpectation: Sendable {
  case phase
  /// What blocks the next phase, by names in any order.
  case blocked
  /// Figures are in the unit in which the model shows them.
  case figure(expression: Int, Tolerance)
  /// A level, a choice or a truth, by any of its names.
  case name(expression: Int)
  /// The step at this place in the order, from 1.
  case step(Int)

  /// How far a published figure may be from ours.
  package enum Tolerance: Hashable, Sendable {
    /// The greatest difference allowed.
    case within(Rational)
    /// None to ours, once that is rounded.
    case rounded(decimals: Int, RoundingMode)
  }
}

/// What a test says to block a phase.
package enum BlockerReference: Hashable, Sendable {
  /// The threshold.
  case threshold
  /// The share of what applies, which the ladder demands.
  case applicability
  /// The gate with this index in its phase.
  case gate(Int)
  /// Every gate that names this.
  case subject(Subject)
}
