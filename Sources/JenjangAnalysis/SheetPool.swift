import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Plain answer sheets, which show most of what can be at all.
///
/// All indicators at one level, and each of these with one answer changed. What none of them shows is
/// searched for.
struct SheetPool {
  private(set) var verdicts: Set<Int> = []
  private(set) var steps: Set<Int> = []
  /// All that the slots held.
  private(set) var truths: [TruthSet]
  private(set) var points: [Set<Rational>]
  /// The sheets with one level for all, lowest first.
  private(set) var bases: [[UInt64]] = []

  init(_ problem: Problem, watching watched: [Int]) {
    truths = Array(repeating: [], count: problem.plan.verdictEnd)
    points = Array(repeating: [], count: problem.plan.verdictEnd)
    let scales = problem.choices.answers.indices.filter { question in
      if case .level = problem.choices.answers[question].first { return true }
      return false
    }
    let most = scales.map { problem.levelCount($0) }.max() ?? 1
    for level in 0..<most {
      bases.append(
        problem.choices.answers.indices.map { question in
          1 << UInt64(min(level, problem.levelCount(question) - 1))
        })
    }
    let scorer = Scorer(plan: problem.plan)
    // Large questionnaires are left to the search.
    let variations = problem.choices.answers.reduce(0) { $0 + $1.count } * bases.count
    for base in bases {
      see(base, problem, scorer, watched)
      if variations > 6_000 { continue }
      for question in base.indices {
        for choice in problem.choices.answers[question].indices
        where 1 << UInt64(choice) != base[question] {
          var masks = base
          masks[question] = 1 << UInt64(choice)
          see(masks, problem, scorer, watched)
        }
      }
    }
  }

  private mutating func see(
    _ masks: [UInt64], _ problem: Problem, _ scorer: Scorer, _ watched: [Int]
  ) {
    let sheet = problem.sheet(masks)
    let (assessment, offered) = scorer.scoreWithSteps(sheet.answers, year: sheet.year)
    verdicts.insert(assessment.verdict?.certain ?? -1)
    steps.formUnion(offered)
    for slot in watched {
      switch assessment.trace[slot] {
      case .truth(let truth): truths[slot].formUnion(truth)
      case .figure(let figure):
        if let value = figure.certain, points[slot].count < 64 { points[slot].insert(value) }
      }
    }
  }
}

extension Problem {
  /// How many answers there are to a question besides *not applicable*.
  func levelCount(_ question: Int) -> Int {
    let answers = choices.answers[question]
    return answers.last == .notApplicable && answers.count > 1 ? answers.count - 1 : answers.count
  }
}
