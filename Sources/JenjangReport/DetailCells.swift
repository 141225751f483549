import JenjangModel
import JenjangNumbers
import JenjangScoring

extension DetailColumn {
  /// What the column holds of a community; nothing where it was not assessed.
  func content(of record: CommunityRecord, _ model: Model) -> DetailContent {
    guard let assessment = record.assessment else { return .nothing }
    switch self {
    case .measure(let index):
      guard let measure = model.measures.at(index) else { return .nothing }
      return model.content(assessment.measure(index), of: measure.expression)
    case .fact(let index):
      guard let fact = model.facts.at(index), let answer = record.answers.at(fact.question) else {
        return .nothing
      }
      return model.content(answer, to: fact.question)
    case .factor(let index):
      return level(of: index, record, model) { scale, place in
        scale.levels.at(place).map { "\($0.number)" }
      }
    case .indicator(let index):
      guard let result = assessment.indicators.at(index), let indicator = model.indicators.at(index)
      else { return .nothing }
      guard let scale = indicator.scale.flatMap({ model.scales.at($0) }) else {
        return .figure(result.points, isShare: false)
      }
      return .places(result.level) { place in scale.levels.at(place).map { "\($0.number)" } }
    case .part(let part, let subject): return content(part, of: subject, record, assessment, model)
    }
  }

  private func content(
    _ part: Part, of subject: Subject, _ record: CommunityRecord, _ assessment: Assessment,
    _ model: Model
  ) -> DetailContent {
    switch (part, subject) {
    case (.points, .indicator(let index)):
      return .figure(assessment.indicators.at(index)?.points ?? .absent, isShare: false)
    case (.points, .dimension(let index)):
      return .figure(assessment.pointsBelow(index, model).earned, isShare: false)
    case (.mostPoints, .indicator(let index)):
      guard let result = assessment.indicators.at(index) else { return .nothing }
      return .figure(result.points.replaced(by: model.indicators[index].mostPoints), isShare: false)
    case (.mostPoints, .dimension(let index)):
      return .figure(assessment.pointsBelow(index, model).most, isShare: false)
    case (.value, .indicator(let index)):
      return .figure(assessment.indicators.at(index)?.value ?? .absent, isShare: true)
    case (.value, .dimension(let index)):
      let score = assessment.dimensions.at(index) ?? .absent
      guard let whole = model.dimensions[index].ofWhole?.reciprocal else {
        return .figure(score, isShare: model.isShare(index))
      }
      return .figure(score.scaled(by: whole), isShare: true)
    case (.level, .indicator(let index)):
      guard let result = assessment.indicators.at(index),
        let scale = model.indicators[index].scale
      else { return .nothing }
      return .places(result.level) { model.levelName($0, scale: scale) }
    case (.weight, .indicator(let index)):
      return assessment.indicators.at(index).map { .exact($0.weight) } ?? .nothing
    case (.weight, .dimension(let index)):
      return .exact(model.dimensions[index].weights.value(in: assessment.year))
    case (.gain, .indicator(let index)):
      guard let gain = assessment.outlook?.gains.at(index) ?? nil else { return .nothing }
      return .figure(Figure(gain), isShare: model.isShare(0))
    default: return .nothing
    }
  }

  /// The level that was answered to a factor.
  private func level(
    of factor: Int, _ record: CommunityRecord, _ model: Model,
    _ label: (Scale, Int) -> String?
  ) -> DetailContent {
    guard let factor = model.factors.at(factor), let scale = model.scales.at(factor.scale),
      case .level(let place)? = record.answers.at(factor.question), let text = label(scale, place)
    else { return .nothing }
    return .span(low: text, high: text)
  }

  /// Whether the cells are figures, which stand on the right.
  func isFigure(in model: Model) -> Bool {
    switch self {
    case .factor, .indicator: return true
    case .part(let part, _): return part != .level
    case .fact(let index):
      if case .number? = model.facts.at(index).flatMap({ model.questions.at($0.question)?.domain })
      {
        return true
      }
      return false
    case .measure(let index):
      switch model.measures.at(index).flatMap({ model.expressions.at($0.expression)?.type }) {
      case .number, .score: return true
      default: return false
      }
    }
  }
}
