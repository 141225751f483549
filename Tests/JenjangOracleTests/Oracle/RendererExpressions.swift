/// Writes expressions, with as few brackets as the grammar needs, save where `of` could be misread.
struct ExpressionRenderer {
  let index: OracleIndex
  var random: SplitMix64

  init(_ index: OracleIndex) {
    self.index = index
    random = SplitMix64(seed: index.model.spelling ^ 0x5EED)
  }

  /// How tightly the place of an expression binds.
  private enum Place: Int {
    case whole
    case sum
    case product
    case unary
    case primary
  }

  mutating func figure(_ figure: OracleFigure) -> String { self.figure(figure, at: .whole) }

  private mutating func goal(_ name: String?) -> String { name.map { path($0) } ?? "overall" }

  /// A figure where no comparison, no `if` and no `otherwise` may stand bare.
  mutating func sum(_ figure: OracleFigure) -> String { self.figure(figure, at: .sum) }

  private mutating func figure(_ figure: OracleFigure, at place: Place) -> String {
    let (text, own) = plain(figure)
    return own.rawValue >= place.rawValue ? text : "(\(text))"
  }

  private mutating func plain(_ figure: OracleFigure) -> (String, Place) {
    switch figure {
    case .number(let value): return (Self.number(value), value < 0 ? .unary : .primary)
    case .score(let value): return (Self.score(value), value < 0 ? .unary : .primary)
    case .fact(let name), .measure(let name), .factor(let name): return (name, .primary)
    case .indicator(let name), .dimension(let name): return (path(name), .primary)
    case .pointsOf(let name): return ("points of " + path(name), .primary)
    case .table(let name): return (name, .primary)
    case .percentToTarget(let name): return ("percent to target of " + goal(name), .primary)
    case .progress(let name): return ("progress to date of " + goal(name), .primary)
    case .year: return ("year", .primary)
    case .overall: return ("overall", .primary)
    case .aggregate(.points): return (random.chance(50) ? "points" : "sum of points", .primary)
    case .aggregate(let aggregate): return (aggregate.rawValue, .primary)
    case .start(let begin): return ("start " + Self.number(begin), .primary)
    case .binary(let symbol, let left, let right):
      let isSum = symbol == .add || symbol == .subtract
      let leftText = self.figure(left, at: isSum ? .sum : .product)
      let rightText = self.figure(right, at: isSum ? .product : .primary)
      return ("\(leftText) \(symbol.rawValue) \(rightText)", isSum ? .sum : .product)
    case .negate(let operand): return ("-" + self.figure(operand, at: .primary), .unary)
    case .list(let function, let operands): return (call(function.rawValue, operands), .primary)
    case .round(let operand, let digits, let mode, _):
      return ("round(\(self.figure(operand, at: .sum)), \(digits), \(mode.rawValue))", .primary)
    case .clamp(let operand, let low, let high):
      return (call("clamp", [operand, low, high]), .primary)
    case .power(let operand, let exponent):
      return ("power(\(self.figure(operand, at: .sum)), \(exponent))", .primary)
    case .root(let operand, let degree, let decimals, let mode):
      let inside = self.figure(operand, at: .sum)
      return ("root(\(inside), \(degree), \(decimals), \(mode.rawValue))", .primary)
    case .otherwise(let operand, let fallback):
      let inside = self.figure(operand, at: .sum)
      let rest = fallback.map { self.figure($0, at: .sum) } ?? "not applicable"
      return ("\(inside), otherwise \(rest)", .whole)
    case .conditional(let condition, let first, let second):
      let (head, then) = (self.condition(condition), self.figure(first, at: .sum))
      return ("if \(head) then \(then) else \(self.figure(second, at: .sum))", .whole)
    case .count(let conditions): return ("count of " + list(conditions), .primary)
    }
  }

  private mutating func call(_ name: String, _ operands: [OracleFigure]) -> String {
    var texts: [String] = []
    for operand in operands { texts.append(figure(operand, at: .sum)) }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  private mutating func list(_ conditions: [OracleCondition]) -> String {
    var texts: [String] = []
    for condition in conditions { texts.append(self.condition(condition)) }
    return "(\(texts.joined(separator: ", ")))"
  }

  mutating func condition(_ condition: OracleCondition) -> String {
    switch condition {
    case .fact(let name): return name
    case .choice(let fact, let isNot, let name): return "\(fact) \(isNot ? "is not" : "is") \(name)"
    case .level(let name, let comparison, let level):
      return "\(path(name)) \(word(comparison)) \(level)"
    case .named(let name, let comparison, let value): return "\(name) \(word(comparison)) \(value)"
    // No rule says it; it is written as the name of what it looks at.
    case .stops(let name): return path(name)
    case .phase(let comparison, let name): return "phase \(word(comparison)) \(name)"
    case .compare(let left, let comparison, let right):
      let leftText = figure(left, at: .sum)
      return "\(leftText) \(word(comparison)) \(figure(right, at: .sum))"
    case .not(let operand): return "not " + bracketed(operand)
    case .and(let operands): return joined(operands, "and")
    case .or(let operands): return joined(operands, "or")
    case .atLeast(let count, let operands): return "at least \(count) of " + list(operands)
    case .everyOf(let operands): return "every of " + list(operands)
    case .anyOf(let operands): return "any of " + list(operands)
    case .quantified(let quantified): return quantifiedText(quantified)
    }
  }

  private mutating func joined(_ operands: [OracleCondition], _ word: String) -> String {
    var texts: [String] = []
    for operand in operands { texts.append(bracketed(operand)) }
    return texts.joined(separator: " \(word) ")
  }

  private mutating func bracketed(_ condition: OracleCondition) -> String {
    let text = self.condition(condition)
    switch condition {
    case .and, .or, .not, .quantified: return "(\(text))"
    case .fact: return text
    default: return random.chance(25) ? "(\(text))" : text
    }
  }

  private mutating func quantifiedText(_ quantified: OracleQuantified) -> String {
    let subject = quantified.subject == .dimensions ? "dimension" : "indicator"
    let under = quantified.under.map { " under " + path($0) } ?? ""
    let bound: String
    switch quantified.bound {
    case .level(let level): bound = level
    case .figure(let figure): bound = self.figure(figure, at: .sum)
    }
    let word = quantified.isEvery ? "every" : "any"
    return "\(word) \(subject)\(under) \(self.word(quantified.comparison)) \(bound)"
  }

  private mutating func word(_ comparison: OracleComparison) -> String {
    let isWord = random.chance(50)
    switch comparison {
    case .atLeast: return isWord ? "at least" : ">="
    case .atMost: return isWord ? "at most" : "<="
    case .above: return isWord ? "above" : ">"
    case .below: return isWord ? "below" : "<"
    case .equal: return isWord ? "is" : "="
    case .unequal: return "is not"
    }
  }

  /// The short name, or now and then the dotted path; a section stands in no path.
  mutating func path(_ name: String) -> String {
    guard random.chance(25), !index.sectioned.contains(name) else { return name }
    return ((index.ancestors[name] ?? []) + [name]).joined(separator: ".")
  }

  static func score(_ value: Fraction) -> String { number(value * 100) + "%" }

  /// A literal with `_` from ten thousand on, and never with exactly three decimals.
  static func number(_ value: Fraction) -> String {
    var text = value.decimalText()!
    let parts = text.split(separator: ".")
    if parts.count == 2 && parts[1].count == 3 { text += "0" }
    guard value >= 10_000 || value <= -10_000 else { return text }
    var digits = String(parts[0])
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    let rest = text.dropFirst(parts[0].count)
    return ([digits] + groups).joined(separator: "_") + rest
  }
}
