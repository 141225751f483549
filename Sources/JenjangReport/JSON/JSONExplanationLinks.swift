import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What nodes are called, what they are made of, and what keeps them from applying.
extension JSONReport {
  mutating func writeLink(
    _ link: Explanation.Link, _ explanation: Explanation, isShare: Bool
  ) {
    writer.open("{")
    writer.key("node")
    writer.text(id(of: explanation.nodes[link.node].thing))
    writer.key("role")
    switch link.role {
    case .part: writer.text("part")
    case .condition: writer.text("condition")
    case .branch(let truth):
      writer.text("branch")
      writer.key("taken")
      writer.text(truth.name)
    case .contribution(let contribution):
      writer.text("contribution")
      writer.key("weight")
      writer.text(contribution.weight.exact)
      writer.key("applies")
      writer.text(contribution.applies.name)
      writer.key("counts")
      writeFigure(contribution.isExcluded ? .absent : contribution.value, isShare: isShare)
      writer.key("low")
      writeValue(contribution.low, isShare: isShare)
      writer.key("high")
      writeValue(contribution.high, isShare: isShare)
    }
    writer.close("}")
  }

  mutating func writeExclusion(_ exclusion: Exclusion?) {
    guard let exclusion else {
      writer.null()
      return
    }
    writer.open("{")
    writer.key("by")
    switch exclusion {
    case .year(let since, let until, let child):
      writer.text("year")
      writer.key("of")
      writer.text(id(of: child))
      writer.key("since")
      writer.optionalWhole(since)
      writer.key("until")
      writer.optionalWhole(until)
    case .condition(let expression, let truth, let child):
      writer.text("condition")
      writer.key("of")
      writer.text(id(of: child))
      writer.key("condition")
      writer.text(id(of: .expression(expression)))
      writer.key("truth")
      writer.text(truth.name)
    }
    writer.close("}")
  }

  private func id(of child: Dimension.Child) -> String {
    switch child {
    case .indicator(let index): return id(of: Explanation.Thing.indicator(index))
    case .dimension(let index): return id(of: Explanation.Thing.dimension(index))
    }
  }

  /// What a node is called: its kind and its name in the rules.
  func id(of thing: Explanation.Thing) -> String {
    let name: String
    switch thing {
    case .verdict, .applicability: return thing.kind
    case .rung(let index), .threshold(let index): name = model.ladder?.phases.at(index)?.name ?? ""
    case .gate(let phase, let number):
      let rung = model.ladder?.phases.at(phase)
      name = (rung?.name ?? "") + "." + (rung?.gates.at(number)?.name ?? "\(number + 1)")
    case .dimension(let index): name = model.dimensionPath(index)
    case .indicator(let index): name = model.indicators.at(index)?.path ?? ""
    case .measure(let index): name = model.measures.at(index)?.name ?? ""
    case .fact(let index): name = model.facts.at(index)?.name ?? ""
    case .factor(let index): name = model.factors.at(index)?.name ?? ""
    case .expression(let index): name = "\(index)"
    }
    return thing.kind + ":" + name
  }

  /// The title in the language of the texts; of an expression its source.
  func title(of node: Explanation.Node, _ files: [SourceFile]) -> String? {
    let text: LocalizedText?
    switch node.thing {
    case .verdict, .applicability, .threshold: return nil
    case .expression:
      return node.range.flatMap { range in files.at(range.file)?.text(range.start, range.end) }
    case .rung(let index): text = model.ladder?.phases.at(index)?.title
    case .gate(let phase, let number):
      text = model.ladder?.phases.at(phase)?.gates.at(number)?.because
    case .dimension(let index): text = index == 0 ? nil : model.dimensions.at(index)?.title
    case .indicator(let index): text = model.indicators.at(index)?.title
    case .measure(let index): text = model.measures.at(index)?.title
    case .fact(let index): text = model.facts.at(index)?.title
    case .factor(let index): text = model.factors.at(index)?.title
    }
    return text?.text(textLanguage)
  }

  /// Whether a figure is a share of a whole; of an indicator it is points.
  func isShare(_ thing: Explanation.Thing) -> Bool {
    switch thing {
    case .dimension(let index): return model.isShare(index)
    case .expression(let index): return model.expressions.at(index)?.type == .score
    default: return false
    }
  }
}

extension Explanation.Thing {
  /// What machines call this kind of thing.
  var kind: String {
    switch self {
    case .verdict: return "verdict"
    case .rung: return "phase"
    case .applicability: return "applicable"
    case .threshold: return "threshold"
    case .gate: return "gate"
    case .dimension: return "dimension"
    case .indicator: return "indicator"
    case .measure: return "measure"
    case .fact: return "fact"
    case .factor: return "factor"
    case .expression: return "expression"
    }
  }
}

extension TruthSet {
  /// What machines call the outcome of a condition.
  var name: String {
    switch self {
    case .yes: return "yes"
    case .no: return "no"
    case .notApplicable: return "not_applicable"
    default: return "undecided"
    }
  }
}

extension Aggregate {
  /// What machines call the aggregate, as the rule language does with underscores for blanks.
  var name: String {
    switch self {
    case .mean: return "mean"
    case .sum: return "sum"
    case .points: return "points"
    case .mostPoints: return "most_points"
    case .least: return "least"
    case .greatest: return "greatest"
    case .count: return "count"
    }
  }
}
