extension ModelBuilder {
  func makeActors() {
    for _ in 0..<random.within(0...3) { model.actors.append(fresh("aktor_")) }
    if random.chance(35) { model.defaultTerms = terms(60) }
    if random.chance(15) { model.defaultNext = "Langkah bersama" }
  }

  private func terms(_ percent: Int) -> OracleTerms {
    var terms = OracleTerms()
    if !model.actors.isEmpty && random.chance(percent) {
      terms.actors = Array(random.shuffled(model.actors).prefix(random.within(1...2)))
    }
    if random.chance(percent) { terms.effort = random.within(1...4) }
    if random.chance(percent) { terms.months = random.within(1...12) }
    return terms
  }

  /// The steps of an indicator that has levels.
  func addSteps(_ indicator: inout OracleIndicator, _ levels: [OracleLevel]) {
    for number in 0..<random.pick([0, 0, 1, 1, 1, 2]) {
      var next = OracleNext(text: "Langkah \(number) \(indicator.name)", terms: terms(30))
      next.target = target(levels)
      indicator.nexts.append(next)
    }
    // A `next` right behind a level would be that level's own.
    let isParted = indicator.evidence != nil || indicator.appliesWhen != nil
    indicator.writesNextFirst = !isParted || random.chance(50)
    guard indicator.source == .question, random.chance(16) else { return }
    let places = random.shuffled(Array(0..<(levels.count - 1)))
    for place in places.prefix(random.within(1...2)) {
      let text = "Dari tingkat \(place) \(indicator.name)"
      indicator.nexts.append(OracleNext(text: text, atLevel: place, terms: terms(30)))
      guard random.chance(30) else { continue }
      let more = OracleNext(text: text + " lagi", atLevel: place, target: .highest)
      indicator.nexts.append(more)
    }
  }

  private func target(_ levels: [OracleLevel]) -> OracleTarget {
    switch random.below(10) {
    case 0, 1: return .highest
    case 2, 3, 4:
      let place = random.within(1...(levels.count - 1))
      return levels[place].name == nil ? .highest : .level(place)
    default: return .next
    }
  }

  func makeAdvice() {
    let index = partialIndex
    let raisable = index.indicatorNames.filter { index.levels(of: index.indicators[$0]!) != nil }
    if !raisable.isEmpty && random.chance(60) {
      for _ in 0..<random.within(1...3) { model.advices.append(advice(raisable, index)) }
      model.advices = random.shuffled(model.advices)
    }
    if random.chance(35) {
      model.adviceOrder = random.pick([[.weight], [.level], [.weight, .level], [.level, .weight]])
    }
    makeAdviseBelow()
  }

  private func advice(_ raisable: [String], _ index: OracleIndex) -> OracleAdvice {
    let raised = random.shuffled(raisable).prefix(random.pick([1, 1, 2, 3]))
    var advice = OracleAdvice(
      name: fresh("saran_"),
      raises: raised.map {
        OracleRaise(indicator: $0, target: target(index.levels(of: index.indicators[$0]!)!))
      },
      place: random.below(model.children.count + 1))
    advice.terms = terms(35)
    if random.chance(40) { advice.when = lateCondition() }
    // Only what was made before, so that no ring arises; it may stand behind in the file.
    if random.chance(45) {
      let stepped = raisable.filter { !index.steps(of: index.indicators[$0]!).isEmpty }
      let known = random.shuffled(model.advices.map(\.name) + stepped)
      advice.after = Array(known.prefix(random.within(1...2)))
    }
    return advice
  }

  private func makeAdviseBelow() {
    let index = partialIndex
    let names = Set(index.steps.flatMap(\.raises).map(\.indicator))
    let ladders = Set(names.map { index.levels(of: index.indicators[$0]!) })
    guard random.chance(50), let scale = model.defaultScale, ladders.count == 1,
      ladders.first == index.scales[scale]?.levels
    else { return }
    model.adviseBelow = random.pick(Array(index.scales[scale]!.levels.dropFirst())).name
  }
}
