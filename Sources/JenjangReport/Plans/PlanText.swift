import JenjangModel
import JenjangPlanning
import JenjangScoring
import JenjangSource

/// One community's plan for people, on a screen of 100 columns or as Markdown.
package struct PlanText {
  let phrases: Phrases
  private let color: TextColor

  /// A renderer over the files of a rule set, in the order of loading.
  package init(
    model: Model, files: [SourceFile], decimals: Int? = nil, language: MessageLanguage,
    usesColor: Bool = false
  ) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language
    ) { range in
      files.at(range.file)?.text(range.start, range.end) ?? ""
    }
    color = TextColor(isUsed: usesColor)
  }

  package func text(_ community: PlannedCommunity) -> String {
    var screen = ScreenLines(color: color)
    screen.add(phrases.community(community.record), .strong)
    screen.add(phrases.ruleSet())
    screen.part()
    guard let plan = community.plan else {
      screen.add(phrases.said(ReportWording.notAssessed))
      return screen.text
    }
    if let whatIf = community.whatIf {
      screen.heading(phrases.said(PlanWording.whatIf))
      for change in phrases.supposed(whatIf) { screen.add(change, behind: "- ") }
      for line in standings(whatIf) { screen.add(line, behind: "  ") }
      screen.part()
    }
    screen.add(heading(plan), .strong)
    for line in summary(community, plan) { screen.add(line) }
    for quarter in plan.quarters where !quarter.steps.isEmpty {
      screen.part()
      screen.heading(phrases.said(PlanWording.quarter, ("number", "\(quarter.number)")))
      for place in quarter.steps {
        let step = plan.steps[place]
        let number = "\(place + 1). "
        screen.add(
          phrases.action(step.offered) + " (" + phrases.raised(step.offered) + ")", behind: number)
        screen.add(
          details(step).together("; "), behind: String(repeating: " ", count: number.count))
      }
      screen.add(end(quarter), .phase)
    }
    screen.part()
    if !plan.start.unanswered.isEmpty { screen.list(unansweredHeading(plan), unanswered(plan)) }
    return screen.text
  }

  package func markdown(_ community: PlannedCommunity) -> String {
    var page = MarkdownPage()
    page.heading(phrases.community(community.record), level: 1)
    page.paragraph(phrases.ruleSet())
    guard let plan = community.plan else {
      page.paragraph(phrases.said(ReportWording.notAssessed))
      return page.text
    }
    if let whatIf = community.whatIf {
      page.heading(phrases.said(PlanWording.whatIf), level: 2)
      page.list(phrases.supposed(whatIf) + standings(whatIf))
    }
    page.heading(heading(plan), level: 2)
    page.list(summary(community, plan))
    for quarter in plan.quarters where !quarter.steps.isEmpty {
      page.heading(phrases.said(PlanWording.quarter, ("number", "\(quarter.number)")), level: 3)
      page.table(header, alignments, quarter.steps.map { row($0, plan) })
      page.paragraph(end(quarter))
    }
    if !plan.start.unanswered.isEmpty {
      page.heading(unansweredHeading(plan), level: 3)
      page.list(unanswered(plan))
    }
    return page.text
  }

  private func heading(_ plan: CommunityPlan) -> String {
    if plan.targets.isEmpty { return phrases.said(PlanWording.targetColumn) + ": –" }
    return phrases.said(PlanWording.heading, ("target", phrases.targets(plan.targets)))
  }

  private func summary(_ community: PlannedCommunity, _ plan: CommunityPlan) -> [String] {
    var lines = [phrases.outcome(plan)]
    if plan.wasOver { lines.append(phrases.said(PlanWording.stopped)) }
    lines.append(
      phrases.said(PlanWording.now, ("standing", phrases.standing(plan.start.assessment))))
    if let year = community.targetYear {
      lines += plan.targets.map { target in
        phrases.said(PlanWording.inYear, ("year", "\(year)")) + ": "
          + phrases.progress(target, plan.start.assessment)
      }
    }
    if plan.outcome == .planned {
      lines.append(phrases.said(PlanWording.then, ("standing", phrases.standing(plan.end))))
    }
    return lines
  }

  private func standings(_ whatIf: WhatIf) -> [String] {
    [
      phrases.said(
        PlanWording.now, ("standing", phrases.standing(whatIf.before.assessment))),
      phrases.said(
        PlanWording.then, ("standing", phrases.standing(whatIf.after.assessment))),
      phrases.opened(whatIf),
    ].filter { !$0.isEmpty }
  }

  private func details(_ step: PlannedStep) -> [String] {
    [
      phrases.actors(step.offered), phrases.effort(step.offered), phrases.months(step),
      phrases.waits(step), phrases.brings(step),
    ].filter { !$0.isEmpty }
  }

  private func end(_ quarter: PlanQuarter) -> String {
    phrases.said(
      PlanWording.quarterEnd, ("number", "\(quarter.number)"),
      ("standing", phrases.standing(quarter.assessment)))
  }

  private func unansweredHeading(_ plan: CommunityPlan) -> String {
    phrases.said(PlanWording.unanswered, count: plan.start.unanswered.count)
  }

  private func unanswered(_ plan: CommunityPlan) -> [String] {
    plan.start.unanswered.map { phrases.model.indicatorTitle($0, phrases.language) }
  }

  private var header: [String] {
    [
      "", phrases.said(PlanWording.stepColumn), phrases.said(PlanWording.raisesColumn),
      phrases.said(PlanWording.whoColumn), phrases.said(PlanWording.effortColumn),
      phrases.said(PlanWording.whenColumn), phrases.said(PlanWording.bringsColumn),
    ]
  }

  private var alignments: [MarkdownPage.Alignment] {
    [.right, .left, .left, .left, .right, .left, .left]
  }

  private func row(_ place: Int, _ plan: CommunityPlan) -> [String] {
    let step = plan.steps[place]
    let when = [phrases.months(step), phrases.waits(step)].filter { !$0.isEmpty }
    return [
      "\(place + 1)", phrases.action(step.offered), phrases.raised(step.offered),
      phrases.actors(step.offered), "\(step.effort)", when.together(", "), phrases.brings(step),
    ]
  }
}
