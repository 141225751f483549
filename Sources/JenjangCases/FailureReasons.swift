import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What stood under an expectation that was not met.
extension CaseRunner {
  /// Adds the values of what is expected, or the demands of the phase that it is about.
  func explain(
    _ failure: inout TestFailure, _ kind: Expectation.Kind, _ assessment: Assessment
  ) {
    let next = assessment.blocked?.phase
    switch kind {
    case .condition(let expression), .range(let expression, _, _), .notApplicable(let expression):
      failure.values = values(of: expression, assessment)
    case .phase(let phase): failure.demands = demands(around: phase, assessment)
    case .phaseSpan(_, let phase): failure.demands = demands(around: phase, assessment)
    case .blocked(let phase, let references, _):
      guard let next, next < phase else {
        failure.demands = demands(of: phase, assessment).filter { standing in
          standing.truth != .yes || references.contains { names(standing, $0) }
        }
        return
      }
      failure.demands = demands(of: next, assessment).filter { $0.truth != .yes }
    default: return
    }
  }

  /// What keeps a community from a phase; where more was reached, what holds in the phase above it.
  private func demands(around phase: Int?, _ assessment: Assessment) -> [DemandStanding] {
    let above = (phase ?? -1) + 1
    if let certain = assessment.verdict?.certain, certain >= above {
      return demands(of: above, assessment)
    }
    guard let next = assessment.blocked?.phase else { return [] }
    return demands(of: next, assessment).filter { $0.truth != .yes }
  }

  private func names(_ standing: DemandStanding, _ reference: BlockerReference) -> Bool {
    switch standing.demand {
    case .threshold: return reference == .threshold
    case .applicability: return reference == .applicability
    case .gate(let number, _):
      guard let gate = model.ladder?.phases[standing.phase].gates[number] else { return false }
      return names(number, reference, gate)
    }
  }

  /// The values of an expression and its parts, without what stands there as a figure already.
  func values(of expression: Int, _ assessment: Assessment) -> [ExpressionValue] {
    var result: [ExpressionValue] = []
    var waiting = [expression]
    while let next = waiting.popLast() {
      let node = model.expressions[next]
      if node.operation.isLiteral { continue }
      result.append(
        ExpressionValue(
          expression: next, value: scorer.value(ofExpression: next, in: assessment)))
      waiting.append(contentsOf: node.operands.reversed())
    }
    return result
  }

  /// How all that a phase demands stood, in the order in which the rule says it.
  private func demands(of index: Int, _ assessment: Assessment) -> [DemandStanding] {
    guard let ladder = model.ladder, index < ladder.phases.count else { return [] }
    let phase = ladder.phases[index]
    var result: [DemandStanding] = []
    if let share = assessment.blocked?.applicableShare, assessment.blocked?.phase == index {
      let isShort = share.interval?.high.map { high in
        ladder.needsApplicable.map { high < $0 } ?? false
      }
      result.append(
        DemandStanding(
          phase: index, demand: .applicability(share), truth: isShort ?? true ? .no : [.yes, .no]))
    }
    if let threshold = phase.threshold.value(in: assessment.year) {
      let score = assessment.dimensions[ladder.dimension]
      let truth = TruthSet(
        comparing: score, threshold.isStrict ? .above : .atLeast, Figure(threshold.value))
      result.append(
        DemandStanding(
          phase: index, demand: .threshold(threshold, score: score),
          truth: truth.contains(.notApplicable) ? .no : truth))
    }
    for (number, gate) in phase.gates.enumerated() {
      let truth = scorer.value(ofExpression: gate.condition, in: assessment).truth
      result.append(
        DemandStanding(
          phase: index, demand: .gate(number, values: values(of: gate.condition, assessment)),
          truth: truth.gateIsCertain ? .yes : truth == .no ? .no : [.yes, .no]))
    }
    return result
  }
}
