import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Answer sheets from one to another, each a step of one answer from the one before.
struct SheetPath {
  let problem: Problem
  let scorer: Scorer
  private let start: [UInt64]
  /// The questions in the order of the steps, a step each time one is named.
  private var steps: [(question: Int, change: Int)]

  /// The way on which questions are moved one after another, in an order.
  init(_ problem: Problem, from start: [UInt64], to end: [UInt64], order: [Int]) {
    self.problem = problem
    self.start = start
    scorer = Scorer(plan: problem.plan)
    var steps: [(question: Int, change: Int)] = []
    for question in order {
      let change = end[question].trailingZeroBitCount - start[question].trailingZeroBitCount
      for _ in 0..<abs(change) { steps.append((question, change > 0 ? 1 : -1)) }
    }
    self.steps = steps
  }

  /// The same with its steps in an order that a number stands for; not moving the same question twice
  /// at once, so that each number gives another mixture of answers.
  func mixed(_ number: UInt64) -> SheetPath {
    var result = self
    var state = number &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for index in result.steps.indices.reversed() where index > 0 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      result.steps.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return result
  }

  var count: Int { steps.count }

  /// The sheet behind so many steps.
  func masks(_ count: Int) -> [UInt64] {
    var result = start
    for step in steps.prefix(count) {
      if step.change > 0 { result[step.question] <<= 1 } else { result[step.question] >>= 1 }
    }
    return result
  }

  private func masks(_ count: Int, _ question: Int, _ choice: Int) -> [UInt64] {
    var result = masks(count)
    result[question] = 1 << UInt64(choice)
    return result
  }

  private func verdict(_ masks: [UInt64]) -> Int {
    scorer.verdict(problem.sheet(masks).answers, year: problem.year) ?? -1
  }

  /// Two sheets that differ in one answer: with the first the phase is missed, with the second reached.
  ///
  /// Both are scored, so what is found is so; where nothing is found, nothing is said.
  func crossing(
    of question: Int, from worse: Int, to better: Int, phase: Int
  ) -> (AnswerSheet, AnswerSheet)? {
    var least = 0
    var most = steps.count
    // The first sheet that reaches the phase with the better answer.
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

/// One thing that a phase demands, and a sheet that misses nothing else.
struct Brink {
  var phase: Int
  /// The slot of the score or condition that is missed.
  var slot: Int
  var sheet: [UInt64]
  /// Ways from there to the highest answers.
  var paths: [SheetPath]
}

extension Prover {
  /// For each threshold, and each comparison of a gate, a sheet that misses a phase by it alone.
  func brinks(_ proof: ProofCase) -> [Brink] {
    guard let ladder = plan.model.ladder else { return [] }
    let problem = proof.problem
    var result: [Brink] = []
    guard let high = proof.pool.bases.last else { return [] }
    let add = { (sheet: AnswerSheet, phase: Int, slot: Int) in
      let masks = problem.masks(of: sheet)
      let order = Array(high.indices)
      let paths = [order, order.reversed()].map {
        SheetPath(problem, from: masks, to: high, order: $0)
      }
      result.append(Brink(phase: phase, slot: slot, sheet: masks, paths: paths))
    }
    for phase in ladder.phases.indices {
      for demand in problem.demands(of: phase) {
        guard let missed = demand.missed else { continue }
        let rest = problem.demands(upTo: phase, without: demand) + [missed]
        switch demand {
        case .score(let slot, _, _, _):
          if case .found(let sheet) = search([proof], budget: 60, { _ in rest }) {
            add(sheet, phase, slot)
          }
        case .truth(let gate, _):
          for atom in problem.comparisons(in: gate) {
            if case .found(let sheet) = search(
              [proof], budget: 60, { _ in rest + [.truth(slot: atom, .no)] })
            {
              add(sheet, phase, atom)
            }
          }
        case .presence, .applicability, .noStep: break
        }
      }
    }
    // What hangs on few questions shows most of each.
    return result.enumerated().sorted { left, right in
      let sizes = (
        problem.support[left.element.slot].count, problem.support[right.element.slot].count
      )
      return sizes.0 != sizes.1 ? sizes.0 < sizes.1 : left.offset < right.offset
    }.map { $0.element }
  }
}

extension Problem {
  /// The comparisons that a condition is made of.
  func comparisons(in condition: Int) -> [Int] {
    switch plan.instructions[condition] {
    case .compare: return [condition]
    case .and, .or, .not, .atLeast:
      return plan.operands(of: condition).flatMap { comparisons(in: $0) }
    default: return []
    }
  }
}
