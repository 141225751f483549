extension ModelBuilder {
  func makeIndicator(allowsNegative: Bool) -> OracleIndicator {
    let roll = random.below(100)
    var made: OracleIndicator?
    if isPlain {
      made = nil
    } else if takes(.tables, 14), let tabled = tableIndicator(allowsNegative) {
      made = tabled
    } else if roll < 18 || questionsLeft <= 0 && roll < 70 {
      made = bandIndicator(allowsNegative: allowsNegative)
    } else if roll < 32 || questionsLeft <= 0 {
      made = pointsIndicator()
    }
    var indicator = made ?? question(allowsNegative: allowsNegative)
    indicator.weights = weights(canBeZero: open.isEmpty)
    let isInDated = open.contains { $0.since != nil || $0.until != nil }
    if !isInDated && random.chance(14) {
      if random.chance(60) { indicator.since = random.within(2_023...2_025) }
      if indicator.since == nil || random.chance(25) {
        indicator.until = random.within(2_025...2_027)
      }
    }
    countMissing(&indicator)
    if partialIndex.hasValue(indicator), takes(.goals, 8) { indicator.goal = goal(isShare: true) }
    if random.chance(26) { indicator.appliesWhen = someApplies() }
    if random.chance(20) { indicator.aspect = random.pick(OracleAspect.allCases) }
    if let levels = partialIndex.levels(of: indicator) {
      if indicator.levelsInPlace.isEmpty && indicator.source == .question {
        indicator.hasLevelTexts = random.chance(20)
      }
      addSteps(&indicator, levels)
    }
    return indicator
  }

  /// A condition of a sibling again, so that children share one, or a fresh one.
  func someApplies() -> OracleCondition {
    let siblings = (open.last?.children ?? model.children).compactMap { child in
      switch child {
      case .dimension(let dimension): dimension.appliesWhen
      case .indicator(let indicator): indicator.appliesWhen
      case .section(let section): section.indicators.last?.appliesWhen
      }
    }
    if let sibling = siblings.last, random.chance(50) { return sibling }
    if isPlain { return ownCondition() }
    let hasEntities = !finishedIndicators.isEmpty && random.chance(40)
    return condition(hasEntities ? .entities : .facts, depth: random.chance(30) ? 1 : 0)
  }

  /// A condition over facts that nothing else reads.
  private func ownCondition() -> OracleCondition {
    switch random.below(6) {
    case 0:
      let names = ["shop", "craft", "farm"]
      let fact = addFact(.choice(names))
      return .choice(fact: fact, isNot: random.chance(40), name: random.pick(names))
    case 1: return .not(.fact(addFact(.yesNo)))
    case 2: return .and([.fact(addFact(.yesNo)), .fact(addFact(.yesNo))])
    case 3: return .or([.fact(addFact(.yesNo)), .fact(addFact(.yesNo))])
    default: return .fact(addFact(.yesNo))
    }
  }

  func weights(canBeZero: Bool) -> [OracleDated] {
    if random.chance(35) { return [] }
    let values: [Fraction] = [1, 2, 3, 4, Fraction(1, 2), Fraction(3, 2)]
    if canBeZero && random.chance(14) { return [OracleDated(value: 0)] }
    var result = [OracleDated(value: random.pick(values))]
    if random.chance(15) {
      result.append(OracleDated(value: random.pick(values), since: someYear))
    }
    return result
  }

  func question(allowsNegative: Bool) -> OracleIndicator {
    let name = fresh("soal_")
    var indicator = OracleIndicator(name: name, source: .question)
    if options.sharedColumns, random.chance(6), let twin = sharedQuestion(allowsNegative) {
      indicator.column = twin.column ?? twin.name
      indicator.scale = twin.scale
      indicator.notApplicable = twin.notApplicable
      indicator.evidence = twin.evidence
    } else {
      questionsLeft -= 1
      chooseScale(&indicator, allowsNegative)
      if random.chance(20) { indicator.column = "kolom_\(name)" }
      addEvidence(&indicator)
      let roll = random.below(100)
      if roll < 22 {
        indicator.notApplicable = absence
      } else if roll < 34 {
        let points = partialIndex.levels(of: indicator)!.map(\.points)
        // More than the scale's most is allowed too, and shows whether ranges cover it.
        indicator.notApplicable = .counts(random.pick(points + [points[points.count - 1] + 1]))
      }
    }
    // Which kind of evidence the indicator's own word asks of a reason is left open.
    if partialIndex.needsReason(indicator) { indicator.evidence?.kind = nil }
    if indicator.evidence == OracleEvidenceRequest() { indicator.evidence = nil }
    switch random.below(100) {
    case 0..<14: indicator.unanswered = .lowest
    case 14..<28:
      let points = partialIndex.levels(of: indicator)!.map(\.points)
      let last = points.count - 1
      let middle = (points[0] + points[last]) / 2
      let isShort = middle.decimalText(within: 2) != nil
      indicator.unanswered = .points(random.pick(points + (isShort ? [middle] : [])))
    case 28..<40: indicator.unanswered = .unknown
    default: break
    }
    return indicator
  }

  private func sharedQuestion(_ allowsNegative: Bool) -> OracleIndicator? {
    let index = partialIndex
    return finishedIndicators.map { index.indicators[$0]! }.last {
      $0.source == .question && $0.levelsInPlace.isEmpty
        && (allowsNegative || index.hasValue($0))
    }
  }

  private func chooseScale(_ indicator: inout OracleIndicator, _ allowsNegative: Bool) {
    if model.defaultScale == nil && random.chance(25) {
      var levels = levels(kind: random.below(80))
      if random.chance(50) {
        for place in levels.indices {
          levels[place].name = nil
          levels[place].evidence?.fallback = nil
        }
      }
      for place in levels.indices { levels[place].title += " \(indicator.name)" }
      indicator.levelsInPlace = levels
      return
    }
    let fitting = model.scales.filter { allowsNegative || $0.leastPoints >= 0 }
    let needsOwn = model.defaultScale == nil || random.chance(40)
    if needsOwn { indicator.scale = random.pick(fitting).name }
  }

  private func pointsIndicator() -> OracleIndicator? {
    let name = fresh("angka_")
    func made(_ figure: OracleFigure, _ most: Fraction) -> OracleIndicator {
      OracleIndicator(name: name, source: .points(figure, most: most))
    }
    switch random.below(6) {
    case 0:
      let count = random.within(2...3)
      let conditions = conditions(.facts, count, depth: 0)
      return made(.count(conditions), Fraction(conditions.count))
    case 1:
      return made(
        .conditional(condition(.entities, depth: 1), .number(3), .number(random.pick([0, 1]))), 4)
    case 2:
      let bounded = numberFacts.filter { ($0.least ?? -1) >= 0 && ($0.most ?? 0) > 0 }
      guard let fact = bounded.first else { return nil }
      return made(.fact(fact.name), fact.most!)
    default:
      guard let (figure, isShare) = anyFigure(.entities), !isShare else { return nil }
      let most: Fraction = random.pick([4, 5, 10, Fraction(5, 2)])
      if case .otherwise(let inner, let fallback) = figure {
        let clamped = OracleFigure.clamp(inner, .number(0), .number(most))
        return made(.otherwise(clamped, fallback.map { _ in .number(1) }), most)
      }
      return made(.clamp(figure, .number(0), .number(most)), most)
    }
  }
}
