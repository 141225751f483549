/// A step that is open to a community; levels are places in the ladder.
struct OracleOfferedStep: Hashable {
  enum Action: String, Hashable {
    case take
    case answer
    case prove
  }

  struct Raised: Hashable {
    var indicator: String
    /// The level that counts; nil where the question is open.
    var from: Int?
    var to: Int
  }

  /// Its place among the steps of the model.
  var step: Int
  var name: String
  var text: String
  var action: Action
  var raised: [Raised]
  var effect = OracleEffect()
}

/// The steps that are offered on a sheet.
struct OracleSteps {
  let index: OracleIndex
  let sheet: OracleSheet
  let outcomes: OracleOutcomes
  let steps: [OracleStep]

  init(_ index: OracleIndex, _ sheet: OracleSheet, _ outcomes: OracleOutcomes) {
    self.index = index
    self.sheet = sheet
    self.outcomes = outcomes
    steps = index.steps
  }

  /// In the order of the file, without their effects.
  var offered: [OracleOfferedStep] {
    var result: [OracleOfferedStep] = []
    for (place, step) in steps.enumerated() {
      guard let next = offer(place, step) else { continue }
      // One request to answer, and one to prove, is enough for a question.
      let isSaid = result.contains {
        !steps[$0.step].isAdvice && $0.name == next.name && $0.action == next.action
      }
      if !step.isAdvice && next.action != .take && isSaid { continue }
      result.append(next)
    }
    return result
  }

  private func offer(_ place: Int, _ step: OracleStep) -> OracleOfferedStep? {
    if let when = step.when, outcomes.truths[when] != [.yes] { return nil }
    let raised = step.raises.compactMap { raise($0, step) }
    guard !raised.isEmpty else { return nil }
    // What is measured is not shown by evidence, so that with it there is more to do than to prove.
    let answered = raised.filter { !isOpen($0.indicator) }
    var offered = OracleOfferedStep(
      step: place, name: step.name, text: step.text, action: .take, raised: raised)
    if raised.allSatisfy({ isOpen($0.indicator) }) {
      offered.action = .answer
    } else if !answered.isEmpty, answered.allSatisfy({ isProvable($0.indicator) }) {
      offered.action = .prove
      for number in raised.indices {
        if let claimed = claim(raised[number].indicator) { offered.raised[number].to = claimed }
      }
    }
    return offered
  }

  /// What a step raises of an indicator; nil where it can't be raised.
  private func raise(_ raise: OracleRaise, _ step: OracleStep) -> OracleOfferedStep.Raised? {
    let indicator = index.indicators[raise.indicator]!
    guard let outcome = outcomes.indicators[indicator.name], !outcome.points.canBeAbsent,
      let levels = index.levels(of: indicator), let low = lowLevel(indicator.name)
    else { return nil }
    if let only = step.atLevel, only != low { return nil }
    let hasOwn = index.steps(of: indicator).contains { $0.atLevel == low }
    if !step.isAdvice, step.atLevel == nil, hasOwn { return nil }
    if let below = index.adviseBelowNumber, levels[low].number >= below { return nil }
    let target: Int?
    switch raise.target {
    case .next: target = levels.indices.first { $0 > low && levels[$0].points > levels[low].points }
    case .highest: target = levels.count - 1
    case .level(let level): target = level
    }
    guard let target, target > low else { return nil }
    return OracleOfferedStep.Raised(
      indicator: indicator.name, from: isOpen(indicator.name) ? nil : low, to: target)
  }

  func lowLevel(_ name: String) -> Int? {
    outcomes.indicators[name]?.level.low.map { Int($0.numerator) }
  }

  /// Whether an indicator's question has no answer.
  func isOpen(_ name: String) -> Bool {
    let indicator = index.indicators[name]!
    guard indicator.source == .question else { return false }
    return (sheet.answers[index.column(of: indicator)] ?? .unanswered) == .unanswered
  }

  /// The level that an indicator's answer claims.
  private func claim(_ name: String) -> Int? {
    OracleClaims.claimed(index.indicators[name]!, index, sheet.asCompletion)
  }

  private func isProvable(_ name: String) -> Bool {
    guard let claimed = claim(name) else { return false }
    let indicator = index.indicators[name]!
    return OracleClaims.counted(claimed, of: indicator, index, sheet.asCompletion) < claimed
  }
}

extension OracleIndex {
  /// The number below which a level still gets advice.
  var adviseBelowNumber: Int? {
    guard let name = model.adviseBelow, let scale = model.defaultScale else { return nil }
    return scales[scale]?.levels.first { $0.name == name }?.number
  }
}

extension OracleSheet {
  /// The sheet as it stands, for what needs no completion.
  var asCompletion: OracleCompletion {
    OracleCompletion(year: year, answers: answers, evidence: evidence, overrides: overrides)
  }
}
