extension OracleEvaluator {
  /// The place of the phase that the answers stand in; nil where they stand in none.
  var phase: Int? {
    guard let ladder = index.model.ladder, let score = ladderScore, meetsShare else { return nil }
    var reached: Int?
    for (place, phase) in ladder.phases.enumerated() where isInForce(phase) {
      guard meetsThreshold(phase, score), phase.gates.allSatisfy({ holds($0) }) else { break }
      reached = place
    }
    return reached
  }

  /// A phase out of its years demands nothing, and nobody stands in it.
  func isInForce(_ phase: OraclePhase) -> Bool { isInForce(phase.since, phase.until) }

  var ladderScore: Fraction? {
    index.model.ladder?.dimension.map { score($0) } ?? overall
  }

  /// A gate that is not applicable as a whole holds.
  func holds(_ gate: OracleGate) -> Bool { truth(gate.condition) != .no }

  func threshold(_ phase: OraclePhase) -> OracleThreshold? {
    var result: OracleThreshold?
    for threshold in phase.thresholds where (threshold.since ?? Int.min) <= completion.year {
      if (threshold.since ?? Int.min) >= (result?.since ?? Int.min) { result = threshold }
    }
    return result
  }

  func meetsThreshold(_ phase: OraclePhase, _ score: Fraction) -> Bool {
    guard let threshold = threshold(phase) else { return true }
    return threshold.isStrict ? score > threshold.value : score >= threshold.value
  }

  /// The phase of a dimension by the thresholds alone.
  func phase(ofDimension name: String) -> Int? {
    guard let ladder = index.model.ladder, let score = score(name) else { return nil }
    let inForce = ladder.phases.indices.filter { isInForce(ladder.phases[$0]) }
    return inForce.prefix { meetsThreshold(ladder.phases[$0], score) }.last
  }

  /// Present indicators over those in force in the year; nil where none is in force.
  var applicableShare: Fraction? {
    let inForce = index.indicatorNames.filter { isInForce($0) }
    guard !inForce.isEmpty else { return nil }
    let present = inForce.filter { indicator($0).points != nil }
    return Fraction(present.count) / Fraction(inForce.count)
  }

  private var meetsShare: Bool {
    guard let needed = index.model.ladder?.needsApplicable else { return true }
    return applicableShare.map { $0 >= needed } ?? false
  }
}
