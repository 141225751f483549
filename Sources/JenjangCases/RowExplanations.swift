import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangTables

/// What one row that differs may come from: one answer that is not the one by which it was published.
///
/// Every question is given each of its other answers in turn, in the order of the files; the first with
/// which all tested columns agree is told. Figures are tried at the bounds that the rules know and one
/// step beside what the sheet says. The work is bounded: by rows of a test, and by trials of a row.
struct RowExplanations {
  /// How many rows of a test are looked into.
  static let mostRows = 20
  /// How many times the answers of a row are scored again.
  static let mostTrials = 2_000

  private let runner: CaseRunner
  private let asksSteps: Bool
  private var rows = 0
  /// The answers of each question; nil until they are needed.
  private var choices: [[Answer]]?

  init(_ runner: CaseRunner, asksSteps: Bool) {
    self.runner = runner
    self.asksSteps = asksSteps
  }

  /// Why a row may differ; nil where rounding says it all, or where no more is looked into.
  mutating func explain(
    _ differences: [RowFailure.Difference], _ row: AnswerRow, _ cells: [ExpectedCell]
  ) -> RowFailure.Explanation? {
    if differences.allSatisfy({ $0.rounding != nil }) { return nil }
    guard rows < Self.mostRows else { return nil }
    rows += 1
    let choices = self.choices ?? answers()
    self.choices = choices
    var trials = 0
    for question in choices.indices where question < row.answers.count {
      let own = row.answers[question]
      for answer in others(own, choices[question], question) {
        if trials == Self.mostTrials { return nil }
        trials += 1
        var answers = row.answers
        answers[question] = answer
        let assessment = runner.score(row, answers, asksSteps: asksSteps)
        if cells.allSatisfy({ runner.difference($0, assessment) == nil }) {
          return .answer(question: question, is: answer, inSheet: own)
        }
      }
    }
    return .noSingleAnswer
  }

  private func answers() -> [[Answer]] {
    if let choices = AnswerChoices(plan: runner.scorer.plan) { return choices.answers }
    return runner.model.questions.map { question in
      switch question.domain {
      case .level(let scale): return runner.model.scales[scale].levels.indices.map { .level($0) }
      case .choice(let options): return options.indices.map { .choice($0) }
      case .truth: return [.truth(false), .truth(true)]
      case .number: return []
      }
    }
  }

  /// All other answers, at last none at all.
  private func others(_ own: Answer, _ choices: [Answer], _ question: Int) -> [Answer] {
    var result: [Answer] = []
    if case .number(let figure) = own {
      for near in [figure - .one, figure + .one] where isTaken(near, by: question) {
        result.append(.number(near))
      }
    }
    for answer in choices where answer != own && !result.contains(answer) { result.append(answer) }
    if own != .unanswered { result.append(.unanswered) }
    return result
  }

  private func isTaken(_ figure: Rational, by question: Int) -> Bool {
    guard case .number(let domain) = runner.model.questions[question].domain else { return false }
    return (domain.least.map { figure >= $0 } ?? true) && (domain.most.map { figure <= $0 } ?? true)
  }
}
