import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What blocks the next phase, with the values that are compared.
extension JSONReport {
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
    writeValue(blocked.threshold?.distance, isShare: isShare)
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
    writeParts(of: blocked.threshold.value, isShare: isShare)
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
    writer.key("causes")
    writer.open("[")
    for cause in blocked.causes { writeCause(cause, of: gate) }
    writer.close("]")
    writer.close("}")
  }

  /// A comparison with both sides; its distance only where the gate asks for it to be true.
  private mutating func writeCause(_ cause: BlockingComparison, of gate: Gate) {
    guard let node = model.expressions.at(cause.expression), let left = node.operands.at(0),
      let right = node.operands.at(1), case .compare(let comparison) = node.operation
    else { return }
    writer.open("{")
    writer.key("subject")
    writer.optionalText(model.subject(of: left).map { model.path(of: $0) })
    writer.key("comparison")
    writer.text(comparison.name)
    writer.key("value")
    writeSide(cause.left, of: left)
    writer.key("other")
    writeSide(cause.right, of: right)
    writer.key("demanded")
    let isDemanded = model.isDemanded(cause.expression, by: gate.condition)
    writer.truth(isDemanded)
    writer.key("distance")
    var distance = isDemanded ? cause.distance(comparison) : nil
    if distance?.isNegative ?? false { distance = nil }
    switch model.expressions.at(left)?.type {
    case .score: writeValue(distance, isShare: true)
    case .number, .level: writeValue(distance, isShare: false)
    default: writer.null()
    }
    writer.close("}")
  }

  mutating func writeSide(_ figure: Figure, of expression: Int) {
    let model = model
    switch model.expressions.at(expression)?.type {
    case .level(let scale): writeLevel(figure, scale: scale)
    case .choice(let fact):
      writeNames(figure) { $0.index.flatMap { model.choiceName($0, fact: fact) } }
    case .phase: writeNames(figure) { $0.index.flatMap { model.ladder?.phases.at($0)?.name } }
    case .score: writeFigure(figure, isShare: true)
    default: writeFigure(figure, isShare: false)
    }
  }
}

extension Comparison {
  /// What machines call the comparison, as the rule language does with underscores for blanks.
  fileprivate var name: String {
    switch self {
    case .equal: return "is"
    case .notEqual: return "is_not"
    case .atLeast: return "at_least"
    case .atMost: return "at_most"
    case .above: return "above"
    case .below: return "below"
    }
  }
}
