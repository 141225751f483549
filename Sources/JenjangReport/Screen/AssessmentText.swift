import JenjangModel
import JenjangScoring
import JenjangSource

/// The whole assessment of one community on one screen of 100 columns, from the score to what is open.
///
/// Lists are cut where they would fill the screen, and say by how much; what the respondent called not
/// applicable is named whole: leaving out what one is weak in must not go unseen.
package struct AssessmentText {
  /// How many steps are shown.
  static let mostSteps = 5
  /// How many findings of a quadrant are shown.
  static let mostFindings = 4
  /// How many deciding questions and unproved claims are shown, a line each.
  static let mostLines = 5
  /// How many open questions are named besides.
  static let mostNames = 10
  /// With more dimensions than these only the top level is shown.
  static let mostDimensions = 12

  let phrases: Phrases
  private let color: TextColor

  /// A renderer; the closure gives the text of a rule file's range, for gates without a name.
  package init(
    model: Model, decimals: Int? = nil, language: MessageLanguage, usesColor: Bool = false,
    sourceText: @escaping (SourceRange) -> String
  ) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language, sourceText: sourceText)
    color = TextColor(isUsed: usesColor)
  }

  /// Everything about a community, in parts with an empty line between them.
  package func text(_ record: CommunityRecord) -> String {
    var screen = ScreenLines(color: color)
    screen.add(phrases.community(record), .strong)
    screen.add(phrases.ruleSet())
    screen.part()
    guard let assessment = record.assessment else {
      screen.add(phrases.said(ReportWording.notAssessed))
      return screen.text
    }
    screen.append(scores(assessment))
    screen.part()
    addPhase(assessment, to: &screen)
    for line in phrases.classes(assessment) { screen.add(line) }
    screen.part()
    addReasons(assessment, to: &screen)
    screen.part()
    addSteps(assessment, to: &screen)
    screen.part()
    if !assessment.findings.isEmpty {
      screen.heading(phrases.said(ReportWording.findings))
      screen.append(FindingsGrid(phrases: phrases, color: color).lines(assessment.findings))
    }
    screen.part()
    addAnswers(assessment, to: &screen)
    let differing = record.disagreements.map { phrases.disagreement($0) }
    if !differing.isEmpty {
      screen.list(phrases.said(ReportWording.disagreements, count: differing.count), differing)
    }
    if isCut(assessment) {
      screen.part()
      screen.add(phrases.said(ReportWording.wholeIn), .faint)
    }
    return screen.text
  }

  private func scores(_ assessment: Assessment) -> [String] {
    let model = phrases.model
    let rows = shownDimensions.map { index in
      let figure = assessment.dimensions.at(index) ?? .absent
      let isShare = model.isShare(index)
      let indent = String(repeating: "  ", count: model.depth(of: index))
      let stands = index == 0 ? nil : assessment.dimensionPhases.at(index) ?? nil
      return [
        indent + VisibleText.escaped(model.dimensionTitle(index, phrases.language)),
        ShownScore(index, of: assessment, in: model).text(
          phrases.style, in: phrases.language, hasUnit: true),
        isShare ? ScoreBar.text(figure) : "",
        stands.map { figure.isAbsent ? "" : phaseCell($0) } ?? "",
        phrases.coverage(assessment.coverage.at(index)),
      ] + (phrases.toTarget(index, assessment).map { [$0] } ?? [])
    }
    let columns = TextColumns(
      alignments: [.left, .right, .left, .left, .left, .left], cutColumn: 0)
    return columns.lines(rows) { column, cell in
      switch column {
      case 2: return ScoreBar.painted(cell, color)
      case 3: return color.paint(cell, .phase)
      default: return cell
      }
    }
  }

  private func phaseCell(_ span: PhaseSpan) -> String {
    VisibleText.escaped(phrases.model.phaseText(span, in: phrases.language))
  }

  /// All dimensions where they are few; else the top level, and what the ladder stands on.
  private var shownDimensions: [Int] {
    let model = phrases.model
    if model.dimensions.count <= AssessmentText.mostDimensions {
      return Array(model.dimensions.indices)
    }
    return model.dimensions.indices.filter {
      $0 == 0 || model.dimensions[$0].parent == 0 || $0 == model.ladder?.dimension
    }
  }

  private func addPhase(_ assessment: Assessment, to screen: inout ScreenLines) {
    guard let verdict = assessment.verdict, phrases.model.ladder != nil else { return }
    screen.add(phrases.verdict(verdict), .strong)
    screen.add(phrases.ladder(verdict, in: assessment.year), behind: "  ", .phase)
    guard let blocked = assessment.blocked else { return }
    let text = BlockedText(phrases: phrases)
    screen.heading(text.heading(blocked))
    for demand in text.demands(blocked) {
      screen.add(demand.text, behind: "- ")
      for cause in demand.causes { screen.add(cause, behind: "  - ") }
      screen.add(demand.because, behind: "  ")
    }
  }

  private func addReasons(_ assessment: Assessment, to screen: inout ScreenLines) {
    let reasons = phrases.reasons(assessment)
    if !reasons.isEmpty {
      screen.heading(phrases.said(ReportWording.reasons))
      for reason in reasons.prefix(AssessmentText.mostLines) { screen.add(reason, behind: "- ") }
      addRest(reasons.count - AssessmentText.mostLines, to: &screen)
    }
    let targets = phrases.indicatorTargets(assessment)
    if targets.isEmpty { return }
    screen.heading(phrases.said(ReportWording.targets))
    for target in targets.prefix(AssessmentText.mostLines) { screen.add(target, behind: "- ") }
    addRest(targets.count - AssessmentText.mostLines, to: &screen)
  }

  private func isCut(_ assessment: Assessment) -> Bool {
    let outlook = assessment.outlook
    return (outlook?.steps.count ?? 0) > AssessmentText.mostSteps
      || Quadrant.allCases.contains { quadrant in
        assessment.findings.count { $0.quadrant == quadrant } > AssessmentText.mostFindings
      }
      || (outlook?.decidingQuestions.count ?? 0) > AssessmentText.mostLines
      || phrases.otherOpenQuestions(assessment).count > AssessmentText.mostNames
      || assessment.unproved.count + assessment.withoutReason.count > AssessmentText.mostLines
      || assessment.reasons.count > AssessmentText.mostLines
      || assessment.goals.count > AssessmentText.mostLines
  }
}
