import JenjangModel
import JenjangNumbers
import JenjangScoring

// A published cell beside what the rules give.
extension CaseRunner {
  /// The difference between a cell and an assessment; nil where there is none.
  func difference(_ cell: ExpectedCell, _ assessment: Assessment) -> RowFailure.Difference? {
    func other(_ found: TestFinding) -> RowFailure.Difference {
      RowFailure.Difference(column: cell.column.name, published: cell.text, found: found)
    }
    switch (cell.column.expected, cell.published) {
    case (.phase, .place(let phase)):
      let span = assessment.verdict ?? PhaseSpan(certain: nil, possible: nil)
      return span == PhaseSpan(certain: phase, possible: phase) ? nil : other(.phases(span))
    case (.blocked, .names(let wanted)):
      let names = blockers(of: assessment)
      return names.joined(separator: " ").parts == wanted ? nil : other(.blockers(names))
    case (.step(let place), .steps(let wanted)):
      let steps = assessment.outlook?.steps ?? []
      let step = place <= steps.count ? steps[place - 1].step : nil
      if step.map({ wanted.contains($0) }) ?? wanted.isEmpty { return nil }
      return other(.advice(step.map { [model.steps[$0].name] } ?? []))
    case (.name(let expression), .place(let place)):
      let value = scorer.value(ofExpression: expression, in: assessment)
      let isEqual: Bool
      switch value {
      case .truth(let truth):
        isEqual = truth == (place.map { $0 == 0 ? .no : .yes } ?? .notApplicable)
      case .figure(let figure):
        isEqual = place.map { figure.certain == Rational($0) } ?? figure.isAbsent
      }
      return isEqual ? nil : other(.value(expression: expression, value))
    case (.figure(let expression, let tolerance), .figure(let published)):
      return difference(cell, expression, tolerance, published, assessment)
    default: return nil
    }
  }

  private func difference(
    _ cell: ExpectedCell, _ expression: Int, _ tolerance: ColumnExpectation.Tolerance,
    _ published: Rational, _ assessment: Assessment
  ) -> RowFailure.Difference? {
    let value = scorer.value(ofExpression: expression, in: assessment)
    var result = RowFailure.Difference(
      column: cell.column.name, published: cell.text,
      found: .value(expression: expression, value))
    let isShare = model.expressions[expression].type == .score
    let figure = value.figure.certain.map { isShare ? $0 * model.show.whole : $0 }
    switch tolerance {
    case .within(let within):
      result.within = within
      guard let figure else { return result }
      let excess = figure - published
      if excess.magnitude <= within { return nil }
      result.excess = excess
      result.rounding = RowFailure.Rounding.first(from: figure, to: published, written: cell.text)
    case .rounded(let decimals, let mode):
      guard let figure else { return result }
      let rounded = figure.rounded(decimals: decimals, mode)
      if rounded == published { return nil }
      result.excess = rounded - published
      result.rounded = rounded
    }
    return result
  }

  /// Names of what blocks the next phase; none at the top.
  private func blockers(of assessment: Assessment) -> [String] {
    guard let blocked = assessment.blocked, let ladder = model.ladder else { return [] }
    return names(of: blocked, ladder)
  }
}

extension RowFailure {
  /// How a figure becomes the published one by rounding.
  package struct Rounding: Hashable, Sendable {
    package var decimals: Int
    package var mode: RoundingMode

    /// The first way of rounding to as many decimals as a cell shows that gives what it says.
    static func first(
      from figure: Rational, to published: Rational, written cell: String
    ) -> Rounding? {
      let decimals = published.decimals(in: cell)
      for mode: RoundingMode in [.halfUp, .halfEven, .halfDown, .down, .up, .towardZero]
      where figure.rounded(decimals: decimals, mode) == published {
        return Rounding(decimals: decimals, mode: mode)
      }
      return nil
    }
  }
}

extension Rational {
  /// How many digits stand behind the decimal sign where a cell writes this number.
  ///
  /// The last sign parts thousands where the number is a whole one without it.
  fileprivate func decimals(in cell: String) -> Int {
    let digits = Array(cell.utf8)
    guard
      let sign = digits.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    else { return 0 }
    let behind = digits.count - sign - 1
    let whole = Rational(decimal: digitsOnly(digits))
    // 1.000 is a thousand where that is what was read, and else one with three decimals.
    return whole == magnitude && !isZero ? 0 : behind
  }
}

/// The digits of a cell as one number.
private func digitsOnly(_ cell: [UInt8]) -> String {
  var text = ""
  for byte in cell where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
    text.unicodeScalars.append(Unicode.Scalar(byte))
  }
  return text
}
