import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Rows of a tree: what each thing is, what it came to and what it brings, with its place in the rules.
struct ExplanationTree {
  let phrases: Phrases
  let explanation: Explanation
  let files: [SourceFile]
  /// Whether what an indicator is worked out from is shown below it.
  var opensIndicators = false

  var model: Model { phrases.model }
  var style: FigureStyle { phrases.style }
  var notes: ConditionNotes { ConditionNotes(phrases: phrases, explanation: explanation) }

  /// A row that waits for its turn.
  private struct Waiting {
    var node: Int
    var contribution: Contribution?
    /// The aggregate that it contributes to.
    var account: AggregateAccount?
    var isShare = true
    /// The lines that lead to it, and those that lead to what stands below it.
    var lead = ""
    var below = ""
    /// The sections in which it stands, by their titles.
    var section = ""
    /// What stands in the row above it: a section begins, or ends where this is empty; nil for nothing.
    var heading: String?
  }

  /// The tree of a dimension, indicator or measure, with the names of the columns first.
  func rows(from thing: Explanation.Thing) -> [[String]] {
    var rows = [
      [
        ExplainWording.partColumn, ExplainWording.answerColumn, ReportWording.scoreColumn,
        ExplainWording.weightColumn, ExplainWording.bringsColumn,
        ExplainWording.ruleColumn,
      ].map { phrases.said($0) }
    ]
    guard let root = explanation.place(of: thing) else { return rows }
    let sections = model.sectionTitles(phrases.texts)
    var waiting = [Waiting(node: root)]
    var shown: Set<Int> = []
    while let next = waiting.popLast() {
      let isNew = shown.insert(next.node).inserted
      let children = isNew ? children(of: next, sections) : []
      let isRepeated = !isNew && !self.children(of: next, sections).isEmpty
      if let heading = next.heading {
        let lead = String(next.lead.dropLast(3)) + "│ "
        let text = heading.isEmpty ? lead : lead + heading + ":"
        rows.append([text] + [String](repeating: "", count: rows[0].count - 1))
      }
      rows.append(row(next, isRepeated: isRepeated))
      for (place, child) in children.enumerated().reversed() {
        var child = child
        let isLast = place == children.count - 1
        child.lead = next.below + (isLast ? "└─ " : "├─ ")
        child.below = next.below + (isLast ? "   " : "│  ")
        let before = place == 0 ? "" : children[place - 1].section
        if child.section != before { child.heading = child.section }
        waiting.append(child)
      }
    }
    return rows
  }

  /// What stands below a row: children of a dimension, or what a formula reads.
  private func children(
    of row: Waiting, _ sections: [Dimension.Child: String]
  ) -> [Waiting] {
    let node = explanation.nodes[row.node]
    switch node.thing {
    case .dimension(let index):
      // What does not apply as a whole is not taken apart.
      if node.value.figure.isAbsent, node.exclusion != nil { return [] }
      return opened(node, isShare: model.isShare(index), sections)
    case .indicator: return opensIndicators ? opened(node, isShare: false, sections) : []
    case .measure, .expression: return opened(node, isShare: true, sections)
    default: return []
    }
  }

  private func opened(
    _ node: Explanation.Node, isShare: Bool, _ sections: [Dimension.Child: String]
  ) -> [Waiting] {
    var result: [Waiting] = []
    var seen: Set<Int> = []
    // Expressions between a figure and what it reads are passed through; their text tells them.
    var waiting = [(node, isShare)]
    while let (node, isShare) = waiting.popLast() {
      if case .aggregate(let account) = node.reason {
        for link in node.links {
          guard case .contribution(let contribution) = link.role else { continue }
          result.append(
            Waiting(
              node: link.node, contribution: contribution, account: account,
              isShare: isShare && account.aggregate.isOfValues,
              section: sections[contribution.child] ?? ""))
        }
        continue
      }
      for link in node.links.reversed() where isMaterial(link) {
        guard seen.insert(link.node).inserted else { continue }
        let inner = explanation.nodes[link.node]
        if case .expression(let index) = inner.thing {
          waiting.append((inner, model.expressions.at(index)?.type == .score))
        } else {
          result.append(Waiting(node: link.node))
        }
      }
    }
    return result
  }

  private func isMaterial(_ link: Explanation.Link) -> Bool {
    if case .condition = link.role {
      // The condition of an `if` belongs to its value; that of a thing is told beside it.
      if case .expression(let index) = explanation.nodes[link.node].thing,
        model.expressions.at(index)?.type == .truth
      {
        return false
      }
    }
    return true
  }

  private func row(_ row: Waiting, isRepeated: Bool) -> [String] {
    let node = explanation.nodes[row.node]
    let figure = self.figure(of: node, row)
    let isShare = self.isShare(node, row)
    var value = style.textWithUnit(figure, isShare: isShare, in: phrases.language)
    var exact = phrases.exact(figure)
    if !isShare, phrases.exactIfHidden(figure, isShare: false).isEmpty { exact = "" }
    if case .truth(let truth) = node.value {
      (value, exact) = (phrases.said(ReportWording.truth(truth)), "")
    }
    var answer = told(node)
    if isNamed(node) { (answer, value, exact) = (answer + namedValue(node), "", "") }
    // The ends of a range beside an answer stand in the score already.
    if !answer.isEmpty, figure.interval?.isPoint != true { exact = "" }
    if isRepeated { answer = phrases.said(ExplainWording.seeAbove) }
    if !exact.isEmpty { answer += (answer.isEmpty ? "= " : " = ") + exact }
    var cells = [row.lead + title(node), answer, value]
    cells += contribution(row) + [place(node.range)]
    return cells
  }

  /// The share of an indicator, as its parent counts it; any other value as it is.
  private func figure(of node: Explanation.Node, _ row: Waiting) -> Figure {
    guard case .indicator(let index) = node.thing else { return node.value.figure }
    if let contribution = row.contribution {
      let isOut = contribution.isExcluded || node.value.figure.isAbsent
      return isOut ? .absent : contribution.value
    }
    guard let most = model.indicators.at(index)?.mostPoints.reciprocal,
      model.indicators[index].hasValue
    else { return node.value.figure }
    var figure = node.value.figure
    figure.interval = figure.interval?.scaled(by: most)
    return figure
  }

  private func isShare(_ node: Explanation.Node, _ row: Waiting) -> Bool {
    switch node.thing {
    case .dimension(let index): return model.isShare(index)
    case .indicator(let index):
      guard let account = row.account else { return model.indicators.at(index)?.hasValue ?? false }
      return account.aggregate != .points && account.aggregate != .mostPoints
    case .measure(let index):
      return model.expressions.at(model.measures.at(index)?.expression ?? -1)?.type == .score
    default: return false
    }
  }

  private func contribution(_ row: Waiting) -> [String] {
    guard let contribution = row.contribution, let account = row.account else { return ["", ""] }
    return [
      weightText(contribution, account), bringsText(contribution, isShare: row.isShare),
    ]
  }

  /// A weight of how much weight together: `2/20`; alone where that depends on open answers.
  func weightText(_ contribution: Contribution, _ account: AggregateAccount) -> String {
    let weight = contribution.weight.exact
    let isOut = contribution.low == nil && contribution.high == nil
    guard account.aggregate == .mean, !isOut, account.lowWeight == account.highWeight else {
      return weight
    }
    return weight + "/" + account.lowWeight.exact
  }

  /// What it brings to the low and to the high end; a dash where it is left out.
  func bringsText(_ contribution: Contribution, isShare: Bool) -> String {
    let brings = [contribution.low, contribution.high].map { end in
      end.map { style.text($0, isShare: isShare) } ?? "–"
    }
    return contribution.low == contribution.high ? brings[0] : span(brings[0], brings[1])
  }

  /// A file's name and a line, as one finds it from the rule set's folder.
  func place(_ range: SourceRange?) -> String {
    guard let range, let file = files.at(range.file) else { return "" }
    return file.path + ":\(file.position(of: min(max(range.start, 0), file.bytes.count)).line)"
  }
}
