import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What was left out and why, what is open, and what was claimed without evidence.
extension ExplanationPage {
  func addAnswers(_ indicators: [Int], to page: inout PageBlocks) {
    let excluded = indicators.compactMap { excludedText($0) }
    page.add(phrases.said(ExplainWording.excluded, count: excluded.count), list: excluded)
    let said = indicators.filter { assessment.indicators.at($0)?.state == .saidNotApplicable }
    page.add(
      phrases.said(ReportWording.saidNotApplicable, count: said.count),
      list: said.map { model.indicatorTitle($0, phrases.language) })
    if !said.isEmpty { page.add(.text(phrases.phaseWithoutNotApplicable(assessment))) }
    let open = openQuestions(indicators)
    let shown = isBrief ? Array(open.prefix(AssessmentText.mostNames)) : open
    var items = shown.map { openText($0) }
    if open.count > shown.count {
      items.append(phrases.said(ReportWording.rest, count: open.count - shown.count))
    }
    page.add(phrases.said(ReportWording.unanswered, count: open.count), list: items)
    let unproved = assessment.unproved.filter { indicators.contains($0.indicator) }
    let withoutReason = assessment.withoutReason.filter { question in
      guard case .indicator(let index) = model.questions.at(question)?.owner else { return true }
      return indicators.contains(index)
    }
    page.add(
      phrases.said(ReportWording.unproved, count: unproved.count + withoutReason.count),
      list: unproved.map { phrases.unproved($0) }
        + withoutReason.map { phrases.withoutReason($0) })
    let unscored = assessment.unscoredAnswers.filter { question in
      guard case .indicator(let index) = model.questions.at(question)?.owner else { return true }
      return indicators.contains(index)
    }
    page.add(
      phrases.said(ReportWording.unscored, count: unscored.count),
      list: unscored.map { model.questionTitle($0, phrases.language) })
  }

  /// An indicator that does not apply by rule, and the rule; nil for one that does.
  private func excludedText(_ index: Int) -> String? {
    guard let node = explanation.node(of: .indicator(index)), node.value.figure.isAbsent,
      let exclusion = node.exclusion
    else { return nil }
    return model.indicatorTitle(index, phrases.language) + ": " + text(exclusion, of: index)
  }

  /// Why something does not apply, in a sentence, with its place in the rules.
  func text(_ exclusion: Exclusion, of indicator: Int) -> String {
    switch exclusion {
    case .year(let since, let until, let child):
      let parts = [
        since.map { phrases.said(ExplainWording.since, ("year", "\($0)")) },
        until.map { phrases.said(ExplainWording.until, ("year", "\($0)")) },
      ].compactMap { $0 }.together(", ")
      return named(parts, child, indicator) + " (" + tree.place(range(of: child)) + ")"
    case .condition(let expression, let truth, let child):
      let range = model.expressions.at(expression)?.range
      let reads = notes.readings(expression)
      let text = phrases.said(
        ExplainWording.condition, ("condition", range.map { phrases.source($0) } ?? ""),
        ("value", reads.isEmpty ? phrases.said(ReportWording.truth(truth)) : reads))
      return named(text, child, indicator) + " (" + tree.place(range) + ")"
    }
  }

  /// A rule with whose it is, where it is not the indicator's own.
  private func named(_ text: String, _ child: Dimension.Child, _ indicator: Int) -> String {
    guard case .dimension(let index) = child else { return text }
    return phrases.said(
      ExplainWording.of, ("condition", text),
      ("name", model.dimensionTitle(index, phrases.language)))
  }

  private func range(of child: Dimension.Child) -> SourceRange? {
    switch child {
    case .indicator(let index): return model.indicators.at(index)?.range
    case .dimension(let index): return model.dimensions.at(index)?.range
    }
  }

  /// The open questions about these indicators, those first that the verdict hangs on.
  private func openQuestions(_ indicators: [Int]) -> [Int] {
    let open = assessment.openQuestions.filter { question in
      guard case .indicator(let index) = model.questions.at(question)?.owner
      else { return indicators.count == model.indicators.count }
      return indicators.contains(index)
    }
    let deciding = (assessment.outlook?.decidingQuestions ?? []).map { $0.question }
    return deciding.filter { open.contains($0) } + open.filter { !deciding.contains($0) }
  }

  /// An open question, what it counts as, and how far its answer can move things.
  func openText(_ question: Int) -> String {
    var text = model.questionTitle(question, phrases.language)
    if let deciding = assessment.outlook?.decidingQuestions.first(where: {
      $0.question == question
    }) {
      text = phrases.deciding(deciding)
    }
    guard case .indicator(let index) = model.questions.at(question)?.owner,
      let node = explanation.node(of: .indicator(index)),
      let dimension = model.indicators.at(index)?.dimension
    else { return text }
    text +=
      "; "
      + phrases.said(
        ExplainWording.countsAs,
        ("points", phrases.style.text(node.value.figure, isShare: false, in: phrases.language)))
    if let (contribution, _) = entry(of: .indicator(index), in: dimension),
      let low = contribution.low, let high = contribution.high
    {
      let brings = phrases.style.textWithUnit(
        Figure(Interval(low: low, high: high)), isShare: model.isShare(dimension),
        in: phrases.language)
      text +=
        ", "
        + phrases.said(
          ExplainWording.within, ("brings", brings),
          ("name", model.dimensionTitle(dimension, phrases.language)))
    }
    return text
  }

  /// What a child brings to the dimension that it stands in; nil where no aggregate alone makes it.
  func entry(
    of child: Dimension.Child, in dimension: Int
  ) -> (Contribution, AggregateAccount)? {
    guard case .aggregate(let account) = explanation.node(of: .dimension(dimension))?.reason
    else { return nil }
    return account.contributions.first { $0.child == child }.map { ($0, account) }
  }
}
