import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Something that an answer sheet is to bring about.
package enum Goal: Hashable {
  /// A condition in a slot comes out as one of these.
  case truth(slot: Int, TruthSet)
  /// A score in a slot is there, and stands to a figure as demanded; where not, it misses it.
  case score(slot: Int, Comparison, Rational, holds: Bool)
  /// There is a score in a slot.
  case presence(slot: Int)
  /// As many indicators apply as the phases need, or not.
  case applicability(Rational, holds: Bool)
  /// No step is offered for an indicator of its own accord; the answers at which that is so.
  case noStep(question: Int, condition: Int?, UInt64)
}

/// What is known of a goal over a set of answer sheets.
package enum GoalState {
  case met
  case missed
  case open
}

extension PossibleScores {
  /// Whether a goal is met by all sheets of the set, by none, or by some as far as the ranges tell.
  package func state(of goal: Goal, _ box: Box) -> GoalState {
    switch goal {
    case .truth(let slot, let allowed):
      let truth = value(slot).truth
      if truth.isDisjoint(with: allowed) { return .missed }
      return truth.isSubset(of: allowed) ? .met : .open
    case .score(let slot, let comparison, let limit, let holds):
      let figure = value(slot).figure
      guard let interval = figure.interval else { return .missed }
      let truth = (box.spans[slot] ?? Span()).truth(comparison, limit, within: interval)
      let wanted: TruthSet = holds ? .yes : .no
      if truth.isDisjoint(with: wanted) { return .missed }
      return truth == wanted && !figure.mayBeAbsent ? .met : .open
    case .presence(let slot):
      let figure = value(slot).figure
      if figure.interval == nil { return .missed }
      return figure.mayBeAbsent ? .open : .met
    case .applicability(let least, let holds):
      guard let interval = applicableShare.interval, let low = interval.low,
        let high = interval.high
      else { return holds ? .missed : .met }
      if low >= least { return holds ? .met : .missed }
      if high < least { return holds ? .missed : .met }
      return .open
    case .noStep(let question, let condition, let quiet):
      let mask = box.masks[question]
      if mask & ~quiet == 0 { return .met }
      guard let condition else { return mask & quiet == 0 ? .missed : .open }
      let truth = value(condition).truth
      if !truth.contains(.yes) { return .met }
      return truth == .yes && mask & quiet == 0 ? .missed : .open
    }
  }
}
