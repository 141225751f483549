import JenjangModel
import JenjangNumbers

extension PlanCompiler {
  func ownIndicatorDependencies(_ index: Int) -> [Part]? {
    guard model.indicators.indices.contains(index) else { return nil }
    switch model.indicators[index].source {
    case .question(let question):
      guard model.questions.indices.contains(question),
        case .level(let scale) = model.questions[question].domain,
        model.scales.indices.contains(scale), !model.scales[scale].levels.isEmpty
      else { return nil }
      return []
    case .bands(let bands):
      return bands.bands.isEmpty ? nil : [.expression(bands.expression)]
    case .points(let expression):
      return [.expression(expression)]
    }
  }

  /// Level, points and value as they are where the indicator applies.
  mutating func emitOwnIndicator(_ index: Int) -> Bool {
    let indicator = model.indicators[index]
    switch indicator.source {
    case .question(let question):
      guard case .level(let scale) = model.questions[question].domain else { return false }
      let levels = model.scales[scale].levels
      let points = AnswerFigures(points: levels, of: indicator)
      ownIndicators[index] = IndicatorSlots(
        level: emitOption(question, AnswerFigures(levels: levels.count, of: indicator)),
        points: emitOption(question, points),
        value: emitOption(question, points.divided(by: indicator.mostPoints)))
    case .bands(let bands):
      ownIndicators[index] = emitBands(bands, of: indicator)
    case .points(let expression):
      let points = program.emit(.defined, [expressionSlots[expression]])
      ownIndicators[index] = IndicatorSlots(
        level: program.emit(constant: .figure(.absent)), points: points,
        value: emit(points, over: indicator.mostPoints))
    }
    return true
  }

  mutating func emitIndicator(_ index: Int) -> Bool {
    guard let conditions = conditions(of: .indicator(index), below: nil) else { return false }
    let condition = emitCondition(conditions)
    let own = ownIndicators[index]
    indicators[index] = IndicatorSlots(
      level: emit(own.level, under: condition), points: emit(own.points, under: condition),
      value: emit(own.value, under: condition), condition: condition)
    return true
  }

  private mutating func emitBands(_ bands: Bands, of indicator: Indicator) -> IndicatorSlots {
    let figure = expressionSlots[bands.expression]
    var level = program.emit(constant: .figure(.absent))
    if indicator.scale != nil {
      level = emitBands(bands.bands, results: bands.bands.map { Rational($0.level) }, of: figure)
    }
    let points = emitBands(bands.bands, results: bands.bands.map { $0.points }, of: figure)
    return IndicatorSlots(
      level: level, points: points, value: emit(points, over: indicator.mostPoints))
  }

  private mutating func emitBands(_ bands: [Band], results: [Rational], of figure: Int) -> Int {
    let table = BandTable(bands: bands, results: results)
    if let index = bandTableIndices[table] {
      return program.emit(.band(table: index), [figure])
    }
    bandTableIndices[table] = bandTables.count
    bandTables.append(table)
    return program.emit(.band(table: bandTables.count - 1), [figure])
  }

  private mutating func emitOption(_ question: Int, _ figures: AnswerFigures) -> Int {
    program.emit(.option(question: question, table: addTable(figures.values)))
  }

  mutating func addTable(_ table: [Value]) -> Int {
    if let index = answerTableIndices[table] { return index }
    answerTableIndices[table] = answerTables.count
    answerTables.append(table)
    return answerTables.count - 1
  }
}
