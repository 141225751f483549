import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Where a community sets out: its answers as they count.
package struct StartingPoint: Sendable {
  package let plan: Plan
  package let year: Int?
  /// The assessment of the answers as they were given.
  package let given: Assessment
  /// The answers as they count: claims without the evidence that they need at the level that counts, open
  /// questions of indicators at the lowest level.
  package let answers: [Answer]
  /// The indicators whose questions are open, though they may apply.
  package let unanswered: [Int]
  /// The levels that were claimed where a lower one counts, by indicator.
  let claims: [Int: Int]
  /// The answers with claims at the level that counts, and open questions open.
  private let stated: [Answer]
  /// The assessment of the answers as they count.
  package let assessment: Assessment

  package init(
    plan: Plan, answers: [Answer], evidence: [Evidence] = [], year: Int?
  ) {
    self.init(
      plan: plan, answers: answers,
      given: Scorer(plan: plan).score(answers, evidence: evidence, year: year), year: year)
  }

  /// The same of answers that were assessed already.
  package init(plan: Plan, answers: [Answer], given: Assessment, year: Int?) {
    var stated = answers
    var claims: [Int: Int] = [:]
    for claim in given.unproved where claim.counted < claim.claimed {
      claims[claim.indicator] = claim.claimed
      if let question = plan.indicatorQuestions[claim.indicator] {
        stated[question] = .level(claim.counted)
      }
    }
    for question in given.withoutReason { stated[question] = .unanswered }
    self.init(plan: plan, stated: stated, claims: claims, given: given, year: year)
  }

  private init(
    plan: Plan, stated: [Answer], claims: [Int: Int], given: Assessment, year: Int?
  ) {
    self.plan = plan
    self.year = year
    self.given = given
    self.stated = stated
    self.claims = claims
    var counted = stated
    var unanswered: [Int] = []
    for (index, question) in plan.indicatorQuestions.enumerated() {
      guard let question, counted.indices.contains(question) else { continue }
      switch counted[question] {
      case .level: continue
      case .notApplicable where plan.model.indicators[index].notApplicable != .refused: continue
      default: counted[question] = .level(0)
      }
      if given.indicators[index].state == .unanswered { unanswered.append(index) }
    }
    answers = counted
    self.unanswered = unanswered
    assessment = Scorer(plan: plan).score(counted, year: year)
  }

  /// The same with some indicators at other levels, with all the evidence that these need.
  package func changing(_ levels: [(indicator: Int, level: Int)]) -> StartingPoint {
    var changed = stated
    var claims = claims
    for (indicator, level) in levels {
      claims[indicator] = nil
      if let question = plan.indicatorQuestions[indicator] { changed[question] = .level(level) }
    }
    return StartingPoint(
      plan: plan, stated: changed, claims: claims,
      given: Scorer(plan: plan).score(changed, year: year), year: year)
  }

  /// Whether the condition of a step holds by the answers as they were given.
  func offers(_ step: Step) -> Bool {
    guard let when = step.when else { return true }
    return Scorer(plan: plan).value(ofExpression: when, in: given).truth == .yes
  }
}
