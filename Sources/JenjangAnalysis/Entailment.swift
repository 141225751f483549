import JenjangModel
import JenjangNumbers
import JenjangScoring

/// One side of a comparison of two rule sets, in one year.
struct RuleSide {
  let problem: Problem
  let isOld: Bool
  /// What each slot holds, by numbers that both sides share.
  let numbers: [Int]

  var ladder: Ladder? { problem.plan.model.ladder }

  /// What reaching a phase demands, taken apart into what must hold together.
  func demands(upTo phase: Int) -> [Demanded] {
    problem.demands(upTo: phase).flatMap { parts(of: $0) }
  }

  /// The goal that a demand of the other side is missed here; nil where this side has no such slot.
  func missed(_ demand: Demanded) -> Goal? {
    switch demand {
    case .comparison(let number, let comparison, let limit, _):
      return numbers.firstIndex(of: number).map {
        .score(slot: $0, comparison, limit, holds: false)
      }
    case .condition(let number): return numbers.firstIndex(of: number).map { .truth(slot: $0, .no) }
    case .applicability(let least): return .applicability(least, holds: false)
    case .presence, .atLeast: return nil
    }
  }

  private func parts(of goal: Goal) -> [Demanded] {
    switch goal {
    case .score(let slot, let comparison, let limit, _):
      return [.comparison(numbers[slot], comparison, limit, mayBeAbsent: false)]
    case .presence(let slot): return [.presence(numbers[slot])]
    case .applicability(let least, _): return [.applicability(least)]
    case .truth(let slot, _): return parts(ofGate: slot)
    case .noStep: return []
    }
  }

  private func parts(ofGate slot: Int) -> [Demanded] {
    let plan = problem.plan
    switch plan.instructions[slot] {
    // A gate holds where no part of it is false.
    case .and: return plan.operands(of: slot).flatMap { parts(ofGate: $0) }
    case .atLeast(let count):
      return [.atLeast(count, plan.operands(of: slot).map { numbers[$0] }.sorted())]
    case .compare:
      if let (subject, atom) = plan.comparing(slot) {
        return [.comparison(numbers[subject], atom.comparison, atom.limit, mayBeAbsent: true)]
      }
    default: break
    }
    return [.condition(numbers[slot])]
  }
}

/// One thing that must hold, in terms that two rule sets share.
enum Demanded: Hashable {
  case presence(Int)
  case applicability(Rational)
  /// What is not there holds only where it may be absent.
  case comparison(Int, Comparison, Rational, mayBeAbsent: Bool)
  case atLeast(Int, [Int])
  case condition(Int)

  /// Whether this follows from another demand, whatever the answers.
  func follows(from other: Demanded) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.presence(let own), .comparison(let slot, _, _, mayBeAbsent: false)):
      return own == slot
    case (.applicability(let own), .applicability(let least)): return own <= least
    case (.atLeast(let own, let parts), .atLeast(let count, let others)):
      return own <= count && parts == others
    case (
      .comparison(let slot, let comparison, let limit, let mayBeAbsent),
      .comparison(let otherSlot, let otherComparison, let otherLimit, let otherMayBeAbsent)
    ):
      if slot != otherSlot || (otherMayBeAbsent && !mayBeAbsent) { return false }
      // Nothing that the other allows breaks this one.
      return Span().parts(otherComparison, otherLimit, holds: true).allSatisfy { part in
        part.parts(comparison, limit, holds: false).isEmpty
      }
    default: return false
    }
  }
}
