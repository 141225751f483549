import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// The verdict and its demands.
extension ExplanationBuilder {
  mutating func verdict() -> Explanation.Node {
    let span = assessment.verdict ?? PhaseSpan(certain: nil, possible: nil)
    var node = Explanation.Node(
      .verdict, range: model.ladder?.range, value: .figure(reckoning.phase), reason: .climb(span))
    guard let ladder = model.ladder else { return node }
    if ladder.needsApplicable != nil { node.links.append(link(.applicability)) }
    for (index, phase) in ladder.phases.enumerated() where phase.isInForce(in: assessment.year) {
      node.links.append(link(.rung(index)))
    }
    return node
  }

  /// Whether a phase is reached: its own demands, and those of all below it.
  mutating func rung(_ index: Int) -> Explanation.Node {
    let span = assessment.verdict ?? PhaseSpan(certain: nil, possible: nil)
    var truth: TruthSet = .no
    if (span.certain ?? -1) >= index {
      truth = .yes
    } else if (span.possible ?? -1) >= index {
      truth = [.yes, .no]
    }
    let phase = model.ladder?.phases[index]
    var node = Explanation.Node(
      .rung(index), range: phase?.range, value: .truth(truth), reason: .demands)
    if reckoning.threshold(ofPhase: index) != nil {
      node.links.append(link(.threshold(phase: index)))
    }
    for number in (phase?.gates ?? []).indices {
      node.links.append(link(.gate(phase: index, number: number)))
    }
    return node
  }

  func applicability() -> Explanation.Node {
    guard let ladder = model.ladder else {
      return Explanation.Node(
        .applicability, range: nil, value: .truth(.yes), reason: .demands)
    }
    let limit = Threshold(value: ladder.needsApplicable ?? .zero, isStrict: false)
    return Explanation.Node(
      .applicability, range: ladder.range, value: .truth(reckoning.applicability(ladder)),
      reason: .limit(limit, figure: reckoning.applicableShare))
  }

  mutating func threshold(_ phase: Int) -> Explanation.Node {
    guard let ladder = model.ladder, let threshold = reckoning.threshold(ofPhase: phase) else {
      return Explanation.Node(
        .threshold(phase: phase), range: nil, value: .truth(.yes), reason: .demands)
    }
    var node = Explanation.Node(
      .threshold(phase: phase), range: ladder.phases[phase].range,
      value: .truth(reckoning.isReached(phase: phase, ladder)),
      reason: .limit(threshold, figure: assessment.dimensions[ladder.dimension]))
    node.links = [link(.dimension(ladder.dimension))]
    return node
  }

  mutating func gate(_ phase: Int, _ number: Int) -> Explanation.Node {
    let gate = model.ladder?.phases[phase].gates[number]
    let condition = gate?.condition ?? 0
    var node = Explanation.Node(
      .gate(phase: phase, number: number), range: gate?.range, value: value(condition),
      reason: .gate(reckoning.causes(ofGate: number, in: phase)))
    node.links = [link(.expression(condition))]
    return node
  }
}
