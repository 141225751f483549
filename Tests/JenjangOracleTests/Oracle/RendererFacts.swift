/// Domains of figures, and what no answer to a fact counts as.
extension Renderer {
  static func domain(_ domain: OracleDomain, _ least: Fraction?, _ most: Fraction?) -> String {
    var text = domain.step.map { " step " + ExpressionRenderer.number($0) } ?? ""
    if domain.writesFromTo, let least, let most {
      text += " from \(ExpressionRenderer.number(least)) to \(ExpressionRenderer.number(most))"
    } else {
      if let least { text += " at least \(ExpressionRenderer.number(least))" }
      if let most { text += " at most \(ExpressionRenderer.number(most))" }
    }
    guard let low = domain.usualLeast, let high = domain.usualMost else { return text }
    return text + " usual \(ExpressionRenderer.number(low)) to \(ExpressionRenderer.number(high))"
  }

  static func unanswered(_ fact: OracleFact) -> String {
    let word: String
    switch fact.unanswered {
    case .figure(let figure): word = ExpressionRenderer.number(figure)
    case .truth(let truth): word = truth ? "yes" : "no"
    case .choice(let place):
      guard case .choice(let names) = fact.kind else { return "" }
      word = fact.writesLowest && place == fact.lowest ? "lowest" : names[place]
    default: return ""
    }
    return " unanswered counts as \(word)"
  }
}
