import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What comes of trying all answers.
enum Trial {
  case neverFalls
  case falls(Prover.Pair)
  /// Too many answers, or a gate that breaks where no phase hangs on it.
  case open
}

extension Prover {
  /// What comes of trying all answers that a score or a gate hangs on, where they are few.
  func tried(_ suspect: Suspect, _ problem: Problem) -> Trial {
    let questions = problem.support[suspect.slot]
    var count = 1
    for question in questions {
      count *= problem.choices.answers[question].count
      if count > 3_000 { return .open }
    }
    let free = Box(problem).bounds
    let search = Search(problem, [])
    var values: [[Int]: Value] = [:]
    var places = [Int](repeating: 0, count: questions.count)
    var masks = Box(problem).lowest
    repeat {
      for (index, question) in questions.enumerated() {
        masks[question] = 1 << UInt64(places[index])
      }
      values[places] = search.scores(masks, free)?.value(suspect.slot)
    } while problem.advance(&places, questions)
    for places in values.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for (index, question) in questions.enumerated()
      where places[index] + 1 < problem.levelCount(question) {
        guard case .indicator = plan.model.questions[question].owner else { continue }
        var better = places
        better[index] += 1
        guard let before = values[places], let after = values[better], before.falls(to: after)
        else { continue }
        for (index, question) in questions.enumerated() {
          masks[question] = 1 << UInt64(places[index])
        }
        let pair = pair(masks, question, places[index], problem)
        return pair.map { .falls($0) } ?? .open
      }
    }
    return .neverFalls
  }
}

extension Value {
  /// Whether a score gets lower, or a condition that held breaks.
  fileprivate func falls(to after: Value) -> Bool {
    switch (self, after) {
    case (.truth(let before), .truth(let after)): return before != .no && after == .no
    case (.figure(let before), .figure(let after)):
      guard let before = before.certain, let after = after.certain else { return false }
      return after < before
    default: return false
    }
  }
}

extension Problem {
  /// The next choices of some questions; false behind the last.
  func advance(_ places: inout [Int], _ questions: [Int]) -> Bool {
    for index in places.indices {
      places[index] += 1
      if places[index] < choices.answers[questions[index]].count { return true }
      places[index] = 0
    }
    return false
  }
}
