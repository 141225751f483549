extension ModelBuilder {
  func makeMeasure() {
    guard let (figure, isShare) = factFigure() else { return }
    if case .fact = figure { return }
    let name = fresh("ukuran_")
    model.measures.append(OracleMeasure(name: name, figure: figure, isShare: isShare))
  }

  /// A figure over facts, and whether it is a share.
  func factFigure() -> (OracleFigure, Bool)? {
    guard let fact = numberFacts.isEmpty ? nil : random.pick(numberFacts) else {
      return (.count(factConditions(random.within(2...3))), false)
    }
    let figure = OracleFigure.fact(fact.name)
    let twin = random.pick(numberFacts.filter { $0.unit == fact.unit })
    if takes(.last, 10) { return (.list(.last, [.fact(twin.name), figure]), false) }
    switch random.below(20) {
    case 0, 1: return (figure, false)
    case 2, 3, 4: return (quotient(figure), false)
    case 5:
      let divided = OracleFigure.binary(.multiply, plainQuotient(figure, by: twin), .score(1))
      return (.otherwise(divided, random.chance(60) ? .score(0) : nil), true)
    case 6: return (.binary(.add, figure, .fact(twin.name)), false)
    case 7: return (.binary(.subtract, figure, .fact(twin.name)), false)
    case 8, 9:
      let third = OracleFigure.binary(.divide, figure, .number(random.pick([3, 4, 7])))
      return (.round(third, digits: random.below(3), someRounding, isShare: false), false)
    case 10: return (.clamp(figure, .number(0), .number(10)), false)
    case 11 where fact.unit == nil:
      return (.power(.clamp(figure, .number(-3), .number(10)), random.within(2...3)), false)
    case 12, 13:
      guard fact.unit == nil else { return (figure, false) }
      let inside = (fact.least ?? -1) >= 0 ? figure : .clamp(figure, .number(0), .number(50))
      let degree = random.within(2...3)
      return (.root(inside, degree, decimals: random.below(3), someRounding), false)
    case 14:
      return (.conditional(factCondition(), figure, .number(random.pick([0, 5]))), false)
    case 15: return (.count(factConditions(random.within(2...3))), false)
    case 16, 17:
      let function = random.pick(OracleListFunction.common)
      return (.list(function, [figure, .fact(twin.name), .number(random.pick([2, 8]))]), false)
    case 18: return (.binary(.add, .negate(figure), .number(20)), false)
    default: return (.binary(.multiply, .number(Fraction(1, 2)), figure), false)
    }
  }

  private func quotient(_ figure: OracleFigure) -> OracleFigure {
    let divisor = random.pick(numberFacts)
    let plain = OracleFigure.binary(.divide, figure, .fact(divisor.name))
    if let least = divisor.least, least > 0 { return plain }
    return .otherwise(plain, random.chance(50) ? .number(random.pick([0, 1, 4])) : nil)
  }

  private func plainQuotient(_ figure: OracleFigure, by divisor: NumberFact) -> OracleFigure {
    // A sum keeps the divisor's domain open at zero, so that the guard around it is needed.
    .binary(.divide, figure, .binary(.subtract, .fact(divisor.name), .number(2)))
  }

  /// A figure over anything finished, and whether it is a share.
  func anyFigure(_ scope: Scope) -> (OracleFigure, Bool)? {
    var choices: [(OracleFigure, Bool)] = []
    choices += numberFacts.map { (.fact($0.name), false) }
    choices += model.factors.map { (.factor($0.name), false) }
    if let factor = model.factors.last, let fact = numberFacts.first, fact.unit == nil {
      choices.append((.binary(.add, .fact(fact.name), .factor(factor.name)), false))
    }
    choices += model.measures.map { (.measure($0.name), $0.isShare) }
    if scope != .facts {
      let index = partialIndex
      for name in finishedDimensions {
        let dimension = index.dimensions[name]!
        guard dimension.of == nil else { continue }
        choices += [(.dimension(name), dimension.isShare), (.dimension(name), dimension.isShare)]
      }
      for name in finishedIndicators {
        choices.append((.pointsOf(name), false))
        if index.hasValue(index.indicators[name]!) { choices.append((.indicator(name), true)) }
      }
    }
    choices += namedFigures + goalFigures(scope)
    if scope == .gates {
      choices += Array(repeating: (.overall, model.overallIsShare), count: 3)
      if let composed = gateFigure() { choices += [composed, composed] }
    }
    if choices.isEmpty || random.chance(25) {
      if let figure = factFigure() { choices.append(figure) }
    }
    return choices.isEmpty ? nil : random.pick(choices)
  }

  /// Arithmetic over scores, as gates use it.
  private func gateFigure() -> (OracleFigure, Bool)? {
    let index = partialIndex
    let shares =
      finishedDimensions.filter { index.dimensions[$0]!.isShare && index.dimensions[$0]!.of == nil }
      .map { OracleFigure.dimension($0) } + (model.overallIsShare ? [.overall] : [])
    guard let first = shares.first, let last = shares.last else { return nil }
    switch random.below(6) {
    case 0:
      return (
        .list(random.pick([.min, .max, .mean]), [first, last, .score(Fraction(1, 2))]), true
      )
    case 1: return (.binary(.divide, .binary(.add, first, last), .number(2)), true)
    case 2: return (.binary(.subtract, first, last), true)
    case 3: return (.round(last, digits: random.below(2), someRounding, isShare: true), true)
    case 4: return (.conditional(factCondition(), first, last), true)
    default: return (.otherwise(.binary(.divide, first, last), .number(1)), false)
    }
  }
}
