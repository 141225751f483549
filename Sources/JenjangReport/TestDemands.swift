import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Why a phase is reached or not, under an expectation that is not met.
extension TestText {
  /// The places of the gates that will be shown, for the margin.
  func gateExcerpts(_ failure: TestFailure) -> [SourceExcerpt] {
    failure.demands.flatMap { standing -> [SourceExcerpt] in
      guard case .gate(let number, _) = standing.demand,
        let range = conditionRange(number, of: standing.phase)
      else { return [] }
      return lineExcerpts(range)
    }
  }

  /// Thresholds a line each, then the gates with the values under their conditions.
  func tell(_ demands: [DemandStanding], to lines: inout ExcerptText) {
    for standing in demands {
      guard let phase = model.ladder?.phases.at(standing.phase) else { continue }
      let truth = ReportWording.standing(standing.truth).text(in: language)
      switch standing.demand {
      case .threshold(let threshold, let score):
        lines.note(thresholdText(threshold, score, of: phase, truth))
      case .applicability(let share):
        let limit = model.ladder?.needsApplicable ?? .zero
        lines.note(
          VisibleText.escaped(
            ReportWording.applicableStanding.filled(
              [
                ("phase", .text(phase.name)), ("truth", .text(truth)),
                ("limit", .text(style.textWithUnit(limit, isShare: true))),
                ("value", .text(figureText(share, isShare: true))),
              ], in: language)))
      case .gate(let number, let values):
        guard let range = conditionRange(number, of: standing.phase) else { continue }
        let gate = phase.gates[number]
        let label = ReportWording.gateStanding.filled(
          [
            ("gate", .text(gate.name ?? gate.subjects.map { model.path(of: $0) }.together(", "))),
            ("phase", .text(phase.name)), ("truth", .text(truth)),
          ], in: language)
        diagram(of: values, in: range, label: VisibleText.escaped(label), to: &lines)
      }
    }
  }

  private func thresholdText(
    _ threshold: Threshold, _ score: Figure, of phase: Phase, _ truth: String
  ) -> String {
    let dimension = model.ladder?.dimension ?? 0
    let isShare = model.isShare(dimension)
    return VisibleText.escaped(
      ReportWording.thresholdStanding.filled(
        [
          ("phase", .text(phase.name)),
          ("comparison", .text(threshold.isStrict ? "above" : "from")),
          ("limit", .text(style.textWithUnit(threshold.value, isShare: isShare))),
          ("name", .text(model.dimensionPath(dimension))),
          ("value", .text(figureText(score, isShare: isShare))), ("truth", .text(truth)),
        ], in: language))
  }

  private func conditionRange(_ gate: Int, of phase: Int) -> SourceRange? {
    guard let gate = model.ladder?.phases.at(phase)?.gates.at(gate) else { return nil }
    return model.expressions.at(gate.condition)?.range
  }

  /// Figures beside rules are written as rules write them, with a point.
  var style: FigureStyle { FigureStyle(model.show, decimalSign: .point) }

  /// A figure as shown, and the exact fraction where it is none that can be shown whole.
  func figureText(_ figure: Figure, isShare: Bool) -> String {
    let text = style.textWithUnit(figure, isShare: isShare, in: language)
    guard let exact = figure.certain, !exact.isInteger else { return text }
    return text + " = " + exact.exact
  }
}

extension Rational {
  /// The number with as many decimals as it has, or as a fraction where these have no end.
  var shortDecimal: String {
    for decimals in 0...20 {
      let text = self.text(decimals: decimals, .halfUp)
      if Rational(decimal: text) == self { return text }
    }
    return exact
  }
}
