/// Writes a model as one rule file.
struct Renderer {
  private let model: OracleModel
  let index: OracleIndex
  var expressions: ExpressionRenderer
  private var lines: [String] = []
  private var depth = 0

  static func text(_ model: OracleModel) -> String {
    var renderer = Renderer(model)
    renderer.write()
    return renderer.lines.joined(separator: "\n") + "\n"
  }

  private init(_ model: OracleModel) {
    self.model = model
    index = OracleIndex(model)
    expressions = ExpressionRenderer(index)
  }

  mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  mutating func block(_ head: String, _ body: (inout Renderer) -> Void) {
    line(head + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }

  private mutating func write() {
    line("// Model uji \(model.spelling).")
    writeHead()
    for scale in model.scales {
      block("scale \(scale.name) \"Skala \(scale.name)\"") { renderer in
        for level in scale.levels { renderer.line(Self.level(level, in: scale.levels)) }
      }
    }
    for actor in model.actors { line("actor \(actor) \"Aktor \(actor)\"") }
    for fact in model.facts { line(Self.fact(fact)) }
    if !model.writesFactorsLast { for factor in model.factors { write(factor) } }
    for measure in model.measures {
      line("measure \(measure.name) \"Ukuran\" = \(expressions.figure(measure.figure))")
    }
    for named in model.classes { write(named) }
    for table in model.tables { write(table) }
    for place in 0...model.children.count {
      for advice in model.advices where advice.place == place { write(advice) }
      if place < model.children.count { write(model.children[place]) }
    }
    if model.writesFactorsLast { for factor in model.factors { write(factor) } }
    let goal = model.overallGoal.map { " " + text($0) } ?? ""
    if let score = model.overallScore {
      line("overall score \(expressions.figure(score))\(goal)")
    } else if !goal.isEmpty {
      line("overall score mean\(goal)")
    }
    if let ladder = model.ladder { write(ladder) }
    for finding in model.findings { write(finding) }
  }

  private mutating func writeHead() {
    block("model \(model.name) \"Model uji\"") { renderer in
      let model = renderer.model
      renderer.line("edition \"2026.1\"")
      renderer.line("languages id, en")
      renderer.line("unanswered counts as \(Self.unanswered(model.unanswered))")
      renderer.line("show 2 decimals half up")
      var defaults: [String] = []
      if let scale = model.defaultScale { defaults.append("scale \(scale)") }
      if let weight = model.defaultWeight {
        defaults.append("weight \(ExpressionRenderer.number(weight))")
      }
      if let rule = model.defaultNotApplicable { defaults.append(Self.notApplicable(rule)) }
      defaults += Self.terms(model.defaultTerms)
      if let text = model.defaultNext { defaults.append("next \"\(text)\"") }
      if !defaults.isEmpty {
        renderer.line("defaults { \(defaults.joined(separator: "  ")) }")
      }
      renderer.line("columns { community \"kode\"  year \"tahun\" }")
      renderer.line("not_applicable words \"NA\", \"TB\"")
      renderer.line("numbers \(model.decimalComma ? "comma" : "point")")
      if let isAbove = model.reasonsAbove {
        renderer.line("reasons points \(isAbove ? "above" : "below") baseline")
      }
      renderer.writeFindingPolicy()
      if !model.adviceOrder.isEmpty {
        let keys = model.adviceOrder.map(\.rawValue).joined(separator: ", ")
        renderer.line("order advice by \(keys)")
      }
      if let below = model.adviseBelow { renderer.line("advise below \(below)") }
    }
  }

  static func unanswered(_ rule: OracleUnanswered) -> String {
    switch rule {
    case .unknown: "unknown"
    case .lowest: "lowest"
    case .points(let points): "points " + ExpressionRenderer.number(points)
    }
  }

  static func notApplicable(_ rule: OracleNotApplicable) -> String {
    switch rule {
    case .allowed: "not applicable allowed"
    case .reasoned(let least):
      "not applicable allowed needs reason" + (least.map { " text \($0)" } ?? "")
    case .counts(let points):
      "not applicable counts as points " + ExpressionRenderer.number(points)
    }
  }

  static func fact(_ fact: OracleFact) -> String {
    var text = "fact \(fact.name) \"Fakta \(fact.name)\" "
    switch fact.kind {
    case .yesNo: text += "yes_no"
    case .choice(let names):
      let choices = names.enumerated().map { place, name in
        let mark = place == fact.lowest ? " lowest" : ""
        return "\(name) \"\(OracleFact.choiceTitle(name))\"\(mark)"
      }
      text += "choice { \(choices.joined(separator: "  ")) }"
    case .number(let isWhole, let least, let most, let unit):
      text += "number" + (isWhole ? " whole" : "")
      text += Self.domain(fact.domain, least, most)
      if let unit { text += " unit \"\(unit)\"" }
    }
    if let column = fact.column { text += " column \(column)" }
    if fact.allowsNotApplicable { text += " not applicable allowed" }
    return text + Self.unanswered(fact)
  }
}
