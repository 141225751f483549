import JenjangSource

/// The column that says who gave a row's answers, where several people answer for one community.
package struct RespondentColumn: Hashable, Sendable {
  package var column: String
  /// The words in that column for the answers on which all agreed.
  package var agreedWords: [String]
  /// What differing answers count as where none was agreed on.
  package var rule: DifferingAnswers
  package var range: SourceRange?

  package init(
    column: String, agreedWords: [String] = [], rule: DifferingAnswers = .median,
    range: SourceRange? = nil
  ) {
    self.column = column
    self.agreedWords = agreedWords
    self.rule = rule
    self.range = range
  }
}

/// What answers of several people count as where they differ.
package enum DifferingAnswers: String, Hashable, Sendable, CaseIterable {
  case lowest
  case highest
  /// Of an even number of answers the lower of the two in the middle.
  case median
}

/// A question to which several people gave different answers.
package struct Disagreement: Hashable, Sendable {
  package struct Side: Hashable, Sendable {
    /// The answer as the first of them wrote it.
    package var answer: String
    package var respondents: [String]

    package init(answer: String, respondents: [String]) {
      self.answer = answer
      self.respondents = respondents
    }
  }

  /// Why one of the answers counts.
  package enum Reason: Hashable, Sendable {
    case agreed
    case rule(DifferingAnswers)
    /// By the median, of an even number of answers whose two in the middle differ.
    case lowerOfTwo
  }

  package var question: Int
  /// The answers with those who gave them, in the order of the rows.
  package var sides: [Side]
  /// The answer that counts; nil where none does, as answers without an order have no middle.
  package var counted: String?
  package var reason: Reason

  package init(question: Int, sides: [Side], counted: String?, reason: Reason) {
    self.question = question
    self.sides = sides
    self.counted = counted
    self.reason = reason
  }
}
