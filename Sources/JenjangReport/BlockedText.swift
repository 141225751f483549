import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What blocks a phase, as lines: the threshold and how far it is, then gate by gate.
struct BlockedText {
  let model: Model
  let style: FigureStyle
  let language: MessageLanguage
  let sourceText: (SourceRange) -> String

  func lines(_ blocked: BlockedPhase) -> [String] {
    guard let ladder = model.ladder, let phase = ladder.phases.at(blocked.phase) else { return [] }
    let title = model.phaseTitle(phase, model.textLanguage(for: language))
    var lines = [ReportWording.blocked.filled([("phase", .text(title))], in: language)]
    if let threshold = blocked.threshold {
      lines.append("- " + thresholdText(threshold, dimension: ladder.dimension))
    }
    if let share = blocked.applicableShare, let needed = ladder.needsApplicable {
      lines.append(
        "- "
          + needs(
            ReportWording.applicable.text(in: language),
            style.textWithUnit(share, isShare: true, in: language), .atLeast,
            style.textWithUnit(needed, isShare: true))
          + unless(share.interval?.high.map { $0 < needed } ?? false))
    }
    for entry in blocked.gates {
      guard let gate = phase.gates.at(entry.gate) else { continue }
      lines += gateLines(gate, entry)
    }
    return lines
  }

  private func thresholdText(_ blocked: BlockedThreshold, dimension: Int) -> String {
    let isShare = model.isShare(dimension)
    let limit = blocked.threshold.value
    let comparison: Comparison = blocked.threshold.isStrict ? .above : .atLeast
    let name = model.dimensionTitle(dimension, language)
    let needed = style.textWithUnit(limit, isShare: isShare)
    guard let interval = blocked.score.interval else {
      return filled(
        ReportWording.noScore,
        [("name", name), ("comparison", comparison.text(in: language)), ("needed", needed)])
    }
    let isReachable = interval.high.map { blocked.threshold.isStrict ? $0 > limit : $0 >= limit }
    return needs(
      name, style.textWithUnit(blocked.score, isShare: isShare, in: language), comparison, needed)
      + distanceText(blocked, isShare: isShare) + unless(isReachable == false)
  }

  /// How much is missing; what would round to nothing is told as less than the least figure shown.
  ///
  /// Nothing is missing where the score suffices but may turn out not to be there at all.
  private func distanceText(_ blocked: BlockedThreshold, isShare: Bool) -> String {
    let isStrict = blocked.threshold.isStrict
    guard let distance = blocked.distance, isStrict ? !distance.isNegative : distance.signum > 0
    else { return "" }
    let shown = style.text(distance, isShare: isShare)
    if !distance.isZero, shown == style.text(.zero, isShare: isShare) {
      let least = style.text(style.leastStep, isShare: false)
      return filled(ReportWording.distanceBelow, [("distance", least)])
    }
    let wording = isStrict ? ReportWording.distanceAbove : ReportWording.distance
    return filled(wording, [("distance", shown)])
  }

  private func gateLines(_ gate: Gate, _ blocked: BlockedGate) -> [String] {
    let causes = blocked.causes.filter { model.expressions.at($0.expression) != nil }
    let mark = unless(blocked.truth == .no)
    var lines: [String]
    if gate.name == nil, causes.count == 1, causes[0].expression == gate.condition {
      lines = ["- " + causeText(causes[0], of: gate) + mark]
    } else {
      lines = ["- " + (gate.name ?? flat(conditionRange(gate))) + mark]
      for cause in causes { lines.append("  - " + causeText(cause, of: gate)) }
    }
    if let because = gate.because?.text(model.textLanguage(for: language)), !because.isEmpty {
      lines.append("  " + because)
    }
    return lines
  }

  private func conditionRange(_ gate: Gate) -> SourceRange {
    model.expressions.at(gate.condition)?.range ?? gate.range
  }

  private func causeText(_ cause: BlockingComparison, of gate: Gate) -> String {
    guard let node = model.expressions.at(cause.expression), let left = node.operands.first
    else { return "" }
    let value = model.valueText(cause.left, of: left, style: style, in: language)
    let subject = model.subjectTitle(of: left, in: language)
    if case .compare(let comparison) = node.operation, let right = node.operands.at(1),
      isDemanded(cause.expression, by: gate.condition)
    {
      let leftRange = model.expressions.at(left)?.range ?? node.range
      return needs(
        subject ?? flat(leftRange), value, comparison,
        model.valueText(cause.right, of: right, style: style, in: language))
    }
    return filled(ReportWording.now, [("condition", flat(node.range)), ("value", value)])
  }

  /// Whether a condition asks for a comparison to be true, and not perhaps for the opposite.
  private func isDemanded(_ comparison: Int, by condition: Int) -> Bool {
    var waiting = [condition]
    while let index = waiting.popLast() {
      if index == comparison { return true }
      guard let node = model.expressions.at(index) else { continue }
      switch node.operation {
      case .and, .or, .atLeast:
        // Operands stand before what uses them, so that this ends on any model.
        waiting += node.operands.filter { $0 < index }
      default: continue
      }
    }
    return false
  }

  private func needs(
    _ name: String, _ value: String, _ comparison: Comparison, _ needed: String
  ) -> String {
    filled(
      ReportWording.needs,
      [
        ("name", name), ("value", value), ("comparison", comparison.text(in: language)),
        ("needed", needed),
      ])
  }

  private func unless(_ isCertain: Bool) -> String {
    isCertain ? "" : ReportWording.notCertain.text(in: language)
  }

  private func filled(_ wording: Wording, _ values: [(name: String, value: String)]) -> String {
    wording.filled(values.map { ($0.name, .text($0.value)) }, in: language)
  }

  /// Source text on one line.
  private func flat(_ range: SourceRange) -> String {
    var text = ""
    for part in sourceText(range).split(whereSeparator: { $0.isWhitespace }) {
      text += text.isEmpty ? String(part) : " " + part
    }
    return text
  }
}

extension Comparison {
  /// What is asked for, before the value it is asked to have.
  func text(in language: MessageLanguage) -> String {
    let wording: Wording
    switch self {
    case .equal: wording = Wording(id: "tepat", en: "exactly")
    case .notEqual: wording = Wording(id: "selain", en: "other than")
    case .atLeast: wording = Wording(id: "sedikitnya", en: "at least")
    case .atMost: wording = Wording(id: "paling banyak", en: "at most")
    case .above: wording = Wording(id: "di atas", en: "above")
    case .below: wording = Wording(id: "di bawah", en: "below")
    }
    return wording.text(in: language)
  }
}
