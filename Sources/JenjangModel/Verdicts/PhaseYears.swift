import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let noPhaseInForce = DiagnosticRule(
    "J2020",
    message: Wording(
      id: "di tahun {year} tidak ada fase yang berlaku", en: "in {year} there is no phase"),
    help: Wording(
      id: "hapus `since` atau `until` dari sedikitnya satu fase",
      en: "remove `since` or `until` from at least one phase"))
}

package let phaseYearRules: [DiagnosticRule] = [.noPhaseInForce]

// The ladder in each year.
extension Checker {
  /// Reports years without a phase, and thresholds that do not rise in some year.
  func checkYears(of ladder: Ladder, _ node: Node) {
    if ladder.phases.isEmpty { return }
    for year in years(of: ladder) {
      let inForce = ladder.phases.filter { $0.isInForce(in: year) }
      if inForce.isEmpty, let year {
        report(.noPhaseInForce, at: node.keywordRange, [("year", .number(year))])
        return
      }
      checkThresholds(inForce, in: year, ladder, node)
    }
  }

  /// One year for each stretch of years in which the ladder is the same; nil alone where it always is.
  private func years(of ladder: Ladder) -> [Int?] {
    var starts: Set<Int> = []
    for phase in ladder.phases {
      starts.formUnion(phase.threshold.changes.map { $0.since })
      starts.formUnion([phase.since, phase.until.map { $0 + 1 }].compactMap { $0 })
    }
    let sorted = starts.sorted()
    guard let first = sorted.first else { return [nil] }
    return ([first - 1] + sorted).map { Optional($0) }
  }

  private func checkThresholds(
    _ phases: [Phase], in year: Int?, _ ladder: Ladder, _ node: Node
  ) {
    var before: (phase: Phase, value: Rational)?
    for phase in phases {
      guard let value = phase.threshold.value(in: year)?.value else { continue }
      if let before, value <= before.value,
        let place = threshold(of: phase, in: year, node)
      {
        let isShare = model.dimensions[ladder.dimension].isShare
        let told = isShare ? (before.value * Rational(100)).brief + "%" : before.value.brief
        report(
          .thresholdFalls, at: place.range,
          [("found", .text(place.child(.bound)?.sourceText ?? "")), ("before", .text(told))],
          related: [before.phase.range])
      }
      before = (phase, value)
    }
  }

  /// Where a phase's threshold of a year stands.
  private func threshold(of phase: Phase, in year: Int?, _ ladder: Node) -> Node? {
    let node = ladder.children(.phase).first { $0.name?.range == phase.range }
    let since = year.flatMap { year in phase.threshold.changes.last { $0.since <= year }?.since }
    return node?.children(.threshold).first { self.year($0.child(.since)) == since }
  }
}
