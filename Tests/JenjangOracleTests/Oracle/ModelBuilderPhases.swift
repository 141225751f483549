extension ModelBuilder {
  func makeLadder() {
    guard random.chance(92) else { return }
    var ladder = OracleLadder(isShare: model.overallIsShare, phases: [])
    if options.laddersOfDimensions && random.chance(14), let name = finishedDimensions.last {
      ladder.dimension = name
      ladder.isShare = partialIndex.dimensions[name]!.isShare
    } else if random.chance(22) {
      ladder.needsApplicable = random.pick([Fraction(1, 2), Fraction(3, 4), Fraction(4, 5), 1])
    }
    let figure = ladder.dimension.map { OracleFigure.dimension($0) } ?? .overall
    let gap: Fraction = ladder.isShare ? Fraction(1, 50) : Fraction(1, 2)
    var limits: [Fraction] = []
    for value in samples(figure, 24) where value >= 0 {
      let limit = written(value, isShare: ladder.isShare)
      if limit >= gap && limit >= (limits.last ?? 0) + gap { limits.append(limit) }
    }
    limits = Array(random.shuffled(limits).prefix(random.within(1...4))).sorted()
    if random.chance(75) { ladder.phases.append(phase(threshold: nil, gap)) }
    for limit in limits { ladder.phases.append(phase(threshold: limit, gap)) }
    if options.phasesWithoutThreshold && random.chance(10) {
      ladder.phases.append(phase(threshold: nil, gap))
    }
    if ladder.phases.isEmpty { ladder.phases.append(phase(threshold: nil, gap)) }
    model.ladder = ladder
  }

  private func phase(threshold: Fraction?, _ gap: Fraction) -> OraclePhase {
    var phase = OraclePhase(name: fresh("fase_"), thresholds: [], gates: [])
    if let threshold {
      phase.thresholds = [OracleThreshold(isStrict: random.chance(25), value: threshold)]
      if random.chance(15) {
        let later = threshold + gap / 2
        phase.thresholds.append(
          OracleThreshold(isStrict: false, value: later, since: someYear))
      }
    }
    let gates = threshold == nil ? random.pick([0, 0, 0, 0, 1]) : random.pick([0, 0, 1, 1, 2])
    for _ in 0..<gates {
      phase.gates.append(
        OracleGate(
          name: random.chance(45) ? fresh("gerbang_") : nil,
          condition: isPlain && random.chance(75) ? plainCondition() : openCondition(),
          because: random.chance(25) ? "Syarat ini inti." : nil))
    }
    return phase
  }

  /// A condition that holds often enough for the phase behind it to be reached.
  private func openCondition() -> OracleCondition {
    var last = condition(.gates, depth: 2)
    for _ in 0..<4 {
      // A figure that is one where the condition holds, for sampling.
      let share = OracleFigure.conditional(.not(last), .number(0), .number(1))
      if samples(share, 4) == [1] || random.chance(20) { return last }
      last = condition(.gates, depth: 2)
    }
    return last
  }
}
