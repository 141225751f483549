import JenjangScoring

/// Measures, classes, tables, reasons, and answers behind the end of a path.
extension Agreement {
  mutating func compareNames() {
    for (name, hull) in outcomes.named.sorted(by: { $0.key < $1.key }) {
      guard let figure = run.figure(named: name, in: assessment) else {
        differences.append("the engine knows no \(name)")
        continue
      }
      compare(figure, hull, "value of \(name)")
    }
  }

  mutating func compareReasons() {
    guard let reasons = outcomes.reasons, reasons.isExact else { return }
    let expected = reasons.all.prefix(EngineRun.mostReasons).map(\.code)
    let found = run.reasons(in: assessment)
    if found == expected { return }
    let told = reasons.all.map { "\($0.code) of \($0.indicator) \($0.distance)" }
    differences.append("reasons \(found), oracle \(told)")
  }

  /// "Not applicable" without its reason is named among what is unproved.
  mutating func compareUnreasoned(isExact: Bool) {
    let named = Set(run.unproved(in: assessment))
    let missing = outcomes.unreasoned.filter { !named.contains($0) }
    if isExact && !missing.isEmpty {
      differences.append("no reason for not applicable, and not named: \(missing)")
    }
  }

  mutating func compareUnscored() {
    // Two indicators on one column have one answer, which either scores.
    guard outcomes.isComplete, !outcomes.hasSharedColumns else { return }
    let found = run.unscored(in: assessment).sorted()
    if found != outcomes.unscoredAnswers.sorted() {
      differences.append("unscored \(found), oracle \(outcomes.unscoredAnswers)")
    }
  }
}
