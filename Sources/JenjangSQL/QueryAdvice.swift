import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Which next steps are offered, and in which order.
extension QueryCompiler {
  /// The slots that the steps read.
  var adviceSlots: [Int] {
    var slots: [Int] = []
    for step in model.steps {
      if let when = step.when { slots.append(plan.expressionSlots[when]) }
      for raise in step.raises {
        slots.append(plan.indicatorSlots[raise.indicator].level)
        slots.append(plan.indicatorSlots[raise.indicator].points)
      }
    }
    return slots
  }

  /// Refuses an order of steps that a query can't work out.
  func checkAdvice() throws(Refusal) {
    let place = model.steps.first?.range
    if model.advice.order.isEmpty {
      throw Refusal(
        .queryAdvice, at: place,
        [("what", .wording(Wording(id: "hasil tiap langkah", en: "what each step brings")))])
    }
    if let step = model.steps.first(where: { !$0.after.isEmpty }) {
      throw Refusal(.queryAdvice, at: step.range, [("what", .text("after"))])
    }
  }

  /// The column with the first so many steps' ranks, and the step's place by a rank.
  mutating func adviceColumns(_ count: Int) throws(Refusal) -> [String] {
    var ranks: [Whole] = []
    var ownSteps: [Int: [Condition]] = [:]
    let weights = try rankWeights()
    for (index, step) in model.steps.enumerated() {
      let offered = try offered(step, index)
      var condition = offered.condition
      if !step.isAdvice, let indicator = step.raises.first?.indicator {
        // A question is answered once, and a claim proved once, whatever steps it has.
        let open = try isOpen(indicator)
        let before = ownSteps[indicator] ?? []
        if !before.isEmpty {
          if options.hasEvidence {
            throw Refusal(.queryAdvice, at: step.range, [("what", .text("evidence"))])
          }
          condition = condition && !(open && .any(before))
        }
        ownSteps[indicator] = before + [offered.condition]
      }
      let rank = try rank(step, index, offered.raised, weights: weights)
      ranks.append(arithmetic.choice(condition, rank, nil))
    }
    guard let deepest = ranks.map({ $0.depth }).max() else { return [] }
    let best = stages.add(
      "best_steps", dialect.least(count, of: dialect.list(ranks.map { $0.text })),
      reading: deepest, in: .advice)
    let names = stages.add(
      "step_names", dialect.list(model.steps.map { dialect.literal($0.name) }), reading: deepest,
      in: .advice)
    return (1...count).map { place in
      let rank = dialect.entry("\(place)", of: best.text)
      return dialect.entry("\(rank) % \(model.steps.count) + 1", of: names.text)
    }
  }

  private struct Raised {
    var indicator: Int
    var condition: Condition
    /// The number of the level that it raises from.
    var number: Whole
  }

  /// When a step is offered, and what it then raises.
  private mutating func offered(
    _ step: Step, _ index: Int
  ) throws(Refusal) -> (condition: Condition, raised: [Raised]) {
    let owned = Set(
      model.steps.filter { step in step.atLevel != nil }.flatMap { step in
        step.raises.map { [$0.indicator, step.atLevel ?? -1] }
      })
    var raised: [Raised] = []
    for raise in step.raises {
      guard let scale = model.indicators[raise.indicator].scale else { continue }
      let levels = model.scales[scale].levels
      let ranks = levels.indices.map { model.scales[scale].rank(ofLevel: $0) }
      let points = figure(plan.indicatorSlots[raise.indicator].points)
      let level = figure(plan.indicatorSlots[raise.indicator].level)
      guard level.denominator == .one, level.divisor == nil else {
        throw Refusal(.queryAdvice, at: step.range, [("what", .text(step.name))])
      }
      let places = levels.indices.filter { low in
        guard let target = target(raise.target, from: low, levels), target > low else {
          return false
        }
        if let limit = model.advice.belowRank, ranks[low] >= limit { return false }
        if step.isAdvice { return true }
        if let at = step.atLevel { return at == low }
        return !owned.contains([raise.indicator, low])
      }
      raised.append(
        Raised(
          indicator: raise.indicator,
          condition: (points.low.text == level.low.text ? .always : points.isPresent)
            && (points.isCertain ? .always : !points.mayBeAbsent)
            && isAmong(level.low, places, of: levels.count),
          number: rank(of: level.low, ranks)))
    }
    var condition = Condition.any(raised.map { $0.condition })
    if let when = step.when { condition = condition && truth(plan.expressionSlots[when]).surelyYes }
    return (condition, raised)
  }

  private func target(_ target: Step.Raise.Target, from low: Int, _ levels: [Level]) -> Int? {
    switch target {
    case .next: return levels.indices.first { $0 > low && levels[$0].points > levels[low].points }
    case .highest: return levels.count - 1
    case .level(let index): return index
    }
  }

  /// Whether a level is one of these.
  private func isAmong(_ level: Whole, _ places: [Int], of count: Int) -> Condition {
    if places.isEmpty { return .never }
    if places == Array(0..<places.count) {
      if places.count == count { return Condition(isThere: level) }
      return Condition(level, .below, Whole(places.count))
    }
    return .any(places.map { Condition(level, .equal, Whole($0)) })
  }

  /// The rank of the level at a place.
  private func rank(of level: Whole, _ ranks: [Int]) -> Whole {
    if ranks == Array(ranks.indices) { return level }
    var result = Whole(ranks.last ?? 0)
    for (place, rank) in ranks.enumerated().dropLast().reversed() {
      result = arithmetic.choice(Condition(level, .equal, Whole(place)), Whole(rank), result)
    }
    return result
  }

  private mutating func isOpen(_ indicator: Int) throws(Refusal) -> Condition {
    guard let question = plan.indicatorQuestions[indicator] else { return .never }
    return !Condition(isThere: try reading(of: question))
  }

  // MARK: The order

  private struct RankWeights {
    var scale: BigInteger
    var most: BigInteger
    var leastNumber: Int
    var numbers: Int
  }

  private func rankWeights() throws(Refusal) -> RankWeights {
    let raised = Set(model.steps.flatMap { $0.raises.map { $0.indicator } }).sorted()
    let weights = raised.flatMap { index -> [Rational] in
      let dated = model.indicators[index].weights
      return [dated.base] + dated.changes.map { $0.value }
    }
    let scale = weights.reduce(BigInteger.one) { $0.leastCommonMultiple(with: $1.denominator) }
    let most = weights.map { $0.numerator * scale.dividedExactly(by: $0.denominator) }.max()
    let numbers = raised.flatMap { index -> [Int] in
      guard let scale = model.indicators[index].scale.map({ model.scales[$0] }) else { return [] }
      return scale.levels.indices.map { scale.rank(ofLevel: $0) }
    }
    let least = numbers.min() ?? 0
    return RankWeights(
      scale: scale, most: most ?? .zero, leastNumber: least,
      numbers: (numbers.max() ?? 0) - least + 1)
  }

  /// One number that is lower for what stands before: the keys of the order, then the file's order.
  private mutating func rank(
    _ step: Step, _ index: Int, _ raised: [Raised], weights: RankWeights
  ) throws(Refusal) -> Whole {
    var result = Whole(0)
    for key in model.advice.order {
      switch key {
      case .weight:
        var shares: [Whole] = []
        for part in raised {
          let weight = try indicatorWeight(part.indicator, times: weights.scale)
          let share = arithmetic.difference(Whole(weights.most), weight)
          shares.append(
            raised.count == 1 ? share : arithmetic.choice(part.condition, share, nil))
        }
        result = arithmetic.sum([
          arithmetic.product(weights.most + .one, result),
          arithmetic.extreme(shares, isLeast: true),
        ])
      case .level:
        let levels = raised.map { part in
          let number = arithmetic.difference(part.number, Whole(weights.leastNumber))
          return raised.count == 1 ? number : arithmetic.choice(part.condition, number, nil)
        }
        result = arithmetic.sum([
          arithmetic.product(BigInteger(weights.numbers), result),
          arithmetic.extreme(levels, isLeast: true),
        ])
      }
    }
    let rank = arithmetic.sum([
      arithmetic.product(BigInteger(model.steps.count), result), Whole(index),
    ])
    // All entries of a list have one type.
    return arithmetic.cast(rank, .long)
  }
}
