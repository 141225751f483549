import JenjangNumbers
import JenjangSource

/// Whoever can carry out a next step.
package struct Actor: Sendable {
  package var name: String
  package var title: LocalizedText
  package var range: SourceRange

  package init(name: String, title: LocalizedText, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// Something that can be done next: an indicator's `next`, or an `advice` of its own.
package struct Step: Sendable {
  /// What one step raises.
  package struct Raise: Hashable, Sendable {
    package enum Target: Hashable, Sendable {
      /// The next level that earns more points.
      case next
      /// The highest level.
      case highest
      /// The level with this index in the indicator's scale.
      case level(Int)
    }

    package var indicator: Int
    package var target: Target

    package init(indicator: Int, target: Target) {
      self.indicator = indicator
      self.target = target
    }
  }

  /// The advice's name; of an indicator's step the indicator's path, as short as it is clear.
  package var name: String
  /// Whether it is an `advice` of its own and not an indicator's `next`.
  package var isAdvice: Bool
  package var text: LocalizedText
  package var raises: [Raise]
  /// The index of the one level at which an indicator's step is offered; nil for any level.
  package var atLevel: Int?
  /// The condition under which it is offered; nil for always.
  package var when: Int?
  /// Who acts, by the model's actors, in the order written.
  package var actors: [Int]
  /// What it costs, in units that the model's writers agree on; 1 or more.
  package var effort: Int
  /// The months within which it can be done; nil where the rule does not say.
  package var months: Int?
  /// Steps that come before it where they are offered too.
  package var after: [Int]
  package var range: SourceRange

  package init(
    name: String, isAdvice: Bool, text: LocalizedText, raises: [Raise], atLevel: Int? = nil,
    when: Int? = nil, actors: [Int] = [], effort: Int = 1, months: Int? = nil, after: [Int] = [],
    range: SourceRange
  ) {
    self.name = name
    self.isAdvice = isAdvice
    self.text = text
    self.raises = raises
    self.atLevel = atLevel
    self.when = when
    self.actors = actors
    self.effort = effort
    self.months = months
    self.after = after
    self.range = range
  }
}

/// Which next steps are offered, and in which order.
package struct AdvicePolicy: Hashable, Sendable {
  package enum Key: Sendable {
    /// Heavier indicators first.
    case weight
    /// Lower levels first.
    case level
  }

  /// The keys of the order; empty for the rank by what a step opens, closes and gains.
  package var order: [Key] = []
  /// Steps are offered below this rank of a level; nil for below what they raise to.
  package var belowRank: Int?

  package init() {}
}
