/// What all completions of a sheet say of the ladder, demand by demand.
struct OracleStanding {
  struct Gate {
    var demand = OracleDemand()
    var causes: [OracleCause]
  }

  struct Rung {
    /// Nil where the phase has no threshold.
    var threshold: OracleDemand?
    /// The figure of the threshold in the answers' year.
    var needed: Fraction?
    var gates: [Gate]
    /// Whether the phase is in force in the answers' year.
    var isInForce = true
  }

  private(set) var rungs: [Rung] = []
  /// The share of indicators that apply; nil where the ladder asks for none.
  private(set) var applicability: OracleDemand?
  private(set) var share = OracleHull()
  private(set) var overall = OracleHull()
  /// The score that the thresholds compare.
  private(set) var score = OracleHull()
  private(set) var isExhaustive = true

  init(_ index: OracleIndex, _ sheet: OracleSheet, most: Int) {
    let completions = OracleCompletions(index, sheet, most: most)
    isExhaustive = completions.isExhaustive
    for phase in index.model.ladder?.phases ?? [] {
      rungs.append(
        Rung(
          threshold: phase.thresholds.isEmpty ? nil : OracleDemand(),
          gates: phase.gates.map {
            Gate(causes: OracleCause.all(in: $0.condition, index))
          }))
    }
    if index.model.ladder?.needsApplicable != nil { applicability = OracleDemand() }
    for completion in completions.all { take(OracleEvaluator(index, completion)) }
  }

  private mutating func take(_ evaluator: OracleEvaluator) {
    overall.take(evaluator.overall)
    guard let ladder = evaluator.index.model.ladder else { return }
    let reached = evaluator.ladderScore
    score.take(reached)
    share.take(evaluator.applicableShare)
    if let needed = ladder.needsApplicable {
      applicability?.take(evaluator.applicableShare.map { $0 >= needed } ?? false)
    }
    for (place, phase) in ladder.phases.enumerated() {
      rungs[place].isInForce = evaluator.isInForce(phase)
      rungs[place].needed = evaluator.threshold(phase)?.value
      rungs[place].threshold?.take(reached.map { evaluator.meetsThreshold(phase, $0) } ?? false)
      for (number, gate) in phase.gates.enumerated() {
        rungs[place].gates[number].demand.take(evaluator.holds(gate))
        for cause in rungs[place].gates[number].causes.indices {
          rungs[place].gates[number].causes[cause].take(evaluator)
        }
      }
    }
  }

  /// The demands of a phase: its threshold's and its gates'.
  func demands(_ phase: Int) -> [OracleDemand] {
    (rungs[phase].threshold.map { [$0] } ?? []) + rungs[phase].gates.map(\.demand)
  }

  /// The highest phase of which every demand holds in every completion; nil for none.
  var certain: Int? {
    guard !score.canBeAbsent, applicability?.isCertain ?? true else { return nil }
    return inForce.prefix { demands($0).allSatisfy(\.isCertain) }.last
  }

  /// The highest phase of which each demand by itself can hold; nil for none.
  var possible: Int? {
    guard score.low != nil, applicability?.isPossible ?? true else { return nil }
    return inForce.prefix { demands($0).allSatisfy(\.isPossible) }.last
  }

  /// The first phase that is not certain; nil at the top.
  var blocked: Int? {
    inForce.first { $0 > certain ?? -1 }
  }

  var inForce: [Int] { rungs.indices.filter { rungs[$0].isInForce } }
}
