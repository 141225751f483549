import JenjangCSV
import JenjangModel
import JenjangPlanning
import JenjangSource

/// The plans of many communities, a line each.
package struct PlanTable {
  private let phrases: Phrases

  package init(model: Model, decimals: Int? = nil, language: MessageLanguage) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language, sourceText: { _ in "" })
  }

  package func text(_ communities: [PlannedCommunity]) -> String {
    let rows = [header] + communities.map { row($0) }
    let escaped = rows.map { row in row.map { VisibleText.escaped($0) } }
    let layout = TextColumns(
      alignments: [.left, .left, .right, .left, .left, .left, .right, .right, .right],
      cutColumn: 1)
    var text = ""
    for line in layout.lines(escaped) { text += line + "\n" }
    return text + "\n" + note(communities) + "\n"
  }

  package func markdown(_ communities: [PlannedCommunity]) -> String {
    var page = MarkdownPage()
    page.heading(phrases.ruleSet(), level: 1)
    page.table(
      header, [.left, .left, .right, .left, .left, .left, .right, .right, .right],
      communities.map { row($0) })
    page.paragraph(note(communities))
    return page.text
  }

  private func note(_ communities: [PlannedCommunity]) -> String {
    let isOpen = communities.contains {
      $0.plan.map { $0.outcome == .planned && !$0.isProved } ?? false
    }
    return phrases.said(isOpen ? PlanWording.rangeNote : PlanWording.allProved)
  }

  private var header: [String] {
    [
      ReportWording.idColumn, ReportWording.nameColumn, ReportWording.yearColumn,
      PlanWording.nowColumn, PlanWording.targetColumn, PlanWording.outcomeColumn,
      PlanWording.effortColumn, PlanWording.stepsColumn, PlanWording.quartersColumn,
    ].map { phrases.said($0) }
  }

  private func row(_ community: PlannedCommunity) -> [String] {
    let record = community.record
    let year = (community.targetYear ?? record.shownYear).map { "\($0)" } ?? ""
    let start = [record.id, record.name ?? "", year]
    guard let plan = community.plan else { return start + ["–", "", "", "", "", ""] }
    let isPlanned = plan.outcome == .planned
    let effort = plan.isProved ? "\(plan.effort)" : "\(plan.least)..\(plan.effort)"
    return start + [
      phrases.standing(plan.start.assessment),
      plan.targets.isEmpty ? "–" : phrases.targets(plan.targets),
      plan.targets.isEmpty
        ? "–" : phrases.said(PlanWording.outcome(plan.outcome)),
      isPlanned ? effort : "", isPlanned ? "\(plan.steps.count)" : "",
      isPlanned ? "\(plan.quarters.count)" : "",
    ]
  }
}
