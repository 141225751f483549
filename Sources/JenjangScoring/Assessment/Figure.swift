import JenjangNumbers

/// All that a figure could be: a hull of values, and whether it could be missing.
///
/// Levels and choices are figures too: the index in their scale or list.
package struct Figure: Hashable, Sendable {
  /// The hull of the possible values; nil where there can be none.
  package var interval: Interval?
  /// Whether it could be not applicable.
  package var mayBeAbsent: Bool
  /// Whether a divisor in it could be zero; only inside an expression with `otherwise`.
  package var mayBeUndefined: Bool

  package init(_ interval: Interval?, mayBeAbsent: Bool = false, mayBeUndefined: Bool = false) {
    self.interval = interval
    self.mayBeAbsent = mayBeAbsent
    self.mayBeUndefined = mayBeUndefined
  }

  package init(_ value: Rational) {
    self.init(Interval.point(value))
  }

  /// The figure of something that is not applicable.
  package static let absent = Figure(nil, mayBeAbsent: true)

  /// The one value, where no completion of the answers gives another or none.
  package var certain: Rational? { mayBeAbsent || mayBeUndefined ? nil : interval?.point }

  /// Whether it is not applicable in every completion.
  package var isAbsent: Bool { interval == nil && !mayBeUndefined }
}

/// All that a condition could be; more than one element means undecided.
package struct TruthSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let yes = TruthSet(rawValue: 1)
  package static let no = TruthSet(rawValue: 2)
  package static let notApplicable = TruthSet(rawValue: 4)

  /// Whether a gate with this condition holds in every completion; not applicable holds.
  package var gateIsCertain: Bool { !contains(.no) }
  /// Whether a gate with this condition holds in some completion.
  package var gateIsPossible: Bool { self != .no }
}

/// The value of one slot of a plan.
package enum Value: Hashable, Sendable {
  case figure(Figure)
  case truth(TruthSet)

  /// The figure; absent for a truth.
  package var figure: Figure {
    if case .figure(let figure) = self { return figure }
    return .absent
  }

  /// The truth; not applicable for a figure.
  package var truth: TruthSet {
    if case .truth(let truth) = self { return truth }
    return .notApplicable
  }
}
