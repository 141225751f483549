extension ModelBuilder {
  func makeScales() {
    for place in 0..<random.within(1...3) {
      let kind = place == 0 ? random.below(80) : random.below(100)
      model.scales.append(OracleScale(name: fresh("skala_"), levels: levels(kind: kind)))
    }
  }

  /// Kinds below 80 have no negative points.
  func levels(kind: Int) -> [OracleLevel] {
    let count = random.within(2...5)
    let names = random.shuffled(["low", "fair", "good", "strong", "owned", "steady"])
    var number = kind < 80 ? (random.chance(80) ? 0 : 1) : random.within(-2...(-1))
    var points: Fraction = kind >= 80 ? Fraction(number) : 0
    let writesPoints = kind >= 45 && (kind < 80 || random.chance(50))
    var levels: [OracleLevel] = []
    for place in 0..<count {
      let worth = writesPoints ? points : Fraction(number)
      levels.append(
        OracleLevel(
          number: number, name: names[place], title: "Tingkat \(names[place])", points: worth,
          writesPoints: writesPoints && worth != Fraction(number)))
      number += options.gapsInLevels && random.chance(6) ? 2 : 1
      points = points + random.pick([0, Fraction(1, 4), Fraction(1, 2), 1, 1, 2, Fraction(5, 2)])
    }
    let last = count - 1
    if levels[last].points < 1 {
      levels[last].points = Fraction(max(1, levels[last].number))
      levels[last].writesPoints = levels[last].points != Fraction(levels[last].number)
    }
    if random.chance(45) { addEvidence(&levels) }
    return levels
  }

  func makeDefaults() {
    let roll = random.below(100)
    model.unanswered = roll < 55 ? .unknown : (roll < 80 ? .lowest : .points(1))
    if random.chance(50) { model.defaultScale = model.scales[0].name }
    if random.chance(25) { model.defaultWeight = random.pick([1, 2, Fraction(3, 2)]) }
    if random.chance(12) {
      model.defaultNotApplicable = random.chance(70) ? .allowed : .counts(1)
      if model.defaultNotApplicable == .allowed { model.defaultNotApplicable = absence }
    }
  }

  func makeFacts() {
    addFact(.yesNo)
    for _ in 0..<(isPlain ? 0 : random.within(1...4)) {
      switch random.below(10) {
      case 0..<4: addFact(.yesNo)
      case 4..<6:
        let names = random.shuffled(["shop", "craft", "farm", "service", "nothing"])
        addFact(.choice(Array(names.prefix(random.within(2...4)))))
      default: addFact(numberKind())
      }
    }
  }

  @discardableResult
  func addFact(_ kind: OracleFact.Kind) -> String {
    var fact = OracleFact(name: fresh("fakta_"), kind: kind)
    if random.chance(25) { fact.column = "kolom_\(fact.name)" }
    fact.allowsNotApplicable = random.chance(18)
    enrich(&fact)
    model.facts.append(fact)
    return fact.name
  }

  private func numberKind() -> OracleFact.Kind {
    let unit = random.chance(25) ? random.pick(["Rp", "orang"]) : nil
    let isWhole = random.chance(55)
    switch random.below(options.negativeBounds ? 8 : 7) {
    case 0: return .number(isWhole: isWhole, least: nil, most: nil, unit: unit)
    case 1: return .number(isWhole: isWhole, least: 0, most: nil, unit: unit)
    case 2: return .number(isWhole: isWhole, least: 1, most: nil, unit: unit)
    case 3: return .number(isWhole: isWhole, least: 1, most: 12, unit: unit)
    case 4: return .number(isWhole: isWhole, least: nil, most: 40, unit: unit)
    case 5, 6:
      return .number(isWhole: isWhole, least: 0, most: random.pick([5, 10, 20]), unit: unit)
    default: return .number(isWhole: isWhole, least: -5, most: 10, unit: unit)
    }
  }

  struct NumberFact {
    var name: String
    var least: Fraction?
    var most: Fraction?
    var unit: String?
  }

  var numberFacts: [NumberFact] {
    model.facts.compactMap { fact in
      guard case .number(_, let least, let most, let unit) = fact.kind else { return nil }
      return NumberFact(name: fact.name, least: least, most: most, unit: unit)
    }
  }
}
