import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What blocks a phase, one demand after the other: the threshold and how far it is, then the gates.
struct BlockedText {
  /// One demand that is not certainly met.
  struct Demand: Equatable {
    var text: String
    /// The comparisons in it, where it is more than one of them or has no name.
    var causes: [String] = []
    /// Why it is demanded; empty where the rule does not say.
    var because = ""
  }

  let phrases: Phrases
  private var model: Model { phrases.model }
  private var style: FigureStyle { phrases.style }
  private var language: MessageLanguage { phrases.language }

  func heading(_ blocked: BlockedPhase) -> String {
    phrases.said(ReportWording.blocked, ("phase", phrases.phaseTitle(blocked.phase)))
  }

  func demands(_ blocked: BlockedPhase) -> [Demand] {
    guard let ladder = model.ladder, let phase = ladder.phases.at(blocked.phase) else { return [] }
    var demands: [Demand] = []
    if let threshold = blocked.threshold {
      demands.append(Demand(text: thresholdText(threshold, dimension: ladder.dimension)))
    }
    if let share = blocked.applicableShare, let needed = ladder.needsApplicable {
      let value = style.textWithUnit(share, isShare: true, in: language)
      let text = needs(
        phrases.said(ReportWording.applicable), value, .atLeast,
        style.textWithUnit(needed, isShare: true))
      let isShort = share.interval?.high.map { $0 < needed } ?? false
      demands.append(Demand(text: text + unless(isShort)))
    }
    for entry in blocked.gates {
      if let gate = phase.gates.at(entry.gate) { demands.append(demand(gate, entry)) }
    }
    return demands
  }

  /// What a gate is called: its name, else what it names, else its condition.
  func gateTitle(_ gate: Gate) -> String {
    if let name = gate.name { return name }
    let titles = gate.subjects.map { model.title(of: $0, language) }
    return titles.isEmpty ? phrases.source(conditionRange(gate)) : titles.together(", ")
  }

  private func thresholdText(_ blocked: BlockedThreshold, dimension: Int) -> String {
    let isShare = model.isShare(dimension)
    let limit = blocked.threshold.value
    let comparison: Comparison = blocked.threshold.isStrict ? .above : .atLeast
    let name = model.dimensionTitle(dimension, language)
    let needed = style.textWithUnit(limit, isShare: isShare)
    guard let interval = blocked.score.interval else {
      return phrases.said(
        ReportWording.noScore, ("name", name), ("comparison", comparison.text(in: language)),
        ("needed", needed))
    }
    let isReachable = interval.high.map { blocked.threshold.isStrict ? $0 > limit : $0 >= limit }
    let value = style.textWithUnit(blocked.score, isShare: isShare, in: language)
    let distance = DistanceText(phrases: phrases).text(
      blocked.distance, isStrict: blocked.threshold.isStrict, isShare: isShare)
    return needs(name, value, comparison, needed) + distance + unless(isReachable == false)
  }

  private func demand(_ gate: Gate, _ blocked: BlockedGate) -> Demand {
    let causes = blocked.causes.filter { model.expressions.at($0.expression) != nil }
    let because = gate.because?.text(phrases.texts) ?? ""
    let mark = unless(blocked.truth == .no)
    if gate.name == nil, causes.count == 1, causes[0].expression == gate.condition {
      return Demand(text: causeText(causes[0], of: gate) + mark, because: because)
    }
    if let name = gate.name, causes.count == 1 {
      return Demand(text: name + mark + ": " + causeText(causes[0], of: gate), because: because)
    }
    return Demand(
      text: (gate.name ?? phrases.source(conditionRange(gate))) + mark,
      causes: causes.map { causeText($0, of: gate) }, because: because)
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
      model.isDemanded(cause.expression, by: gate.condition)
    {
      let leftRange = model.expressions.at(left)?.range ?? node.range
      return needs(
        subject ?? phrases.source(leftRange), value, comparison,
        model.valueText(cause.right, of: right, style: style, in: language))
        + DistanceText(phrases: phrases).text(cause, comparison, of: left)
    }
    return phrases.said(
      ReportWording.now, ("condition", phrases.source(node.range)), ("value", value))
  }

  private func needs(
    _ name: String, _ value: String, _ comparison: Comparison, _ needed: String
  ) -> String {
    phrases.said(
      ReportWording.needs, ("name", name), ("value", value),
      ("comparison", comparison.text(in: language)), ("needed", needed))
  }

  private func unless(_ isCertain: Bool) -> String {
    isCertain ? "" : phrases.said(ReportWording.notCertain)
  }
}

extension Model {
  /// Whether a condition asks for a comparison to be true, and not perhaps for the opposite.
  func isDemanded(_ comparison: Int, by condition: Int) -> Bool {
    var waiting = [condition]
    while let index = waiting.popLast() {
      if index == comparison { return true }
      guard let node = expressions.at(index) else { continue }
      switch node.operation {
      case .and, .or, .atLeast:
        // Operands stand before what uses them, so that this ends on any model.
        waiting += node.operands.filter { $0 < index }
      default: continue
      }
    }
    return false
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
