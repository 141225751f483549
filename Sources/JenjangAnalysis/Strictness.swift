import JenjangModel
import JenjangScoring

/// Whether new rules are stricter than old ones, over all complete answer sheets.
package struct StrictnessReport: Sendable {
  /// What is known of sheets that stand in a lower phase under the new rules, or in a higher one.
  package enum Direction: Sendable {
    /// There is such a sheet.
    case shown(Witness)
    /// There is none.
    case excluded
    case undecided
  }

  /// A sheet that moves, and from where to where.
  package struct Witness: Sendable {
    /// The answers in the words of a test's `given`.
    package var given: String
    /// The names of the phases under the old rules and under the new ones; nil for no phase.
    package var oldPhase: String?
    package var newPhase: String?

    package init(given: String, oldPhase: String?, newPhase: String?) {
      self.given = given
      self.oldPhase = oldPhase
      self.newPhase = newPhase
    }
  }

  package var lower = Direction.undecided
  package var higher = Direction.undecided

  package init() {}

  /// Whether a direction is still undecided.
  fileprivate var isOpen: Bool {
    if case .undecided = lower { return true }
    if case .undecided = higher { return true }
    return false
  }
}

/// Finds whether new rules are stricter than old ones.
///
/// That somebody moves is shown by an answer sheet. That nobody does is proved demand by demand: whoever
/// reaches a phase by one rule set meets, by what it demands there, all that the other demands.
package struct Strictness {
  private let old: [RuleSide]
  private let new: [RuleSide]
  private let isOverdue: () -> Bool

  /// What is known of two rule sets with phases.
  package static func report(
    old: Plan, new: Plan, isOverdue: @escaping () -> Bool = { false }
  ) -> StrictnessReport {
    Strictness(old, new, isOverdue)?.report() ?? StrictnessReport()
  }

  private init?(_ old: Plan, _ new: Plan, _ isOverdue: @escaping () -> Bool) {
    guard old.model.ladder != nil, new.model.ladder != nil else { return nil }
    self.isOverdue = isOverdue
    // A year for each stretch in which both stay the same.
    let years = Set(old.model.yearsThatDiffer + new.model.yearsThatDiffer).compactMap { $0 }
      .sorted()
    var names = SlotNames()
    var sides: ([RuleSide], [RuleSide]) = ([], [])
    for year in years.isEmpty ? [nil] : years.map({ Optional($0) }) {
      guard let first = Problem(plan: old, year: year), let second = Problem(plan: new, year: year)
      else { return nil }
      sides.0.append(RuleSide(problem: first, isOld: true, numbers: names.numbers(of: first)))
      sides.1.append(RuleSide(problem: second, isOld: false, numbers: names.numbers(of: second)))
    }
    self.old = sides.0
    self.new = sides.1
  }

  private func report() -> StrictnessReport {
    var report = StrictnessReport()
    var isNeverLower = true
    var isNeverHigher = true
    for (old, new) in zip(old, new) {
      let movers = Movers(old, new)
      // Whether the search is to go on.
      let see = { (sheet: (old: [Answer], new: [Answer])) -> Bool in
        if isOverdue() { return false }
        if let move = movers.move(sheet) {
          if move.isLower, case .undecided = report.lower { report.lower = .shown(move.witness) }
          if !move.isLower, case .undecided = report.higher { report.higher = .shown(move.witness) }
        }
        return report.isOpen
      }
      // Whoever reaches a phase by the old rules and misses it by the new ones, and the other way round.
      if !movers.misses(true, see) { isNeverLower = false }
      if !movers.misses(false, see) { isNeverHigher = false }
      if isNeverLower && isNeverHigher { continue }
      for isOld in [true, false] where report.isOpen { movers.crossings(isOld, see) }
    }
    if isNeverLower { report.lower = .excluded }
    if isNeverHigher { report.higher = .excluded }
    return report
  }
}
