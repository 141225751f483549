import JenjangModel
import JenjangScoring
import JenjangSource

/// A table of communities for people: one line each, columns under each other.
package struct TextTable: Sendable {
  private let model: Model
  private let columns: [ReportColumn]
  private let style: FigureStyle
  private let language: MessageLanguage

  /// A table in a language; other decimals than the model's may be asked for.
  package init(
    model: Model, columns: [ReportColumn], decimals: Int? = nil, language: MessageLanguage
  ) {
    self.model = model
    self.columns = columns
    style = FigureStyle(model.show, decimals: decimals, language: language)
    self.language = language
  }

  /// The whole table; lines keep to 100 columns where cutting names suffices.
  ///
  /// A mark behind a phase says that it rests on what the respondent called not applicable, or on
  /// claims without evidence; what marks there are is told below.
  package func text(_ records: [CommunityRecord]) -> String {
    let layout = TextColumns(
      alignments: columns.map { isFigure($0) ? .right : .left },
      cutColumn: columns.firstIndex(of: .name))
    var rows = [columns.map { VisibleText.escaped(header($0)) }]
    for record in records {
      rows.append(columns.map { VisibleText.escaped(cell($0, of: record)) })
    }
    var text = ""
    for line in layout.lines(rows) { text += line + "\n" }
    let notes = PhaseMarks.notes(records, columns, language)
    if !notes.isEmpty { text += "\n" }
    for note in notes { text += note + "\n" }
    return text
  }

  /// What a column is called for people.
  func header(_ column: ReportColumn) -> String {
    switch column {
    case .model: return ReportWording.modelColumn.text(in: language)
    case .id: return ReportWording.idColumn.text(in: language)
    case .name: return ReportWording.nameColumn.text(in: language)
    case .year: return ReportWording.yearColumn.text(in: language)
    case .overall: return ReportWording.scoreColumn.text(in: language)
    case .phase, .phaseTitle: return ReportWording.phaseColumn.text(in: language)
    case .blocked: return ReportWording.blockedColumn.text(in: language)
    case .answered: return ReportWording.answeredColumn.text(in: language)
    case .asked: return ReportWording.askedColumn.text(in: language)
    case .advice(let place): return "\(ReportWording.adviceColumn.text(in: language)) \(place)"
    case .findings: return ReportWording.findingsColumn.text(in: language)
    case .reason(let place): return "\(ReportWording.reasonColumn.text(in: language)) \(place)"
    case .classed, .table, .goal:
      return column.valueTitle(in: model) { model.measureTitle($0, language) }
        ?? column.header(in: model)
    case .evidence: return ReportWording.evidenceColumn.text(in: language)
    case .group(let index): return model.columns.groups.at(index)?.column ?? ""
    case .nextPhase: return ReportWording.nextPhaseColumn.text(in: language)
    case .dimension, .detail: return column.header(in: model)
    }
  }

  /// What a column holds of a community, for people.
  func cell(_ column: ReportColumn, of record: CommunityRecord) -> String {
    let assessment = record.assessment
    switch column {
    case .overall:
      return ShownScore(0, of: assessment, in: model).text(style, in: language, hasUnit: false)
    case .dimension(let index):
      return ShownScore(index, of: assessment, in: model).text(
        style, in: language, hasUnit: false)
    case .phaseTitle:
      return model.phaseText(assessment?.verdict, in: language) + PhaseMarks.text(assessment)
    case .answered: return assessment.map { "\($0.answered)/\($0.asked)" } ?? "–"
    case .detail(let column): return column.content(of: record, model).text(style, in: language)
    default:
      return column.cell(
        of: record, model: model, style: style, language: model.textLanguage(for: language))
    }
  }

  func isFigure(_ column: ReportColumn) -> Bool {
    switch column {
    case .year, .overall, .dimension, .answered, .asked, .evidence, .goal: return true
    case .detail(let column): return column.isFigure(in: model)
    default: return false
    }
  }
}
