import JenjangModel
import JenjangScoring

/// Measures, classes, tables and reasons of an assessment, as the oracle names them.
///
/// All that is asked of the engine for them stands here.
extension EngineRun {
  /// What a measure, class or table came to, a class or level as its place; nil where none has the name.
  func figure(named name: String, in assessment: Assessment) -> Figure? {
    guard let measure = model.measures.first(where: { $0.name == name }) else { return nil }
    return scorer.value(ofExpression: measure.expression, in: assessment).figure
  }

  /// How many reasons are asked for.
  static let mostReasons = 9

  /// The codes of reasons in the order told.
  func reasons(in assessment: Assessment) -> [String] {
    assessment.reasons.prefix(Self.mostReasons).map { $0.code }
  }

  /// Indicators that are named as lacking evidence, or a reason for "not applicable".
  func unproved(in assessment: Assessment) -> [String] {
    let claimed = assessment.unproved.map { model.indicators[$0.indicator].name }
    return claimed + indicators(asked: assessment.withoutReason)
  }

  /// Indicators whose answers are named as not scored.
  func unscored(in assessment: Assessment) -> [String] {
    indicators(asked: assessment.unscoredAnswers)
  }

  private func indicators(asked questions: [Int]) -> [String] {
    questions.compactMap { question in
      if case .indicator(let index) = model.questions[question].owner {
        model.indicators[index].name
      } else {
        nil
      }
    }
  }
}
