/// Factors, findings and the rules for findings.
extension Renderer {
  mutating func write(_ factor: OracleFactor) {
    var options: [String] = []
    if let aspect = factor.aspect { options.append("aspect \(aspect.rawValue)") }
    if let column = factor.column { options.append("column \(column)") }
    if factor.writesRange {
      options.append("scale \(factor.numbers.first!) to \(factor.numbers.last!)")
    }
    if factor.allowsNotApplicable { options.append("not applicable allowed") }
    options = expressions.random.shuffled(options)
    var text = "factor \(factor.name) \"Faktor \(factor.name)\""
    for option in options { text += " " + option }
    let levels = factor.titled.map { number in
      "\(number) \"\(OracleFactor.title(number))\" also \"\(OracleFactor.other(number))\""
    }
    line(levels.isEmpty ? text : text + " { \(levels.joined(separator: "  ")) }")
  }

  mutating func write(_ finding: OracleFinding) {
    var text = "finding \(finding.name) \"Temuan \(finding.name)\" \(finding.quadrant.rawValue)"
    if let aspect = finding.aspect { text += " \(aspect.rawValue)" }
    line(text + " when \(expressions.condition(finding.condition))")
  }

  mutating func writeFindingPolicy() {
    let policy = index.model.findingPolicy
    guard policy != OracleFindingPolicy() else { return }
    var parts: [String] = []
    if let number = policy.strengthFrom { parts.append("strength at least \(level(number))") }
    if let number = policy.weaknessUpTo { parts.append("weakness at most \(level(number))") }
    if let number = policy.opportunityAbove { parts.append("opportunity above \(number)") }
    if let number = policy.threatBelow { parts.append("threat below \(number)") }
    line("findings { \(expressions.random.shuffled(parts).joined(separator: "  ")) }")
  }

  /// A level's number, or now and then its name in the default scale.
  private mutating func level(_ number: Int) -> String {
    let levels = index.model.defaultScale.flatMap { index.scales[$0]?.levels } ?? []
    let name = levels.first { $0.number == number }?.name
    return expressions.random.chance(50) ? name ?? "\(number)" : "\(number)"
  }
}
