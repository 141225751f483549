import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Trends for people, on a screen, as Markdown or as a message for a phone.
package struct TrendReport {
  /// How many answers are shown one by one on a screen, and in a message.
  static let mostAnswers = 5
  static let mostInMessage = 3

  let phrases: Phrases
  /// What the older edition is called; nil where there is none.
  let older: String?
  private let color: TextColor

  var model: Model { phrases.model }
  var language: MessageLanguage { phrases.language }

  /// A report; `older` is the model of the edition whose verdicts were told.
  package init(
    model: Model, older: Model? = nil, decimals: Int? = nil, language: MessageLanguage,
    usesColor: Bool = false, sourceText: @escaping (SourceRange) -> String
  ) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language, sourceText: sourceText)
    color = TextColor(isUsed: usesColor)
    self.older = older.map { model in
      model.edition.isEmpty
        ? CycleWording.olderEdition.text(in: language)
        : CycleWording.editionName.filled([("edition", .text(model.edition))], in: language)
    }
  }

  /// One community on a screen.
  package func text(_ trend: Trend) -> String { page(trend, isBrief: true).screen(color: color) }

  /// One community as Markdown, with every answer that has changed.
  package func markdown(_ trend: Trend) -> String { page(trend, isBrief: false).markdown() }

  /// Many communities on a screen, a line each.
  package func text(_ trends: [Trend]) -> String { table(trends).screen(color: color) }

  package func markdown(_ trends: [Trend]) -> String { table(trends).markdown() }

  private func page(_ trend: Trend, isBrief: Bool) -> PageBlocks {
    var page = PageBlocks()
    page.add(.title(phrases.community(trend)))
    page.add(.text(phrases.ruleSet()))
    addScores(trend, to: &page)
    if trend.steps.isEmpty {
      page.add(.strong(phrases.said(CycleWording.oneYear)))
      return page
    }
    addParts(trend, to: &page)
    for step in trend.steps { add(step, of: trend, isBrief: isBrief, to: &page) }
    return page
  }

  /// Scores by dimension and year, then the phases.
  private func addScores(_ trend: Trend, to page: inout PageBlocks) {
    var rows = [
      [phrases.said(ReportWording.dimensionColumn)] + trend.years.map { yearTitle($0.year) }
    ]
    for index in Array(model.dimensions.indices.dropFirst()) + [0] {
      rows.append(
        [model.pathTitle(index, language)]
          + trend.years.map { year in
            ShownScore(index, of: year.assessment, in: model).text(
              phrases.style, in: language, hasUnit: false)
          })
    }
    if let older {
      rows.append(
        [phrases.said(CycleWording.asTold, ("edition", older))]
          + trend.years.map { year in
            year.told.map { told in
              phrases.style.text(told.dimensions[0], isShare: model.isShare(0), in: language)
            } ?? "–"
          })
    }
    if model.ladder != nil {
      rows.append(
        [phrases.said(ReportWording.phaseColumn)]
          + trend.years.map { model.phaseText($0.assessment.verdict, in: language) })
      if let older {
        rows.append(
          [phrases.said(CycleWording.phaseAsTold, ("edition", older))]
            + trend.years.map { $0.told.map { toldPhase($0) } ?? "–" })
      }
    }
    rows.append(
      [phrases.said(ReportWording.answeredColumn)]
        + trend.years.map { "\($0.assessment.answered)/\($0.assessment.asked)" })
    page.add(.table(rows, .init(figures: Set(1...trend.years.count))))
  }

  /// The whole change of the overall and its two parts, step by step and over all.
  private func addParts(_ trend: Trend, to page: inout PageBlocks) {
    page.add(.heading(phrases.said(CycleWording.moved)))
    let isShare = model.isShare(0)
    var header = [model.dimensionTitle(0, language)]
    var whole = [phrases.said(CycleWording.change)]
    var community = ["  " + phrases.said(CycleWording.community)]
    var rule = ["  " + phrases.said(CycleWording.rule)]
    for step in trend.steps {
      header.append(stepTitle(step, of: trend))
      whole.append(phrases.movement(step.overall.whole, isShare: isShare))
      community.append(phrases.movement(step.overall.community, isShare: isShare))
      rule.append(phrases.movement(step.overall.rule, isShare: isShare))
    }
    if trend.steps.count > 1, let sum = trend.sums.first {
      header.append(
        yearTitle(trend.years.first?.year) + CycleWording.arrow
          + yearTitle(trend.years.last?.year))
      whole.append(phrases.movement(sum.whole, isShare: isShare))
      community.append(phrases.movement(sum.community, isShare: isShare))
      rule.append(phrases.movement(sum.rule, isShare: isShare))
    }
    page.add(
      .table([header, whole, community, rule], .init(figures: Set(1..<header.count))))
  }

  /// The years of a step: `2025→2026`.
  func stepTitle(_ step: TrendStep, of trend: Trend) -> String {
    yearTitle(trend.years[step.from].year) + CycleWording.arrow
      + yearTitle(trend.years[step.to].year)
  }

  func yearTitle(_ year: Int?) -> String { year.map { "\($0)" } ?? "–" }

  /// The older edition's phase by this edition's title, else by its own name.
  func toldPhase(_ told: ToldVerdict) -> String {
    if let verdict = told.verdict { return model.phaseText(verdict, in: language) }
    let (low, high) = (told.phaseNames.certain, told.phaseNames.possible)
    return low == high ? low ?? "–" : span(low, high)
  }
}

extension Phrases {
  /// Who it is, without a year.
  func community(_ trend: Trend) -> String {
    community(
      CommunityRecord(id: trend.id, name: trend.name, groups: trend.groups, assessment: nil))
  }
}
