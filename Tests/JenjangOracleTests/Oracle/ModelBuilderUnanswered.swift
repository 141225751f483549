/// Steps and usual ranges of facts, what no answer counts as, reasons for "not applicable".
extension ModelBuilder {
  func enrich(_ fact: inout OracleFact) {
    if case .number = fact.kind, takes(.domains, 45) { giveDomain(&fact) }
    guard options.constructs.contains(.unansweredFacts) else { return }
    switch fact.kind {
    case .yesNo:
      if random.chance(18) { fact.unanswered = .truth(random.chance(40)) }
    case .choice(let names):
      if random.chance(40) { fact.lowest = random.below(names.count) }
      if random.chance(30) {
        fact.unanswered = .choice(random.below(names.count))
        if let lowest = fact.lowest, random.chance(50) {
          fact.unanswered = .choice(lowest)
          fact.writesLowest = true
        }
      }
    case .number(let isWhole, let least, let most, _):
      guard random.chance(22) else { return }
      let figure = random.pick([least, most, 3, Fraction(5, 2)].compactMap(\.self))
      let answer = fact.onGrid(isWhole ? Fraction(figure.floor) : figure)
      let isInside = least.map { answer >= $0 } ?? true && most.map { answer <= $0 } ?? true
      if isInside { fact.unanswered = .figure(answer) }
    }
  }

  private func giveDomain(_ fact: inout OracleFact) {
    guard case .number(let isWhole, let least, let most, let unit) = fact.kind else { return }
    if random.chance(65) {
      let step: Fraction =
        isWhole ? random.pick([1, 2, 5]) : random.pick([Fraction(1, 10), Fraction(1, 2), 5, 2])
      fact.domain.step = step
      // The most is an answer too.
      if let most {
        let start = least ?? 0
        let steps = max(1, ((most - start) / step).floor)
        fact.kind = .number(
          isWhole: isWhole, least: least, most: start + step * Fraction(steps), unit: unit)
      }
    }
    guard case .number(_, let low, let high, _) = fact.kind else { return }
    fact.domain.writesFromTo = low != nil && high != nil && random.chance(50)
    if random.chance(50) {
      let begin = low ?? high.map { $0 - 20 } ?? 0
      let end = high ?? begin + 20
      let ends = [random.pick([0, 1, 2]), random.pick([5, 8, 10])].map {
        begin + (end - begin) * Fraction($0, 10)
      }
      fact.domain.usualLeast = isWhole ? Fraction(ends[0].floor) : ends[0]
      fact.domain.usualMost = isWhole ? Fraction(ends[1].floor) : ends[1]
    }
  }

  /// "Not applicable", now and then with a reason asked for.
  var absence: OracleNotApplicable {
    guard takes(.reasonedAbsence, 45) else { return .allowed }
    return .reasoned(random.chance(50) ? nil : random.within(1...6))
  }

  /// Points of what is worked out where an answer behind it is missing.
  func countMissing(_ indicator: inout OracleIndicator) {
    guard indicator.source != .question, let figure = indicator.ownFigures.first,
      takes(.unansweredFacts, 40)
    else { return }
    if case .level = indicator.source { return }
    // Whether what a band is worth has to be answered too is left open.
    guard indicator.allBands.allSatisfy({ $0.figures.isEmpty }) else { return }
    let index = partialIndex
    let facts = index.factsRead(by: figure)
    // Of what else a figure reads, the pages do not say whether it has to be answered.
    guard !facts.isEmpty, OracleMentions(index).questions(in: figure) == facts else { return }
    let most = index.mostPoints(of: indicator)
    let pool = [0, most, most / 2].filter { $0.decimalText(within: 2) != nil }
    indicator.unanswered = .points(random.pick(pool))
  }
}
