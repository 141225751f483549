import JenjangCycle
import JenjangModel
import JenjangScoring
import JenjangSource

/// Communities beside each other, for people.
package struct WorkshopReport {
  /// How many points of a quadrant, pairs, and indicators of a pair are shown on a screen.
  static let mostPoints = 5
  static let mostPairs = 10
  static let mostTitles = 3

  let phrases: Phrases
  let color: TextColor
  /// The least group that is shown where names are replaced.
  let least: Int
  /// How many communities have no answers in the year.
  let leftOut: Int

  var model: Model { phrases.model }
  var language: MessageLanguage { phrases.language }

  package init(
    model: Model, decimals: Int? = nil, language: MessageLanguage, usesColor: Bool = false,
    least: Int = 0, leftOut: Int = 0, sourceText: @escaping (SourceRange) -> String
  ) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language, sourceText: sourceText)
    color = TextColor(isUsed: usesColor)
    self.least = least
    self.leftOut = leftOut
  }

  package func text(_ workshop: Workshop) -> String {
    page(workshop, isBrief: true).screen(color: color)
  }

  package func markdown(_ workshop: Workshop) -> String {
    page(workshop, isBrief: false).markdown()
  }

  private func page(_ workshop: Workshop, isBrief: Bool) -> PageBlocks {
    var page = PageBlocks()
    page.add(.title(title(workshop)))
    page.add(.text(phrases.ruleSet()))
    addCommunities(workshop, isBrief: isBrief, to: &page)
    addGroups(workshop, to: &page)
    for quadrant in [Quadrant.weakness, .strength, .opportunity, .threat] {
      addPoints(workshop, quadrant, isBrief: isBrief, to: &page)
    }
    addPairs(workshop, isBrief: isBrief, to: &page)
    for note in notes(workshop) { page.add(.remark(note)) }
    return page
  }

  func title(_ workshop: Workshop) -> String {
    let count = workshop.groups.first?.count ?? 0
    guard let year = workshop.year else {
      return phrases.said(WorkshopWording.title, count: count)
    }
    return phrases.said(
      WorkshopWording.titleInYear, ("count", "\(count)"), ("year", "\(year)"))
  }

  /// What is not shown, and why.
  func notes(_ workshop: Workshop) -> [String] {
    var notes: [String] = []
    let hidden = workshop.suppressed
    if hidden.groups > 0 {
      notes.append(
        phrases.said(
          hidden.groups == 1 ? WorkshopWording.suppressedOne : WorkshopWording.suppressed,
          ("groups", "\(hidden.groups)"), ("count", "\(hidden.communities)"),
          ("least", "\(least)")))
    }
    if workshop.isTooLargeForPairs, !workshop.isAnonymous {
      notes.append(
        phrases.said(WorkshopWording.noPairs, count: LearningPair.mostCommunities))
    }
    if leftOut > 0, let year = workshop.year {
      notes.append(
        phrases.said(
          WorkshopWording.leftOut, ("count", "\(leftOut)"), ("year", "\(year)")))
    }
    return notes
  }

  /// A community by its name, else its code; by a number where names are replaced.
  func name(_ place: Int, in workshop: Workshop) -> String {
    guard let community = workshop.communities.at(place) else { return "" }
    if workshop.isAnonymous {
      return phrases.said(WorkshopWording.oneAnonymous, ("number", community.id))
    }
    return community.name ?? community.id
  }

  /// A line for each community; long titles of dimensions stand in a legend.
  private func addCommunities(
    _ workshop: Workshop, isBrief: Bool, to page: inout PageBlocks
  ) {
    if workshop.communities.isEmpty { return }
    let top = model.topDimensions
    let titles = top.map { model.dimensionTitle($0, language) }
    let isNumbered = isBrief && titles.reduce(0) { $0 + $1.count } > 40
    let hasRanks = !workshop.ranks.isEmpty
    let hasNames = workshop.communities.contains { $0.name != nil }
    var header = [phrases.said(ReportWording.idColumn)]
    if hasNames { header.append(phrases.said(ReportWording.nameColumn)) }
    let firstFigure = header.count
    if hasRanks { header.append(phrases.said(WorkshopWording.rankColumn)) }
    header += isNumbered ? top.indices.map { "\($0 + 1)" } : titles
    header.append(phrases.said(ReportWording.scoreColumn))
    let figures = Set(firstFigure..<header.count)
    if model.ladder != nil { header.append(phrases.said(ReportWording.phaseColumn)) }
    var rows = [header]
    for (place, community) in workshop.communities.enumerated() {
      var row = [community.id]
      if hasNames { row.append(community.name ?? "") }
      if hasRanks { row.append(workshop.ranks.at(place).flatMap { $0 }?.text ?? "–") }
      row += (top + [0]).map { score($0, community.assessment) }
      if model.ladder != nil {
        row.append(model.phaseText(community.assessment.verdict, in: language))
      }
      rows.append(row)
    }
    page.add(.table(rows, .init(figures: figures)))
    if isNumbered {
      let legend = titles.enumerated().map { "\($0.offset + 1) \($0.element)" }
      page.add(
        .remark(phrases.said(WorkshopWording.legend, ("columns", legend.together(", ")))))
    }
  }

  func score(_ dimension: Int, _ assessment: Assessment) -> String {
    ShownScore(dimension, of: assessment, in: model).text(
      phrases.style, in: language, hasUnit: false)
  }
}

extension RankSpan {
  /// One place, or the best and the worst that it could be.
  var text: String { best == worst ? "\(best)" : "\(best)..\(worst)" }
}
