/// What a node of the syntax tree is.
package enum SyntaxKind: UInt8, Sendable {
  case file
  // Declarations.
  case model
  case include
  case scale
  case fact
  case measure
  case dimension
  case section
  case indicator
  case overall
  case phases
  case test
  case actor
  case advice
  case factor
  case finding
  case classes
  case table
  // Small parts.
  case name
  case path
  case text
  case string
  case number
  /// A literal bound: a number, a score or a share (`3 of 5`).
  case bound
  // Properties of the model.
  case edition
  case languages
  case texts
  case show
  case defaults
  case ask
  case columns
  case columnRole
  case communityKey
  case agreed
  case differingAnswers
  case notApplicableWords
  case numbers
  case orderAdvice
  case adviseBelow
  case findingPolicy
  case findingBound
  case reasonOrder
  case kinds
  // Properties of scales and facts.
  case level
  case points
  case also
  case factType
  case option
  case unit
  case levelEvidence
  case fallback
  /// `stops` behind a level: a path ends there.
  case stops
  // Properties of dimensions and indicators.
  case weight
  case ofWhole
  case score
  case unanswered
  case notApplicable
  case column
  case formerly
  case useScale
  case measures
  case pointsOf
  case appliesWhen
  case since
  case until
  case aspect
  case next
  case levelText
  case evidence
  case evidenceKind
  case bands
  case band
  case reason
  case baseline
  /// What a score is to reach.
  case goal
  case levelOf
  // Parts of classes and tables.
  case classMember
  case gives
  case tableAcross
  case tableRow
  case tableCell
  /// `stop at the first negative`.
  case stopAt
  /// `kind must`.
  case kindOf
  // Next steps.
  case by
  case effort
  case within
  case target
  case after
  case raises
  case raise
  case when
  // Factors and findings.
  case factorScale
  case quadrant
  // Phases.
  case phase
  case threshold
  case needsApplicable
  case gate
  case because
  // Tests.
  case given
  case givenItem
  case expectation
  case cases
  // Expressions.
  case numberLiteral
  case reference
  case aggregate
  case startSum
  case pointsReference
  case bracketed
  case call
  case conditional
  case negation
  case not
  case sum
  case product
  case comparison
  case and
  case or
  case quantified
  case listQuantified
  case countOf
  case atLeastOf
  case otherwise
  case notApplicableLiteral
  /// `percent to target of d`, `progress to date of d`.
  case goalFigure
  /// Stands where something was expected and not found.
  case missing
}
