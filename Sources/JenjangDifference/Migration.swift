import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Where communities stand under old rules and under new ones, by the same answers.
package struct Migration: Sendable {
  /// A community that stands elsewhere, and what the rules have to do with it.
  package struct Move: Sendable {
    package var id: String
    package var name: String?
    package var year: Int?
    package var old: PhaseSpan
    package var new: PhaseSpan
    package var oldScore: Figure
    package var newScore: Figure
    /// What blocks it by the new rules that did not by the old ones, and the other way round.
    package var blocksNow: BlockedPhase?
    package var blockedBefore: BlockedPhase?
    package var direction: Direction
  }

  package enum Direction: String, Sendable {
    case lower
    case higher
    /// A span that grew, shrank or shifted at both ends apart, or phases that can't be compared.
    case other
  }

  /// How many stand in one span by the old rules and in one by the new.
  package struct Cell: Sendable {
    package var old: PhaseSpan
    package var new: PhaseSpan
    package var count: Int
  }

  package private(set) var cells: [Cell] = []
  package private(set) var moves: [Move] = []
  /// How many were scored by both rule sets.
  package private(set) var compared = 0
  /// How many of those that stay in their phase have another score.
  package private(set) var scoreChanged = 0
  /// How many could be scored by one of the rule sets only, or by none.
  package var notCompared = 0

  /// What each gate demands as a key: the same gate with another condition is another demand.
  private let oldGates: [[String]]
  private let newGates: [[String]]
  /// The place in the new ladder of each old phase; nil for one that is gone.
  private let places: [Int?]

  package init(old: Model, new: Model, difference: ModelDifference) {
    oldGates = difference.oldGates
    newGates = difference.newGates
    let names = new.ladder?.phases.map { $0.name } ?? []
    places =
      old.ladder?.phases.map { phase in
        difference.phaseNames[phase.name].flatMap { names.firstIndex(of: $0) }
      } ?? []
  }

  /// Takes a community's assessments under both.
  package mutating func add(
    id: String, name: String?, year: Int?, old before: Assessment, new after: Assessment
  ) {
    compared += 1
    let none = PhaseSpan(certain: nil, possible: nil)
    let (from, to) = (before.verdict ?? none, after.verdict ?? none)
    if let place = cells.firstIndex(where: { $0.old == from && $0.new == to }) {
      cells[place].count += 1
    } else {
      cells.append(Cell(old: from, new: to, count: 1))
    }
    guard let direction = direction(from, to) else {
      if before.overall != after.overall { scoreChanged += 1 }
      return
    }
    moves.append(
      Move(
        id: id, name: name, year: year, old: from, new: to, oldScore: before.overall,
        newScore: after.overall,
        // Who falls is held back now, who rises was before: what blocks the phase after that is no
        // cause of the move.
        blocksNow: direction == .higher
          ? nil : after.blocked.flatMap { without(before.blocked, $0, isNew: true) },
        blockedBefore: direction == .lower
          ? nil : before.blocked.flatMap { without(after.blocked, $0, isNew: false) },
        direction: direction))
  }

  /// Whether a community moves, and which way; nil where it stays.
  private func direction(_ from: PhaseSpan, _ to: PhaseSpan) -> Direction? {
    guard let low = place(from.certain), let high = place(from.possible) else { return .other }
    let (newLow, newHigh) = (to.certain ?? -1, to.possible ?? -1)
    if low == newLow && high == newHigh { return nil }
    if newLow <= low && newHigh <= high { return .lower }
    if newLow >= low && newHigh >= high { return .higher }
    return .other
  }

  /// The place of an old phase in the new ladder; -1 for no phase, nil for one that is gone.
  private func place(_ phase: Int?) -> Int? {
    guard let phase else { return -1 }
    return places.at(phase) ?? nil
  }

  /// What blocks without what blocks by the other rules too; nil where nothing is left.
  ///
  /// The same demand of a phase may block under both and still be another one: a threshold that
  /// rose is told by its new value.
  private func without(_ other: BlockedPhase?, _ blocked: BlockedPhase, isNew: Bool)
    -> BlockedPhase?
  {
    var left = blocked
    guard let other, isSamePhase(blocked.phase, other.phase, isNew: isNew) else { return left }
    if let mine = left.threshold, let theirs = other.threshold, mine.threshold == theirs.threshold {
      left.threshold = nil
    }
    if other.applicableShare != nil { left.applicableShare = nil }
    let mine = (isNew ? newGates : oldGates).at(blocked.phase) ?? []
    let theirs = (isNew ? oldGates : newGates).at(other.phase) ?? []
    let blocking = other.gates.compactMap { theirs.at($0.gate) }
    left.gates.removeAll { gate in mine.at(gate.gate).map { blocking.contains($0) } ?? false }
    return left.threshold == nil && left.applicableShare == nil && left.gates.isEmpty ? nil : left
  }

  private func isSamePhase(_ mine: Int, _ theirs: Int, isNew: Bool) -> Bool {
    (places.at(isNew ? theirs : mine) ?? nil) == (isNew ? mine : theirs)
  }
}
