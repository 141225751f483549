import JenjangModel
import JenjangNumbers

/// A phase as the scorer climbs it: where it starts in one year, and what it demands besides.
struct Rung: Sendable {
  /// Nil where it has no threshold.
  private(set) var threshold: Threshold?
  /// The threshold's value as an interval, and small; absent where there is none.
  private(set) var interval: Interval?
  private(set) var fraction = SmallFraction.absent
  private(set) var comparison = Comparison.atLeast
  /// The slots of the gates' conditions.
  private(set) var gates: [Int]
  /// Whether there is such a phase in the year; else it demands nothing, and nobody stands in it.
  private(set) var isInForce = true

  init(_ threshold: Threshold?, gates: [Int]) {
    self.gates = gates
    set(threshold)
  }

  /// Takes the phase off the ladder.
  mutating func remove() {
    set(nil)
    gates = []
    isInForce = false
  }

  mutating func set(_ threshold: Threshold?) {
    self.threshold = threshold
    interval = threshold.map { .point($0.value) }
    fraction = threshold.map { SmallFraction($0.value) } ?? .absent
    comparison = threshold?.isStrict ?? false ? .above : .atLeast
  }
}

/// The phases of a ladder, lowest first.
struct RungTable: Sendable {
  private let bases: [Rung]
  private let dated: [Entry]
  /// The phases that are not there in every year.
  private let passing: [(index: Int, phase: Phase)]

  private struct Entry: Sendable {
    var index: Int
    var threshold: Dated<Threshold?>
  }

  init(_ ladder: Ladder?, expressionSlots: [Int]) {
    let phases = ladder?.phases ?? []
    bases = phases.map { phase in
      Rung(phase.threshold.base, gates: phase.gates.map { expressionSlots[$0.condition] })
    }
    passing = phases.indices.compactMap { index in
      let phase = phases[index]
      return phase.since == nil && phase.until == nil ? nil : (index, phase)
    }
    dated = phases.indices.compactMap { index in
      let threshold = phases[index].threshold
      return threshold.changes.isEmpty ? nil : Entry(index: index, threshold: threshold)
    }
  }

  /// The phases with the thresholds of a year; without a year the first ones.
  func rungs(in year: Int?) -> [Rung] {
    var result = bases
    for entry in dated {
      result[entry.index].set(entry.threshold.value(in: year))
    }
    for (index, phase) in passing where !phase.isInForce(in: year) {
      result[index].remove()
    }
    return result
  }
}
