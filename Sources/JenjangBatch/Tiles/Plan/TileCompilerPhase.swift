import JenjangModel
import JenjangNumbers
import JenjangScoring

/// The verdict: the highest phase up to which all thresholds and gates hold.
extension TileCompiler {
  /// The slots that the verdict is made of; none without a ladder.
  var phaseSlots: [Int] {
    guard let ladder = plan.model.ladder else { return [] }
    var slots = [plan.dimensionSlots[ladder.dimension]]
    for phase in ladder.phases {
      slots += phase.gates.map { plan.expressionSlots[$0.condition] }
    }
    if ladder.needsApplicable != nil { slots += plan.indicatorSlots.map { $0.points } }
    return slots
  }

  /// The index of the phase in each row, -1 for none.
  mutating func phase() throws(TileRefusal) -> FigureColumn {
    if let phaseForm { return phaseForm }
    guard let ladder = plan.model.ladder else { throw .broken }
    let scoreForm = try form(plan.dimensionSlots[ladder.dimension])
    let score = try figure(of: scoreForm)
    var rungs: [[Int]] = []
    if let holds = registers([try applicability(ladder)]) {
      rungs.append(holds)
      for phase in ladder.phases {
        // A phase that is passed over has a place of its own among the indices.
        if !phase.isInForce(in: year) { throw .operation(.phaseYears) }
        var truths: [TruthForm] = []
        if let threshold = phase.threshold.value(in: year) {
          truths.append(
            try compare(
              scoreForm, threshold.isStrict ? .above : .atLeast, .constant(threshold.value)))
        }
        for gate in phase.gates {
          truths.append(try truth(plan.expressionSlots[gate.condition]))
        }
        guard let holds = registers(truths) else { break }
        rungs.append(holds)
      }
    }
    // How many truths each rung has, and those.
    let start = list(rungs.flatMap { [$0.count] + $0 })
    let result = try figure(
      .phase, over: .one, (BigInteger(-1), BigInteger(ladder.phases.count)), mayBeAbsent: false
    ) {
      $0.left = Int32(score.register)
      $0.list = start
      $0.count = Int32(rungs.count)
    }
    phaseForm = result
    return result
  }

  /// The registers of truths none of which may be no; nil where one is no in every row.
  private func registers(_ truths: [TruthForm]) -> [Int]? {
    var result: [Int] = []
    for truth in truths {
      switch truth {
      case .register(let register): result.append(register)
      case .constant(.no): return nil
      case .constant: continue
      }
    }
    return result
  }

  /// Whether the share of the indicators that apply suffices.
  private mutating func applicability(_ ladder: Ladder) throws(TileRefusal) -> TruthForm {
    guard let share = ladder.needsApplicable else { return .yes }
    var members: [TileMember] = []
    var inForce = 0
    for (index, window) in plan.indicatorWindows.enumerated() where window.contains(year) {
      inForce += 1
      let form = try form(plan.indicatorSlots[index].points)
      if case .constant(nil) = form { continue }
      members.append(TileMember(form: form))
    }
    if inForce == 0 { return .constant(.no) }
    let count = try presenceSum(parts(members), by: members.map { _ in .one })
    return try compare(count, .atLeast, .constant(share * Rational(inForce)))
  }
}
