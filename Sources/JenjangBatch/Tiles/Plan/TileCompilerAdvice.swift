import JenjangModel
import JenjangNumbers
import JenjangScoring

/// The next steps where their order hangs on weights and levels alone.
///
/// Each step at each level is an item with a place in one order; a row's advice is its first items.
extension TileCompiler {
  /// The slots that the steps read.
  var adviceSlots: [Int] {
    var slots: [Int] = []
    for step in plan.model.steps {
      if let when = step.when { slots.append(plan.expressionSlots[when]) }
      for raise in step.raises {
        let own = plan.indicatorSlots[raise.indicator]
        slots += [own.level, own.points]
        if let condition = own.condition { slots.append(condition) }
      }
    }
    return slots
  }

  private struct Ranked {
    var item: AdviceItem
    var weight: Rational
    var level: Int
  }

  /// What one step raises, as far as it does not hang on a row.
  private struct Place {
    var step: Int
    var indicator: Int
    var scale: Scale
    var when: TruthForm
    /// The levels at which it is offered.
    var offered: [Int]
  }

  mutating func compileAdvice() throws(TileRefusal) {
    let policy = plan.model.advice
    if policy.order.isEmpty { throw .steps }
    var ranked: [Ranked] = []
    // The indicators of which a step stands for "answer the question" already.
    var answered: Set<Int> = []
    for (index, step) in plan.model.steps.enumerated() {
      if !step.after.isEmpty { throw .steps }
      guard let place = try place(of: index) else { continue }
      ranked += try items(place, isAdvice: step.isAdvice, &answered)
    }
    ranked.sort { left, right in
      for key in policy.order {
        switch key {
        case .weight: if left.weight != right.weight { return left.weight > right.weight }
        case .level: if left.level != right.level { return left.level < right.level }
        }
      }
      return left.item.step < right.item.step
    }
    program.advice = ranked.map { $0.item }
  }

  private mutating func place(of index: Int) throws(TileRefusal) -> Place? {
    let step = plan.model.steps[index]
    if step.raises.isEmpty { return nil }
    if step.raises.count > 1 { throw .steps }
    let raise = step.raises[0]
    guard let scale = plan.model.indicators[raise.indicator].scale,
      plan.model.scales.indices.contains(scale)
    else { return nil }
    var when = TruthForm.yes
    if let condition = step.when { when = try truth(plan.expressionSlots[condition]) }
    if case .constant(let constant) = when, constant != .yes { return nil }
    let own = plan.model.scales[scale]
    let offered = own.levels.indices.filter { isOffered(step, raise, at: $0, own) }
    return offered.isEmpty
      ? nil
      : Place(
        step: index, indicator: raise.indicator, scale: own, when: when, offered: offered)
  }

  /// Whether a step is offered to what stands at a level and applies.
  private func isOffered(
    _ step: Step, _ raise: Step.Raise, at low: Int, _ scale: Scale
  ) -> Bool {
    if let limit = plan.model.advice.belowRank, scale.rank(ofLevel: low) >= limit { return false }
    let levels = scale.levels
    let target: Int?
    switch raise.target {
    case .next: target = levels.indices.first { $0 > low && levels[$0].points > levels[low].points }
    case .highest: target = levels.count - 1
    case .level(let index): target = index
    }
    guard let target, target > low else { return false }
    if step.isAdvice { return true }
    if let level = step.atLevel { return level == low }
    return !plan.model.steps.contains { other in
      other.atLevel == low && other.raises.contains { $0.indicator == raise.indicator }
    }
  }

  private mutating func items(
    _ place: Place, isAdvice: Bool, _ answered: inout Set<Int>
  ) throws(TileRefusal) -> [Ranked] {
    let slots = plan.indicatorSlots[place.indicator]
    var conditions: [Int] = []
    if case .register(let register) = place.when { conditions.append(register) }
    var applies = TruthForm.yes
    if let condition = slots.condition { applies = try truth(condition) }
    if case .constant(let constant) = applies, constant != .yes { return [] }
    if case .register(let register) = applies { conditions.append(register) }
    let weight = plan.model.indicators[place.indicator].weights.value(in: year)

    func ranked(_ offset: Int32, _ mask: UInt8, _ code: UInt8, _ condition: Int32, _ level: Int)
      -> Ranked
    {
      Ranked(
        item: AdviceItem(
          offset: offset, mask: mask, code: code, condition: condition, step: Int32(place.step)),
        weight: weight, level: place.scale.rank(ofLevel: level))
    }

    guard let question = plan.indicatorQuestions[place.indicator] else {
      return try measured(place, slots.level, conditions).map {
        ranked(-1, 0, 0, $0.truth, $0.level)
      }
    }
    let condition = condition(allOf: conditions)
    let offset = try offset(of: question)
    var result: [Ranked] = []
    for level in place.offered where level > 0 {
      result.append(ranked(offset, 0xFF, UInt8(level), condition, level))
    }
    if !place.offered.contains(0) { return result }
    // An open question stands at the lowest level; of its own steps only the first is said.
    let isSaid = try isOpenOffered(place, isAdvice: isAdvice, applies, &answered)
    result.append(
      isSaid
        ? ranked(offset, ~Tile.Code.empty, 0, condition, 0)
        : ranked(offset, 0xFF, 0, condition, 0))
    return result
  }

  /// Whether the step is offered, as the answer to give, where the question is open.
  private mutating func isOpenOffered(
    _ place: Place, isAdvice: Bool, _ applies: TruthForm, _ answered: inout Set<Int>
  ) throws(TileRefusal) -> Bool {
    guard let question = plan.indicatorQuestions[place.indicator] else { return false }
    switch plan.model.indicators[place.indicator].unanswered {
    case .lowest, .points: break
    case .unknown:
      // Whether it applies is undecided or not, the row's figures are.
      try doubt(question, Tile.Code.empty, under: applies)
      return false
    }
    if isAdvice { return true }
    guard answered.insert(place.indicator).inserted else { return false }
    if case .register = place.when {
      // Whether a later step is said would hang on this one's condition.
      let isAlone = plan.model.steps.indices.allSatisfy { index in
        let step = plan.model.steps[index]
        return index == place.step || step.isAdvice
          || !step.raises.contains { $0.indicator == place.indicator }
      }
      if !isAlone { throw .steps }
    }
    return true
  }

  /// The levels of an indicator that is worked out, each with the truth that it stands there.
  private mutating func measured(
    _ place: Place, _ slot: Int, _ conditions: [Int]
  ) throws(TileRefusal) -> [(truth: Int32, level: Int)] {
    var result: [(truth: Int32, level: Int)] = []
    let form = try form(slot)
    for level in place.offered {
      switch try compare(form, .equal, .constant(Rational(level))) {
      case .constant(let constant):
        if constant == .yes { result.append((condition(allOf: conditions), level)) }
      case .register(let register):
        result.append((condition(allOf: conditions + [register]), level))
      }
    }
    return result
  }

  /// The register that tells whether all of some truths are yes; -1 for none of them.
  private mutating func condition(allOf registers: [Int]) -> Int32 {
    guard case .register(let register) = allApply(registers: registers) else { return -1 }
    return Int32(register)
  }
}
