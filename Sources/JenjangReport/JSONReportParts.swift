import JenjangModel
import JenjangNumbers
import JenjangScoring

extension JSONReport {
  mutating func writeFigure(_ figure: Figure, isShare: Bool) {
    if let value = figure.certain {
      writer.open("{")
      writeValue(value, isShare: isShare)
      writer.close("}")
      return
    }
    guard let interval = figure.interval else {
      writer.null()
      return
    }
    writer.open("{")
    for (name, end) in [("low", interval.low), ("high", interval.high)] {
      writer.key(name)
      if let end { writer.number(style.text(end, isShare: isShare)) } else { writer.null() }
    }
    for (name, end) in [("exactLow", interval.low), ("exactHigh", interval.high)] {
      writer.key(name)
      writer.optionalText(end?.exact)
    }
    writer.key("mayBeAbsent")
    writer.truth(figure.mayBeAbsent || figure.mayBeUndefined)
    writer.close("}")
  }

  mutating func writeIndicator(_ result: IndicatorResult, scale: Int?) {
    writer.open("{")
    writer.key("state")
    writer.text(result.state.name)
    writer.key("level")
    writeLevel(result.level, scale: scale)
    writer.key("points")
    writeFigure(result.points, isShare: false)
    writer.key("value")
    writeFigure(result.value, isShare: true)
    writer.close("}")
  }

  mutating func writeSpan(_ span: PhaseSpan?) {
    guard let span, let ladder = model.ladder else {
      writer.null()
      return
    }
    writer.open("{")
    writer.key("certain")
    writer.optionalText(span.certain.flatMap { ladder.phases.at($0)?.name })
    writer.key("possible")
    writer.optionalText(span.possible.flatMap { ladder.phases.at($0)?.name })
    writer.close("}")
  }

  mutating func writeBlocked(_ blocked: BlockedPhase?) {
    guard let blocked, let ladder = model.ladder, let phase = ladder.phases.at(blocked.phase)
    else {
      writer.null()
      return
    }
    let isShare = model.isShare(ladder.dimension)
    writer.open("{")
    writer.key("phase")
    writer.text(phase.name)
    writer.key("threshold")
    writeThreshold(blocked.threshold, isShare: isShare)
    writer.key("distance")
    if let distance = blocked.threshold?.distance {
      writer.open("{")
      writeValue(distance, isShare: isShare)
      writer.close("}")
    } else {
      writer.null()
    }
    writer.key("applicableShare")
    writeFigure(blocked.applicableShare ?? .absent, isShare: true)
    writer.key("gates")
    writer.open("[")
    for entry in blocked.gates {
      if let gate = phase.gates.at(entry.gate) { writeGate(gate, entry) }
    }
    writer.close("]")
    writer.close("}")
  }

  private mutating func writeThreshold(_ blocked: BlockedThreshold?, isShare: Bool) {
    guard let blocked else {
      writer.null()
      return
    }
    writer.open("{")
    writeValue(blocked.threshold.value, isShare: isShare)
    writer.key("above")
    writer.truth(blocked.threshold.isStrict)
    writer.close("}")
  }

  private mutating func writeGate(_ gate: Gate, _ blocked: BlockedGate) {
    writer.open("{")
    writer.key("name")
    writer.optionalText(gate.name)
    writer.key("subjects")
    writer.open("[")
    for subject in gate.subjects { writer.text(model.path(of: subject)) }
    writer.close("]")
    writer.key("because")
    writer.optionalText(gate.because?.text(textLanguage))
    writer.key("decided")
    writer.truth(blocked.truth == .no)
    writer.close("}")
  }

  private mutating func writeValue(_ value: Rational, isShare: Bool) {
    writer.key("value")
    writer.number(style.text(value, isShare: isShare))
    writer.key("exact")
    writer.text(value.exact)
  }

  /// A level by its name; a range by the names of its ends, like a figure's.
  private mutating func writeLevel(_ figure: Figure, scale: Int?) {
    guard let scale, let interval = figure.interval else {
      writer.null()
      return
    }
    let low = interval.low?.index.map { model.levelName($0, scale: scale) }
    let high = interval.high?.index.map { model.levelName($0, scale: scale) }
    if figure.certain != nil {
      writer.optionalText(low)
      return
    }
    writer.open("{")
    writer.key("low")
    writer.optionalText(low)
    writer.key("high")
    writer.optionalText(high)
    writer.key("mayBeAbsent")
    writer.truth(figure.mayBeAbsent)
    writer.close("}")
  }
}

extension IndicatorResult.State {
  /// What machines call the state.
  var name: String {
    switch self {
    case .answered: return "answered"
    case .unanswered: return "unanswered"
    case .saidNotApplicable: return "not_applicable"
    case .doesNotApply: return "does_not_apply"
    case .measured: return "measured"
    }
  }
}
