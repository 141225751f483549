import JenjangNumbers
import JenjangSource

/// Something that a community is asked: the cell of a column.
package struct Question: Sendable {
  package enum Owner: Hashable, Sendable {
    case indicator(Int)
    case fact(Int)
    case factor(Int)
  }

  package var owner: Owner
  package var column: String
  /// Names the column had in earlier editions.
  package var formerColumns: [String]
  package var domain: AnswerDomain
  package var notApplicable: NotApplicableRule
  /// What counts as the reason that "not applicable" needs; nil where it needs none.
  package var notApplicableReason: EvidenceKind?
  /// The column of its evidence; nil where none is asked for.
  package var evidenceColumn: String?

  package init(
    owner: Owner, column: String, formerColumns: [String] = [], domain: AnswerDomain,
    notApplicable: NotApplicableRule, evidenceColumn: String? = nil
  ) {
    self.owner = owner
    self.column = column
    self.formerColumns = formerColumns
    self.domain = domain
    self.notApplicable = notApplicable
    self.evidenceColumn = evidenceColumn
  }
}

/// What an answer can be.
package enum AnswerDomain: Sendable {
  /// A level of the scale with this index.
  case level(Int)
  case number(NumberDomain)
  case truth
  case choice([ChoiceOption])

  /// Cells that mean yes, in lower case.
  package static let yesWords = ["yes", "ya", "true", "1", "y", "t"]
  /// Cells that mean no, in lower case.
  package static let noWords = ["no", "tidak", "false", "0", "n", "f"]
}

/// The figures that a fact can have.
package struct NumberDomain: Hashable, Sendable {
  package var isWhole = false
  /// The least figure; nil where none is set.
  package var least: Rational?
  package var most: Rational?

  package init() {}
}

/// One of a fact's choices.
package struct ChoiceOption: Hashable, Sendable {
  package var name: String
  package var title: LocalizedText
  package var also: [String]

  package init(name: String, title: LocalizedText, also: [String] = []) {
    self.name = name
    self.title = title
    self.also = also
  }
}

/// What the respondent's "not applicable" does.
package enum NotApplicableRule: Hashable, Sendable {
  /// It is a bad cell.
  case refused
  /// It takes the question out of the sum with its weight.
  case allowed
  /// It counts as these points.
  case points(Rational)
}

/// What an unanswered question counts as.
package enum UnansweredRule: Hashable, Sendable {
  /// The range of all that the answer could be.
  case unknown
  /// The fewest points, for levels; facts stay unknown.
  case lowest
  /// A stated figure, in points.
  case points(Rational)
}

/// An answer to a question.
package enum Answer: Hashable, Sendable {
  case unanswered
  case notApplicable
  /// The index of a level in its scale.
  case level(Int)
  case number(Rational)
  case truth(Bool)
  /// The index of an option.
  case choice(Int)
}
