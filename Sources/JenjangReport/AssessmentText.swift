import JenjangModel
import JenjangScoring
import JenjangSource

/// The whole assessment of one community for people, from the score to the next steps.
package struct AssessmentText {
  /// How many of a list are named before the rest is counted.
  static let limit = 10

  private let model: Model
  private let style: FigureStyle
  private let language: MessageLanguage
  private let sourceText: (SourceRange) -> String

  /// A renderer; the closure gives the text of a rule file's range, for gates without a name.
  package init(
    model: Model, decimals: Int? = nil, language: MessageLanguage,
    sourceText: @escaping (SourceRange) -> String
  ) {
    self.model = model
    style = FigureStyle(model.show, decimals: decimals, language: language)
    self.language = language
    self.sourceText = sourceText
  }

  /// Everything about a community, in parts with an empty line between them.
  package func text(_ record: CommunityRecord) -> String {
    var parts = [heading(record)]
    if let assessment = record.assessment {
      parts.append(scores(assessment))
      parts.append(phase(assessment))
      parts.append(answers(assessment))
      parts.append(exceptions(assessment))
      parts.append(steps(assessment))
    } else {
      parts.append([ReportWording.notAssessed.text(in: language)])
    }
    // Escaped here, once for all: names, titles and source text come from outside.
    var text = ""
    for part in parts where !part.isEmpty {
      if !text.isEmpty { text += "\n" }
      for line in part { text += VisibleText.escaped(line) + "\n" }
    }
    return text
  }

  private func heading(_ record: CommunityRecord) -> [String] {
    var who = record.id
    if let name = record.name, !name.isEmpty { who = name + " (\(who))" }
    for group in record.groups where !group.isEmpty { who += ", " + group }
    if let year = record.shownYear { who += ", \(year)" }
    let title = model.titled(model.title, model.textLanguage(for: language), model.name)
    if model.edition.isEmpty { return [who, title] }
    let edition = ReportWording.edition.filled(
      [("title", .text(title)), ("edition", .text(model.edition))], in: language)
    return [who, edition]
  }

  private func scores(_ assessment: Assessment) -> [String] {
    let rows = model.dimensions.indices.map { index in
      let figure = assessment.dimensions.at(index) ?? .absent
      let isShare = model.isShare(index)
      let indent = String(repeating: "  ", count: model.depth(of: index))
      let stands = index == 0 ? nil : assessment.dimensionPhases.at(index) ?? nil
      return [
        indent + model.dimensionTitle(index, language),
        style.textWithUnit(figure, isShare: isShare, in: language),
        isShare ? ScoreBar.text(figure) : "",
        stands.map { figure.isAbsent ? "" : model.phaseText($0, in: language) } ?? "",
      ]
    }
    return TextColumns(alignments: [.left, .right, .left, .left], cutColumn: 0).lines(rows)
  }

  private func phase(_ assessment: Assessment) -> [String] {
    guard let verdict = assessment.verdict, let ladder = model.ladder else { return [] }
    let texts = model.textLanguage(for: language)
    let none = ReportWording.noPhase.text(in: language)
    let ends = [verdict.certain, verdict.possible].map { index in
      index.flatMap { ladder.phases.at($0) }.map { model.phaseTitle($0, texts) } ?? none
    }
    var lines: [String]
    if verdict.possible == nil {
      lines = [ReportWording.noPhaseYet.text(in: language)]
    } else if verdict.certain == verdict.possible {
      lines = [ReportWording.phase.filled([("phase", .text(ends[0]))], in: language)]
    } else {
      lines = [
        ReportWording.phaseBetween.filled(
          [("low", .text(ends[0])), ("high", .text(ends[1]))], in: language)
      ]
    }
    if let blocked = assessment.blocked {
      lines += BlockedText(
        model: model, style: style, language: language, sourceText: sourceText
      ).lines(blocked)
    }
    return lines
  }

  private func answers(_ assessment: Assessment) -> [String] {
    var lines = [
      ReportWording.answered.filled(
        [("answered", .number(assessment.answered)), ("asked", .number(assessment.asked))],
        in: language)
    ]
    let titles = assessment.openQuestions.map { model.questionTitle($0, language) }
    lines += list(
      ReportWording.unanswered, titles, count: titles.count, limit: AssessmentText.limit)
    return lines
  }

  private func exceptions(_ assessment: Assessment) -> [String] {
    let said = indicators(in: .saidNotApplicable, of: assessment)
    let unscored = assessment.unscoredAnswers.map { model.questionTitle($0, language) }
    // All of these are named: leaving out what one is weak in must not go unseen.
    return list(ReportWording.saidNotApplicable, said, count: said.count, limit: .max)
      + list(ReportWording.unscored, unscored, count: unscored.count, limit: .max)
  }

  private func steps(_ assessment: Assessment) -> [String] {
    let texts = model.textLanguage(for: language)
    var lines: [String] = []
    let offered = assessment.outlook?.steps ?? []
    for (place, step) in offered.prefix(AssessmentText.limit).enumerated() {
      guard let step = model.steps.at(step.step) else { continue }
      let title = step.raises.first.map { model.indicatorTitle($0.indicator, language) } ?? ""
      lines.append("\(place + 1). \(step.text.text(texts)) (\(title))")
    }
    if lines.isEmpty { return [] }
    let rest = offered.count - AssessmentText.limit
    if rest > 0 { lines.append(more(rest)) }
    return [ReportWording.steps.text(in: language)] + lines
  }

  private func indicators(
    in state: IndicatorResult.State, of assessment: Assessment
  ) -> [String] {
    assessment.indicators.indices.filter { assessment.indicators[$0].state == state }
      .map { model.indicatorTitle($0, language) }
  }

  private func list(_ heading: Wording, _ titles: [String], count: Int, limit: Int) -> [String] {
    if count == 0 { return [] }
    var lines = [heading.filled([("count", .number(count))], in: language)]
    let shown = titles.prefix(limit)
    for title in shown { lines.append("- " + title) }
    if count > shown.count { lines.append(more(count - shown.count)) }
    return lines
  }

  private func more(_ count: Int) -> String {
    ReportWording.more.filled([("count", .number(count))], in: language)
  }
}
