/// The reference reading of the language: every outcome of a sheet by trying every completion.
struct Oracle {
  let index: OracleIndex
  /// More completions than this are thinned out at random.
  var mostCompletions = 4_000

  private let hasLast: Bool

  init(_ model: OracleModel) {
    index = OracleIndex(model)
    hasLast = OracleWalk(model: model).hasLast
  }

  var model: OracleModel { index.model }

  /// Works out one completion.
  func evaluator(_ completion: OracleCompletion) -> OracleEvaluator {
    OracleEvaluator(index, completion)
  }

  func outcomes(_ written: OracleSheet) -> OracleOutcomes {
    let sheet = index.counted(written)
    let completions = OracleCompletions(index, sheet, most: mostCompletions)
    var outcomes = OracleOutcomes()
    outcomes.completions = completions.all.count
    outcomes.isExhaustive = completions.isExhaustive
    outcomes.isComplete = completions.open.isEmpty
    outcomes.isJudged = completions.isExhaustive && (outcomes.isComplete || !hasLast)
    prepare(&outcomes)
    for (place, completion) in completions.all.enumerated() {
      take(OracleEvaluator(index, completion), into: &outcomes, isFirst: place == 0)
    }
    outcomes.unscoredAnswers = index.indicatorNames.filter {
      guard case .question = index.indicators[$0]!.source else { return false }
      let answer = sheet.answers[index.column(of: index.indicators[$0]!)] ?? .unanswered
      return answer != .unanswered && !outcomes.indicators[$0]!.canApply
    }
    judgeExactness(sheet, Set(completions.open), &outcomes)
    takeUnreasoned(written, &outcomes)
    if index.indicators.values.contains(where: { $0.reason != nil }) {
      outcomes.reasons = OracleReasons(index, outcomes, year: sheet.year)
    }
    return outcomes
  }

  private func prepare(_ outcomes: inout OracleOutcomes) {
    outcomes.hasLadder = model.ladder != nil
    outcomes.asksForReasons = index.asksForReasons
    let asked = index.indicators.values.filter { $0.source == .question }
    outcomes.hasSharedColumns = Set(asked.map { index.column(of: $0) }).count < asked.count
    for factor in model.factors { outcomes.factors[factor.name] = OracleHull() }
    for name in index.indicatorNames { outcomes.indicators[name] = OracleIndicatorOutcome() }
    for name in index.namedFigures { outcomes.named[name] = OracleHull() }
    for name in index.dimensionNames + [OracleOutcomes.overall] {
      outcomes.dimensions[name] = OracleDimensionOutcome()
    }
    for (phase, entry) in (model.ladder?.phases ?? []).enumerated() {
      for (gate, item) in entry.gates.enumerated() {
        outcomes.gates.append(OracleGateOutcome(phase: phase, gate: gate, name: item.name))
      }
    }
  }

  private func take(
    _ evaluator: OracleEvaluator, into outcomes: inout OracleOutcomes, isFirst: Bool
  ) {
    for name in index.indicatorNames {
      let result = evaluator.indicator(name)
      outcomes.indicators[name]!.points.take(result.points)
      outcomes.indicators[name]!.value.take(result.value)
      outcomes.indicators[name]!.level.take(result.level.map { Fraction($0) })
      if result.points != nil { outcomes.indicators[name]!.codes.insert(result.reason ?? "") }
      if evaluator.applies(name) {
        outcomes.indicators[name]!.canApply = true
      } else {
        outcomes.indicators[name]!.surelyApplies = false
      }
    }
    for name in index.dimensionNames {
      outcomes.dimensions[name]!.score.take(evaluator.score(name))
      let phase = evaluator.phase(ofDimension: name)
      let known = outcomes.dimensions[name]!
      outcomes.dimensions[name]!.lowestPhase =
        isFirst ? phase : lower(known.lowestPhase, phase)
      outcomes.dimensions[name]!.highestPhase =
        isFirst ? phase : higher(known.highestPhase, phase)
    }
    outcomes.dimensions[OracleOutcomes.overall]!.score.take(evaluator.overall)
    let phase = evaluator.phase
    outcomes.lowestPhase = isFirst ? phase : lower(outcomes.lowestPhase, phase)
    outcomes.highestPhase = isFirst ? phase : higher(outcomes.highestPhase, phase)
    outcomes.applicableShare.take(evaluator.applicableShare)
    takeConditions(evaluator, into: &outcomes)
    for name in index.namedFigures { outcomes.named[name]!.take(evaluator.figure(named: name)) }
    for place in outcomes.gates.indices {
      let gate = outcomes.gates[place]
      if evaluator.holds(model.ladder!.phases[gate.phase].gates[gate.gate]) {
        outcomes.gates[place].canHold = true
      } else {
        outcomes.gates[place].canFail = true
      }
    }
  }

  /// What findings and steps look at.
  private func takeConditions(_ evaluator: OracleEvaluator, into outcomes: inout OracleOutcomes) {
    for factor in model.factors {
      outcomes.factors[factor.name]!.take(evaluator.figure(.factor(factor.name), in: nil).fraction)
    }
    for condition in model.findings.map(\.condition) + model.advices.compactMap(\.when) {
      outcomes.truths[condition, default: []].insert(evaluator.truth(condition))
    }
  }

  private func lower(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    return min(left, right)
  }

  private func higher(_ left: Int?, _ right: Int?) -> Int? {
    [left, right].compactMap(\.self).max()
  }

  private func judgeExactness(
    _ sheet: OracleSheet, _ open: Set<String>, _ outcomes: inout OracleOutcomes
  ) {
    let judge = OracleExactnessJudge(index, sheet, open)
    let isTried = outcomes.isJudged
    for name in index.indicatorNames {
      let exactness = isTried ? judge.exactness(indicator: name) : .soundOnly
      outcomes.indicators[name]!.points.exactness = exactness
      outcomes.indicators[name]!.value.exactness = exactness
      outcomes.indicators[name]!.level.exactness = exactness
    }
    for name in index.namedFigures where isTried && judge.isExact(named: name) {
      outcomes.named[name]!.exactness = .exact
    }
    for name in index.dimensionNames {
      outcomes.dimensions[name]!.score.exactness =
        isTried ? judge.exactness(dimension: name) : .soundOnly
    }
    outcomes.dimensions[OracleOutcomes.overall]!.score.exactness =
      isTried ? judge.exactness(dimension: nil) : .soundOnly
    outcomes.outlook = OracleOutlook(index, sheet, outcomes, judge, most: mostCompletions)
  }
}
