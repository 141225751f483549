import JenjangModel
import JenjangNumbers

// A run over answers of which few have changed: only what reads them is worked out again.
extension Evaluation {
  /// The slots up to the verdict's end with other readings of some questions.
  func changed(_ changes: [(question: Int, reading: AnswerReading)]) -> Evaluation {
    var result = self
    var isAnswerChanged = [Bool](repeating: false, count: plan.questionForms.count)
    for change in changes {
      isAnswerChanged[change.question] = true
      result.read(change.question, as: change.reading)
    }
    var isChanged = [Bool](repeating: false, count: plan.verdictEnd)
    for slot in 0..<plan.verdictEnd {
      let isAffected: Bool
      switch plan.instructions[slot] {
      case .constant, .year, .inForce: continue
      case .option(let question, _), .number(let question, _), .isAnswered(let question):
        isAffected = isAnswerChanged[question]
      case .aggregate(_, let roster), .anyPresent(let roster):
        isAffected = plan.rosters[roster].contains { member in
          isChanged[member.value] || member.condition.map { isChanged[$0] } ?? false
        }
      // It reads the scores and gates of the whole ladder.
      case .phase: isAffected = true
      default: isAffected = plan.operands(of: slot).contains { isChanged[$0] }
      }
      if isAffected { isChanged[slot] = result.refill(slot) }
    }
    return result
  }
}
