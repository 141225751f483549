import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// How an assessment came about: what there is, what it is worth, why, and what it is made of.
package struct Explanation: Sendable {
  /// Something that has a value.
  package enum Thing: Hashable, Sendable {
    /// Where the community stands.
    case verdict
    /// A phase, by its place on the ladder.
    case rung(Int)
    /// The demand that enough indicators apply.
    case applicability
    case threshold(phase: Int)
    case gate(phase: Int, number: Int)
    /// A dimension; 0 is the overall.
    case dimension(Int)
    case indicator(Int)
    case measure(Int)
    case fact(Int)
    case factor(Int)
    /// A part of an expression, by its index among the model's.
    case expression(Int)
  }

  package struct Node: Sendable {
    package var thing: Thing
    /// Where its rule stands; nil for what has none.
    package var range: SourceRange?
    package var value: Value
    package var reason: Reason
    /// The level of an indicator, by its index in the scale; absent for all else.
    package var level = Figure.absent
    /// The bands of the answers' year, of an indicator that has such.
    package var bands: Bands?
    /// What keeps it from applying; nil for nothing.
    package var exclusion: Exclusion?
    package var links: [Link] = []

    package init(_ thing: Thing, range: SourceRange?, value: Value, reason: Reason) {
      self.thing = thing
      self.range = range
      self.value = value
      self.reason = reason
    }
  }

  /// A node that another one is made of.
  package struct Link: Sendable {
    package var node: Int
    package var role: Role
  }

  package enum Role: Hashable, Sendable {
    /// One of the demands, operands or sources.
    case part
    /// A child of a dimension, with what it brings.
    case contribution(Contribution)
    /// What decides whether the thing applies, or which branch is taken.
    case condition
    /// A branch of an `if`: whether it is, or may be, the one taken.
    case branch(TruthSet)
  }

  /// All nodes; those that others are made of may stand before or behind them.
  package internal(set) var nodes: [Node] = []
  var places: [Thing: Int] = [:]

  /// That of a community that was not assessed: nothing.
  package static let none = Explanation()

  /// The node of a thing; nil where the assessment has none.
  package func place(of thing: Thing) -> Int? { places[thing] }

  package func node(of thing: Thing) -> Node? { places[thing].map { nodes[$0] } }
}

/// How a value came about.
package enum Reason: Hashable, Sendable {
  /// The highest phase whose demands hold, with those of all below it.
  case climb(PhaseSpan)
  /// All its demands.
  case demands
  /// A figure compared with the one that a rule states.
  case limit(Threshold, figure: Figure)
  /// A condition, and the comparisons in it that are not certainly as it wants them.
  case gate([BlockingComparison])
  /// A figure over the children of a dimension.
  case aggregate(AggregateAccount)
  /// The value of the expression that it is made of.
  case formula
  /// Its stretch of a figure, from band to band where that is not certain.
  case bands(ClosedRange<Int>?)
  /// The answer to a question.
  case answer(AnswerAccount)
  /// An operation of the rule language on the parts.
  case operation
}

/// What is known of an answer.
package struct AnswerAccount: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case given
    /// It counts as the rules say for what is not answered.
    case missing(UnansweredRule)
    /// By the respondent's own word.
    case notApplicable(NotApplicableRule)
  }

  package var question: Int
  package var state: State
  /// The claim that asks for evidence; nil where it asks for none, or there was no place for it.
  package var claim: EvidenceClaim?
  /// Whether it is given though what it answers does not apply, so that it is not scored.
  package var isUnscored = false
}

/// What keeps something from applying.
package enum Exclusion: Hashable, Sendable {
  /// It, or what it stands in, is not asked in the year.
  case year(since: Int?, until: Int?, of: Dimension.Child)
  /// A condition, its own or that of what it stands in, does not hold, or not certainly.
  case condition(expression: Int, truth: TruthSet, of: Dimension.Child)
}
