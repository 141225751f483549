import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct OutlookTests {
  /// Two indicators of five levels, the second three times as heavy, with phases from 25 % and, where
  /// the first is at 2 or above, from 50 %.
  private func model() -> ModelBuilder {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2, 3, 4))
    _ = builder.indicator(scale: scale, next: true)
    _ = builder.indicator(scale: scale, weight: Dated(Rational(3)), next: true)
    let level = builder.node(.indicatorLevel(0), type: .level(scale))
    let bound = builder.node(.level(2), type: .level(scale))
    let gate = builder.node(.compare(.atLeast), [level, bound])
    builder.phases([
      Phase(), Phase(Rational(1, 4)), Phase(Rational(1, 2), gates: [gate]),
    ])
    return builder
  }

  private func effects(_ builder: ModelBuilder, _ answers: [Int: Answer]) -> [OfferedStep] {
    builder.score(answers, outlook: .all)?.outlook?.steps ?? []
  }

  @Test func whatOpensAGateStandsFirst() {
    // 1/16 + 9/16: the threshold is met, the gate is not.
    let steps = effects(model(), [0: .level(1), 1: .level(3)])
    #expect(steps.map { $0.step } == [0, 1])
    #expect(steps[0].effect?.opensGates == [0])
    #expect(steps[0].effect?.closes == .one)
    #expect(steps[0].effect?.gain == Rational(1, 16))
    #expect(steps[0].effect?.phase == 2)
    #expect(steps[1].effect?.opened == 0)
    #expect(steps[1].effect?.gain == Rational(3, 16))
    #expect(steps[1].effect?.phase == nil)
  }

  @Test func whatOpensAlikeStandsByItsGain() {
    // 0/16 + 3/16 = 3/16 of the 4/16 that the next phase starts at.
    let steps = effects(model(), [0: .level(0), 1: .level(1)])
    #expect(steps.map { $0.step } == [1, 0])
    #expect(steps[0].effect?.opensThreshold == true)
    #expect(steps[0].effect?.closes == .one)
    #expect(steps[1].effect?.opensThreshold == true)
    #expect(steps[1].effect?.closes == .one)
  }

  @Test func gainsGoByEffort() {
    var builder = model()
    builder.model.ladder = nil
    builder.model.steps[1].effort = 4
    #expect(effects(builder, [0: .level(1), 1: .level(1)]).map { $0.step } == [0, 1])
    builder.model.steps[1].effort = 2
    #expect(effects(builder, [0: .level(1), 1: .level(1)]).map { $0.step } == [1, 0])
  }

  @Test func aStepWaitsForThoseBeforeIt() {
    var builder = model()
    builder.model.steps[0].after = [1]
    #expect(effects(builder, [0: .level(1), 1: .level(3)]).map { $0.step } == [1, 0])
    // What is not offered holds nothing up.
    #expect(effects(builder, [0: .level(1), 1: .level(4)]).map { $0.step } == [0])
  }

  @Test func theStepOfAnOpenQuestionIsToAnswerIt() {
    let steps = effects(model(), [1: .level(4)])
    #expect(steps.map { $0.action } == [.answer])
    #expect(steps[0].raised == [OfferedStep.Raised(indicator: 0, from: nil, to: 1)])
    #expect(steps[0].effect?.gain == .zero)
  }

  @Test func whatTheVerdictHangsOnIsNamed() {
    let outlook = model().score([1: .level(3)], outlook: .all)?.outlook
    #expect(
      outlook?.decidingQuestions == [
        DecidingQuestion(question: 0, decides: 1, reach: Rational(1, 4))
      ])
    #expect(
      model().score([0: .level(2), 1: .level(2)], outlook: .all)?.outlook?.decidingQuestions == [])
  }

  @Test func notApplicableCountsAsLowestForComparison() {
    var builder = model()
    builder.model.indicators[1].notApplicable = .allowed
    builder.model.questions[1].notApplicable = .allowed
    let assessment = builder.score([0: .level(4), 1: .notApplicable], outlook: .all)
    #expect(assessment?.verdict == PhaseSpan(certain: 2, possible: 2))
    #expect(assessment?.outlook?.withoutNotApplicable == PhaseSpan(certain: 1, possible: 1))
    let answered = builder.score([0: .level(4), 1: .level(0)], outlook: .all)
    #expect(answered?.outlook?.withoutNotApplicable == nil)
  }
}
