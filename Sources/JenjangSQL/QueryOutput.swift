import JenjangModel
import JenjangNumbers
import JenjangReport
import JenjangScoring
import JenjangSource

/// The columns that a query gives, as `assess --format csv` has them.
extension QueryCompiler {
  /// The text of the whole query.
  mutating func query(_ columns: [ReportColumn]) throws(Refusal) -> String {
    try checkNames(columns)
    let assessed = try assessedColumn()
    try fillAll(columns)
    let advice = columns.reduce(0) { most, column in
      if case .advice(let place) = column { return max(most, place) }
      return most
    }
    let steps = advice > 0 ? try adviceColumns(advice) : []
    var shown: [String] = []
    for column in columns {
      var text: String
      switch column {
      case .id: text = "\(dialect.identifier("community"))"
      case .name: text = try role("name", model.columns.name)
      case .year:
        let year = try yearColumn()
        text = year.constant == nil ? "CAST(\(year.text) AS \(dialect.textType))" : "'\(year.text)'"
      case .group(let index):
        let group = model.columns.groups[index]
        text = try role("group_" + group.name, group.column)
      case .advice(let place):
        text = assessed.given(place <= steps.count ? steps[place - 1] : "NULL")
      default: text = assessed.given(try figureText(column))
      }
      shown.append("\(text) AS \(dialect.identifier(column.header(in: model)))")
    }
    return assembled(shown)
  }

  /// Whether a row says whose answers it holds, and of which year where the rules go by it.
  private struct Assessed {
    var condition: Condition

    func given(_ text: String) -> String {
      let text = text.first == "\n" ? text : " " + text
      return "CASE WHEN \(condition.text) THEN\(text) END"
    }
  }

  private mutating func assessedColumn() throws(Refusal) -> Assessed {
    let parts = model.columns.community.map { "COALESCE(\(trimmed($0)), '')" }
    _ = stages.add(
      "community", "NULLIF(\(joined(parts, " || ' / ' || ")), '')", reading: 0, in: .answers)
    let identified = stages.add(
      "is_identified",
      "(" + wrapped(parts.map { "\($0) <> ''" }, separator: " AND ", indent: 6) + ")", reading: 0,
      in: .answers)
    var condition = Condition(column: identified.text, depth: identified.depth)
    if model.needsYear { condition = condition && Condition(isThere: try yearColumn()) }
    return Assessed(condition: condition)
  }

  /// A column that says whose answers they are, null where it is empty.
  private mutating func role(_ name: String, _ column: String?) throws(Refusal) -> String {
    guard let column else { return "NULL" }
    return stages.add(name, "NULLIF(\(trimmed(column)), '')", reading: 0, in: .answers).text
  }

  private mutating func fillAll(_ columns: [ReportColumn]) throws(Refusal) {
    var slots: [Int] = []
    for column in columns {
      switch column {
      case .dimension(let index): slots.append(plan.dimensionSlots[index])
      case .overall: slots.append(plan.dimensionSlots[0])
      case .phase, .phaseTitle: slots += phaseSlots
      case .advice:
        try checkAdvice()
        slots += adviceSlots
      case .answered, .asked: slots += plan.indicatorSlots.compactMap { $0.condition }
      case .model, .blocked, .nextPhase, .findings, .evidence, .reason, .classed, .table, .goal,
        .detail:
        throw Refusal(
          .queryColumn, at: nil, [("column", .text(column.header(in: model)))])
      case .id, .name, .year, .group: break
      }
    }
    try fill(slots)
  }

  private mutating func figureText(_ column: ReportColumn) throws(Refusal) -> String {
    switch column {
    case .dimension(let index): return try shown(dimension: index)
    case .overall: return try shown(dimension: 0)
    case .phase: return try phase { $0.name }
    case .phaseTitle:
      let language = options.language
      return try phase { phase in
        let title = phase.title.text(language)
        return title.isEmpty ? phase.name : title
      }
    case .answered: return try count(answered: true)
    case .asked: return try count(answered: false)
    default: return "NULL"
    }
  }

  // MARK: Figures

  private mutating func shown(dimension index: Int) throws(Refusal) -> String {
    if model.show.isPoints || model.show.isFullWhenMet {
      throw Refusal(.queryShow, at: nil, [])
    }
    let slot = plan.dimensionSlots[index]
    let figure = figure(slot)
    guard figure.isUndefined.constant == false else { throw refusal(.queryRange, slot: slot) }
    let style = FigureStyle(model.show, decimals: options.decimals)
    let decimals = style.decimals
    let factor =
      (model.dimensions[index].isShare ? style.whole : .one)
      * Rational(BigInteger.powerOfTen(decimals))
    let above = factor.numerator
    let below = factor.denominator * figure.denominator
    let shared = above.greatestCommonDivisor(with: below)
    let name = (index == 0 ? "overall" : model.dimensions[index].path) + "_shown"
    func units(_ end: Whole, _ name: String) throws(Refusal) -> Whole {
      let number = arithmetic.rounded(
        end, times: above.dividedExactly(by: shared), over: below.dividedExactly(by: shared),
        figure.divisor, style.rounding)
      try check(number.longest, slot: slot)
      return column(name, number, in: .shown)
    }
    let low = try units(figure.low, name)
    if !figure.isRange { return arithmetic.text(low, decimals: decimals) }
    let high = try units(figure.high, name + "_high")
    let isPoint = Condition(figure.low, .equal, figure.high)
    return
      "\n    CASE WHEN \(isPoint.text) THEN \(arithmetic.text(low, decimals: decimals))"
      + "\n      ELSE \(arithmetic.text(low, decimals: decimals)) || '..' || "
      + "\(arithmetic.text(high, decimals: decimals)) END"
  }

  // MARK: Phases

  private mutating func phase(_ label: (Phase) -> String) throws(Refusal) -> String {
    guard let ladder = model.ladder else { return "NULL" }
    let columns = try phaseColumns(ladder)
    let labels = ladder.phases.map { dialect.literal(label($0)) }
    func text(_ holds: [Condition]) -> String {
      var branches: [String] = []
      for (place, condition) in holds.enumerated() where condition.constant != true {
        let below = place == 0 ? "NULL" : labels[place - 1]
        branches.append("WHEN \(condition.negation) THEN \(below)")
        if condition.constant == false { break }
      }
      let top = labels.last ?? "NULL"
      if branches.isEmpty { return top }
      return "CASE " + joined(branches, "\n      ") + "\n      ELSE \(top) END"
    }
    let low = text(columns.certain)
    if !columns.isSpan { return "\n    " + low }
    let depth = (columns.certain + columns.possible).map { $0.depth }.max() ?? 0
    let certain = stages.add("phase_certain", low, reading: depth, in: .shown)
    let possible = stages.add(
      "phase_possible", text(columns.possible), reading: depth, in: .shown)
    // Once where both are the same, and behind two points where no phase is certain.
    return "CASE WHEN \(certain.text) = \(possible.text) THEN \(certain.text)"
      + "\n      ELSE COALESCE(\(certain.text), '') || '..' || \(possible.text) END"
  }

  // MARK: Questions

  /// How many questions are or could be asked, or of those were answered.
  private mutating func count(answered: Bool) throws(Refusal) -> String {
    var parts: [Whole] = []
    for question in model.questions.indices {
      let asked = isAsked(question)
      if !answered {
        parts.append(arithmetic.choice(asked, Whole(1), Whole(0)))
        continue
      }
      let isAnswered = try self.isAnswered(question)
      parts.append(arithmetic.choice(asked && isAnswered, Whole(1), Whole(0)))
    }
    let name = answered ? "answered" : "asked"
    let total = column(name, arithmetic.sum(parts), in: .shown)
    return "CAST(\(total.text) AS \(dialect.textType))"
  }

  private func isAsked(_ question: Int) -> Condition {
    switch model.questions[question].owner {
    case .fact, .factor: return .always
    case .indicator: break
    }
    var conditions: [Condition] = []
    for (index, asker) in plan.indicatorQuestions.enumerated() where asker == question {
      guard let slot = plan.indicatorSlots[index].condition else { return .always }
      conditions.append(truth(slot).yes)
    }
    return .any(conditions)
  }
}
