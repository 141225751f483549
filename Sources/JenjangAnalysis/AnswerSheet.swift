import JenjangModel
import JenjangScoring

/// A complete answer sheet, by which something is shown.
package struct AnswerSheet: Hashable, Sendable {
  /// The answers by the model's questions.
  package var answers: [Answer]
  package var year: Int?

  package init(answers: [Answer], year: Int?) {
    self.answers = answers
    self.year = year
  }
}
