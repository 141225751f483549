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
  /// Other headings of the column, which are compared as cells are: without case.
  package var headings: [String] = []
  package var domain: AnswerDomain
  package var notApplicable: NotApplicableRule
  /// What counts as the reason that "not applicable" needs; nil where it needs none.
  package var notApplicableReason: EvidenceKind?
  /// The column of its evidence; nil where none is asked for.
  package var evidenceColumn: String?
  /// What a fact counts as where it is not answered; nil for all that it could be.
  package var unanswered: Answer?

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
  /// The distance from one figure to the next, counted from ``base``; nil where there is none.
  package var step: Rational?
  /// The least and the most figure that nobody wonders at; nil where none is said.
  package var usualLeast: Rational?
  package var usualMost: Rational?

  package init() {}
}

extension NumberDomain {
  /// Where steps are counted from: the least figure, else 0.
  package var base: Rational {
    guard let least else { return .zero }
    return isWhole ? -Rational((-least).floor) : least
  }

  /// Whether a figure is among the answers.
  package func contains(_ number: Rational) -> Bool {
    if isWhole && !number.isInteger { return false }
    if let least, number < least { return false }
    if let most, number > most { return false }
    return isOnStep(number)
  }

  /// Whether a figure is so many steps from the base.
  package func isOnStep(_ number: Rational) -> Bool {
    guard let step else { return true }
    return (number - base).divided(by: step)?.isInteger ?? true
  }

  /// Whether an answer is one that somebody might wonder at.
  package func isUnusual(_ number: Rational) -> Bool {
    if let usualLeast, number < usualLeast { return true }
    if let usualMost, number > usualMost { return true }
    return false
  }

  /// The figures next to one on the steps, or next whole ones: not above it, and not below it.
  package func neighbours(of number: Rational) -> (below: Rational, above: Rational) {
    guard let step = step ?? (isWhole ? .one : nil),
      let count = (number - base).divided(by: step)
    else { return (number, number) }
    return (
      base + Rational(count.floor) * step, base - Rational((-count).floor) * step
    )
  }
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
