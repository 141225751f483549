import JenjangModel
import JenjangNumbers
import JenjangTestSupport
import Testing

@testable import JenjangScoring

/// Scoring again what has changed, against scoring everything again.
struct ChangedEvaluationTests {
  private func answer(_ question: Question, _ model: Model, _ random: inout SplitMix64) -> Answer {
    if random.chance(1, of: 4) { return .unanswered }
    if question.notApplicable != .refused && random.chance(1, of: 5) { return .notApplicable }
    switch question.domain {
    case .level(let scale):
      return .level(Int.random(in: 0..<model.scales[scale].levels.count, using: &random))
    case .number: return .number(Rational(Int64.random(in: 0...4, using: &random), 2))
    case .truth: return .truth(random.chance(1, of: 2))
    case .choice(let options):
      return .choice(Int.random(in: 0..<max(options.count, 1), using: &random))
    }
  }

  private func evaluation(_ plan: Plan, _ answers: [Answer]) -> Evaluation {
    var evaluation = Evaluation(plan: plan, answers: answers, evidence: [], year: 2026)
    evaluation.run(until: plan.verdictEnd)
    return evaluation
  }

  @Test func changedSlotsAreThoseOfTheChangedAnswers() {
    var random = SplitMix64(seed: 41)
    var tried = 0
    for _ in 0..<400 {
      let model = RandomModel(&random).builder.model
      guard let plan = Plan(model: model), !model.questions.isEmpty else { continue }
      var answers = model.questions.map { answer($0, model, &random) }
      let first = evaluation(plan, answers)
      var changes: [(question: Int, reading: AnswerReading)] = []
      for question in answers.indices where random.chance(1, of: 3) {
        answers[question] = answer(model.questions[question], model, &random)
        changes.append((question, plan.questionForms[question].reading(answers[question])))
      }
      let again = evaluation(plan, answers)
      let changed = first.changed(changes)
      #expect(Array(changed.slots.prefix(plan.verdictEnd)) == again.slots)
      #expect(Array(changed.fractions.prefix(plan.verdictEnd)) == again.fractions)
      tried += 1
    }
    #expect(tried > 300)
  }

  /// The lists of leaves against a search among all indicators.
  @Test func leavesAreTheIndicatorsBelow() {
    var random = SplitMix64(seed: 42)
    for _ in 0..<200 {
      let model = RandomModel(&random).builder.model
      let compiler = PlanCompiler(model: model)
      let takesLeaves = model.expressions.contains { node in
        if case .aggregate(let aggregate, _) = node.operation {
          return aggregate == .points || aggregate == .mostPoints
        }
        return false
      }
      for dimension in model.dimensions.indices {
        let below = model.indicators.indices.filter {
          compiler.conditions(of: .indicator($0), below: dimension) != nil
        }
        #expect(compiler.leavesBelow[dimension] == (takesLeaves ? below : []))
      }
    }
  }
}
