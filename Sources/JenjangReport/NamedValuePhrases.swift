import JenjangModel
import JenjangScoring
import JenjangSource

extension ReportWording {
  static let named = Wording(id: "{title}: {value}", en: "{title}: {value}")
  static let reasonColumn = Wording(id: "Alasan", en: "Reason")
  static let reasons = Wording(id: "Alasan", en: "Reasons")
  static let reason = Wording(
    id: "{code}: {title}, {distance} poin dari acuan",
    en: "{code}: {title}, {distance} points from the baseline")
  static let toTargetColumn = Wording(id: "Menuju target", en: "To target")
  static let toTarget = Wording(
    id: "{percent} dari target {target}", en: "{percent} of the target {target}")
  static let progress = Wording(
    id: "{percent} dari target {target}, kemajuan {progress}",
    en: "{percent} of the target {target}, progress {progress}")
  static let targets = Wording(id: "Target", en: "Targets")
}

/// What is said of classes, reasons and targets.
extension Phrases {
  /// The model's classes, one a line: title and class.
  func classes(_ assessment: Assessment) -> [String] {
    zip(model.classes, assessment.classes).map { own, figure in
      let expression = model.measures.at(own.measure)?.expression ?? -1
      return said(
        ReportWording.named, ("title", model.measureTitle(own.measure, language)),
        ("value", model.valueText(figure, of: expression, style: style, in: language)))
    }
  }

  /// The reasons, the weightiest first.
  func reasons(_ assessment: Assessment) -> [String] {
    assessment.reasons.map { reason in
      let text = said(
        ReportWording.reason, ("code", reason.code),
        ("title", model.indicatorTitle(reason.indicator, language)),
        ("distance", style.text(reason.distance, isShare: false, in: language)))
      return reason.isCertain ? text : text + said(ReportWording.notCertain)
    }
  }

  /// How a dimension stands to its target; nil where no dimension has one.
  func toTarget(_ dimension: Int, _ assessment: Assessment) -> String? {
    guard model.goals.contains(where: { $0.subject.isDimension }) else { return nil }
    for (goal, standing) in zip(model.goals, assessment.goals)
    where goal.subject == .dimension(dimension) {
      return text(of: standing, goal)
    }
    return ""
  }

  /// How indicators stand to their targets, one a line.
  func indicatorTargets(_ assessment: Assessment) -> [String] {
    zip(model.goals, assessment.goals).compactMap { goal, standing in
      if goal.subject.isDimension { return nil }
      return said(
        ReportWording.named, ("title", model.title(of: goal.subject, language)),
        ("value", text(of: standing, goal)))
    }
  }

  private func text(of standing: GoalStanding, _ goal: Goal) -> String {
    let isShare = model.expressions.at(goal.target)?.type == .score
    let percent = style.textWithUnit(standing.percentToTarget, isShare: true, in: language)
    let target = style.textWithUnit(standing.target, isShare: isShare, in: language)
    guard goal.progressToDate != nil else {
      return said(ReportWording.toTarget, ("percent", percent), ("target", target))
    }
    return said(
      ReportWording.progress, ("percent", percent), ("target", target),
      ("progress", style.textWithUnit(standing.progressToDate, isShare: true, in: language)))
  }
}

extension Subject {
  var isDimension: Bool {
    if case .dimension = self { return true }
    return false
  }
}
