import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Figures, levels and phases.
extension JSONReport {
  mutating func writeFigures(_ assessment: Assessment?) {
    writer.key("overall")
    writeScore(0, of: assessment)
    writer.key("dimensions")
    writer.open("{")
    for index in (assessment?.dimensions ?? []).indices where index > 0 {
      writer.key(model.dimensionPath(index))
      writeScore(index, of: assessment)
    }
    writer.close("}")
    writer.key("indicators")
    writer.open("{")
    for (index, result) in (assessment?.indicators ?? []).enumerated() {
      guard let indicator = model.indicators.at(index) else { continue }
      writer.key(indicator.path)
      writeIndicator(result, scale: indicator.scale, section: sections.at(index) ?? "")
    }
    writer.close("}")
  }

  /// A score: its value as it is shown, and the exact score.
  private mutating func writeScore(_ index: Int, of assessment: Assessment?) {
    let figure = assessment?.dimensions.at(index) ?? .absent
    let shown = ShownScore(index, of: assessment, in: model)
    if let value = figure.certain, let points = shown.figure.certain, shown.most != nil {
      writer.open("{")
      writer.key("value")
      writer.number(style.text(points, isShare: false))
      writer.key("exact")
      writer.text(value.exact)
      writer.close("}")
    } else {
      writeFigure(
        figure, isShare: model.isShare(index),
        shown: shown.most == nil ? nil : shown.figure.interval)
    }
  }

  /// A figure; with a range that is shown in place of its own.
  mutating func writeFigure(_ figure: Figure, isShare: Bool, shown: Interval? = nil) {
    if let value = figure.certain, shown == nil {
      writeValue(value, isShare: isShare)
      return
    }
    guard let interval = figure.interval else {
      writer.null()
      return
    }
    writer.open("{")
    let ends = shown ?? interval
    for (name, end) in [("low", ends.low), ("high", ends.high)] {
      writer.key(name)
      let isShare = isShare && shown == nil
      if let end { writer.number(style.text(end, isShare: isShare)) } else { writer.null() }
    }
    for (name, end) in [("exactLow", interval.low), ("exactHigh", interval.high)] {
      writer.key(name)
      writer.optionalText(end?.exact)
    }
    writer.key("mayBeAbsent")
    writer.truth(figure.mayBeAbsent || figure.mayBeUndefined)
    writer.close("}")
  }

  /// One value, as it is shown and exact; null for none.
  mutating func writeValue(_ value: Rational?, isShare: Bool) {
    guard let value else {
      writer.null()
      return
    }
    writer.open("{")
    writeParts(of: value, isShare: isShare)
    writer.close("}")
  }

  mutating func writeParts(of value: Rational, isShare: Bool) {
    writer.key("value")
    writer.number(style.text(value, isShare: isShare))
    writer.key("exact")
    writer.text(value.exact)
  }

  /// Something that has names: one where it is certain, else the names of the ends, like a figure.
  mutating func writeNames(_ figure: Figure, _ name: (Rational) -> String?) {
    guard let interval = figure.interval else {
      writer.null()
      return
    }
    let low = interval.low.flatMap(name)
    if figure.certain != nil {
      writer.optionalText(low)
      return
    }
    writer.open("{")
    writer.key("low")
    writer.optionalText(low)
    writer.key("high")
    writer.optionalText(interval.high.flatMap(name))
    writer.key("mayBeAbsent")
    writer.truth(figure.mayBeAbsent)
    writer.close("}")
  }

  mutating func writeSpan(_ span: PhaseSpan?) {
    guard let span, let ladder = model.ladder else {
      writer.null()
      return
    }
    writer.open("{")
    writer.key("certain")
    writer.optionalText(span.certain.flatMap { ladder.phases.at($0)?.name })
    writer.key("possible")
    writer.optionalText(span.possible.flatMap { ladder.phases.at($0)?.name })
    writer.close("}")
  }

  private mutating func writeIndicator(
    _ result: IndicatorResult, scale: Int?, section: String
  ) {
    writer.open("{")
    if !section.isEmpty {
      writer.key("section")
      writer.text(section)
    }
    writer.key("state")
    writer.text(result.state.name)
    writer.key("level")
    writeLevel(result.level, scale: scale)
    writer.key("points")
    writeFigure(result.points, isShare: false)
    writer.key("value")
    writeFigure(result.value, isShare: true)
    writer.close("}")
  }

  mutating func writeLevel(_ figure: Figure, scale: Int?) {
    guard let scale else {
      writer.null()
      return
    }
    let model = model
    writeNames(figure) { $0.index.map { model.levelName($0, scale: scale) } }
  }
}

extension IndicatorResult.State {
  /// What machines call the state.
  var name: String {
    switch self {
    case .answered: return "answered"
    case .unanswered: return "unanswered"
    case .saidNotApplicable: return "not_applicable"
    case .doesNotApply: return "does_not_apply"
    case .measured: return "measured"
    }
  }
}
