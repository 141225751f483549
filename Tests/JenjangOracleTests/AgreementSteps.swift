import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Next steps with what they bring, and deciding questions.
extension Agreement {
  mutating func compareSteps(_ outlook: OracleOutlook) {
    guard outlook.isOfferExact else { return }
    let offered = assessment.outlook?.steps ?? []
    var found = offered.map { run.text($0, withEffect: outlook.isStandingExact) }
    var expected = outlook.steps.map { text($0, withEffect: outlook.isStandingExact) }
    // Where the standing need not be exact, neither need the order be.
    if !outlook.isStandingExact { (found, expected) = (found.sorted(), expected.sorted()) }
    if found == expected { return }
    differences.append(
      "steps\n    \(found.joined(separator: "\n    "))\n  oracle\n    \(expected.joined(separator: "\n    "))"
    )
  }

  private func text(_ step: OracleOfferedStep, withEffect: Bool) -> String {
    let raised = step.raised.map {
      "\($0.indicator) \($0.from.map { "\($0)" } ?? "open")→\($0.to)"
    }.joined(separator: ", ")
    let text = "\(step.action) \(step.name) “\(step.text)”: \(raised)"
    guard withEffect else { return text }
    let effect = step.effect
    return text
      + EngineRun.text(
        effect.opensThreshold, effect.opensApplicability, effect.opensGates,
        closes: effect.closes.rational.exact, gain: effect.gain?.rational.exact, effect.phase)
  }

  mutating func compareDeciding(_ outlook: OracleOutlook) {
    guard let deciding = outlook.deciding else { return }
    let found = (assessment.outlook?.decidingQuestions ?? []).map { run.text($0) }
    let expected = deciding.map {
      "\($0.name) decides \($0.decides), reaches \($0.reach.rational.exact)"
    }
    if found != expected {
      differences.append("deciding questions \(found), oracle \(expected)")
    }
  }
}
