import JenjangModel
import JenjangPlanning
import JenjangScoring
import JenjangSource

/// What is said of a plan.
extension Phrases {
  /// What is to be reached: `Maju`, `Perencanaan sedikitnya 60%`.
  func target(_ target: PlanTarget) -> String {
    switch target {
    case .phase(let phase): return phaseTitle(phase)
    case .score(let dimension, let value):
      return model.dimensionTitle(dimension, language) + " "
        + Comparison.atLeast.text(in: language) + " "
        + style.textWithUnit(value, isShare: model.isShare(dimension))
    }
  }

  func targets(_ targets: [PlanTarget]) -> String {
    targets.map { target($0) }.together(", ")
  }

  /// How far a target is: `Skor: 62,5% dari 70%`, `Tertata dari Maju`.
  func progress(_ target: PlanTarget, _ assessment: Assessment) -> String {
    let name: String
    let now: String
    let needed: String
    switch target {
    case .phase(let phase):
      name = said(ReportWording.phaseColumn)
      now = phaseTitle(assessment.verdict?.certain)
      needed = phaseTitle(phase)
    case .score(let dimension, let value):
      let isShare = model.isShare(dimension)
      name = model.dimensionTitle(dimension, language)
      now = style.textWithUnit(
        assessment.dimensions.at(dimension) ?? .absent, isShare: isShare, in: language)
      needed = style.textWithUnit(value, isShare: isShare)
    }
    let text = said(PlanWording.progress, ("name", name), ("now", now), ("needed", needed))
    return target.isReached(assessment) ? text + " – " + said(PlanWording.met) : text
  }

  /// Phase and score of an assessment: `Maju, 71,20%`.
  func standing(_ assessment: Assessment) -> String {
    let score = ShownScore(0, of: assessment, in: model).text(style, in: language, hasUnit: true)
    guard let verdict = assessment.verdict else { return score }
    return model.phaseText(verdict, in: language) + ", " + score
  }

  /// What came of a plan, in a sentence.
  func outcome(_ plan: CommunityPlan) -> String {
    switch plan.outcome {
    case .reached: return said(plan.targets.isEmpty ? PlanWording.top : PlanWording.reached)
    case .impossible: return said(PlanWording.impossible)
    case .undecided: return said(PlanWording.undecided, ("least", "\(plan.least)"))
    case .unsound: return said(PlanWording.unsound)
    case .planned:
      let steps =
        plan.steps.count == 1
        ? said(PlanWording.oneStep) : said(PlanWording.steps, count: plan.steps.count)
      return said(
        plan.isProved ? PlanWording.proved : PlanWording.bounded, ("steps", steps),
        ("effort", "\(plan.effort)"), ("least", "\(plan.least)"))
    }
  }

  /// When a step is under way: `bulan 4–6`.
  func months(_ step: PlannedStep) -> String {
    if step.end <= step.start + 1 {
      return said(PlanWording.oneMonth, ("start", "\(step.start + 1)"))
    }
    return said(PlanWording.months, ("start", "\(step.start + 1)"), ("end", "\(step.end)"))
  }

  /// The steps that a step waits for, by their numbers; empty for none.
  func waits(_ step: PlannedStep) -> String {
    if step.waitsFor.isEmpty { return "" }
    let numbers = step.waitsFor.map { "\($0 + 1)" }.together(", ")
    return said(PlanWording.waits, ("steps", numbers))
  }

  /// What a step brings: gain and phase.
  func brings(_ step: PlannedStep) -> String {
    let offered = step.offered
    return [gain(offered), reaches(offered)].filter { !$0.isEmpty }.together("; ")
  }

  /// What the supposed levels are: `Buku kas: Lisan → Tertulis`.
  func supposed(_ whatIf: WhatIf) -> [String] {
    whatIf.changes.map { change in
      model.indicatorTitle(change.indicator, language) + ": "
        + levelTitle(change.from, ofIndicator: change.indicator) + " → "
        + levelTitle(change.to, ofIndicator: change.indicator)
    }
  }

  /// What supposed levels open of the next phase; empty for nothing.
  func opened(_ whatIf: WhatIf) -> String {
    var demands: [String] = []
    if whatIf.opensThreshold { demands.append(said(PlanWording.threshold)) }
    let blocked = whatIf.before.assessment.blocked
    let gates = blocked.flatMap { model.ladder?.phases.at($0.phase)?.gates } ?? []
    for index in whatIf.opensGates {
      guard let gate = gates.at(index) else { continue }
      let title = BlockedText(phrases: self).gateTitle(gate)
      demands.append(said(PlanWording.gate, ("name", title)))
    }
    if demands.isEmpty { return "" }
    return said(PlanWording.opens, ("demands", demands.together(", ")))
  }
}
