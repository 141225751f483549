import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What is said of movements: with a sign always, and a range where answers are missing.
extension Phrases {
  /// A movement for people: `+3.20`, `-1.00..+4.50`, or that nothing is known.
  func movement(_ movement: Movement, isShare: Bool) -> String {
    guard let range = movement.range else { return said(CycleWording.unknown) }
    return style.signed(range, isShare: isShare)
  }

  /// A movement that may not be known at all, for a table.
  func movement(_ movement: Movement?, isShare: Bool) -> String {
    movement.map { self.movement($0, isShare: isShare) } ?? "–"
  }

  /// An answer for people: the level's words, a figure, or that there is none.
  func answer(_ answer: Answer, to question: Int) -> String {
    switch answer {
    case .unanswered: return said(ReportWording.openAnswer)
    case .notApplicable: return said(ReportWording.noAnswer)
    case .truth(let truth): return said(ReportWording.truth(truth ? .yes : .no))
    case .level(let place):
      guard case .level(let scale) = model.questions.at(question)?.domain else { return "" }
      return model.levelTitle(place, scale: scale, language)
    case .choice(let place):
      guard case .choice(let options) = model.questions.at(question)?.domain,
        let option = options.at(place)
      else { return "" }
      return model.titled(option.title, texts, option.name)
    case .number: return model.content(answer, to: question).cell(style)
    }
  }

  /// A demand of a phase by its name.
  func demand(_ demand: PhaseDemand, of phase: Int) -> String {
    switch demand {
    case .applicability: return said(ReportWording.applicable)
    case .threshold:
      let name = model.dimensionTitle(model.ladder?.dimension ?? 0, language)
      return said(ReportWording.threshold, ("name", name))
    case .gate(let index):
      guard let gate = model.ladder?.phases.at(phase)?.gates.at(index) else { return "" }
      return BlockedText(phrases: self).gateTitle(gate)
    }
  }
}

extension FigureStyle {
  /// A range with signs; nothing stands for an end that is not there.
  func signed(_ range: Interval, isShare: Bool) -> String {
    if let value = range.point { return signed(value, isShare: isShare) }
    return span(
      range.low.map { signed($0, isShare: isShare) },
      range.high.map { signed($0, isShare: isShare) })
  }

  /// A figure with its sign; one that rounds to zero has none.
  func signed(_ value: Rational, isShare: Bool) -> String {
    let text = plain(value, isShare: isShare)
    let isZero = text == plain(.zero, isShare: isShare)
    return (value.signum > 0 && !isZero ? "+" : "") + text
  }

  /// A difference is rounded as it is: what keeps a score from showing as full does not bear on it.
  private func plain(_ value: Rational, isShare: Bool) -> String {
    let sign = decimalSign == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    return (isShare ? value * whole : value).text(
      decimals: decimals, rounding, decimalSign: sign)
  }
}
