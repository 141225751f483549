import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Phases and gates with the values beneath their source, and what could open them.
extension ExplanationPage {
  /// What blocks the next phase.
  func addBlocked(to page: inout PageBlocks) {
    guard let blocked = assessment.blocked else { return }
    page.add(.heading(BlockedText(phrases: phrases).heading(blocked)))
    var limits: [String] = []
    for thing in [Explanation.Thing.applicability, .threshold(phase: blocked.phase)] {
      guard let node = explanation.node(of: thing), !node.value.truth.gateIsCertain else {
        continue
      }
      limits.append(limitText(node))
    }
    page.add(.list(limits))
    for gate in blocked.gates { addCondition(blocked.phase, gate.gate, to: &page) }
    addOpening(blocked, gate: nil, to: &page)
  }

  /// Phases with all their demands.
  func addPhases(_ phases: [Int], to page: inout PageBlocks) {
    if let verdict = assessment.verdict { page.add(.strong(phrases.verdict(verdict))) }
    for phase in phases {
      guard let node = explanation.node(of: .rung(phase)) else { continue }
      page.add(
        .heading(
          phrases.phaseTitle(phase) + ", "
            + phrases.said(ExplainWording.reached(node.value.truth))))
      let demands = node.links.map { explanation.nodes[$0.node] }
      page.add(
        .list(
          demands.compactMap { demand in
            let text = limitText(demand)
            return text.isEmpty ? nil : text + ": " + state(demand)
          }))
      if demands.isEmpty { page.add(.text(phrases.said(ExplainWording.noDemands))) }
      for demand in demands {
        if case .gate(_, let number) = demand.thing { addCondition(phase, number, to: &page) }
      }
      if let blocked = assessment.blocked, blocked.phase == phase {
        addOpening(blocked, gate: nil, to: &page)
      }
    }
  }

  /// One gate, and what could open it.
  func addGate(_ phase: Int, _ number: Int, to page: inout PageBlocks) {
    page.add(.heading(phrases.phaseTitle(phase)))
    addCondition(phase, number, to: &page)
    guard let blocked = assessment.blocked, blocked.phase == phase,
      blocked.gates.contains(where: { $0.gate == number })
    else { return }
    addOpening(blocked, gate: number, to: &page)
  }

  /// A gate's condition with the values beneath it, and why it is demanded.
  func addCondition(
    _ phase: Int, _ number: Int, namesPhase: Bool = false, to page: inout PageBlocks
  ) {
    guard let gate = gate(phase, number),
      let node = explanation.node(of: .gate(phase: phase, number: number))
    else { return }
    var title = BlockedText(phrases: phrases).gateTitle(gate)
    if namesPhase { title = phrases.phaseTitle(phase) + ", " + title }
    page.add(.text(title + ": " + state(node) + " (" + tree.place(gate.range) + ")"))
    page.add(.lines(source(of: gate.condition, from: gate.range)))
    page.add(.text(gate.because?.text(phrases.texts) ?? ""))
  }

  /// The source of an expression with the values beneath it; from further left where told.
  func source(of expression: Int, from start: SourceRange? = nil) -> [String] {
    guard let own = model.expressions.at(expression)?.range, let file = files.at(own.file)
    else { return [] }
    var range = file.balanced(own)
    if let start, start.file == own.file, start.start <= own.start { range.start = start.start }
    return AnnotatedSource(file: file).lines(range, notes.notes(expression))
  }

  /// The steps and answers that open something of what blocks, or bring it nearer.
  private func addOpening(_ blocked: BlockedPhase, gate: Int?, to page: inout PageBlocks) {
    let offered = (assessment.outlook?.steps ?? []).filter { step in
      guard let effect = step.effect else { return false }
      if let gate { return effect.opensGates.contains(gate) || isAbout(gate, blocked, step) }
      return effect.opened > 0 || effect.closes.signum > 0
    }
    let shown = isBrief ? Array(offered.prefix(ExplanationPage.mostSteps)) : offered
    var items = shown.map { step in
      var text = phrases.action(step)
      if step.action != .answer { text += " (" + phrases.raised(step) + ")" }
      let details = [
        phrases.gain(step), closes(step), phrases.opens(step, blocked), phrases.reaches(step),
      ]
      let told = details.filter { !$0.isEmpty }.together("; ")
      return told.isEmpty ? text : text + ": " + told
    }
    if offered.count > shown.count {
      items.append(phrases.said(ReportWording.rest, count: offered.count - shown.count))
    }
    // An answer alone may decide a demand that is open only for want of it.
    let deciding = (assessment.outlook?.decidingQuestions ?? []).filter { $0.decides > 0 }
    let asked = isBrief ? Array(deciding.prefix(ExplanationPage.mostSteps)) : deciding
    items += asked.map { question in
      phrases.said(ExplainWording.decided, ("question", phrases.deciding(question)))
    }
    if deciding.count > asked.count {
      items.append(phrases.said(ReportWording.rest, count: deciding.count - asked.count))
    }
    page.add(phrases.said(ExplainWording.opening), list: items)
  }

  /// Whether a step raises what a gate reads.
  private func isAbout(_ gate: Int, _ blocked: BlockedPhase, _ step: OfferedStep) -> Bool {
    let subjects = self.gate(blocked.phase, gate)?.subjects ?? []
    return step.raised.contains { subjects.contains(.indicator($0.indicator)) }
  }

  /// The share of the distances that a step closes, over how many things block.
  private func closes(_ step: OfferedStep) -> String {
    guard let effect = step.effect, effect.closes.signum > 0, let blocked = assessment.blocked
    else { return "" }
    let count =
      blocked.gates.count + (blocked.threshold == nil ? 0 : 1)
      + (blocked.applicableShare == nil ? 0 : 1)
    let share = effect.closes * (Rational(count).reciprocal ?? .one) * Rational(100)
    if let least = phrases.style.leastAbove(share, isShare: false) {
      return phrases.said(ExplainWording.closes, ("share", "<" + least))
    }
    let sign: UInt8 = phrases.style.decimalSign == .comma ? 0x2C : 0x2E
    return phrases.said(
      ExplainWording.closes,
      ("share", share.text(decimals: 1, phrases.style.rounding, decimalSign: sign)))
  }
}
