import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What is said of a next step.
extension Phrases {
  /// What is to be done, without what it raises.
  func action(_ offered: OfferedStep) -> String {
    switch offered.action {
    case .take: return model.steps.at(offered.step)?.text.text(texts) ?? ""
    case .answer:
      let open = offered.raised.filter { $0.from == nil }
      let titles = open.map { model.indicatorTitle($0.indicator, language) }
      return said(ReportWording.answerFirst, ("titles", titles.together("; ")))
    case .prove:
      let evidence = offered.raised.map { evidenceText($0.indicator) }
      return said(ReportWording.prove, ("evidence", evidence.together("; ")))
    }
  }

  /// What it raises from which level to which: `Buku kas: Lisan → Tertulis`.
  func raised(_ offered: OfferedStep) -> String {
    offered.raised.map { raised in
      let from = levelTitle(raised.from, ofIndicator: raised.indicator)
      let to = levelTitle(raised.to, ofIndicator: raised.indicator)
      return model.indicatorTitle(raised.indicator, language) + ": " + from + " → " + to
    }.together("; ")
  }

  /// Who acts; empty where the rule does not say.
  func actors(_ offered: OfferedStep) -> String {
    let actors = model.steps.at(offered.step)?.actors ?? []
    return actors.map { index in
      model.actors.at(index).map { model.titled($0.title, texts, $0.name) } ?? ""
    }.together(", ")
  }

  /// The months within which it can be done; empty where the rule does not say, or it is no work.
  func time(_ offered: OfferedStep) -> String {
    guard offered.action == .take, let months = model.steps.at(offered.step)?.months
    else { return "" }
    return said(months == 1 ? ReportWording.withinMonth : ReportWording.withinMonths, count: months)
  }

  /// What it costs; empty where every step of the rules costs the same 1, or it is no work.
  func effort(_ offered: OfferedStep) -> String {
    guard offered.action == .take, let step = model.steps.at(offered.step),
      model.steps.contains(where: { $0.effort > 1 })
    else { return "" }
    return said(ReportWording.effort, count: step.effort)
  }

  /// What the overall score gains: `+1,25`; empty where that is not known, or nothing is done yet.
  func gain(_ offered: OfferedStep) -> String {
    guard offered.action != .answer, let gain = offered.effect?.gain else { return "" }
    if gain.isZero { return said(ReportWording.noGain) }
    let isShare = model.isShare(0)
    if gain.signum > 0, let least = style.leastAbove(gain, isShare: isShare) {
      return said(ReportWording.gainBelow, ("least", least))
    }
    let sign = gain.signum > 0 ? "+" : ""
    return said(ReportWording.gain, ("gain", sign + style.text(gain, isShare: isShare)))
  }

  /// The demands of the next phase that it opens; empty for none.
  func opens(_ offered: OfferedStep, _ blocked: BlockedPhase?) -> String {
    guard let effect = offered.effect, effect.opened > 0, let ladder = model.ladder
    else { return "" }
    var demands: [String] = []
    if effect.opensThreshold {
      let name = model.dimensionTitle(ladder.dimension, language)
      demands.append(said(ReportWording.threshold, ("name", name)))
    }
    if effect.opensApplicability { demands.append(said(ReportWording.applicable)) }
    let gates = blocked.flatMap { ladder.phases.at($0.phase)?.gates } ?? []
    for index in effect.opensGates {
      guard let gate = gates.at(index) else { continue }
      let title = BlockedText(phrases: self).gateTitle(gate)
      demands.append(said(ReportWording.gate, ("name", title)))
    }
    return said(ReportWording.opens, ("demands", demands.together(", ")))
  }

  /// The phase that is certain after it; empty where that is the same.
  func reaches(_ offered: OfferedStep) -> String {
    guard let phase = offered.effect?.phase else { return "" }
    return said(ReportWording.becomes, ("phase", phaseTitle(phase)))
  }

  private func evidenceText(_ indicator: Int) -> String {
    let text = model.indicators.at(indicator)?.evidence.text.text(texts) ?? ""
    return text.isEmpty ? model.indicatorTitle(indicator, language) : text
  }
}
