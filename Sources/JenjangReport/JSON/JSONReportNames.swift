import JenjangModel
import JenjangScoring

/// Classes, reasons and targets, each only where the rules have any.
extension JSONReport {
  mutating func writeClasses(_ assessment: Assessment?) {
    let model = model
    if model.classes.isEmpty { return }
    writer.key("classes")
    writer.open("{")
    for (index, own) in model.classes.enumerated() {
      writer.key(model.measures.at(own.measure)?.name ?? "")
      writeLevel(assessment?.classes.at(index) ?? .absent, scale: own.scale)
    }
    writer.close("}")
  }

  mutating func writeReasons(_ assessment: Assessment?) {
    if !givesReasons { return }
    writer.key("reasons")
    writer.open("[")
    for reason in assessment?.reasons ?? [] {
      writer.open("{")
      writer.key("code")
      writer.text(reason.code)
      writer.key("indicator")
      writer.text(model.indicators.at(reason.indicator)?.path ?? "")
      writer.key("distance")
      writeFigure(reason.distance, isShare: false)
      writer.key("certain")
      writer.truth(reason.isCertain)
      writer.close("}")
    }
    writer.close("]")
  }

  mutating func writeTargets(_ assessment: Assessment?) {
    if model.goals.isEmpty { return }
    writer.key("targets")
    writer.open("{")
    for (index, goal) in model.goals.enumerated() {
      let standing = assessment?.goals.at(index)
      writer.key(model.path(of: goal.subject))
      writer.open("{")
      writer.key("target")
      let isShare = model.expressions.at(goal.target)?.type == .score
      writeFigure(standing?.target ?? .absent, isShare: isShare)
      writer.key("percentToTarget")
      writeFigure(standing?.percentToTarget ?? .absent, isShare: true)
      writer.key("progressToDate")
      writeFigure(standing?.progressToDate ?? .absent, isShare: true)
      writer.close("}")
    }
    writer.close("}")
  }
}
