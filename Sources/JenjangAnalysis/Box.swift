import JenjangModel
import JenjangNumbers
import JenjangScoring

/// A set of answer sheets: the answers that are left to each question, and what is assumed of slots.
package struct Box {
  /// A bit for each of a question's choices.
  package var masks: [UInt64]
  /// Assumed stretches of figures, by slot; a slot with one is present.
  package private(set) var spans: [Int: Span] = [:]
  /// What follows for the scorer, by slot.
  package private(set) var bounds: [SlotBound?]
  /// What is to be brought about besides what was asked for.
  package var goals: [Goal] = []

  package init(_ problem: Problem) {
    masks = problem.wholeMasks
    bounds = Array(repeating: nil, count: problem.plan.slotCount)
  }

  /// Assumes that a slot's figure lies in a stretch; also what follows for comparisons with it.
  mutating func assume(_ span: Span, of slot: Int, _ problem: Problem) {
    spans[slot] = span
    bounds[slot] = .figure(low: span.low, high: span.high)
    for atom in problem.comparisons[slot] ?? [] {
      var truth: TruthSet = []
      if !span.parts(atom.comparison, atom.limit, holds: true).isEmpty { truth.insert(.yes) }
      if !span.parts(atom.comparison, atom.limit, holds: false).isEmpty { truth.insert(.no) }
      if case .truth(let old) = bounds[atom.slot] { truth.formIntersection(old) }
      bounds[atom.slot] = .truth(truth)
    }
  }

  mutating func assumeAbsent(_ slot: Int) { bounds[slot] = .absent }

  /// Assumes the outcome of a condition.
  mutating func assume(_ truth: TruthSet, ofCondition slot: Int) {
    bounds[slot] = .truth(truth)
  }
}
