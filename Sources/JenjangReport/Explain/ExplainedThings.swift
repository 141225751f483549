import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// One dimension, indicator or measure, deeper than the whole tells it.
extension ExplanationPage {
  func addDimension(_ index: Int, to page: inout PageBlocks) {
    var tree = self.tree
    tree.opensIndicators = true
    addTree(tree, .dimension(index), to: &page)
    addFormula(.dimension(index), to: &page)
    addApplying(.dimension(index), to: &page)
    addEntering(.dimension(index), to: &page)
    let below = model.indicators.indices.filter { isBelow(model.indicators[$0].dimension, index) }
    addReaders(.dimension(index), to: &page)
    addAnswers(below, to: &page)
  }

  private func isBelow(_ dimension: Int, _ ancestor: Int) -> Bool {
    var at = dimension
    while at != ancestor {
      guard let parent = model.dimensions.at(at)?.parent, parent < at else { return false }
      at = parent
    }
    return true
  }

  func addMeasure(_ index: Int, to page: inout PageBlocks) {
    guard let measure = model.measures.at(index) else { return }
    page.add(
      .strong(
        model.measureTitle(index, phrases.language) + " (" + tree.place(measure.range) + ")"))
    page.add(
      .text(
        phrases.said(
          ExplainWording.value, ("value", notes.valueText(measure.expression)))))
    page.add(.lines(source(of: measure.expression)))
    addTree(tree, .measure(index), to: &page)
    addReaders(.measure(index), to: &page)
  }

  func addIndicator(_ index: Int, to page: inout PageBlocks) {
    guard let indicator = model.indicators.at(index),
      let node = explanation.node(of: .indicator(index))
    else { return }
    page.add(
      .strong(
        model.indicatorTitle(index, phrases.language) + " (" + tree.place(indicator.range) + ")"))
    page.add(.list(facts(of: node, indicator, index)))
    addLevels(node, indicator, index, to: &page)
    addFormula(.indicator(index), to: &page)
    addApplying(.indicator(index), to: &page)
    addEntering(.indicator(index), to: &page)
    addReaders(.indicator(index), to: &page)
  }

  private func facts(
    of node: Explanation.Node, _ indicator: Indicator, _ index: Int
  ) -> [String] {
    var items: [String] = []
    let answer = tree.told(node)
    if case .answer(let account) = node.reason {
      let column = model.questions.at(account.question)?.column ?? ""
      items.append(phrases.said(ExplainWording.question, ("column", column)))
      items.append(phrases.said(ExplainWording.answer, ("answer", answer)))
      if assessment.withoutReason.contains(account.question) {
        items.append(phrases.withoutReason(account.question))
      }
      if account.isUnscored { items.append(phrases.said(ExplainWording.scoredNot)) }
      if case .missing = account.state, !node.value.figure.isAbsent {
        items.append(openText(account.question))
      }
    }
    items.append(
      phrases.said(
        ExplainWording.pointsOf,
        ("points", phrases.style.text(node.value.figure, isShare: false, in: phrases.language)),
        ("most", phrases.style.brief(indicator.mostPoints))))
    if let claim = assessment.unproved.first(where: { $0.indicator == index }) {
      items.append(phrases.unproved(claim))
    } else if case .answer(let account) = node.reason, account.claim?.isProved ?? false {
      items.append(phrases.said(ExplainWording.proved))
    }
    let evidence = indicator.evidence.text.text(phrases.texts)
    if !evidence.isEmpty {
      items.append(phrases.said(ExplainWording.evidence, ("text", evidence)))
    }
    if let exclusion = node.exclusion { items.append(text(exclusion, of: index)) }
    return items
  }

  /// What a band is worth, from the start of its ramp to the end.
  private func pointsText(_ band: Band) -> String {
    let points = phrases.style.brief(band.points)
    guard let ramp = band.ramp else { return points }
    return phrases.said(
      ExplainWording.pointsTo, ("points", points), ("last", phrases.style.brief(ramp.endPoints)))
  }

  /// The levels or bands, and which of them counts.
  private func addLevels(
    _ node: Explanation.Node, _ indicator: Indicator, _ index: Int,
    to page: inout PageBlocks
  ) {
    switch indicator.source {
    case .bands(let first):
      let bands = node.bands ?? first
      let places: ClosedRange<Int>?
      if case .bands(let found) = node.reason { places = found } else { places = nil }
      let items = bands.bands.indices.map { place in
        let text = phrases.said(
          ExplainWording.bandPoints, ("band", tree.bandText(bands.bands, place)),
          ("points", pointsText(bands.bands[place])))
        return text + (places == place...place ? " ← " + phrases.said(ExplainWording.here) : "")
      }
      page.add(phrases.said(ExplainWording.bands), list: items)
    case .question:
      guard let scale = indicator.scale.flatMap({ model.scales.at($0) }) else { return }
      var claimed: Int?
      if case .answer(let account) = node.reason { claimed = account.claim?.claimed }
      let counted = node.level.certain?.index
      let items = scale.levels.indices.map { level in
        var text = phrases.levelTitle(level, ofIndicator: index)
        let own = indicator.levelTexts[level]?.text(phrases.texts) ?? ""
        if !own.isEmpty { text += ": " + own }
        text +=
          ", "
          + phrases.said(
            ExplainWording.levelPoints,
            ("points", phrases.style.brief(scale.levels[level].points)))
        if level == counted { return text + " ← " + phrases.said(ExplainWording.here) }
        if level == claimed { return text + " ← " + phrases.said(ExplainWording.claimedHere) }
        return text
      }
      page.add(phrases.said(ExplainWording.levels), list: items)
    case .points: break
    }
  }

  /// The expression that makes a figure, with the values beneath it.
  private func addFormula(_ thing: Explanation.Thing, to page: inout PageBlocks) {
    guard let node = explanation.node(of: thing) else { return }
    for link in node.links where link.role == .part {
      guard case .expression(let expression) = explanation.nodes[link.node].thing else { continue }
      page.add(.heading(phrases.said(ExplainWording.workedOut)))
      page.add(.lines(source(of: expression)))
    }
  }

  /// The conditions under which something applies, its own and those above it.
  private func addApplying(_ thing: Explanation.Thing, to page: inout PageBlocks) {
    guard let node = explanation.node(of: thing) else { return }
    let conditions = node.links.filter { $0.role == .condition }
    if conditions.isEmpty { return }
    page.add(.heading(phrases.said(ExplainWording.appliesWhen)))
    for link in conditions {
      let inner = explanation.nodes[link.node]
      guard case .expression(let expression) = inner.thing else { continue }
      page.add(
        .text(
          phrases.said(ReportWording.truth(inner.value.truth)) + " (" + tree.place(inner.range)
            + ")"))
      page.add(.lines(source(of: expression)))
    }
  }

  /// What it brings to the score that it stands in, and so on up to the whole.
  private func addEntering(_ thing: Explanation.Thing, to page: inout PageBlocks) {
    var child: Dimension.Child
    switch thing {
    case .indicator(let index): child = .indicator(index)
    case .dimension(let index): child = .dimension(index)
    default: return
    }
    var rows = [
      [
        ExplainWording.partColumn, ReportWording.scoreColumn, ExplainWording.exactColumn,
        ExplainWording.weightColumn, ExplainWording.bringsColumn, ExplainWording.ruleColumn,
      ].map { phrases.said($0) }
    ]
    while let parent = parent(of: child), let node = explanation.node(of: .dimension(parent)) {
      let isShare = model.isShare(parent)
      var cells = [
        model.dimensionTitle(parent, phrases.language),
        phrases.style.textWithUnit(node.value.figure, isShare: isShare, in: phrases.language),
        phrases.exact(node.value.figure), "", "", tree.place(node.range),
      ]
      if let (contribution, account) = entry(of: child, in: parent) {
        cells[3] = tree.weightText(contribution, account)
        cells[4] = tree.bringsText(
          contribution, isShare: isShare && account.aggregate.isOfValues)
      }
      rows.append(cells)
      child = .dimension(parent)
    }
    if rows.count == 1 { return }
    page.add(.heading(phrases.said(ExplainWording.entering)))
    page.add(.table(rows, PageBlocks.Columns(figures: [1, 3, 4])))
  }

  private func parent(of child: Dimension.Child) -> Int? {
    switch child {
    case .indicator(let index): return model.indicators.at(index)?.dimension
    case .dimension(let index):
      return model.dimensions.at(index)?.parent.flatMap { $0 < index ? $0 : nil }
    }
  }

  /// The gates that read it.
  private func addReaders(_ thing: Explanation.Thing, to page: inout PageBlocks) {
    let subject: Subject
    switch thing {
    case .dimension(let index): subject = .dimension(index)
    case .indicator(let index): subject = .indicator(index)
    case .measure(let index): subject = .measure(index)
    default: return
    }
    var isFirst = true
    for (phase, rung) in (model.ladder?.phases ?? []).enumerated() {
      for (number, gate) in rung.gates.enumerated() where gate.subjects.contains(subject) {
        if isFirst { page.add(.heading(phrases.said(ExplainWording.readBy))) }
        isFirst = false
        addCondition(phase, number, namesPhase: true, to: &page)
      }
    }
  }
}
