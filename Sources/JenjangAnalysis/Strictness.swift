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
}
