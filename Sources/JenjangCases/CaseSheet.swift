import JenjangModel
import JenjangTables

/// The answers that a test is tried on.
package struct CaseSheet: Sendable {
  package var answers: [Answer]
  package var evidence: [Evidence]
  package var year: Int?

  package init(answers: [Answer], evidence: [Evidence], year: Int?) {
    self.answers = answers
    self.evidence = evidence
    self.year = year
  }

  /// What a test gives, later ones in place of earlier ones; what is not given is unanswered.
  package init(_ given: [Given], model: Model) {
    answers = [Answer](repeating: .unanswered, count: model.questions.count)
    evidence = [Evidence](repeating: .ample, count: model.questions.count)
    take(given)
  }

  private mutating func take(_ given: [Given]) {
    for given in given {
      switch given {
      case .answer(let question, let answer, let hasEvidence):
        answers[question] = answer
        evidence[question] = hasEvidence ? .ample : .missing
      case .year(let value): year = value
      case .every(let answers): take(answers)
      }
    }
  }
}

extension CaseRunner {
  /// Hands on the answer sheets of a table's rows one by one.
  package func eachSheet(of bytes: [UInt8], file: String, _ take: (CaseSheet) -> Void) {
    var reader = AnswerReader(model: model, bytes: bytes, file: file)
    while let row = reader.next() {
      guard row.isIdentified else { continue }
      take(CaseSheet(answers: row.answers, evidence: row.evidence, year: row.year))
    }
  }
}
