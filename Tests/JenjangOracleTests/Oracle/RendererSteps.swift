/// Levels with their evidence and steps, `next` and `advice`.
extension Renderer {
  static func level(_ level: OracleLevel, in levels: [OracleLevel]) -> String {
    let name = level.name.map { " \($0)" } ?? ""
    let points = level.writesPoints ? " points \(ExpressionRenderer.number(level.points))" : ""
    let evidence = level.evidence.map { " " + demand($0, in: levels) } ?? ""
    // Which of the two stands first makes no difference.
    var options = level.number % 2 == 0 ? points + evidence : evidence + points
    if level.stops { options = level.number % 2 == 0 ? " stops" + options : options + " stops" }
    options += reason(level.reason)
    return "\(level.number)\(name) \"\(level.title)\"\(options)"
  }

  private static func demand(
    _ evidence: OracleLevelEvidence, in levels: [OracleLevel]
  ) -> String {
    var text = evidence.isNeeded ? "needs evidence" : "asks evidence"
    if let kind = evidence.kind { text += " " + self.kind(kind) }
    if let fallback = evidence.fallback, let name = levels[fallback].name {
      text += " else \(name)"
    }
    return text
  }

  private static func kind(_ kind: OracleEvidenceKind) -> String {
    switch kind {
    case .link: "link"
    case .linkWithin: "link within"
    case .text(let least): "text \(least)"
    }
  }

  static func evidence(_ request: OracleEvidenceRequest) -> String {
    var parts = ["evidence"]
    if let text = request.text { parts.append("\"\(text)\"") }
    if let kind = request.kind { parts.append(self.kind(kind)) }
    if let column = request.column { parts.append("column \(column)") }
    return parts.joined(separator: " ")
  }

  static func terms(_ terms: OracleTerms) -> [String] {
    var parts: [String] = []
    if !terms.actors.isEmpty { parts.append("by " + terms.actors.joined(separator: ", ")) }
    if let effort = terms.effort { parts.append("effort \(effort)") }
    if let months = terms.months {
      parts.append("within \(months) \(months == 1 ? "month" : "months")")
    }
    return parts
  }

  private mutating func target(_ target: OracleTarget, of indicator: String) -> String? {
    switch target {
    case .next: return nil
    case .highest: return "to highest"
    case .level(let place):
      let levels = index.levels(of: index.indicators[indicator]!)!
      return expressions.random.chance(30)
        ? "to \(levels[place].number)" : "to \(levels[place].name!)"
    }
  }

  mutating func text(_ next: OracleNext, of indicator: OracleIndicator) -> String {
    var options = Self.terms(next.terms)
    if let target = target(next.target, of: indicator.name) { options.append(target) }
    let shuffled = expressions.random.shuffled(options)
    return (["next \"\(next.text)\""] + shuffled).joined(separator: " ")
  }

  /// The lines of an indicator's levels: those written in place, and its own words with their steps.
  mutating func levelLines(of indicator: OracleIndicator) -> [String] {
    let levels = index.levels(of: indicator) ?? []
    var lines: [String] = []
    for (place, level) in levels.enumerated() {
      let own = indicator.nexts.filter { $0.atLevel == place }
      var line = "\(level.number) \"Keterangan \(level.number) \(indicator.name)\""
      if !indicator.levelsInPlace.isEmpty {
        line = Self.level(level, in: levels)
      } else if !indicator.hasLevelTexts && own.isEmpty {
        continue
      }
      for next in own { line += " " + text(next, of: indicator) }
      lines.append(line)
    }
    return lines
  }

  mutating func write(_ advice: OracleAdvice) {
    var options = Self.terms(advice.terms)
    if !advice.after.isEmpty { options.append("after " + advice.after.joined(separator: ", ")) }
    options = expressions.random.shuffled(options)
    let inside = options.filter { _ in expressions.random.chance(30) }
    let outside = options.filter { !inside.contains($0) }
    var raises: [String] = []
    for raise in advice.raises {
      let target = target(raise.target, of: raise.indicator).map { " " + $0 } ?? ""
      raises.append(expressions.path(raise.indicator) + target)
    }
    let isApart = expressions.random.chance(30)
    let head = (["advice \(advice.name) \"Saran \(advice.name)\""] + outside).joined(separator: " ")
    block(head) { renderer in
      if isApart {
        for raise in raises { renderer.line("raises \(raise)") }
      } else {
        renderer.line("raises \(raises.joined(separator: ", "))")
      }
      if let when = advice.when { renderer.line("when \(renderer.expressions.condition(when))") }
      for option in inside { renderer.line(option) }
    }
  }
}
