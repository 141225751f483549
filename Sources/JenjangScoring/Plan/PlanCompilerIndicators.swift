import JenjangModel
import JenjangNumbers

/// All that the tables of an indicator hang on that is asked.
struct AskedKey: Hashable {
  let scale: Int
  let unanswered: UnansweredRule
  let notApplicable: NotApplicableRule
  let mostPoints: Rational
}

/// The answer tables of an indicator's level, its points and its value.
struct AskedTables {
  let level: Int
  let points: Int
  let value: Int
}

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
      let isWhole = model.indicators[index].allBands.allSatisfy { !$0.bands.bands.isEmpty }
      return isWhole ? [.expression(bands.expression)] : nil
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
      let tables = askedTables(indicator, scale)
      ownIndicators[index] = IndicatorSlots(
        level: program.emit(.option(question: question, table: tables.level)),
        points: program.emit(.option(question: question, table: tables.points)),
        value: program.emit(.option(question: question, table: tables.value)))
    case .bands(let bands):
      ownIndicators[index] = emit(emitAllBands(bands, of: indicator), ofIndicator: index)
    case .points(let expression):
      let points = program.emit(.defined, [expressionSlots[expression]])
      let slots = IndicatorSlots(
        level: program.emit(constant: .figure(.absent)), points: points,
        value: emit(points, over: indicator.mostPoints))
      ownIndicators[index] = emit(slots, ofIndicator: index)
    }
    return true
  }

  /// The same slots with stated points, and no level, where a fact that they read is not answered.
  private mutating func emit(_ slots: IndicatorSlots, ofIndicator index: Int) -> IndicatorSlots {
    let indicator = model.indicators[index]
    let demanded = model.demandedQuestions(ofIndicator: index)
    guard let stated = indicator.unansweredPoints, !demanded.isEmpty else { return slots }
    let answered = demanded.map { program.emit(.isAnswered(question: $0)) }
    let areAll = answered.count == 1 ? answered[0] : program.emit(.and, answered)
    let points = program.emit(
      .conditional, [areAll, slots.points, program.emit(constant: .figure(Figure(stated)))])
    var result = slots
    if indicator.scale != nil {
      result.level = program.emit(.whenApplies, [slots.level, areAll])
    }
    result.points = points
    result.value = emit(points, over: indicator.mostPoints)
    result.factsAnswered = areAll
    return result
  }

  mutating func emitIndicator(_ index: Int) -> Bool {
    guard let conditions = conditions(of: .indicator(index), below: nil) else { return false }
    let condition = emitCondition(conditions)
    let own = ownIndicators[index]
    indicators[index] = IndicatorSlots(
      level: emit(own.level, under: condition), points: emit(own.points, under: condition),
      value: emit(own.value, under: condition), condition: condition,
      factsAnswered: own.factsAnswered)
    return true
  }

  /// The bands of the answers' year; without a year the first ones.
  private mutating func emitAllBands(
    _ bands: Bands, of indicator: Indicator
  ) -> IndicatorSlots {
    if indicator.laterBands.isEmpty { return emitBands(bands, of: indicator) }
    let all = [bands] + indicator.laterBands.map { $0.bands }
    let slots = all.map { emitBands($0, of: indicator) }
    var result = slots[slots.count - 1]
    for (earlier, later) in zip(slots, indicator.laterBands).reversed() {
      let isBefore = program.emit(.inForce(YearWindow(until: later.since - 1)))
      if indicator.scale != nil {
        result.level = program.emit(.conditional, [isBefore, earlier.level, result.level])
      }
      result.points = program.emit(.conditional, [isBefore, earlier.points, result.points])
    }
    result.value = emit(result.points, over: indicator.mostPoints)
    return result
  }

  private mutating func emitBands(_ bands: Bands, of indicator: Indicator) -> IndicatorSlots {
    let figure = expressionSlots[bands.expression]
    var level = program.emit(constant: .figure(.absent))
    if indicator.scale != nil {
      level = emitBands(bands.bands, results: bands.bands.map { Rational($0.level) }, of: figure)
    }
    let points =
      bands.bands.contains { $0.ramp != nil }
      ? emitRamps(bands.bands, of: figure)
      : emitBands(bands.bands, results: bands.bands.map { $0.points }, of: figure)
    return IndicatorSlots(
      level: level, points: points, value: emit(points, over: indicator.mostPoints))
  }

  mutating func emitBands(_ bands: [Band], results: [Rational], of figure: Int) -> Int {
    let table = BandTable(bands: bands, results: results)
    if let index = bandTableIndices[table] {
      return program.emit(.band(table: index), [figure])
    }
    bandTableIndices[table] = bandTables.count
    bandTables.append(table)
    return program.emit(.band(table: bandTables.count - 1), [figure])
  }

  /// The tables of an indicator that is asked; most of a rule set are asked alike.
  private mutating func askedTables(_ indicator: Indicator, _ scale: Int) -> AskedTables {
    let key = AskedKey(
      scale: scale, unanswered: indicator.unanswered, notApplicable: indicator.notApplicable,
      mostPoints: indicator.mostPoints)
    if let known = askedTables[key] { return known }
    let levels = model.scales[scale].levels
    let points = AnswerFigures(points: levels, of: indicator)
    let tables = AskedTables(
      level: addTable(AnswerFigures(levels: levels.count, of: indicator).values),
      points: addTable(points.values),
      value: addTable(points.divided(by: indicator.mostPoints).values))
    askedTables[key] = tables
    return tables
  }

  mutating func addTable(_ table: [Value]) -> Int {
    if let index = answerTableIndices[table] { return index }
    answerTableIndices[table] = answerTables.count
    answerTables.append(table)
    return answerTables.count - 1
  }
}
