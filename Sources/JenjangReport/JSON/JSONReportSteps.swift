import JenjangModel
import JenjangScoring

/// What was found, and what can be done next.
extension JSONReport {
  mutating func writeFindings(_ findings: [FoundFinding]) {
    writer.key("findings")
    writer.open("[")
    for found in findings {
      let (kind, title, scale) = described(found.subject)
      writer.open("{")
      writer.key("quadrant")
      writer.text(found.quadrant.name)
      writer.key("aspect")
      writer.text(found.aspect.name)
      writer.key("kind")
      writer.text(kind)
      writer.key("name")
      writer.text(model.name(of: found.subject))
      writer.key("text")
      writer.text(title.text(textLanguage))
      writer.key("level")
      let level = found.level
      writer.optionalText(
        scale.flatMap { scale in level.map { model.levelName($0, scale: scale) } })
      writer.close("}")
    }
    writer.close("]")
  }

  private func described(
    _ subject: FindingSubject
  ) -> (kind: String, title: LocalizedText, scale: Int?) {
    switch subject {
    case .finding(let index):
      return ("finding", model.findings.at(index)?.title ?? LocalizedText(), nil)
    case .indicator(let index):
      let indicator = model.indicators.at(index)
      return ("indicator", indicator?.title ?? LocalizedText(), indicator?.scale)
    case .factor(let index):
      let factor = model.factors.at(index)
      return ("factor", factor?.title ?? LocalizedText(), factor?.scale)
    }
  }

  mutating func writeSteps(_ assessment: Assessment?) {
    writer.key("steps")
    writer.open("[")
    for offered in assessment?.outlook?.steps ?? [] {
      guard let step = model.steps.at(offered.step) else { continue }
      writer.open("{")
      writer.key("name")
      writer.text(step.name)
      writer.key("action")
      writer.text(offered.action.name)
      writer.key("text")
      writer.text(step.text.text(textLanguage))
      writeActors(step.actors)
      writer.key("effort")
      writer.optionalWhole(step.effort)
      writer.key("months")
      writer.optionalWhole(step.months)
      writeRaised(offered.raised)
      writeEffect(offered.effect, assessment?.blocked)
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func writeActors(_ actors: [Int]) {
    writer.key("actors")
    writer.open("[")
    for index in actors {
      guard let actor = model.actors.at(index) else { continue }
      writer.open("{")
      writer.key("name")
      writer.text(actor.name)
      writer.key("title")
      writer.text(actor.title.text(textLanguage))
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func writeRaised(_ raised: [OfferedStep.Raised]) {
    writer.key("raised")
    writer.open("[")
    for raise in raised {
      writer.open("{")
      writer.key("indicator")
      writer.text(model.indicators.at(raise.indicator)?.path ?? "")
      writer.key("from")
      writer.optionalText(
        raise.from.flatMap { model.levelName($0, ofIndicator: raise.indicator) })
      writer.key("to")
      writer.optionalText(model.levelName(raise.to, ofIndicator: raise.indicator))
      writer.close("}")
    }
    writer.close("]")
  }

  /// The effect's keys; null where it was not worked out.
  private mutating func writeEffect(_ effect: OfferedStep.Effect?, _ blocked: BlockedPhase?) {
    writer.key("effect")
    guard let effect else {
      writer.null()
      return
    }
    writer.open("{")
    writer.key("opens")
    writer.open("[")
    for name in model.openedNames(effect, blocked) { writer.text(name) }
    writer.close("]")
    writer.key("closes")
    writeValue(effect.closes, isShare: false)
    writer.key("gain")
    writeValue(effect.gain, isShare: model.isShare(0))
    writer.key("phase")
    writer.optionalText(effect.phase.flatMap { model.ladder?.phases.at($0)?.name })
    writer.close("}")
  }
}

extension Model {
  /// What machines call a level of an indicator; nil where it has no scale.
  func levelName(_ level: Int, ofIndicator indicator: Int) -> String? {
    indicators.at(indicator)?.scale.map { levelName(level, scale: $0) }
  }

  /// What a step opens, by the names by which it is told to block.
  func openedNames(_ effect: OfferedStep.Effect, _ blocked: BlockedPhase?) -> [String] {
    guard var opened = blocked else { return [] }
    if !effect.opensThreshold { opened.threshold = nil }
    if !effect.opensApplicability { opened.applicableShare = nil }
    opened.gates = opened.gates.filter { effect.opensGates.contains($0.gate) }
    return blockerNames(opened)
  }
}

extension OfferedStep.Action {
  /// What machines call the action.
  fileprivate var name: String {
    switch self {
    case .take: return "take"
    case .answer: return "answer"
    case .prove: return "prove"
    }
  }
}
