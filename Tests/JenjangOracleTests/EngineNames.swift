import JenjangModel
import JenjangReport
import JenjangScoring

/// Measures, classes, tables and reasons of an assessment, as the oracle names them.
///
/// All that is asked of the engine for them stands here.
extension EngineRun {
  /// What a measure, class or table came to, a class or level as its place; nil where none has the name.
  func figure(named name: String, in assessment: Assessment) -> Figure? {
    guard let measure = model.measures.first(where: { $0.name == name }) else { return nil }
    return scorer.value(ofExpression: measure.expression, in: assessment).figure
  }

  /// How many reasons are asked for.
  static let mostReasons = 9

  /// The codes of reasons in the order told; nil where there is no column for them.
  func reasons(in assessment: Assessment) -> [String]? {
    let list = "reasons:\(Self.mostReasons)"
    guard case .columns(let columns) = ReportColumn.parse(list, model: model) else { return nil }
    var report = CSVReport(model: model, columns: columns, decimals: nil, language: .english)
    _ = report.takeBytes()
    report.append(CommunityRecord(id: "k", assessment: assessment))
    let line = String(decoding: report.takeBytes(), as: UTF8.self)
    return line.split { $0 == "," || $0.isNewline }.map { String($0) }
  }

  /// Indicators that are named as lacking evidence, or a reason for "not applicable".
  func unproved(in assessment: Assessment) -> [String] {
    assessment.unproved.map { model.indicators[$0.indicator].name }
  }

  /// Indicators whose answers are named as not scored.
  func unscored(in assessment: Assessment) -> [String] {
    assessment.unscoredAnswers.compactMap { question in
      if case .indicator(let index) = model.questions[question].owner {
        model.indicators[index].name
      } else {
        nil
      }
    }
  }
}
