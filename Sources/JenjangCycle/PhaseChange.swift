import JenjangModel
import JenjangScoring

/// Something that a phase demands.
package enum PhaseDemand: Hashable, Sendable {
  /// That enough indicators apply.
  case applicability
  case threshold
  /// The gate with this index among the phase's.
  case gate(Int)
}

/// A demand that has become certain, or is so no more.
package struct DemandChange: Hashable, Sendable {
  package var phase: Int
  package var demand: PhaseDemand
  /// Whether the same answers meet it, or no longer do, because of the later year's rule.
  package var isByRule: Bool
}

/// How a community came from its phase in one year to that of a later one.
package struct PhaseChange: Hashable, Sendable {
  /// What was told of the earlier year, by the phases of this edition; nil where it has none of them.
  package var told: PhaseSpan?
  package var before: PhaseSpan
  /// The phase of the earlier answers as of the later year.
  package var asOf: PhaseSpan
  package var after: PhaseSpan
  /// Phases that are certain now and were not, lowest first.
  package var gained: [Int]
  /// Phases that were certain and are not now, lowest first.
  package var lost: [Int]
  /// Demands up to the first phase out of reach that have become certain, in the order of the ladder.
  package var opened: [DemandChange]
  /// Demands that were certain and are so no more.
  package var closed: [DemandChange]
}

/// One scoring of answers, ready to be asked what each phase demands.
struct Ladders {
  let ladder: Ladder
  let year: Int?
  let verdict: PhaseSpan
  private let reckoning: Reckoning

  /// Takes an assessment with its whole trace; nil where there are no phases.
  init?(_ plan: Plan, _ assessment: Assessment) {
    guard let ladder = plan.model.ladder, let verdict = assessment.verdict else { return nil }
    self.ladder = ladder
    self.verdict = verdict
    year = assessment.year
    reckoning = Reckoning(plan: plan, assessment: assessment)
  }

  func isCertain(_ demand: PhaseDemand, of phase: Int) -> Bool {
    switch demand {
    case .applicability: return reckoning.applicability(ladder) == .yes
    case .threshold: return reckoning.isReached(phase: phase, ladder) == .yes
    case .gate(let gate):
      let condition = ladder.phases[phase].gates[gate].condition
      return reckoning.value(ofExpression: condition)?.truth.gateIsCertain ?? false
    }
  }

  func isInForce(_ phase: Int) -> Bool { ladder.phases[phase].isInForce(in: year) }
}

extension PhaseChange {
  /// The change between scorings; `asOf` is the first one again where the rule is the same.
  init(from first: Ladders, asOf middle: Ladders, to last: Ladders, told: PhaseSpan?) {
    self.told = told
    before = first.verdict
    asOf = middle.verdict
    after = last.verdict
    let start = (told ?? before).certain ?? -1
    let end = after.certain ?? -1
    let phases = last.ladder.phases
    gained = start < end ? ((start + 1)...end).filter { phases[$0].isInForce(in: last.year) } : []
    lost = end < start ? ((end + 1)...start).filter { phases[$0].isInForce(in: first.year) } : []
    opened = []
    closed = []
    let top = min(max(before.certain ?? -1, end) + 1, phases.count - 1)
    if top < 0 { return }
    for phase in 0...top {
      guard first.isInForce(phase) || last.isInForce(phase) else { continue }
      var demands: [PhaseDemand] = [.threshold] + phases[phase].gates.indices.map { .gate($0) }
      if phase == 0, last.ladder.needsApplicable != nil { demands.insert(.applicability, at: 0) }
      for demand in demands { note(demand, of: phase, first, middle, last) }
    }
  }

  private mutating func note(
    _ demand: PhaseDemand, of phase: Int, _ first: Ladders, _ middle: Ladders, _ last: Ladders
  ) {
    let was = first.isCertain(demand, of: phase)
    let isNow = last.isCertain(demand, of: phase)
    if was == isNow { return }
    let change = DemandChange(
      phase: phase, demand: demand, isByRule: middle.isCertain(demand, of: phase) == isNow)
    if isNow { opened.append(change) } else { closed.append(change) }
  }
}
