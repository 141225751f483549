import JenjangSource

/// Something that is to be proved of a rule set.
package enum ProofKind: Hashable, Sendable, CaseIterable {
  case betterNeverLowers
  case phasesReached
  case gatesNeeded
  case alwaysAdvised
  case stepsOffered
  case findingsFound
  case conditionsVary
  case bandsReached
  case notApplicableNeverLifts
  case indicatorsMatter
}

/// What came of the proofs of a rule set.
package struct ProofReport: Sendable {
  /// What does not hold, each with the place of its rule.
  package var diagnostics: [Diagnostic] = []
  /// What was tried, in the order of the kinds.
  package var statements: [Statement] = []

  package struct Statement: Sendable {
    package var kind: ProofKind
    /// How many things were proved.
    package var proved = 0
    /// How many do not hold.
    package var failed = 0
    /// The names of those that could not be decided; of a condition its place.
    package var undecided: [String] = []
    package var undecidedConditions: [SourceRange] = []

    package var isDecided: Bool { undecided.isEmpty && undecidedConditions.isEmpty }

    package init(_ kind: ProofKind) {
      self.kind = kind
    }
  }

  package init() {}
}
