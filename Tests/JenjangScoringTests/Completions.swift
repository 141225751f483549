import JenjangModel
import JenjangNumbers

extension Model {
  /// Every way of answering the questions that have no answer and whose answer is open.
  func completions(of answers: [Answer]) -> [[Answer]] {
    var result = [answers]
    for (index, question) in questions.enumerated() where answers[index] == .unanswered {
      if case .indicator(let indicator) = question.owner,
        indicators[indicator].unanswered != .unknown
      {
        continue
      }
      var options: [Answer] = question.notApplicable == .refused ? [] : [.notApplicable]
      switch question.domain {
      case .level(let scale):
        options += scales[scale].levels.indices.map { .level($0) }
      case .truth: options += [.truth(false), .truth(true)]
      case .choice(let choices): options += choices.indices.map { .choice($0) }
      case .number(let domain):
        // The ends, and what lies between on whole steps: enough for domains of a few numbers.
        var next = domain.least ?? .zero
        while next <= domain.most ?? .zero {
          options.append(.number(next))
          next = next + .one
        }
      }
      result = result.flatMap { sheet in
        options.map { option in
          var filled = sheet
          filled[index] = option
          return filled
        }
      }
    }
    return result
  }
}
