import JenjangCSV
import JenjangModel
import JenjangNumbers
import JenjangPlanning
import JenjangScoring
import JenjangSource

/// Plans as delimited text: a line for each community, or for each step.
package struct PlanCSV {
  private let model: Model
  private let style: FigureStyle
  private let language: Int

  package init(model: Model, decimals: Int? = nil, language: MessageLanguage) {
    self.model = model
    style = FigureStyle(model.show, decimals: decimals)
    self.language = model.textLanguage(for: language)
  }

  /// A line for each community.
  package func communities(_ communities: [PlannedCommunity]) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.append(record: [
      "id", "name", "year", "overall", "phase", "target_year", "target", "outcome", "effort",
      "least_effort", "steps", "quarters", "overall_after", "phase_after", "unanswered",
    ])
    for community in communities {
      let record = community.record
      var cells = [record.id, record.name ?? "", record.shownYear.map { "\($0)" } ?? ""]
      if let plan = community.plan {
        let isPlanned = plan.outcome == .planned
        let targets = plan.targets.map { model.targetText($0, style) }.together("; ")
        cells +=
          standing(plan.start.assessment) + [
            community.targetYear.map { "\($0)" } ?? "", targets, plan.outcome.name,
            isPlanned ? "\(plan.effort)" : "", "\(plan.least)",
            isPlanned ? "\(plan.steps.count)" : "", isPlanned ? "\(plan.quarters.count)" : "",
          ]
        cells += isPlanned ? standing(plan.end) : ["", ""]
        cells.append("\(plan.start.unanswered.count)")
      } else {
        cells += [String](repeating: "", count: 12)
      }
      writer.append(record: cells)
    }
    return writer.takeBytes()
  }

  /// A line for each step of one community.
  package func steps(_ community: PlannedCommunity) -> [UInt8] {
    var writer = DelimitedWriter()
    writer.append(record: [
      "id", "year", "step", "quarter", "start_month", "end_month", "name", "text", "raises",
      "actors", "effort", "waits_for", "gain", "phase",
    ])
    for (place, step) in (community.plan?.steps ?? []).enumerated() {
      let rule = model.steps.at(step.step)
      let record = community.record
      writer.append(record: [
        record.id, record.shownYear.map { "\($0)" } ?? "", "\(place + 1)", "\(step.quarter)",
        "\(step.start + 1)", "\(step.end)", rule?.name ?? "", rule?.text.text(language) ?? "",
        step.raised.map { model.raisedText($0) }.together("; "),
        (rule?.actors ?? []).map { model.actors.at($0)?.name ?? "" }.together("; "),
        "\(step.effort)", step.waitsFor.map { "\($0 + 1)" }.together(" "),
        step.gain.map { style.text($0, isShare: model.isShare(0)) } ?? "",
        step.phase.flatMap { model.ladder?.phases.at($0)?.name } ?? "",
      ])
    }
    return writer.takeBytes()
  }

  private func standing(_ assessment: Assessment) -> [String] {
    [
      ShownScore(0, of: assessment, in: model).cell(style),
      model.phaseCell(assessment.verdict) { $0.name },
    ]
  }
}

extension Model {
  /// A target by names: `phase=maju`, `planning=60.00`.
  func targetText(_ target: PlanTarget, _ style: FigureStyle) -> String {
    switch target {
    case .phase(let phase): return "phase=" + (ladder?.phases.at(phase)?.name ?? "")
    case .score(let dimension, let value):
      let name = dimension == 0 ? "overall" : dimensionPath(dimension)
      return name + "=" + style.text(value, isShare: isShare(dimension))
    }
  }

  /// What is raised, by names: `planning.programme=0>3`, levels by their numbers.
  func raisedText(_ raised: OfferedStep.Raised) -> String {
    guard let indicator = indicators.at(raised.indicator),
      let levels = indicator.scale.flatMap({ scales.at($0)?.levels })
    else { return "" }
    let from = raised.from.flatMap { levels.at($0)?.number }.map { "\($0)" } ?? ""
    let to = levels.at(raised.to).map { "\($0.number)" } ?? ""
    return indicator.path + "=" + from + ">" + to
  }
}

extension CommunityPlan.Outcome {
  /// Its name for other programs.
  var name: String {
    switch self {
    case .reached: return "reached"
    case .planned: return "planned"
    case .impossible: return "impossible"
    case .undecided: return "undecided"
    case .unsound: return "unsound"
    }
  }
}
