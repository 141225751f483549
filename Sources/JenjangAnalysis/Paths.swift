import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Answer sheets between two others, question by question, of which the last that stays below a phase and
/// the first that reaches it are looked for.
struct SheetPath {
  let problem: Problem
  let low: [UInt64]
  let high: [UInt64]

  /// The answers of the high sheet in the first questions and of the low sheet in the others.
  func masks(_ count: Int, _ question: Int, _ choice: Int) -> [UInt64] {
    var result = Array(high.prefix(count)) + low.dropFirst(count)
    result[question] = 1 << UInt64(choice)
    return result
  }

  func verdict(_ masks: [UInt64]) -> Int {
    let sheet = problem.sheet(masks)
    let scorer = Scorer(plan: problem.plan)
    return scorer.score(sheet.answers, year: sheet.year).verdict?.certain ?? -1
  }

  /// Two sheets that differ in one answer: with the first the phase is missed, with the second reached.
  ///
  /// Both are scored, so what is found is so; where nothing is found, nothing is said.
  func crossing(
    of question: Int, from worse: Int, to better: Int, phase: Int
  ) -> (AnswerSheet, AnswerSheet)? {
    var least = 0
    var most = high.count
    guard verdict(masks(most, question, better)) >= phase else { return nil }
    while least < most {
      let middle = (least + most) / 2
      if verdict(masks(middle, question, better)) >= phase {
        most = middle
      } else {
        least = middle + 1
      }
    }
    let below = masks(most, question, worse)
    if verdict(below) >= phase { return nil }
    return (problem.sheet(below), problem.sheet(masks(most, question, better)))
  }
}

extension ProofCase {
  /// Paths from the lowest answers to the highest, with each choice of the facts.
  var paths: [SheetPath] {
    guard let low = pool.bases.first, let high = pool.bases.last else { return [] }
    var result = [SheetPath(problem: problem, low: low, high: high)]
    // Facts at their other end too, since they can open a gate either way.
    var turned = high
    var other = low
    for question in high.indices {
      guard case .indicator = problem.plan.model.questions[question].owner else {
        turned[question] = low[question]
        other[question] = high[question]
        continue
      }
    }
    result.append(SheetPath(problem: problem, low: low, high: turned))
    result.append(SheetPath(problem: problem, low: other, high: high))
    return result
  }
}
