import JenjangNumbers

/// What a slot holds for each answer to a question.
package struct AnswerTable: Sendable {
  /// The options' values, then that of no answer, then that of not applicable.
  package let values: [Value]
  let fractions: [SmallFraction]

  init(_ values: [Value]) {
    self.values = values
    fractions = values.map { SmallFraction($0) }
  }

  func index(of reading: AnswerReading) -> Int {
    switch reading {
    case .option(let index): return index
    case .unanswered, .number: return values.count - 2
    case .notApplicable: return values.count - 1
    }
  }
}
