extension Renderer {
  mutating func write(_ child: OracleChild) {
    switch child {
    case .dimension(let dimension): write(dimension)
    case .indicator(let indicator): write(indicator)
    case .section(let section):
      block("section \(section.name) \"Bagian\"") { renderer in
        for indicator in section.indicators { renderer.write(indicator) }
      }
    }
  }

  private func weights(_ weights: [OracleDated]) -> [String] {
    weights.map { dated in
      let since = dated.since.map { " since \($0)" } ?? ""
      return "weight \(ExpressionRenderer.number(dated.value))\(since)"
    }
  }

  private func years(_ since: Int?, _ until: Int?) -> [String] {
    [since.map { "since \($0)" }, until.map { "until \($0)" }].compactMap(\.self)
  }

  private mutating func write(_ dimension: OracleDimension) {
    // `of` first: behind an expression it could be read as a part of it.
    var options = dimension.of.map { ["of " + ExpressionRenderer.number($0)] } ?? []
    options += years(dimension.since, dimension.until) + weights(dimension.weights)
    if let aspect = dimension.aspect { options.append("aspect \(aspect.rawValue)") }
    var inside: [String] = []
    if let rule = dimension.unanswered {
      inside.append("unanswered counts as \(Self.unanswered(rule))")
    }
    if let condition = dimension.appliesWhen {
      inside.append("applies when \(expressions.condition(condition))")
    }
    if dimension.isPath { inside.append("stop at the first negative") }
    if let score = dimension.score { inside.append("score \(expressions.figure(score))") }
    if let baseline = dimension.baseline {
      options.append("baseline \(ExpressionRenderer.number(baseline))")
    }
    if let goal = dimension.goal { inside.append(text(goal)) }
    if expressions.random.chance(30) {
      options += inside
      inside = []
    }
    let head = ["dimension \(dimension.name) \"Bidang \(dimension.name)\""] + options
    block(head.joined(separator: " ")) { renderer in
      for option in inside { renderer.line(option) }
      for child in dimension.children { renderer.write(child) }
    }
  }

  private mutating func write(_ indicator: OracleIndicator) {
    var options: [String] = []
    var body: [String] = []
    switch indicator.source {
    case .question: break
    case .bands(let figure, _):
      options.append("measures \(expressions.figure(figure))")
      body += bandLines(of: indicator)
    case .level(let table): options.append("level of \(table)")
    case .points(let figure, let most):
      // Brackets, since a number before `of` would be a score.
      options.append(
        "points (\(expressions.figure(figure))) of \(ExpressionRenderer.number(most))")
    }
    options += Self.reasons(of: indicator)
    options += years(indicator.since, indicator.until) + weights(indicator.weights)
    if let scale = indicator.scale { options.append("scale \(scale)") }
    if let column = indicator.column { options.append("column \(column)") }
    if let aspect = indicator.aspect { options.append("aspect \(aspect.rawValue)") }
    if let rule = indicator.notApplicable { options.append(Self.notApplicable(rule)) }
    if let rule = indicator.unanswered {
      let rest = Self.reason(indicator.unansweredReason)
      options.append("unanswered counts as \(Self.unanswered(rule))\(rest)")
    }
    let levels = levelLines(of: indicator)
    // Levels first: a negative number behind an expression could be read as a part of it.
    let nexts = indicator.nexts.filter { $0.atLevel == nil }.map { text($0, of: indicator) }
    body += indicator.writesNextFirst ? nexts + levels : levels
    if let request = indicator.evidence { body.append(Self.evidence(request)) }
    if let condition = indicator.appliesWhen {
      body.append("applies when \(expressions.condition(condition))")
    }
    if let goal = indicator.goal { body.append(text(goal)) }
    if !indicator.writesNextFirst { body += nexts }
    if levels.isEmpty {
      if expressions.random.chance(30) && indicator.source == .question {
        options += body
        body = []
      }
    }
    let start = "indicator \(indicator.name) \"Soal \(indicator.name)\""
    let head = ([start] + options).joined(separator: " ")
    guard !body.isEmpty else { return line(head) }
    block(head) { renderer in
      for option in body { renderer.line(option) }
    }
  }

  mutating func write(_ ladder: OracleLadder) {
    let head = ladder.dimension.map { "phases of \(expressions.path($0))" } ?? "phases"
    block(head) { renderer in
      if let needed = ladder.needsApplicable {
        renderer.line("needs applicable \(ExpressionRenderer.score(needed))")
      }
      for phase in ladder.phases { renderer.write(phase, ladder.isShare) }
    }
  }

  private mutating func write(_ phase: OraclePhase, _ isShare: Bool) {
    var head = "phase \(phase.name) \"Fase \(phase.name)\""
    var years = Self.years(of: phase)
    if !years.isEmpty, phase.gates.isEmpty || expressions.random.chance(60) {
      head += " " + years.joined(separator: " ")
      years = []
    }
    for threshold in phase.thresholds {
      let fifths = threshold.value * 5
      var value =
        isShare
        ? ExpressionRenderer.score(threshold.value) : ExpressionRenderer.number(threshold.value)
      if isShare && fifths.isWhole && expressions.random.chance(50) {
        value = "\(fifths) of 5"
      }
      head += " \(threshold.isStrict ? "above" : "from") \(value)"
      if let since = threshold.since { head += " since \(since)" }
    }
    guard !phase.gates.isEmpty else { return line(head) }
    block(head) { renderer in
      for line in years { renderer.line(line) }
      for gate in phase.gates {
        let name = gate.name.map { "\($0): " } ?? ""
        let because = gate.because.map { " because \"\($0)\"" } ?? ""
        renderer.line("requires \(name)\(renderer.expressions.condition(gate.condition))\(because)")
      }
    }
  }
}
