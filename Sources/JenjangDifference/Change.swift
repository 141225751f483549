import JenjangSource

/// One thing that is otherwise in the new rules, as data; renderers make text of it.
package struct Change: Sendable {
  /// What happened to the subject.
  package enum Kind: String, Sendable {
    case added
    case removed
    /// One property of it has another value.
    case changed
    /// It has another name; what makes that certain is in the rules.
    case renamed
    /// It stands under something else.
    case moved
    /// What stands in it stands in another order.
    case reordered
    /// A formula reads as before, and covers other things.
    case follows
  }

  /// What a change can reach.
  package enum Effect: String, Sendable {
    /// What decides verdicts, steps and findings: it enters the fingerprint of verdicts.
    case rules
    /// How results are shown and rows are told apart.
    case showing
    /// Texts that people read.
    case words
  }

  package var kind: Kind
  package var subject: SubjectKind
  /// Its path in the new rules, in the old ones where it was removed.
  package var path: String
  /// Its path in the old rules, where that is another one.
  package var formerPath: String?
  /// What of it changed; nil where it was added, removed, renamed or moved as a whole.
  package var property: Property?
  /// Which of several values of the property is meant, such as a level's number; mostly empty.
  package var detail = ""
  /// The value in the old rules; nil where there was none.
  package var old: Wording?
  package var new: Wording?
  /// A formula's text, where only what it covers changed.
  package var text: String?
  package var effect: Effect
  /// Where it stands in the old rules and in the new ones.
  package var oldRange: SourceRange?
  package var newRange: SourceRange?
}

/// What a change can be about.
package enum SubjectKind: String, Sendable, CaseIterable {
  case model
  case scale
  case level
  case actor
  case fact
  case choice
  case factor
  case measure
  case dimension
  case indicator
  case phases
  case phase
  case gate
  case advice
  case step
  case finding
}

/// What of a subject can change.
package enum Property: String, Sendable, CaseIterable {
  case name
  case title
  case edition
  case languages
  case ask
  case show
  case communityColumns = "community_columns"
  case nameColumn = "name_column"
  case yearColumn = "year_column"
  case groupColumns = "group_columns"
  case otherHeadings = "other_headings"
  case respondentColumn = "respondent_column"
  case agreedWords = "agreed_words"
  case differingAnswers = "differing_answers"
  case notApplicableWords = "not_applicable_words"
  case numbers
  case adviceOrder = "advice_order"
  case adviseBelow = "advise_below"
  case strength
  case weakness
  case opportunity
  case threat
  case order
  case number
  case points
  case also
  case evidence
  case unit
  case source
  case domain
  case column
  case formerColumns = "former_columns"
  case evidenceColumn = "evidence_column"
  case whole
  case least
  case most
  case step
  case usual
  case aspect
  case scale
  case formula
  case measures
  case bands
  case mostPoints = "most_points"
  case weight
  case score
  case ofWhole = "of"
  case appliesWhen = "applies_when"
  case since
  case until
  case notApplicable = "not_applicable"
  case unanswered
  case evidenceText = "evidence_text"
  case levelText = "level_text"
  case phasesOf = "phases_of"
  case needsApplicable = "needs_applicable"
  case threshold
  case condition
  case because
  case raises
  case when
  case actors
  case effort
  case months
  case after
  case quadrant
  case table
  case reasonOrder = "reason_order"
  case reason
  case baseline
  case unansweredReason = "unanswered_reason"
  case target
  case targetBaseline = "target_baseline"
  case notApplicableReason = "not_applicable_reason"
  case kind
  case section
  case stops
  case stopAt = "stop_at"
}
