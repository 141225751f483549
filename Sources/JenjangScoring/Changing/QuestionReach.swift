/// Which slots an answer can change on the way to the overall score, question by question.
///
/// Made once for a plan, so that replacing one answer works out a handful of slots and not all.
package struct QuestionReach: Sendable {
  /// By the model's questions, the slots in the order in which they are filled; none for a question that
  /// the score does not read.
  let slots: [[Int]]

  package init(plan: Plan) {
    let overall = plan.dimensionSlots[0]
    let isNeeded = Self.needed(for: overall, in: plan)
    var readers = [[Int]](repeating: [], count: overall + 1)
    var starts = [[Int]](repeating: [], count: plan.questionForms.count)
    for slot in 0...overall where isNeeded[slot] {
      for read in plan.reads(of: slot) { readers[read].append(slot) }
      switch plan.instructions[slot] {
      case .option(let question, _), .number(let question, _), .isAnswered(let question):
        starts[question].append(slot)
      default: break
      }
    }
    slots = starts.map { Self.reached(from: $0, readers) }
  }

  /// The slots that another is made of, itself among them.
  private static func needed(for last: Int, in plan: Plan) -> [Bool] {
    var isNeeded = [Bool](repeating: false, count: last + 1)
    isNeeded[last] = true
    for slot in stride(from: last, through: 0, by: -1) where isNeeded[slot] {
      for read in plan.reads(of: slot) { isNeeded[read] = true }
    }
    return isNeeded
  }

  private static func reached(from starts: [Int], _ readers: [[Int]]) -> [Int] {
    var seen = Set(starts)
    var waiting = starts
    while let slot = waiting.popLast() {
      for reader in readers[slot] where seen.insert(reader).inserted { waiting.append(reader) }
    }
    return seen.sorted()
  }
}

extension Plan {
  /// All slots that one reads, also through a roster; a phase reads all that stand before it.
  func reads(of slot: Int) -> [Int] {
    switch instructions[slot] {
    case .aggregate(_, let roster), .anyPresent(let roster):
      return rosters[roster].flatMap { member in
        member.condition.map { [member.value, $0] } ?? [member.value]
      }
    case .phase: return Array(0..<slot)
    default: return Array(operands(of: slot))
    }
  }
}
