import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What an assessment holds, by the names in the rules rather than by places in the model.
extension EngineRun {
  func text(_ found: FoundFinding) -> String {
    let name =
      switch found.subject {
      case .finding(let index): model.findings[index].name
      case .indicator(let index): model.indicators[index].name
      case .factor(let index): model.factors[index].name
      }
    return "\(found.quadrant) \(name) \(found.aspect)"
  }

  func claim(_ claim: UnprovedClaim) -> OracleUnproved {
    OracleUnproved(
      indicator: model.indicators[claim.indicator].name, claimed: claim.claimed,
      counted: claim.counted)
  }

  func text(_ step: OfferedStep, withEffect: Bool) -> String {
    let written = model.steps[step.step]
    let raised = step.raised.map {
      "\(model.indicators[$0.indicator].name) \($0.from.map { "\($0)" } ?? "open")→\($0.to)"
    }.joined(separator: ", ")
    // An indicator's steps share its name, so that their words tell them apart.
    let label = written.isAdvice ? written.name : written.text.text(0)
    let text = "\(step.action) \(written.name) “\(label)”: \(raised)"
    guard withEffect else { return text }
    guard let effect = step.effect else { return text + ": no effect" }
    return text
      + Self.text(
        effect.opensThreshold, effect.opensApplicability, effect.opensGates,
        closes: effect.closes.exact, gain: effect.gain?.exact, effect.phase)
  }

  static func text(
    _ threshold: Bool, _ applicability: Bool, _ gates: [Int], closes: String, gain: String?,
    _ phase: Int?
  ) -> String {
    "; opens\(threshold ? " threshold" : "")\(applicability ? " applicability" : "") \(gates)"
      + ", closes \(closes), gains \(gain ?? "nothing told"), phase \(phase ?? -1)"
  }

  func text(_ deciding: DecidingQuestion) -> String {
    let name =
      switch model.questions[deciding.question].owner {
      case .indicator(let index): model.indicators[index].name
      case .fact(let index): model.facts[index].name
      case .factor(let index): model.factors[index].name
      }
    return "\(name) decides \(deciding.decides), reaches \(deciding.reach.exact)"
  }
}
