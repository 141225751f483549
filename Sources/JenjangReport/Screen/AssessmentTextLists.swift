import JenjangModel
import JenjangScoring
import JenjangSource

/// The next steps, and what is said of the answers.
extension AssessmentText {
  func addSteps(_ assessment: Assessment, to screen: inout ScreenLines) {
    let offered = assessment.outlook?.steps ?? []
    if offered.isEmpty { return }
    screen.heading(phrases.said(ReportWording.steps))
    for (place, step) in offered.prefix(AssessmentText.mostSteps).enumerated() {
      let number = "\(place + 1). "
      var text = phrases.action(step)
      if step.action != .answer { text += " (" + phrases.raised(step) + ")" }
      screen.add(text, behind: number)
      let details = [
        phrases.actors(step), phrases.effort(step), phrases.time(step), phrases.gain(step),
        phrases.opens(step, assessment.blocked), phrases.reaches(step),
      ]
      let told = details.filter { !$0.isEmpty }
      screen.add(told.together("; "), behind: String(repeating: " ", count: number.count))
    }
    addRest(offered.count - AssessmentText.mostSteps, to: &screen)
  }

  func addAnswers(_ assessment: Assessment, to screen: inout ScreenLines) {
    screen.add(phrases.answered(assessment))
    screen.add(phrases.evidence(assessment))
    addOpenQuestions(assessment, to: &screen)
    let unproved = phrases.unproved(assessment)
    if !unproved.isEmpty {
      screen.heading(phrases.said(ReportWording.unproved, count: unproved.count))
      for claim in unproved.prefix(AssessmentText.mostLines) { screen.add(claim, behind: "- ") }
      addRest(unproved.count - AssessmentText.mostLines, to: &screen)
    }
    let said = phrases.saidNotApplicable(assessment)
    if !said.isEmpty {
      screen.list(phrases.said(ReportWording.saidNotApplicable, count: said.count), said)
      screen.add(
        phrases.phaseWithoutNotApplicable(assessment), behind: "  ",
        assessment.isLowerWithoutNotApplicable ? .warning : nil)
    }
    let unscored = phrases.unscored(assessment)
    if !unscored.isEmpty {
      screen.list(phrases.said(ReportWording.unscored, count: unscored.count), unscored)
    }
  }

  /// The questions that the verdict hangs on a line each, the others by name.
  private func addOpenQuestions(_ assessment: Assessment, to screen: inout ScreenLines) {
    let deciding = assessment.outlook?.decidingQuestions ?? []
    let others = phrases.otherOpenQuestions(assessment)
    let count = deciding.count + others.count
    if count == 0 { return }
    var names = Array(others.prefix(AssessmentText.mostNames))
    if others.count > names.count {
      names.append(phrases.said(ReportWording.rest, count: others.count - names.count))
    }
    let heading = phrases.said(ReportWording.unanswered, count: count)
    if deciding.isEmpty {
      screen.list(heading, names)
      return
    }
    screen.heading(heading)
    for question in deciding.prefix(AssessmentText.mostLines) {
      screen.add(phrases.deciding(question), behind: "- ")
    }
    addRest(deciding.count - AssessmentText.mostLines, to: &screen)
    screen.add(names.together("; "), behind: "- ")
  }

  func addRest(_ count: Int, to screen: inout ScreenLines) {
    if count > 0 { screen.add(phrases.said(ReportWording.rest, count: count), behind: "  ") }
  }
}
