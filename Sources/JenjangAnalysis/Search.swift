import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What came of looking for an answer sheet.
package enum SearchResult: Hashable, Sendable {
  case found(AnswerSheet)
  /// There is none.
  case none
  /// The search ended at one of its bounds.
  case undecided
}

/// Looks for an answer sheet that brings about some goals.
///
/// A set of sheets is judged by the scorer's ranges: a goal that no sheet of the set meets ends the branch.
/// Where a goal is open, the set is split by a comparison that it hangs on, else by a question.
package struct Search {
  let problem: Problem
  let goals: [Goal]
  /// What else must be so of the sheet that is found; where it is not, the search goes on.
  let accepts: (AnswerSheet) -> Bool
  /// How many sets may still be judged.
  private var budget: Int
  /// How many times sums may still be built up, which takes far longer than a set is judged.
  private var sums = 12

  package init(
    _ problem: Problem, _ goals: [Goal], budget: Int = 3_000,
    accepts: @escaping (AnswerSheet) -> Bool = { _ in true }
  ) {
    self.problem = problem
    self.goals = goals
    self.budget = budget
    self.accepts = accepts
  }

  mutating func run(_ start: Box? = nil) -> SearchResult {
    var box = start ?? Box(problem)
    for goal in goals {
      if case .noStep(let question, nil, let quiet) = goal { box.masks[question] &= quiet }
    }
    return search(box, depth: 0)
  }

  package func scores(_ masks: [UInt64], _ bounds: [SlotBound?]) -> PossibleScores? {
    PossibleScores(
      plan: problem.plan, choices: problem.choices, masks: masks, bounds: bounds,
      year: problem.year)
  }

  private mutating func search(_ box: Box, depth: Int) -> SearchResult {
    budget -= 1
    if budget < 0 || depth > 400 { return .undecided }
    if box.masks.contains(0) { return .none }
    guard let scores = scores(box.masks, box.bounds) else { return .none }
    var open: Goal?
    for goal in goals + box.goals {
      switch scores.state(of: goal, box) {
      case .missed: return .none
      case .met: break
      case .open: if open == nil { open = goal }
      }
    }
    guard let open else { return complete(box, depth: depth) }
    return tryAll(branches(of: open, box, scores), depth: depth)
  }

  private mutating func tryAll(_ boxes: [Box], depth: Int) -> SearchResult {
    var result = SearchResult.none
    for box in boxes {
      switch search(box, depth: depth + 1) {
      case .found(let sheet): return .found(sheet)
      case .none: break
      case .undecided: result = .undecided
      }
      if budget < 0 { return .undecided }
    }
    return result
  }

  /// A sheet of a set in which all goals are met as far as what was assumed holds.
  private mutating func complete(_ box: Box, depth: Int) -> SearchResult {
    var assumed: [Int] = []
    for slot in box.bounds.indices where box.bounds[slot] != nil {
      assumed.append(slot)
    }
    for masks in [highest(of: box), box.lowest] {
      if let sheet = checked(masks) { return .found(sheet) }
      if assumed.isEmpty { continue }
      if let mended = mended(masks, box), let sheet = checked(mended) { return .found(sheet) }
    }
    if !assumed.isEmpty && sums > 0 {
      sums -= 1
      var solver = SumSolver(problem, box)
      switch solver.sheet(assumed) {
      case .found(let masks): if let sheet = checked(masks) { return .found(sheet) }
      case .none: return .none
      case .tooMany: break
      }
    }
    return tryAll(halves(of: widest(box, assumed), box), depth: depth)
  }

  /// The sheet of single answers, where it brings about all goals and is accepted.
  func checked(_ masks: [UInt64]) -> AnswerSheet? {
    var box = Box(problem)
    box.masks = masks
    guard let scores = scores(masks, box.bounds) else { return nil }
    for goal in goals {
      guard case .met = scores.state(of: goal, box) else { return nil }
    }
    let sheet = problem.sheet(masks)
    return accepts(sheet) ? sheet : nil
  }
}

extension Problem {
  /// The sheet of the lowest answers that are left.
  func sheet(_ masks: [UInt64]) -> AnswerSheet {
    AnswerSheet(
      answers: masks.indices.map { choices.answers[$0][masks[$0].trailingZeroBitCount] },
      year: year)
  }
}

extension Search {
  /// The highest level that is left to each question, *not applicable* only where nothing else is.
  func highest(of box: Box) -> [UInt64] {
    box.masks.indices.map { question in
      let levels = box.masks[question] & ((1 << UInt64(problem.levelCount(question))) - 1)
      let mask = levels == 0 ? box.masks[question] : levels
      return 1 << UInt64(63 - mask.leadingZeroBitCount)
    }
  }
}

extension Box {
  /// The first answer that is left to each question.
  var lowest: [UInt64] { masks.map { $0 & ~($0 - 1) } }
}
