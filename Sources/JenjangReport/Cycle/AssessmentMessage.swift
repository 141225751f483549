import JenjangModel
import JenjangScoring
import JenjangSource

/// One community's assessment as a message: its phase, its scores, what blocks, three next steps.
package struct AssessmentMessage {
  static let mostSteps = 3

  private let phrases: Phrases

  package init(
    model: Model, decimals: Int? = nil, language: MessageLanguage,
    sourceText: @escaping (SourceRange) -> String
  ) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language, sourceText: sourceText)
  }

  package func text(_ record: CommunityRecord) -> String {
    let model = phrases.model
    var message = PhoneMessage()
    message.heading(phrases.community(record))
    guard let assessment = record.assessment else {
      message.line(phrases.said(ReportWording.notAssessed))
      return message.text
    }
    if let verdict = assessment.verdict {
      message.line(PhoneMessage.plain(phrases.verdict(verdict)))
    }
    message.line(PhoneMessage.plain(line(0, assessment)))
    if assessment.answered < assessment.asked {
      message.line(PhoneMessage.plain(phrases.answered(assessment)))
    }
    if !record.disagreements.isEmpty {
      // Who said what is for the talk in the hall, not for a message.
      let titles = record.disagreements.map { model.questionTitle($0.question, phrases.language) }
      message.line(
        PhoneMessage.plain(
          phrases.said(ReportWording.disagreements, count: titles.count) + ": "
            + titles.together(", ")))
    }
    message.add(
      phrases.said(WorkshopWording.areas), model.topDimensions.map { line($0, assessment) })
    if let blocked = assessment.blocked {
      let text = BlockedText(phrases: phrases)
      message.add(
        text.heading(blocked),
        text.demands(blocked).flatMap { $0.causes.isEmpty ? [$0.text] : $0.causes })
    }
    let steps = (assessment.outlook?.steps ?? []).prefix(Self.mostSteps)
    message.add(
      phrases.said(ReportWording.steps),
      steps.map { step in
        let marks = [phrases.actors(step), phrases.time(step)].filter { !$0.isEmpty }
        return phrases.action(step) + (marks.isEmpty ? "" : " (" + marks.together(", ") + ")")
      })
    return message.text
  }

  private func line(_ dimension: Int, _ assessment: Assessment) -> String {
    let score = ShownScore(dimension, of: assessment, in: phrases.model)
    return phrases.model.dimensionTitle(dimension, phrases.language) + ": "
      + score.text(phrases.style, in: phrases.language, hasUnit: true)
  }
}
