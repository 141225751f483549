import JenjangModel
import JenjangScoring
import JenjangSource

/// The next steps, the findings, and what is said of the answers, nothing cut.
extension MarkdownReport {
  func addSteps(_ assessment: Assessment, to page: inout MarkdownPage) {
    let offered = assessment.outlook?.steps ?? []
    if offered.isEmpty { return }
    page.heading(phrases.said(ReportWording.steps), level: 2)
    let headings = [
      ReportWording.stepColumn, ReportWording.raisesColumn, ReportWording.actorsColumn,
      ReportWording.workColumn, ReportWording.effectColumn,
    ]
    let rows = offered.enumerated().map { place, step in
      let work = [phrases.effort(step), phrases.time(step)]
      let effect = [
        phrases.gain(step), phrases.opens(step, assessment.blocked), phrases.reaches(step),
      ]
      return [
        "\(place + 1)", phrases.action(step), phrases.raised(step), phrases.actors(step),
        told(work), told(effect),
      ]
    }
    page.table(
      [phrases.said(ReportWording.placeColumn)] + headings.map { phrases.said($0) },
      [.right], rows)
  }

  private func told(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.together("; ")
  }

  func addFindings(_ assessment: Assessment, to page: inout MarkdownPage) {
    if assessment.findings.isEmpty { return }
    page.heading(phrases.said(ReportWording.findings), level: 2)
    for quadrant in Quadrant.allCases {
      let found = Phrases.findings(assessment.findings, in: quadrant)
      page.heading(phrases.heading(quadrant, count: found.count), level: 3)
      if found.isEmpty { page.paragraph("–") }
      page.list(found.map { $0.aspect.letter + " " + phrases.finding($0) })
    }
  }

  func addAnswers(_ assessment: Assessment, to page: inout MarkdownPage) {
    page.heading(phrases.said(ReportWording.answersHeading), level: 2)
    let counts = [phrases.answered(assessment), phrases.evidence(assessment)]
    page.list(counts.filter { !$0.isEmpty })
    let deciding = assessment.outlook?.decidingQuestions ?? []
    let open = deciding.map { phrases.deciding($0) } + phrases.otherOpenQuestions(assessment)
    addList(ReportWording.unanswered, open, to: &page)
    addList(ReportWording.unproved, phrases.unproved(assessment), to: &page)
    addList(
      ReportWording.saidNotApplicable, phrases.saidNotApplicable(assessment), to: &page)
    page.paragraph(phrases.phaseWithoutNotApplicable(assessment))
    addList(ReportWording.unscored, phrases.unscored(assessment), to: &page)
  }

  func addList(_ heading: Wording, _ items: [String], to page: inout MarkdownPage) {
    if items.isEmpty { return }
    page.heading(phrases.said(heading, count: items.count), level: 3)
    page.list(items)
  }
}
