import JenjangModel

/// One row of an answer sheet: whose answers, of which year, and what they are.
package struct AnswerRow: Sendable {
  /// The physical line, from 1, on which the row starts.
  package var line = 0
  /// The cells that together name the community, by the model's community columns.
  package var key: [String] = []
  /// Empty where the sheet has no name column or the cell is empty.
  package var name = ""
  /// Nil where the sheet does not say one that can be read.
  package var year: Int?
  /// The cells of the model's group columns; empty where the sheet lacks one.
  package var groups: [String] = []
  /// The answers in the order of the model's questions.
  package var answers: [Answer] = []
  /// What shows the answers to be true, in the same order; not asked where there is no column for it.
  package var evidence: [Evidence] = []
  /// The questions to which several people gave different answers.
  package var disagreements: [Disagreement] = []
  /// Cells that could not be read and therefore count as unanswered, the year's among them.
  package var badCells = 0

  package init() {}

  /// Whether the row says whose answers it holds; otherwise it is listed and not assessed.
  package var isIdentified: Bool { !key.isEmpty && key.allSatisfy { !$0.isEmpty } }
}
