import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Phases that can be reached, each for itself, and gates that hold somebody back.
extension Prover {
  mutating func provePhases(_ cases: [ProofCase]) {
    guard let ladder = plan.model.ladder else { return }
    var statement = ProofReport.Statement(.phasesReached)
    for (index, phase) in ladder.phases.enumerated() {
      var result = SearchResult.none
      for proof in cases where phase.isInForce(in: proof.problem.year) {
        result = reach(index, proof)
        if case .found = result { continue }
        if case .none = result { tell(index, proof) }
        break
      }
      switch result {
      case .found: statement.proved += 1
      case .none: statement.failed += 1
      case .undecided: statement.undecided.append(phase.name)
      }
    }
    report.statements.append(statement)
  }

  /// A sheet that stands in a phase and not in the next one.
  func reach(_ phase: Int, _ proof: ProofCase) -> SearchResult {
    if proof.pool.verdicts.contains(phase) {
      return .found(proof.problem.sheet(proof.pool.bases[0]))
    }
    let demands = proof.problem.demands(upTo: phase)
    let next = proof.problem.phase(above: phase)
    guard let next else { return search([proof]) { _ in demands } }
    var result = SearchResult.none
    for demand in proof.problem.demands(of: next) {
      guard let missed = demand.missed else { continue }
      switch search([proof], { _ in demands + [missed] }) {
      case .found(let sheet): return .found(sheet)
      case .none: break
      case .undecided: result = .undecided
      }
    }
    return result
  }

  private mutating func tell(_ index: Int, _ proof: ProofCase) {
    guard let ladder = plan.model.ladder else { return }
    let phase = ladder.phases[index]
    let arguments: [(name: String, value: MessageArgument)] = [("phase", .text(phase.name))]
    if let threshold = proof.problem.thresholds[index] {
      let slot = plan.dimensionSlots[ladder.dimension]
      let goal = Goal.score(
        slot: slot, threshold.isStrict ? .above : .atLeast, threshold.value, holds: true)
      if case .none = search([proof], { _ in proof.problem.basis + [goal] }) {
        report.diagnostics.append(
          Diagnostic(
            .phaseOutOfReach, at: phase.range,
            arguments + [("most", .text(highest(slot, proof)))]))
        return
      }
    }
    if case .none = search([proof], { $0.problem.demands(upTo: index) }) {
      report.diagnostics.append(Diagnostic(.phaseContradicts, at: phase.range, arguments))
    } else if let next = proof.problem.phase(above: index) {
      report.diagnostics.append(
        Diagnostic(
          .phaseNeverEntered, at: phase.range,
          arguments + [("next", .text(ladder.phases[next].name))]))
    }
  }

  private func highest(_ slot: Int, _ proof: ProofCase) -> String {
    let box = Box(proof.problem)
    let scores = PossibleScores(
      plan: plan, choices: proof.problem.choices, masks: box.masks, bounds: box.bounds,
      year: proof.problem.year)
    guard let most = scores?.value(slot).figure.interval?.high else { return "–" }
    let show = plan.model.show
    let isShare = plan.model.dimensions[plan.model.ladder?.dimension ?? 0].isShare
    if !isShare { return most.text(decimals: show.decimals, show.rounding) }
    let text = (most * show.whole).text(decimals: show.decimals, show.rounding)
    return show.whole == Rational(100) ? text + "%" : text
  }

  mutating func proveGates(_ cases: [ProofCase]) {
    guard let ladder = plan.model.ladder else { return }
    var statement = ProofReport.Statement(.gatesNeeded)
    for (index, phase) in ladder.phases.enumerated() {
      for gate in phase.gates {
        let slot = plan.expressionSlots[gate.condition]
        let held = Goal.truth(slot: slot, [.yes, .notApplicable])
        let others = { (proof: ProofCase) in proof.problem.demands(upTo: index, without: held) }
        let own = cases.filter { phase.isInForce(in: $0.problem.year) }
        let result = search(own) { others($0) + [.truth(slot: slot, .no)] }
        let name = gate.name ?? phase.name
        switch result {
        case .found: statement.proved += 1
        case .undecided: statement.undecided.append(name)
        case .none:
          // Where the rest can't be met either, that is told of the phase.
          if case .none = search(own, others) {
            statement.undecided.append(name)
            continue
          }
          statement.failed += 1
          report.diagnostics.append(
            Diagnostic(.gateImplied, at: gate.range, [("phase", .text(phase.name))]))
        }
      }
    }
    report.statements.append(statement)
  }
}
