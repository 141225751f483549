import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let bandsUnbounded = DiagnosticRule(
    "J2006",
    message: Wording(
      id: "poin band ini dapat bernilai dari {least} sampai {most}; tertingginya tidak terlihat",
      en: "these bands can be worth from {least} to {most}, so their most can't be seen"),
    help: Wording(
      id: "batasi dengan `clamp(…, 0, 100)`, dan tulis `bands of 100 { … }`",
      en: "bound them by `clamp(…, 0, 100)`, and write `bands of 100 { … }`"))

  static let formulasByYear = DiagnosticRule(
    "J2007",
    message: Wording(
      id: "band yang bernilai rumus tidak dapat berganti menurut tahun",
      en: "bands that are worth a formula can't change by the year"),
    help: Wording(
      id: "tulis satu `bands`, dengan `if year >= 2026 then … else …` di dalam rumusnya",
      en: "write one `bands`, with `if year >= 2026 then … else …` in its formulas"))

  static let wholeWithoutFormula = DiagnosticRule(
    "J2008",
    message: Wording(
      id: "`of N` hanya untuk band yang bernilai rumus",
      en: "`of N` is for bands that are worth a formula"),
    help: Wording(
      id: "hapus; poin tertinggi adalah poin band yang terbaik",
      en: "remove it; the most points are those of the best band"))
}

package let formulaBandRules: [DiagnosticRule] = [
  .bandsUnbounded, .formulasByYear, .wholeWithoutFormula,
]

// Bands of which some are worth a formula: they become one formula of conditions, so that whatever
// works on formulas works on them.
extension Checker {
  func hasFormulas(_ bands: Node) -> Bool {
    bands.children(.band).contains { band in
      band.child(.points)?.children.first.map { $0.kind != .bound && $0.kind != .missing } ?? false
    }
  }

  func formulaValue(_ node: Node, _ scope: ExpressionScope) -> BandValue? {
    guard let formula = figure(node, scope) else { return nil }
    guard case .number = model.expressions[formula].type else {
      report(
        .numberNeeded, at: node.range, [("found", .wording(description(of: formula)))])
      return nil
    }
    return BandValue(level: -1, points: .zero, formula: formula)
  }

  func checkFormulaBands(
    _ nodes: [Node], of expression: Int, _ index: Int, _ scope: ExpressionScope
  ) -> Interval? {
    if let dated = nodes.first(where: { $0.child(.since) != nil }) ?? nodes.dropFirst().first {
      report(.formulasByYear, at: dated.keywordRange)
      return nil
    }
    let node = nodes[0]
    guard
      let bands = bands(
        node, of: expression, scale: model.indicators[index].scale, scope: scope)
    else { return nil }
    reportUnreachable(bands, in: traits[expression].domain, node)
    let formula = formula(of: bands, of: expression, at: node.range)
    let domain = traits[formula].domain
    model.indicators[index].source = .points(expression: formula)
    let told: [(name: String, value: MessageArgument)] = [
      ("least", .text(domain.low?.brief ?? "−∞")), ("most", .text(domain.high?.brief ?? "∞")),
    ]
    guard let least = domain.low, let most = domain.high else {
      report(.bandsUnbounded, at: node.keywordRange, told)
      return nil
    }
    model.indicators[index].leastPoints = least
    model.indicators[index].mostPoints = most
    guard let bound = node.child(.ofWhole)?.child(.bound) else { return domain }
    guard let whole = plainFigure(bound) else { return nil }
    guard whole > .zero else {
      report(.mustBePositive, at: bound.range, [("found", .text(bound.sourceText))])
      return nil
    }
    model.indicators[index].mostPoints = whole
    guard least >= .zero, most <= whole else {
      report(.pointsOutOfRange, at: bound.range, told + [("whole", .text(whole.brief))])
      return nil
    }
    return domain
  }

  /// `if x below 5 then … else if x below 8 then … else …`; where there is no x there are no points.
  private func formula(
    of bands: [PlacedBand], of expression: Int, at range: SourceRange
  ) -> Int {
    let values = bands.map { value(of: $0, of: expression) }
    let zero = number(.zero, at: range)
    let nothing = append(
      .clamp, [expression, zero, zero], .number(.none), at: range, .point(.zero), isBare: true)
    let top = values[values.count - 1]
    var result = append(
      .add, [top, nothing], .number(.none), at: bands[bands.count - 1].range, traits[top].domain)
    for (place, (band, value)) in zip(bands, values).enumerated().dropLast().reversed() {
      guard let end = band.band.end else { continue }
      let limit = number(end, at: band.range)
      let isBelow = append(
        .compare(band.band.includesEnd ? .atMost : .below), [expression, limit], .truth,
        at: band.range)
      result = append(
        .conditional, [isBelow, value, result], .number(.none),
        // The whole of it is what people are shown as the formula.
        at: place == 0 ? range : band.range,
        traits[value].domain.hull(with: traits[result].domain))
    }
    return result
  }

  private func value(of placed: PlacedBand, of expression: Int) -> Int {
    if let formula = placed.formula { return formula }
    let band = placed.band
    let points = number(band.points, at: placed.range)
    guard let ramp = band.ramp,
      let slope = (ramp.endPoints - band.points).divided(by: ramp.end - ramp.start)
    else { return points }
    let start = number(ramp.start, at: placed.range)
    let end = number(ramp.end, at: placed.range)
    let held = append(
      .clamp, [expression, start, end], .number(.none), at: placed.range,
      Interval(low: ramp.start, high: ramp.end))
    let run = append(
      .subtract, [held, start], .number(.none), at: placed.range,
      Interval(low: .zero, high: ramp.end - ramp.start))
    let factor = number(slope, at: placed.range)
    let climbed = append(
      .multiply, [run, factor], .number(.none), at: placed.range,
      Interval(low: .zero, high: ramp.end - ramp.start).scaled(by: slope))
    return append(.add, [points, climbed], .number(.none), at: placed.range, band.pointsRange)
  }

  private func number(_ value: Rational, at range: SourceRange) -> Int {
    append(.number(value), [], .number(.none), at: range, .point(value), isBare: true)
  }
}
