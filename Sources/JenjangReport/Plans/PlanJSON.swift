import JenjangModel
import JenjangNumbers
import JenjangPlanning
import JenjangScoring
import JenjangSource

/// Plans as JSON; every figure stands twice, as it is shown and exact.
package struct PlanJSON {
  private let model: Model
  private let style: FigureStyle
  private let language: Int
  private var writer = JSONWriter()

  package init(model: Model, decimals: Int? = nil, language: MessageLanguage) {
    self.model = model
    style = FigureStyle(model.show, decimals: decimals)
    self.language = model.textLanguage(for: language)
  }

  package mutating func bytes(_ communities: [PlannedCommunity]) -> [UInt8] {
    writer.open("{")
    writer.key("model")
    writer.text(model.name)
    writer.key("edition")
    writer.text(model.edition)
    writer.key("communities")
    writer.open("[")
    for community in communities { write(community) }
    writer.close("]")
    writer.close("}")
    writer.endLine()
    return writer.takeBytes()
  }

  private mutating func write(_ community: PlannedCommunity) {
    writer.open("{")
    writer.key("id")
    writer.text(community.record.id)
    writer.key("name")
    writer.optionalText(community.record.name)
    writer.key("year")
    writer.optionalWhole(community.record.shownYear)
    if let whatIf = community.whatIf { write(whatIf) }
    writer.key("plan")
    if let plan = community.plan { write(plan, community.targetYear) } else { writer.null() }
    writer.close("}")
  }

  private mutating func write(_ plan: CommunityPlan, _ targetYear: Int?) {
    writer.open("{")
    writer.key("target_year")
    writer.optionalWhole(targetYear)
    writer.key("targets")
    writer.open("[")
    for target in plan.targets {
      writer.open("{")
      switch target {
      case .phase(let phase):
        writer.key("phase")
        writer.optionalText(model.ladder?.phases.at(phase)?.name)
      case .score(let dimension, let value):
        writer.key("score")
        writer.text(dimension == 0 ? "overall" : model.dimensionPath(dimension))
        writer.key("at_least")
        write(value, isShare: model.isShare(dimension))
      }
      writer.key("reached")
      writer.truth(target.isReached(plan.start.assessment))
      writer.close("}")
    }
    writer.close("]")
    writer.key("now")
    write(plan.start.assessment)
    writer.key("unanswered")
    writer.open("[")
    for indicator in plan.start.unanswered {
      writer.optionalText(model.indicators.at(indicator)?.path)
    }
    writer.close("]")
    writer.key("outcome")
    writer.text(plan.outcome.name)
    writer.key("effort")
    writer.optionalWhole(plan.outcome == .planned ? plan.effort : nil)
    writer.key("least_effort")
    writer.optionalWhole(plan.outcome == .impossible ? nil : plan.least)
    writer.key("proved")
    writer.truth(plan.isProved || plan.outcome == .impossible || plan.outcome == .reached)
    writer.key("stopped_by_time")
    writer.truth(plan.wasOver)
    writer.key("steps")
    writer.open("[")
    for step in plan.steps { write(step) }
    writer.close("]")
    writer.key("quarters")
    writer.open("[")
    for quarter in plan.quarters {
      writer.open("{")
      writer.key("quarter")
      writer.number("\(quarter.number)")
      writer.key("steps")
      writer.open("[")
      for place in quarter.steps { writer.number("\(place + 1)") }
      writer.close("]")
      writer.key("end")
      write(quarter.assessment)
      writer.close("}")
    }
    writer.close("]")
    writer.close("}")
  }

  private mutating func write(_ step: PlannedStep) {
    let rule = model.steps.at(step.step)
    writer.open("{")
    writer.key("step")
    writer.optionalText(rule?.name)
    writer.key("text")
    writer.optionalText(rule?.text.text(language))
    writer.key("action")
    writer.text(step.proves ? "prove" : "take")
    writer.key("raises")
    writer.open("[")
    for raised in step.raised { write(raised.indicator, raised.from, raised.to) }
    writer.close("]")
    writer.key("actors")
    writer.open("[")
    for actor in rule?.actors ?? [] { writer.optionalText(model.actors.at(actor)?.name) }
    writer.close("]")
    writer.key("effort")
    writer.number("\(step.effort)")
    writer.key("quarter")
    writer.number("\(step.quarter)")
    writer.key("start_month")
    writer.number("\(step.start + 1)")
    writer.key("end_month")
    writer.number("\(step.end)")
    writer.key("waits_for")
    writer.open("[")
    for place in step.waitsFor { writer.number("\(place + 1)") }
    writer.close("]")
    writer.key("gain")
    if let gain = step.gain { write(gain, isShare: model.isShare(0)) } else { writer.null() }
    writer.key("phase")
    writer.optionalText(step.phase.flatMap { model.ladder?.phases.at($0)?.name })
    writer.close("}")
  }

  private mutating func write(_ indicator: Int, _ from: Int?, _ to: Int) {
    let entry = model.indicators.at(indicator)
    let levels = entry?.scale.flatMap { model.scales.at($0)?.levels } ?? []
    writer.open("{")
    writer.key("indicator")
    writer.optionalText(entry?.path)
    writer.key("from")
    writer.optionalWhole(from.flatMap { levels.at($0)?.number })
    writer.key("to")
    writer.optionalWhole(levels.at(to)?.number)
    writer.close("}")
  }

  private mutating func write(_ whatIf: WhatIf) {
    writer.key("what_if")
    writer.open("{")
    writer.key("levels")
    writer.open("[")
    for change in whatIf.changes { write(change.indicator, change.from, change.to) }
    writer.close("]")
    writer.key("before")
    write(whatIf.before.assessment)
    writer.key("after")
    write(whatIf.after.assessment)
    writer.key("opens_threshold")
    writer.truth(whatIf.opensThreshold)
    writer.key("opens_gates")
    writer.open("[")
    let blocked = whatIf.before.assessment.blocked
    let gates = blocked.flatMap { model.ladder?.phases.at($0.phase)?.gates } ?? []
    for gate in whatIf.opensGates { writer.text(gates.at(gate)?.name ?? "\(gate + 1)") }
    writer.close("]")
    writer.close("}")
  }

  /// Score and phase; of a score that is not certain the low end, of a span the phase that is certain.
  private mutating func write(_ assessment: Assessment) {
    writer.open("{")
    writer.key("overall")
    if let low = assessment.overall.interval?.low {
      write(low, isShare: model.isShare(0))
    } else {
      writer.null()
    }
    writer.key("phase")
    writer.optionalText(
      assessment.verdict?.certain.flatMap { model.ladder?.phases.at($0)?.name })
    writer.close("}")
  }

  private mutating func write(_ value: Rational, isShare: Bool) {
    writer.open("{")
    writer.key("value")
    writer.number(style.text(value, isShare: isShare))
    writer.key("exact")
    writer.text(value.exact)
    writer.close("}")
  }
}
