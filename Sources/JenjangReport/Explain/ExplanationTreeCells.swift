import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What the cells of a tree say.
extension ExplanationTree {
  func title(_ node: Explanation.Node) -> String {
    switch node.thing {
    case .dimension(let index): return model.dimensionTitle(index, phrases.language)
    case .indicator(let index): return model.indicatorTitle(index, phrases.language)
    case .measure(let index): return model.measureTitle(index, phrases.language)
    case .fact(let index): return model.factTitle(index, phrases.language)
    case .factor(let index): return model.factorTitle(index, phrases.language)
    case .expression: return node.range.map { phrases.source($0) } ?? ""
    case .verdict: return phrases.said(ReportWording.phaseColumn)
    case .rung(let index): return phrases.phaseTitle(index)
    case .applicability: return phrases.said(ReportWording.applicable)
    case .threshold, .gate: return ""
    }
  }

  /// The answer, the band, the formula; or why there is none.
  func told(_ node: Explanation.Node) -> String {
    if let exclusion = node.exclusion, node.value.figure.isAbsent {
      if case .year = exclusion { return phrases.said(ExplainWording.byYear) }
      return phrases.said(ExplainWording.byRule)
    }
    let perhaps =
      node.exclusion == nil ? "" : " (" + phrases.said(ExplainWording.perhaps) + ")"
    switch node.reason {
    case .answer(let account): return answer(account, node) + perhaps
    case .bands(let places): return band(places, node) + perhaps
    case .formula: return formula(node) + perhaps
    default: return perhaps
    }
  }

  private func answer(_ account: AnswerAccount, _ node: Explanation.Node) -> String {
    switch account.state {
    case .missing: return phrases.said(ExplainWording.unanswered)
    case .notApplicable: return phrases.said(ExplainWording.byWord)
    case .given: break
    }
    guard case .indicator(let index) = node.thing else { return "" }
    if let claim = account.claim, !claim.isProved {
      let claimed = phrases.levelTitle(claim.claimed, ofIndicator: index)
      if claim.counted == claim.claimed { return claimed + " †" }
      return claimed + " → " + phrases.levelTitle(claim.counted, ofIndicator: index) + " †"
    }
    return levelTitle(of: node, indicator: index)
  }

  private func levelTitle(of node: Explanation.Node, indicator index: Int) -> String {
    let level = node.level.certain?.index
    return level.map { phrases.levelTitle($0, ofIndicator: index) } ?? ""
  }

  private func band(_ places: ClosedRange<Int>?, _ node: Explanation.Node) -> String {
    guard let places, let bands = node.bands else { return "" }
    let value = notes.valueText(bands.expression)
    if places.count > 1 { return value }
    return value + ": " + bandText(bands.bands, places.lowerBound)
  }

  /// A band in words: from where to where.
  func bandText(_ bands: [Band], _ place: Int) -> String {
    var parts: [String] = []
    if place > 0, let before = bands.at(place - 1), let end = before.end {
      let wording = before.includesEnd ? ExplainWording.above : ExplainWording.from
      parts.append(phrases.said(wording, ("end", style.brief(end))))
    }
    if let band = bands.at(place), let end = band.end {
      let wording = band.includesEnd ? ExplainWording.upTo : ExplainWording.below
      parts.append(phrases.said(wording, ("end", style.brief(end))))
    }
    return parts.together(" ")
  }

  private func formula(_ node: Explanation.Node) -> String {
    switch node.thing {
    case .dimension, .indicator, .measure: break
    default: return ""
    }
    for link in node.links where link.role == .part {
      if let range = explanation.nodes[link.node].range {
        return "= "
          + TextWrap.cut(phrases.source(files.at(range.file)?.balanced(range) ?? range), to: 40)
      }
    }
    return ""
  }

  /// Whether a value has a name, as choices do, and is not a figure to be shown.
  func isNamed(_ node: Explanation.Node) -> Bool {
    if case .measure(let index) = node.thing { return model.isNamed(measure: index) }
    guard case .fact(let index) = node.thing, let question = model.facts.at(index)?.question
    else { return false }
    switch model.questions.at(question)?.domain {
    case .choice, .level: return true
    default: return false
    }
  }

  func namedValue(_ node: Explanation.Node) -> String {
    if case .measure(let index) = node.thing {
      let expression = model.measures.at(index)?.expression ?? -1
      let value = model.valueText(
        node.value.figure, of: expression, style: style, in: phrases.language)
      return told(node).isEmpty ? value : ": " + value
    }
    guard case .fact(let index) = node.thing, !node.value.figure.isAbsent,
      let reader = model.expressions.firstIndex(where: { $0.operation == .fact(index) })
    else { return "" }
    return model.valueText(
      node.value.figure, of: reader, style: style, in: phrases.language)
  }
}

extension FigureStyle {
  /// A figure of the rules with the decimals that it has, up to six.
  func brief(_ value: Rational) -> String {
    for decimals in 0..<6 where value.rounded(decimals: decimals, rounding) == value {
      return value.text(
        decimals: decimals, rounding, decimalSign: decimalSign == .comma ? 0x2C : 0x2E)
    }
    return value.exact
  }
}
