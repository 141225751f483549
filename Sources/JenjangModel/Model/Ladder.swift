import JenjangNumbers
import JenjangSource

/// The phases of a model, lowest first.
package struct Ladder: Sendable {
  /// The dimension whose score the thresholds are compared with; 0 for the overall.
  package var dimension: Int
  package var phases: [Phase]
  /// The share of indicators that must apply for there to be a phase; nil where none is demanded.
  package var needsApplicable: Rational?
  package var range: SourceRange

  package init(
    dimension: Int, phases: [Phase], needsApplicable: Rational? = nil, range: SourceRange
  ) {
    self.dimension = dimension
    self.phases = phases
    self.needsApplicable = needsApplicable
    self.range = range
  }
}

/// One phase of a ladder.
package struct Phase: Sendable {
  package var name: String
  package var title: LocalizedText
  /// The score that it starts at; nil where it has no threshold.
  package var threshold: Dated<Threshold?>
  package var gates: [Gate]
  /// The first year in which there is such a phase.
  package var since: Int?
  /// The last year in which there is.
  package var until: Int?
  package var range: SourceRange

  package init(
    name: String, title: LocalizedText, threshold: Dated<Threshold?> = Dated(nil),
    gates: [Gate] = [],
    range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.threshold = threshold
    self.gates = gates
    self.range = range
  }
}

extension Phase {
  /// Whether there is such a phase in a year; without a year all are there.
  package func isInForce(in year: Int?) -> Bool {
    guard let year else { return true }
    if let since, year < since { return false }
    if let until, year > until { return false }
    return true
  }
}

/// A score from which (or above which) a phase holds.
package struct Threshold: Hashable, Sendable {
  package var value: Rational
  /// Whether the score must be above the value, not only at it.
  package var isStrict: Bool

  package init(value: Rational, isStrict: Bool) {
    self.value = value
    self.isStrict = isStrict
  }
}

/// A condition that a phase demands besides its threshold.
package struct Gate: Sendable {
  /// The name that the rule gives it; nil where it has none.
  package var name: String?
  /// The condition, a truth expression.
  package var condition: Int
  package var because: LocalizedText?
  /// What the condition names.
  package var subjects: [Subject]
  package var range: SourceRange

  package init(
    name: String?, condition: Int, because: LocalizedText?, subjects: [Subject], range: SourceRange
  ) {
    self.name = name
    self.condition = condition
    self.because = because
    self.subjects = subjects
    self.range = range
  }
}

/// Something that a condition can name.
package enum Subject: Hashable, Sendable {
  case dimension(Int)
  case indicator(Int)
  case fact(Int)
  case measure(Int)
  case factor(Int)
}
