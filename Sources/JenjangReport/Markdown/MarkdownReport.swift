import JenjangModel
import JenjangScoring
import JenjangSource

/// Assessments as Markdown: one community whole, with nothing cut, or many as a table.
package struct MarkdownReport {
  let phrases: Phrases
  private let columns: [ReportColumn]
  private let cells: TextTable

  /// A renderer; the closure gives the text of a rule file's range, for gates without a name.
  package init(
    model: Model, columns: [ReportColumn], decimals: Int? = nil, language: MessageLanguage,
    sourceText: @escaping (SourceRange) -> String
  ) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language, sourceText: sourceText)
    self.columns = columns
    cells = TextTable(model: model, columns: columns, decimals: decimals, language: language)
  }

  /// A table of communities, a row each.
  package func table(_ records: [CommunityRecord]) -> String {
    var page = MarkdownPage()
    page.table(
      columns.map { cells.header($0) }, columns.map { cells.isFigure($0) ? .right : .left },
      records.map { record in columns.map { cells.cell($0, of: record) } })
    for note in PhaseMarks.notes(records, columns, phrases.language) { page.paragraph(note) }
    return page.text
  }

  /// Everything about a community.
  package func text(_ record: CommunityRecord) -> String {
    var page = MarkdownPage()
    page.heading(phrases.community(record), level: 1)
    page.paragraph(phrases.ruleSet())
    guard let assessment = record.assessment else {
      page.paragraph(phrases.said(ReportWording.notAssessed))
      return page.text
    }
    addPhase(assessment, to: &page)
    for line in phrases.classes(assessment) { page.paragraph(line) }
    addScores(assessment, to: &page)
    addBlocked(assessment, to: &page)
    addReasons(assessment, to: &page)
    addSteps(assessment, to: &page)
    addFindings(assessment, to: &page)
    addAnswers(assessment, to: &page)
    addList(
      ReportWording.disagreements, record.disagreements.map { phrases.disagreement($0) }, to: &page)
    return page.text
  }

  private func addPhase(_ assessment: Assessment, to page: inout MarkdownPage) {
    guard let verdict = assessment.verdict, phrases.model.ladder != nil else { return }
    page.paragraph(phrases.verdict(verdict), isStrong: true)
    page.paragraph(phrases.ladder(verdict, in: assessment.year))
  }

  private func addScores(_ assessment: Assessment, to page: inout MarkdownPage) {
    let model = phrases.model
    let rows = model.dimensions.indices.map { index in
      let figure = assessment.dimensions.at(index) ?? .absent
      let isShare = model.isShare(index)
      let stands = index == 0 ? nil : assessment.dimensionPhases.at(index) ?? nil
      return [
        model.pathTitle(index, phrases.language),
        ShownScore(index, of: assessment, in: model).text(
          phrases.style, in: phrases.language, hasUnit: true),
        isShare ? ScoreBar.text(figure) : "",
        stands.map { figure.isAbsent ? "" : model.phaseText($0, in: phrases.language) } ?? "",
        assessment.coverage.at(index).map { "\($0.answered)/\($0.asked)" } ?? "",
      ] + (phrases.toTarget(index, assessment).map { [$0] } ?? [])
    }
    let hasTargets = phrases.toTarget(0, assessment) != nil
    page.table(
      [
        phrases.said(ReportWording.dimensionColumn), phrases.said(ReportWording.scoreColumn), "",
        phrases.said(ReportWording.phaseColumn), phrases.said(ReportWording.answeredColumn),
      ] + (hasTargets ? [phrases.said(ReportWording.toTargetColumn)] : []),
      [.left, .right, .left, .left, .right], rows)
  }

  private func addReasons(_ assessment: Assessment, to page: inout MarkdownPage) {
    let reasons = phrases.reasons(assessment)
    if !reasons.isEmpty {
      page.heading(phrases.said(ReportWording.reasons), level: 2)
      page.list(reasons.map { ($0, []) })
    }
    let targets = phrases.indicatorTargets(assessment)
    if targets.isEmpty { return }
    page.heading(phrases.said(ReportWording.targets), level: 2)
    page.list(targets.map { ($0, []) })
  }

  private func addBlocked(_ assessment: Assessment, to page: inout MarkdownPage) {
    guard let blocked = assessment.blocked else { return }
    let text = BlockedText(phrases: phrases)
    page.heading(text.heading(blocked), level: 2)
    page.list(
      text.demands(blocked).map { demand in
        (demand.text, demand.causes + (demand.because.isEmpty ? [] : [demand.because]))
      })
  }
}

extension Model {
  /// A dimension's title behind those of the dimensions that it stands in.
  func pathTitle(_ dimension: Int, _ language: MessageLanguage) -> String {
    var title = dimensionTitle(dimension, language)
    var at = dimension
    while let parent = dimensions.at(at)?.parent, parent > 0, parent < at {
      title = dimensionTitle(parent, language) + " / " + title
      at = parent
    }
    return title
  }
}
