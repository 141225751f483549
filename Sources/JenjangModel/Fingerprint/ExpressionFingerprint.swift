import JenjangNumbers

// Formulas, as they enter a fingerprint.
extension Model {
  /// The tree of an expression, each node before its operands; a long chain is a deep tree, so there is
  /// no recursion.
  func writeTree(_ root: Int, _ writer: inout FingerprintWriter) {
    var pending = [root]
    while let index = pending.popLast() {
      let node = expressions[index]
      write(node.operation, node.type, &writer)
      writer.write(node.operands.count)
      pending.append(contentsOf: node.operands.reversed())
    }
  }

  private func write(
    _ operation: Operation, _ type: ExpressionType, _ writer: inout FingerprintWriter
  ) {
    switch operation {
    case .number(let value):
      writer.write(type == .score ? "share" : "number")
      writer.write(value)
    case .level(let index):
      writer.write("level")
      if case .level(let scale) = type { writer.write(scales[scale].levels[index].number) }
    case .choice(let index):
      writer.write("choice")
      if case .choice(let fact) = type,
        case .choice(let options) = questions[facts[fact].question].domain
      {
        writer.write(options[index].name)
      }
    case .truth(let value): writer.write(value ? "true" : "false")
    case .notApplicable: writer.write("not applicable")
    case .year: writer.write("year")
    case .fact(let index): writer.write(["fact", facts[index].name])
    case .measure(let index): writer.write(["measure", measures[index].name])
    case .factor(let index): writer.write(["factor", factors[index].name])
    case .phase: writer.write("phase")
    case .rung(let index): writer.write(["rung", ladder?.phases[index].name ?? ""])
    case .indicatorLevel(let index): writer.write(["level of", indicators[index].path])
    case .indicatorValue(let index): writer.write(["value of", indicators[index].path])
    case .indicatorPoints(let index): writer.write(["points of", indicators[index].path])
    case .score(let index): writer.write(["score of", dimensions[index].path])
    case .aggregate(let aggregate, dimension: let index):
      writer.write([aggregate.word, dimensions[index].path])
    default: write(arithmetic: operation, &writer)
    }
  }

  private func write(arithmetic operation: Operation, _ writer: inout FingerprintWriter) {
    switch operation {
    case .add: writer.write("add")
    case .subtract: writer.write("subtract")
    case .multiply: writer.write("multiply")
    case .divide: writer.write("divide")
    case .negate: writer.write("negate")
    case .minimum: writer.write("minimum")
    case .maximum: writer.write("maximum")
    case .total: writer.write("total")
    case .average: writer.write("average")
    case .last: writer.write("last")
    case .round(let decimals, let mode): writer.write(["round", "\(decimals)", mode.word])
    case .clamp: writer.write("clamp")
    case .power(let exponent): writer.write(["power", "\(exponent)"])
    case .root(let degree, let decimals, let mode):
      writer.write(["root", "\(degree)", "\(decimals)", mode.word])
    case .logarithm(let base, let decimals, let mode):
      writer.write([base.function, "\(decimals)", mode.word])
    case .conditional: writer.write("conditional")
    case .otherwise: writer.write("otherwise")
    case .lookup(let table):
      writer.write("lookup")
      writer.write(lookups[table]) { writer, band in
        writer.write(band.end) { $0.write($1) }
        writer.write(band.includesEnd)
        writer.write(band.points)
      }
    case .compare(let comparison): writer.write(["compare", comparison.words])
    case .not: writer.write("not")
    case .and: writer.write("and")
    case .or: writer.write("or")
    case .atLeast(let count): writer.write(["at least", "\(count)"])
    case .countOf: writer.write("count of")
    default: break
    }
  }
}

extension LogarithmBase {
  /// The function that rule files write it as.
  package var function: String {
    switch self {
    case .natural: return "ln"
    case .ten: return "log10"
    }
  }
}

extension RoundingMode {
  /// The mode as the rule language writes it.
  package var word: String {
    switch self {
    case .halfUp: return "half up"
    case .halfEven: return "half even"
    case .halfDown: return "half down"
    case .up: return "up"
    case .down: return "down"
    case .towardZero: return "toward zero"
    }
  }
}

extension NotApplicableRule {
  var word: String {
    switch self {
    case .refused: return "refused"
    case .allowed: return "allowed"
    case .points(let points): return "points " + points.exact
    }
  }
}

extension UnansweredRule {
  var word: String {
    switch self {
    case .unknown: return "unknown"
    case .lowest: return "lowest"
    case .points(let points): return "points " + points.exact
    }
  }
}

extension EvidenceKind {
  var word: String {
    switch self {
    case .any: return "any"
    case .link: return "link"
    case .linkWithin: return "link within"
    case .text(let least): return "text \(least)"
    }
  }
}

extension Quadrant {
  var word: String {
    switch self {
    case .strength: return "strength"
    case .weakness: return "weakness"
    case .opportunity: return "opportunity"
    case .threat: return "threat"
    }
  }
}

extension Aspect {
  var word: String { self == .social ? "social" : "economic" }
}
