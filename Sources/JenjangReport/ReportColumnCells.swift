import JenjangModel
import JenjangScoring
import JenjangSource

extension ReportColumn {
  /// What machines call the column.
  package func header(in model: Model) -> String {
    switch self {
    case .model: return "model"
    case .id: return "id"
    case .name: return "name"
    case .year: return "year"
    case .group(let index): return model.columns.groups.at(index)?.name ?? ""
    case .dimension(let index): return model.dimensionPath(index)
    case .overall: return "overall"
    case .phase: return "phase"
    case .phaseTitle: return "phase_title"
    case .blocked: return "blocked"
    case .nextPhase: return "next_phase"
    case .answered: return "answered"
    case .asked: return "asked"
    case .findings: return "findings"
    case .evidence: return "evidence"
    case .advice(let place): return "advice\(place)"
    case .reason, .classed, .table, .goal: return valueHeader(in: model)
    case .detail(let column): return column.header(in: model)
    }
  }

  /// What the column holds for a community; figures are empty where it was not assessed.
  ///
  /// The language is an index among the model's, for titles.
  func cell(
    of record: CommunityRecord, model: Model, style: FigureStyle, language: Int
  ) -> String {
    switch self {
    case .model: return model.name
    case .id: return record.id
    case .name: return record.name ?? ""
    case .year: return record.shownYear.map { "\($0)" } ?? ""
    case .group(let index): return record.groups.at(index) ?? ""
    case .detail(let column): return column.content(of: record, model).cell(style)
    default:
      guard let assessment = record.assessment else { return "" }
      return figureCell(of: assessment, model: model, style: style, language: language)
    }
  }

  /// What a column of phases holds for the phases that are certain and possible; below 0 is none.
  package func cell(
    from certain: Int, to possible: Int, model: Model, language: MessageLanguage
  ) -> String {
    let span = PhaseSpan(
      certain: certain < 0 ? nil : certain, possible: possible < 0 ? nil : possible)
    if self == .phase { return model.phaseCell(span) { $0.name } }
    let texts = model.textLanguage(for: language)
    return model.phaseCell(span) { model.phaseTitle($0, texts) }
  }

  private func figureCell(
    of assessment: Assessment, model: Model, style: FigureStyle, language: Int
  ) -> String {
    switch self {
    case .dimension(let index):
      return ShownScore(index, of: assessment, in: model).cell(style)
    case .overall: return ShownScore(0, of: assessment, in: model).cell(style)
    case .phase: return model.phaseCell(assessment.verdict) { $0.name }
    case .phaseTitle:
      return model.phaseCell(assessment.verdict) { model.phaseTitle($0, language) }
    case .blocked: return assessment.blocked.map { model.blockerNames($0).together(" ") } ?? ""
    case .nextPhase:
      return assessment.blocked.flatMap { model.ladder?.phases.at($0.phase)?.name } ?? ""
    case .answered: return "\(assessment.answered)"
    case .asked: return "\(assessment.asked)"
    case .findings:
      return assessment.findings.map { model.name(of: $0) }.together(" ")
    case .evidence:
      guard let asked = assessment.claimsAskingEvidence else { return "" }
      return "\(assessment.claimsProved ?? 0)/\(asked)"
    case .advice(let place):
      return assessment.outlook?.steps.at(place - 1).flatMap { model.steps.at($0.step)?.name } ?? ""
    case .reason, .classed, .table, .goal:
      return valueCell(of: assessment, model: model, style: style)
    case .model, .id, .name, .year, .group, .detail: return ""
    }
  }
}
