/// Sample answers to a fact: all of them for yes/no and choices, a handful around the edges for figures.
struct OracleSamples {
  let index: OracleIndex
  /// The most figures tried for one fact.
  static let mostFigures = 9

  init(_ index: OracleIndex) { self.index = index }

  func answers(to fact: OracleFact) -> [OracleAnswer] {
    if let known = index.memory.samples[fact.name] { return known }
    let answers = worked(fact)
    index.memory.samples[fact.name] = answers
    return answers
  }

  private func worked(_ fact: OracleFact) -> [OracleAnswer] {
    switch fact.kind {
    case .yesNo: return [.truth(true), .truth(false)]
    case .choice(let names): return names.indices.map { .choice($0) }
    case .number(let isWhole, let least, let most, _):
      return figures(fact, isWhole, least, most).map { .figure($0) }
    }
  }

  private func figures(
    _ fact: OracleFact, _ isWhole: Bool, _ least: Fraction?, _ most: Fraction?
  ) -> [Fraction] {
    let literals = OracleWalk(model: index.model).literals
    var candidates = [least, most].compactMap(\.self)
    candidates += [0, 1, (least ?? 0) + 100, (most ?? 0) - 50]
    for literal in literals.sorted() {
      candidates += [literal, literal - 1, literal + 1, literal - Fraction(1, 10)]
    }
    var domain: Set<Fraction> = []
    for candidate in candidates {
      let figure = fact.onGrid(isWhole ? Fraction(candidate.floor) : candidate)
      if let least, figure < least { continue }
      if let most, figure > most { continue }
      domain.insert(figure)
    }
    let sorted = domain.sorted()
    let limit = OracleSamples.mostFigures
    guard sorted.count > limit else { return sorted }
    // Both ends, and the rest evenly spread.
    return (0..<limit).map { sorted[$0 * (sorted.count - 1) / (limit - 1)] }
  }
}
