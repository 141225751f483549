import JenjangModel
import JenjangNumbers

/// An assessment that can be asked how its figures came about; nothing is worked out a second time.
///
/// The answers come from the trace, the value of every slot as it was when the community was scored,
/// by the same functions that scored it.
package struct Reckoning {
  package let plan: Plan
  package let assessment: Assessment
  private let evaluation: Evaluation
  private let rungs: [Rung]

  /// Takes an assessment with its whole trace.
  package init(plan: Plan, assessment: Assessment) {
    self.plan = plan
    self.assessment = assessment
    evaluation = Evaluation(plan: plan, trace: assessment.trace, year: assessment.year)
    rungs = plan.rungs.rungs(in: assessment.year)
  }

  package var model: Model { plan.model }

  /// The value of an expression; nil for one that only tests look at.
  package func value(ofExpression expression: Int) -> Value? {
    guard plan.expressionSlots.indices.contains(expression) else { return nil }
    let slot = plan.expressionSlots[expression]
    return assessment.trace.indices.contains(slot) ? assessment.trace[slot] : nil
  }

  /// How a dimension's score came about, where an aggregate alone is its score.
  package func account(ofDimension dimension: Int) -> AggregateAccount? {
    evaluation.account(ofSlot: plan.dimensionSlots[dimension])
  }

  /// How an aggregate in an expression came about; nil for any other expression.
  package func account(ofExpression expression: Int) -> AggregateAccount? {
    guard case .aggregate = model.expressions[expression].operation,
      value(ofExpression: expression) != nil
    else { return nil }
    return evaluation.account(ofSlot: plan.expressionSlots[expression])
  }

  /// The bands in which a figure may lie, by their places.
  package func places(of figure: Figure, in bands: [Band]) -> ClosedRange<Int>? {
    bands.places(of: figure)
  }

  /// Whether what is asked from one year to another is asked in the answers' year.
  package func isInForce(since: Int?, until: Int?) -> Bool {
    YearWindow(since: since, until: until).contains(assessment.year)
  }
}

/// The verdict, demand by demand.
extension Reckoning {
  /// The phase as its index, -1 for none.
  package var phase: Figure { evaluation.phaseFigure() }

  /// The share of the indicators in force that apply.
  package var applicableShare: Figure { evaluation.applicableShare() }

  /// Whether enough indicators apply.
  package func applicability(_ ladder: Ladder) -> TruthSet {
    truth(evaluation.standing(of: .applicability, ladder, rungs))
  }

  /// A phase's threshold in the answers' year; nil where it has none.
  package func threshold(ofPhase phase: Int) -> Threshold? { rungs[phase].threshold }

  /// Whether the score reaches a phase's threshold.
  package func isReached(phase: Int, _ ladder: Ladder) -> TruthSet {
    truth(evaluation.standing(of: .threshold(phase: phase), ladder, rungs))
  }

  /// The comparisons in a gate that are not certainly as it wants them, in the order of the rule.
  package func causes(ofGate gate: Int, in phase: Int) -> [BlockingComparison] {
    evaluation.causes(ofGate: gate, in: phase).map { evaluation.comparison($0.expression) }
  }

  private func truth(_ standing: Standing) -> TruthSet {
    if standing.isCertain { return .yes }
    return standing.isPossible ? [.yes, .no] : .no
  }
}
